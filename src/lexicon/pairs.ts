// A set of pairs of words that may claim a pair it has not been given, but never denies one that it has (a Bloom filter).

import { mixed } from './columns';

const BITS = 22;

/** Says quickly that two neighbouring words cannot begin any form; otherwise the forms are looked at one by one. */
export class Pairs {
  readonly #bits = new Int32Array(1 << (BITS - 5));

  add(first: number, second: number): void {
    const at = place(first, second);
    this.#bits[at >>> 5] = (this.#bits[at >>> 5] ?? 0) | (1 << (at & 31));
  }

  mayHave(first: number, second: number): boolean {
    const at = place(first, second);
    return (((this.#bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
  }
}

/** The number of a pair's bit. */
const place = (first: number, second: number): number => mixed(first, second) >>> (32 - BITS);
