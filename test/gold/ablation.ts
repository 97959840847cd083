// What each kind of evidence is worth: weights are fitted again without it.
import { explain } from '../../src/lexicon/explain';
import { EVIDENCE, FEATURES } from '../../src/lexicon/features';
import { type Lexicon, withWeights } from '../../src/lexicon/lexicon';
import type { Sense } from '../../src/lexicon/sense';
import { fromPlainText } from '../../src/text/page-text';
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
  const { lessons, register } = prepare(readMaterial(senses));
  const ofPages = lessons.filter(({ group, page }) => group === page.id);
  for (const without of [undefined, ...EVIDENCE]) {
    const used = FEATURES.map(([, kind]) => kind !== without);
    const fitted = withWeights(lexicon, fitWeights(ofPages, register, used, QUICK));
    const scores = pages.map((page) => scorePage(page, explain(fitted, fromPlainText(page.text)).terms));
    yield [without === undefined ? 'all, fitted quickly' : `without ${without}`, addScores(scores)];
  }
}
