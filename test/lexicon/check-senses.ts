// `npm run senses -- [FILE...] [--train]`: checks sense files and runs their examples with the whole dictionary;
// with --train also lists their wrong hits in the labelled training pages.
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packSenses, readAllSenses, readSenseFiles, readWeights } from '../../src/build/read-data';
import { failingExamples } from '../../src/lexicon/example';
import { explain } from '../../src/lexicon/explain';
import { loadLexicon } from '../../src/lexicon/lexicon';
import { readSenses } from '../../src/lexicon/read-senses';
import { CERTAIN } from '../../src/lexicon/sense';
import { fromPlainText } from '../../src/text/page-text';
import { readSet } from '../gold/labelled';
import { scorePage } from '../gold/score';

const USAGE = 'npm run senses -- [src/lexicon/senses/FILE.json ...] [--train]';

/** Ends the program with a fault in one line. */
function stop(fault: string): never {
  console.error(fault);
  process.exit(1);
}

function readArguments(): { readonly files: readonly string[]; readonly train: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { train: { type: 'boolean' } },
      allowPositionals: true,
    });
    return { files: positionals, train: values.train === true };
  } catch (error) {
    return stop(`senses > ${(error as Error).message}; usage: ${USAGE}`);
  }
}

const { files, train } = readArguments();
const known = new Set(readSenseFiles().map(({ path }) => path));
for (const file of files)
  if (!known.has(resolve(file))) stop(`senses > ${file}: is no sense file of the project; usage: ${USAGE}`);
const wanted = new Set(files.map((file) => basename(file)));
const { senses, faults } = readAllSenses();
const lexicon = loadLexicon(packSenses(senses), readWeights());

const zhById = new Map(senses.map(({ id, zh }) => [id, zh]));
const zhOf = (id: string): string | undefined => zhById.get(id);

const chosen = readSenseFiles()
  .filter(({ name }) => wanted.size === 0 || wanted.has(name))
  .flatMap(({ name, text }) => readSenses(`senses/${name}`, text).senses);
const ids = new Set(chosen.map((sense) => sense.id));
const zhs = new Set(chosen.map((sense) => sense.zh));
const about = (fault: string): boolean =>
  wanted.size === 0 ||
  // The gloss table and the topics are every term's.
  !fault.startsWith('senses') ||
  [...wanted].some((name) => fault.startsWith(`senses/${name}`)) ||
  ids.has(fault.split(' > ')[1] ?? '');
const lines = [
  ...faults.filter(about),
  ...chosen.flatMap((sense) => failingExamples(lexicon, zhOf, sense).map((line) => `senses > ${line}`)),
];
for (const line of lines) console.log(line);
const forms = chosen.flatMap((sense) => sense.forms);
const certain = forms.filter((form) => form.prior === CERTAIN).length;
console.log(
  `${chosen.length} senses, ${forms.length} listed forms (${certain} certain, ${forms.length - certain} need evidence), ${lines.length} faults`,
);
if (train) {
  for (const page of readSet('train')) {
    const { terms } = explain(lexicon, fromPlainText(page.text));
    for (const { term, outcome, wanted } of scorePage(page, terms).judged) {
      if (!zhs.has(term.entry.zh) || outcome === 'right' || outcome === 'not counted') continue;
      const around = page.text.slice(Math.max(0, term.start - 50), term.end + 40).replace(/\s+/g, ' ');
      console.log(`${term.entry.zh} "${term.surface}" ${outcome} ${wanted} | ${page.id}: ...${around}...`);
    }
  }
}
process.exitCode = lines.length > 0 ? 1 : 0;
