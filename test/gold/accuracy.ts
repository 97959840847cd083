// `npm run accuracy -- [--misses] [--wrong]`: recall, precision and harm on labelled pages, by page and by difficulty.
import { examine } from '../../src/annotator/examine';
import { packedFarms, packedLexicon } from '../../src/build/read-data';
import { loadLexicon } from '../../src/lexicon/lexicon';
import { fromPlainText } from '../../src/text/page-text';
import { type LabelledPage, readSeeds, readSet } from './labelled';
import { addScores, type Score, scorePage, shares } from './score';

const listMisses = process.argv.includes('--misses');
const listWrong = process.argv.includes('--wrong');
const knowledge = { lexicon: loadLexicon(packedLexicon()), farms: packedFarms() };

function scoreOf(page: LabelledPage, whole: boolean): Score {
  // Mini pages are cut out of farm articles, so they are explained whatever the verdict.
  const { terms } = examine(knowledge, fromPlainText(page.text), '', !whole);
  return scorePage(page, terms);
}

const figure = (share: number): string => (Number.isNaN(share) ? '  - ' : share.toFixed(3)).padStart(6);

function row(name: string, score: Score): string {
  const { coreCommon, core, common, rare, recall, precision, harm, shown } = shares(score);
  const figures = [coreCommon, core, common, rare, recall, precision, harm].map(figure).join(' ');
  return `${name.padEnd(26)}${figures} ${String(shown).padStart(6)}`;
}

const HEAD = `${''.padEnd(26)}${['co+com', 'core', 'common', 'rare', 'all', 'precis', 'harm', 'shown'].map((it) => it.padStart(6)).join(' ')}`;

function list(score: Score): void {
  for (const miss of listMisses ? score.missed : [])
    if (miss.difficulty !== 'rare')
      console.log(
        `  missed ${miss.page} "${miss.surface}" = ${miss.zh} ${miss.meanings[0]} (${miss.difficulty})`,
      );
  for (const { page, term, outcome, wanted } of listWrong ? score.judged : [])
    if (outcome !== 'right' && outcome !== 'not counted')
      console.log(
        `  ${outcome} ${page} "${term.surface}" -> ${term.entry.id} ${term.confidence.toFixed(2)}; wanted: ${wanted}`,
      );
}

console.log(HEAD);
const seeds = readSeeds();
if (seeds === undefined) console.log('seed pages: not beside the project, left out');
const seedScores = (seeds ?? []).map((page) => ({ page, score: scoreOf(page, true) }));
for (const { page, score } of seedScores) console.log(row(page.id.slice(0, 24), score));
for (const [name, scores] of [
  ['seeds', seedScores.map(({ score }) => score)],
  ['dev', readSet('dev').map((page) => scoreOf(page, false))],
  ['train (fitted on)', readSet('train').map((page) => scoreOf(page, false))],
] as const) {
  if (scores.length === 0) continue;
  const score = addScores(scores);
  console.log(row(name, score));
  list(score);
}
