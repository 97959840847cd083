// What each kind of evidence is worth: weights are fitted again without it.
import { explain } from '../../src/lexicon/explain';
import { EVIDENCE, FEATURES } from '../../src/lexicon/features';
import { type Lexicon, withWeights } from '../../src/lexicon/lexicon';
import type { Sense } from '../../src/lexicon/sense';
import { POSITIONS } from '../../src/lexicon/surroundings';
import { newWeights } from '../../src/lexicon/word-weights';
import { fromPlainText } from '../../src/text/page-text';
import { fitSurroundings } from './fit-surroundings';
import { fitWeights } from './fit-weights';
import type { LabelledPage } from './labelled';
import { prepare, readMaterial } from './learn';
import { addScores, type Score, scorePage } from './score';
import { TRAINING } from './train-network';

/** Much less work than `npm run fit`, for every row alike: one network, and no examples of the dictionary. */
const QUICK = { ...TRAINING, members: 1 };

/** Scores with all evidence and without each kind, each when it is ready; comparable with each other only. */
export function* ablations(
  senses: readonly Sense[],
  lexicon: Lexicon,
  pages: readonly LabelledPage[],
): Generator<[name: string, score: Score]> {
  const material = readMaterial(senses);
  const { lessons, register } = prepare(material);
  const ofPages = lessons.filter(({ group, page }) => group === page.id);
  for (const without of [undefined, ...EVIDENCE]) {
    const used = FEATURES.map(([, kind]) => kind !== without);
    const weights = fitWeights(ofPages, register, used, QUICK);
    const surroundings =
      without === 'around'
        ? newWeights(POSITIONS)
        : fitSurroundings(ofPages, weights, senses, material.wordOf).surroundings;
    const fitted = { ...withWeights(lexicon, weights), surroundings };
    const scores = pages.map((page) => scorePage(page, explain(fitted, fromPlainText(page.text)).terms));
    yield [without === undefined ? 'all, fitted quickly' : `without ${without}`, addScores(scores)];
  }
}
