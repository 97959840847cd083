// What the words of a sentence say of its register: an article that machines translated, or ordinary English life.
import type { Scan } from './scan';
import { SHAPE } from './scan';
import { hashOf, type Words } from './words';

/** For each weight (tenths of log-odds, as a key) the words that have it, with spaces between. Written by `npm run fit`. */
export type Register = Readonly<Record<string, string>>;

/** A word counts as what it is an inflection of. */
export const keyAt = ({ words, stems }: Scan, token: number): number => stems[token] || (words[token] ?? 0);

/** The weights by the words' numbers; words that the dictionary does not know are left out. */
export function readRegister(register: Register, words: Words): Int8Array {
  const weights = new Int8Array(words.count + 1);
  for (const [weight, list] of Object.entries(register))
    for (const word of list.split(' ')) weights[words.find(hashOf(word), word.length)] = Number(weight);
  weights[0] = 0;
  return weights;
}

/** The words that speak: no marks, and none that may be a mistranslation themselves. */
export function speaking(
  scan: Scan,
  places: readonly { readonly first: number; readonly last: number }[],
): Uint8Array {
  const speaks = new Uint8Array(scan.count);
  for (let token = 0; token < scan.count; token += 1)
    speaks[token] = ((scan.shapes[token] ?? 0) & SHAPE.mark) === 0 ? 1 : 0;
  for (const { first, last } of places) speaks.fill(0, first, last + 1);
  return speaks;
}

/** Sums over a page's tokens. */
export class RegisterSums {
  readonly #sums: Int32Array;
  readonly #counts: Int32Array;

  constructor(scan: Scan, speaks: Uint8Array, weights: Int8Array) {
    this.#sums = new Int32Array(scan.count + 1);
    this.#counts = new Int32Array(scan.count + 1);
    for (let token = 0; token < scan.count; token += 1) {
      const weight = speaks[token] === 1 ? (weights[keyAt(scan, token)] ?? 0) : 0;
      this.#sums[token + 1] = (this.#sums[token] ?? 0) + weight;
      this.#counts[token + 1] = (this.#counts[token] ?? 0) + (weight === 0 ? 0 : 1);
    }
  }

  /**
   * What the tokens `from` up to `to` say: above 0 for a translation, below for ordinary English. Grows with the square
   * root of the number of words, since words of a sentence go together.
   */
  within(from: number, to: number): number {
    const [low, high] = [Math.max(0, from), Math.min(to, this.#sums.length - 1)];
    const count = (this.#counts[high] ?? 0) - (this.#counts[low] ?? 0);
    return ((this.#sums[high] ?? 0) - (this.#sums[low] ?? 0)) / 10 / Math.sqrt(4 + count);
  }
}
