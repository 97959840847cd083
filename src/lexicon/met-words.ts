// What is known of the words that pages have brought lately: most of a text are the same few hundred words.

/** Slots of 16 bytes, a power of two: as many as processors keep at hand (64 kB). */
const SLOTS = 4096;

/** Word and stem by hash and length, each word in the one slot of its hash; a later one takes the slot over. */
export class MetWords {
  /** The last slot is for words that are not to be met again. */
  readonly #slots = new Int32Array((SLOTS + 1) * 4);

  /** The place of a word, or -1. */
  find(hash: number, length: number): number {
    const at = (hash & (SLOTS - 1)) << 2;
    return this.#slots[at] === hash && this.#slots[at + 1] === length ? at : -1;
  }

  /** Puts a word; returns its place. */
  put(hash: number, length: number, word: number, stem: number): number {
    const at = (hash & (SLOTS - 1)) << 2;
    this.#slots[at] = hash;
    this.#slots[at + 1] = length;
    this.#slots[at + 2] = word;
    this.#slots[at + 3] = stem;
    return at;
  }

  /**
   * A place for a word that is never found again: one in another script, which has no endings and could share hash and length
   * with an English word that has.
   */
  putForeign(word: number): number {
    this.#slots[SLOTS * 4 + 2] = word;
    return SLOTS * 4;
  }

  /** The number of the word at a place. */
  word(place: number): number {
    return this.#slots[place + 2] ?? 0;
  }

  /** The number of what it is an inflection of. */
  stem(place: number): number {
    return this.#slots[place + 3] ?? 0;
  }
}
