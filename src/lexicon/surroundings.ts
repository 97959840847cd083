// What the words around a place add to what the network says of a reading there, as learnt from labelled pages: up to three
// words on each side, and the words of the sentence. Many thousand small weights, so that they stand beside the network,
// which is small, and not in it.
import { keyAt } from './register';
import { type Scan, SHAPE } from './scan';
import type { Kind } from './sense';
import {
  BESIDE,
  fieldGroupsOf,
  groupsOf,
  type NamedWeights,
  type WordWeights,
  weightOf,
  wordSeenAt,
} from './word-weights';

const LEFT = ['left', 'left2', 'left3'] as const;
const RIGHT = ['right', 'right2', 'right3'] as const;
export const POSITIONS = [...LEFT, ...RIGHT, 'sentence'] as const;
export type Position = (typeof POSITIONS)[number];

/** As `npm run fit` writes it. */
export type NamedSurroundings = NamedWeights<Position>;

export type Surroundings = WordWeights<Position>;

/** Words of the sentence count up to so many tokens away. */
const REACH = 25;

/** The words around a place. */
export interface Around {
  /** Nearest first: `BESIDE.edge` ends a side. */
  readonly left: readonly (number | undefined)[];
  readonly right: readonly (number | undefined)[];
  /** Different words of its sentence, up to 25 tokens away; the place's own tokens are left out. */
  readonly sentence: readonly number[];
}

/** Up to three things on one side, up to the sentence's edge. */
function side(scan: Scan, from: number, step: 1 | -1): (number | undefined)[] {
  const seen: (number | undefined)[] = [];
  for (let distance = 1; distance <= LEFT.length; distance += 1) {
    const word = wordSeenAt(scan, from + step * distance, from);
    seen.push(word);
    if (word === BESIDE.edge) break;
  }
  return seen;
}

/** Reads the words around the tokens `first` to `last`. */
export function readAround(scan: Scan, first: number, last: number): Around {
  const sentence = new Set<number>();
  const to = Math.min(scan.count - 1, last + REACH);
  for (let token = Math.max(0, first - REACH); token <= to; token += 1) {
    if (token >= first && token <= last) continue;
    if (scan.sentences[token] !== scan.sentences[first]) continue;
    if (((scan.shapes[token] ?? 0) & SHAPE.mark) !== 0) continue;
    const word = keyAt(scan, token);
    if (word !== 0) sentence.add(word);
  }
  return { left: side(scan, first, -1), right: side(scan, last, 1), sentence: [...sentence] };
}

/** The groups of a reading: those that near words speak for, and those that all words of the sentence speak for. */
export interface Groups {
  readonly near: readonly number[];
  readonly field: readonly number[];
}

export const surroundedGroups = (kind: Kind, topics: readonly number[], sense: number): Groups => ({
  near: groupsOf(kind, topics, sense),
  field: fieldGroupsOf(topics, sense),
});

/** Each word around with its position and the groups that it may speak for there. */
export function* wordsAround(
  around: Around,
  { near, field }: Groups,
): Generator<readonly [Position, word: number, groups: readonly number[]]> {
  for (const [names, words] of [
    [LEFT, around.left],
    [RIGHT, around.right],
  ] as const)
    for (const [index, position] of names.entries()) {
      const word = words[index];
      if (word !== undefined) yield [position, word, near];
    }
  for (const word of around.sentence) yield ['sentence', word, field];
}

/**
 * What a sum of so many weights is multiplied by: a long sentence has more words, but does not say more in proportion.
 * Learning uses the same factor.
 */
export const shareOfEach = (signs: number): number => (signs === 0 ? 0 : 1 / Math.sqrt(signs));

/** The log-odds that the words around add to a reading of these groups. */
export function surroundingOdds(surroundings: Surroundings, around: Around, groups: Groups): number {
  let [sum, signs] = [0, 0];
  for (const [position, word, speaksFor] of wordsAround(around, groups)) {
    sum += weightOf(surroundings[position], speaksFor, word);
    signs += speaksFor.length;
  }
  return (sum / 10) * shareOfEach(signs);
}

/** Words that add less than so many tenths to a reading are not worth naming. */
const WORTH_NAMING = 5;

/** Numbers of the words around that speak for a reading of these groups, the strongest first. */
export function strongestAround(surroundings: Surroundings, around: Around, groups: Groups): number[] {
  const sums = new Map<number, number>();
  for (const [position, word, speaksFor] of wordsAround(around, groups)) {
    if (word === BESIDE.edge || word === BESIDE.point) continue;
    sums.set(word, (sums.get(word) ?? 0) + weightOf(surroundings[position], speaksFor, word));
  }
  return [...sums]
    .filter(([, sum]) => sum >= WORTH_NAMING)
    .sort((a, b) => b[1] - a[1])
    .map(([word]) => word);
}
