// A set of pairs of numbers that may claim a pair it has not been given, but never denies one that it has (a Bloom filter).

import { mixed } from './columns';

/** Says quickly that two neighbours cannot begin any form; otherwise the forms are looked at one by one. */
export class Pairs {
  readonly #bits: Int32Array;
  readonly #shift: number;

  /** Of 2 to the power of `size` bits, 5 to 31. With eight bits for each pair or more, at most one strange pair in eight is claimed. */
  constructor(size: number) {
    this.#bits = new Int32Array(1 << (size - 5));
    this.#shift = 32 - size;
  }

  add(first: number, second: number): void {
    const at = mixed(first, second) >>> this.#shift;
    this.#bits[at >>> 5] = (this.#bits[at >>> 5] ?? 0) | (1 << (at & 31));
  }

  mayHave(first: number, second: number): boolean {
    const at = mixed(first, second) >>> this.#shift;
    return (((this.#bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
  }
}
