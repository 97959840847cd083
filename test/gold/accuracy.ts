// `npm run accuracy -- [--misses] [--wrong] [--folds] [--calibration] [--ablation]`: recall, precision and harm on
// labelled pages. Without options: every set. `--folds` also cross-validates, `--ablation` also refits: minutes each.
import { parseArgs } from 'node:util';
import { examine, type Knowledge } from '../../src/annotator/examine';
import { packedFarms, packSenses, readWeights, soundSenses } from '../../src/build/read-data';
import { readOrStop } from '../../src/build/read-or-stop';
import { loadLexicon } from '../../src/lexicon/lexicon';
import { fromPlainText } from '../../src/text/page-text';
import { ablations } from './ablation';
import { calibration } from './calibration';
import { crossValidate } from './cross-validate';
import { type LabelledPage, readSeeds, readSet } from './labelled';
import { addScores, type Score, scorePage, shares } from './score';

/** What there is to ask for besides every set's figures. */
const OPTIONS = {
  misses: { type: 'boolean' },
  wrong: { type: 'boolean' },
  folds: { type: 'boolean' },
  calibration: { type: 'boolean' },
  ablation: { type: 'boolean' },
} as const;

const asked = readOrStop('accuracy', () => parseArgs({ options: OPTIONS }).values);
const { senses, knowledge } = readOrStop('accuracy', () => {
  const senses = soundSenses();
  const lexicon = loadLexicon(packSenses(senses), readWeights());
  return { senses, knowledge: { lexicon, farms: packedFarms() } satisfies Knowledge };
});

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
  for (const miss of asked.misses ? score.missed : [])
    if (miss.difficulty !== 'rare')
      console.log(
        `  missed ${miss.page} "${miss.surface}" = ${miss.zh} ${miss.meanings[0]} (${miss.difficulty})`,
      );
  for (const { page, term, outcome, wanted } of asked.wrong ? score.judged : [])
    if (outcome !== 'right' && outcome !== 'not counted')
      console.log(
        `  ${outcome} ${page} "${term.surface}" -> ${term.entry.zh} ${term.confidence.toFixed(2)}; wanted: ${wanted}`,
      );
}

console.log(HEAD);
const seeds = readSeeds();
if (seeds === undefined) console.log('seed pages: not beside the project, left out');
const seedScores = (seeds ?? []).map((page) => ({ page, score: scoreOf(page, true) }));
for (const { page, score } of seedScores) console.log(row(page.id.slice(0, 24), score));
for (const [name, scores] of [
  ['seeds (seen)', seedScores.map(({ score }) => score)],
  ['blind (never fitted to)', readSet('blind').map((page) => scoreOf(page, false))],
  ['fresh (never fitted to)', readSet('fresh').map((page) => scoreOf(page, false))],
  ['held (never fitted to)', readSet('held').map((page) => scoreOf(page, false))],
  ['dev (not fitted to)', readSet('dev').map((page) => scoreOf(page, false))],
  ['train (seen, fitted to)', readSet('train').map((page) => scoreOf(page, false))],
  ['written (fitted to)', readSet('written').map((page) => scoreOf(page, false))],
] as const) {
  if (scores.length === 0) continue;
  const score = addScores(scores);
  console.log(row(name, score));
  list(score);
}
if (asked.folds) for (const [name, score] of crossValidate(senses)) console.log(row(name, score));
if (asked.calibration) for (const line of calibration(knowledge.lexicon, readSet('fresh'))) console.log(line);
if (asked.ablation)
  for (const [name, score] of ablations(senses, knowledge.lexicon, readSet('fresh')))
    console.log(row(name, score));
