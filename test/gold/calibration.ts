// Whether confidences mean what they say: in ten bins, how many explanations of each confidence are right.
import { explain } from '../../src/lexicon/explain';
import type { Lexicon } from '../../src/lexicon/lexicon';
import { fromPlainText } from '../../src/text/page-text';
import type { LabelledPage } from './labelled';
import { scorePage } from './score';

const BINS = 10;

/** A line for each tenth of confidence. */
export function calibration(lexicon: Lexicon, pages: readonly LabelledPage[]): string[] {
  const bins = Array.from({ length: BINS }, () => ({ right: 0, all: 0, sum: 0 }));
  const everything = { ...lexicon, weights: { ...lexicon.weights, unsure: 0 } };
  for (const page of pages) {
    const { terms, unsure } = explain(everything, fromPlainText(page.text));
    for (const { term, outcome } of scorePage(page, [...terms, ...unsure]).judged) {
      const bin = bins[Math.min(BINS - 1, Math.floor(term.confidence * BINS))];
      if (bin === undefined || outcome === 'not counted') continue;
      bin.all += 1;
      bin.sum += term.confidence;
      if (outcome === 'right') bin.right += 1;
    }
  }
  return bins.map(({ right, all, sum }, index) => {
    const share = (value: number): string => (all === 0 ? '-' : (value / all).toFixed(2));
    return `confidence ${(index / BINS).toFixed(1)}-${((index + 1) / BINS).toFixed(1)}: ${String(all).padStart(5)} explanations, said ${share(sum)}, right ${share(right)}`;
  });
}
