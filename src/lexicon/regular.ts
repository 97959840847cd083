// Which listed forms are regular: each word or two render one piece of the Chinese, in order.
import { piecesOf, unitsOf } from './derive';
import { basesOf } from './stems';

/** A regular form: the number of the sense's cut, and for each piece the rank of its rendering. */
export interface Regular {
  readonly cut: number;
  readonly ranks: readonly number[];
}

/** The renderings of a piece as lists of words, by rank. */
export type RenderingsOf = (piece: string) => readonly (readonly string[])[];

/** A piece has fewer renderings than there are letters. */
const MOST_RANKS = 26;

const sameWord = (word: string, base: string): boolean => word === base || basesOf(word).includes(base);

function ranksFrom(
  keys: readonly string[],
  from: number,
  pieces: readonly string[],
  renderingsOf: RenderingsOf,
): readonly number[] | undefined {
  const [piece, ...rest] = pieces;
  if (piece === undefined) return from === keys.length ? [] : undefined;
  for (const [rank, words] of renderingsOf(piece).slice(0, MOST_RANKS).entries()) {
    if (!words.every((word, index) => sameWord(keys[from + index] ?? '', word))) continue;
    const others = ranksFrom(keys, from + words.length, rest, renderingsOf);
    if (others !== undefined) return [rank, ...others];
  }
  return undefined;
}

/** Reads a form's words as renderings of one of the cuts, or gives undefined. */
export function asRegular(
  keys: readonly string[],
  zh: string,
  cuts: readonly number[],
  renderingsOf: RenderingsOf,
): Regular | undefined {
  const units = unitsOf(zh);
  for (const [cut, bits] of cuts.entries()) {
    const ranks = ranksFrom(keys, 0, piecesOf(units, bits), renderingsOf);
    if (ranks !== undefined) return { cut, ranks };
  }
  return undefined;
}
