// `npm run senses -- [FILE...] [--train]`: checks sense files and runs their examples with the whole dictionary;
// with --train also lists their wrong hits in the labelled training pages.
import { basename } from 'node:path';
import { readAllSenses, readSenseFiles, readTopics } from '../../src/build/read-data';
import { compileLexicon } from '../../src/lexicon/compile';
import { failingExamples } from '../../src/lexicon/example';
import { explain } from '../../src/lexicon/explain';
import { loadLexicon } from '../../src/lexicon/lexicon';
import { readSenses } from '../../src/lexicon/read-senses';
import { fromPlainText } from '../../src/text/page-text';
import { readSet } from '../gold/labelled';
import { scorePage } from '../gold/score';

const train = process.argv.includes('--train');
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const wanted = new Set(files.map((file) => basename(file)));
const { senses, faults } = readAllSenses();
const lexicon = loadLexicon(compileLexicon(senses, readTopics()));

const chosen = readSenseFiles()
  .filter(({ name }) => wanted.size === 0 || wanted.has(name))
  .flatMap(({ name, text }) => readSenses(`senses/${name}`, text).senses);
const ids = new Set(chosen.map((sense) => sense.id));
const about = (fault: string): boolean =>
  wanted.size === 0 ||
  [...wanted].some((name) => fault.startsWith(`senses/${name}`)) ||
  ids.has(fault.split(' > ')[1] ?? '');
const lines = [
  ...faults.filter(about),
  ...chosen.flatMap((sense) => failingExamples(lexicon, sense).map((line) => `senses > ${line}`)),
];
for (const line of lines) console.log(line);
const forms = chosen.flatMap((sense) => sense.forms);
const count = (needs: string): number => forms.filter((form) => form.needs === needs).length;
console.log(
  `${chosen.length} senses, ${forms.length} forms (${count('nothing')} certain, ${count('context')} need context, ` +
    `${count('neighbour')} need a neighbour), ${lines.length} faults`,
);
if (train) {
  for (const page of readSet('train')) {
    const { terms } = explain(lexicon, fromPlainText(page.text));
    for (const { term, outcome, wanted } of scorePage(page, terms).judged) {
      if (!ids.has(term.entry.id) || outcome === 'right' || outcome === 'not counted') continue;
      const around = page.text.slice(Math.max(0, term.start - 50), term.end + 40).replace(/\s+/g, ' ');
      console.log(`${term.entry.id} "${term.surface}" ${outcome} ${wanted} | ${page.id}: ...${around}...`);
    }
  }
}
process.exitCode = lines.length > 0 ? 1 : 0;
