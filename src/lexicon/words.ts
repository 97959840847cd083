// The words that the dictionary knows, numbered, found by a hash that can be kept up while a page's characters go by.

/** The hash before the first character (FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/). */
export const HASH_START = 0x811c9dc5 | 0;

/** The hash after one more UTF-16 code unit. */
export const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** The hash of a part of a text that is already folded. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = HASH_START;
  for (let at = start; at < end; at += 1) hash = hashStep(hash, text.charCodeAt(at));
  return hash;
}

/**
 * Numbers words from 1; 0 means unknown. Words are kept as hash and length only: with 30,000 words one unknown word in
 * 140,000 would be taken for a known one by its 32-bit hash, and by its length too one in a million.
 */
export class Words {
  #slots: Int32Array;
  #hashes: Int32Array;
  #lengths: Uint8Array;
  #mask: number;
  count = 0;

  /** `most` words are expected; the table grows when there are more. */
  constructor(most = 1024) {
    let size = 64;
    while (size < most * 2) size *= 2;
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#lengths = new Uint8Array(size);
  }

  /** The word's number, or 0. */
  find(hash: number, length: number): number {
    let slot = hash & this.#mask;
    for (;;) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0) return 0;
      if (this.#hashes[id] === hash && this.#lengths[id] === (length & 255)) return id;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** The word's number, a new one if it had none. */
  add(hash: number, length: number): number {
    const known = this.find(hash, length);
    if (known !== 0) return known;
    if ((this.count + 1) * 2 > this.#slots.length) this.#grow();
    this.count += 1;
    this.#hashes[this.count] = hash;
    this.#lengths[this.count] = length & 255;
    this.#place(this.count);
    return this.count;
  }

  #place(id: number): void {
    let slot = (this.#hashes[id] ?? 0) & this.#mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = id;
  }

  #grow(): void {
    const size = this.#slots.length * 2;
    const [hashes, lengths] = [this.#hashes, this.#lengths];
    this.#slots = new Int32Array(size);
    this.#hashes = new Int32Array(size);
    this.#hashes.set(hashes);
    this.#lengths = new Uint8Array(size);
    this.#lengths.set(lengths);
    this.#mask = size - 1;
    for (let id = 1; id <= this.count; id += 1) this.#place(id);
  }
}
