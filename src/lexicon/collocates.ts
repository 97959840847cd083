// What the words right beside a place say of a reading, as learnt from labelled pages: right behind "fill the" a "pit" is
// a trap of code, right before "of coal" it is a pit.
import type { Scan } from './scan';
import { type NamedWeights, type WordWeights, weightOf, wordSeenAt } from './word-weights';

export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** As `npm run fit` writes it. */
export type Collocations = NamedWeights<Side>;

/** Weights of words on the left and on the right. */
export type Collocates = WordWeights<Side>;

/** What stands beside the tokens `first` to `last`: words' numbers or `BESIDE`, undefined for an unknown word. */
export const besides = (
  scan: Scan,
  first: number,
  last: number,
): Readonly<Record<Side, number | undefined>> => ({
  left: wordSeenAt(scan, first - 1, first),
  right: wordSeenAt(scan, last + 1, first),
});

/** The log-odds that the words beside a place add to a reading of these groups. */
export const collocationOf = (
  { left, right }: Collocates,
  groups: readonly number[],
  beside: ReturnType<typeof besides>,
): number => (weightOf(left, groups, beside.left) + weightOf(right, groups, beside.right)) / 10;
