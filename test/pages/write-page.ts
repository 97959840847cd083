// `npm run page -- farm-<slug> saved.html [URL]`: adds a page folder, with what Farmgloss makes of the page for review.
// `npm run page -- farm-<slug> [URL]` writes down anew what it makes of a page that is there.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packedFarms, packedLexicon, readWeights } from '../../src/build/read-data';
import { readOrStop } from '../../src/build/read-or-stop';
import { loadLexicon } from '../../src/lexicon/lexicon';
import { readFile } from '../../src/inspect/read-file';
import { type Expectation, expectationOf, promisedVerdict } from './expectation';

const [name = '', ...named] = process.argv.slice(2);
const url = named.find((it) => /^\w{2,}:/.test(it));
const [saved, ...more] = named.filter((it) => it !== url);

function stop(message: string): never {
  console.error(`page > ${message}\nusage: npm run page -- farm-<slug>|probable-<slug>|plain-<slug> [saved.html] [URL]`);
  process.exit(1);
}

/** Nothing is made of a page that cannot be read. */
function checkFile(path: string): void {
  try {
    readFile(path);
  } catch (error) {
    stop(`${path}: ${(error as Error).message}`);
  }
}

if (!/^(?:farm|probable|plain)-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
  stop(`"${name}": begin the name with farm-, probable- or plain-, in small letters`);
const folder = join(import.meta.dirname, name);
const source = join(folder, 'source.html');
if (more.length > 0) stop(`${more.join(' ')}: is one too many`);
if (url !== undefined && !(/^https?:/.test(url) && URL.canParse(url)))
  stop(`${url}: is no address of a page; write it with https://`);
// Before anything is written.
const knowledge = readOrStop('page', () => ({
  lexicon: loadLexicon(packedLexicon(), readWeights()),
  farms: packedFarms(),
}));
if (saved !== undefined) {
  if (existsSync(source)) stop(`${name}: is there already; choose another name`);
  checkFile(saved);
  mkdirSync(folder, { recursive: true });
  copyFileSync(saved, source);
} else if (!existsSync(source)) stop(`${name}: is not there; name a saved page to add it`);

const file = join(folder, 'expected.json');
const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Expectation) : undefined;
const found = expectationOf(knowledge, source, url ?? known?.url);
writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
console.log(`${name}: ${found.verdict}, ${found.hidden.length} texts hidden, ${found.terms.length} terms explained`);
if (found.verdict !== promisedVerdict(folder))
  console.log(`The name promises "${promisedVerdict(folder)}": correct the data in src/farms, or the name.`);
console.log(`Now read ${join('test/pages', name, 'expected.json')} beside the page, correct it where Farmgloss is wrong, and run npm test.`);
