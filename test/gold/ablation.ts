// What each kind of evidence is worth: the weights are fitted again without it.
import { explain } from '../../src/lexicon/explain';
import { EVIDENCE, FEATURES } from '../../src/lexicon/features';
import { type Lexicon, withWeights } from '../../src/lexicon/lexicon';
import type { Sense } from '../../src/lexicon/sense';
import { fromPlainText } from '../../src/text/page-text';
import { fitWeights } from './fit-weights';
import type { LabelledPage } from './labelled';
import { prepare, readMaterial } from './learn';
import { addScores, type Score, scorePage } from './score';

/** Scores with all evidence and without each kind. */
export function ablations(
  senses: readonly Sense[],
  lexicon: Lexicon,
  pages: readonly LabelledPage[],
): [name: string, score: Score][] {
  const { lessons, register } = prepare(readMaterial(senses));
  return EVIDENCE.map((without) => {
    const weights = fitWeights(
      lessons,
      register,
      FEATURES.map(([, kind]) => kind !== without),
    );
    const scores = pages.map((page) =>
      scorePage(page, explain(withWeights(lexicon, weights), fromPlainText(page.text)).terms),
    );
    return [`without ${without}`, addScores(scores)];
  });
}
