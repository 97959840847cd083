// Growing columns of numbers: what the dictionary's tables are made of, because there are tens of thousands of rows.

/** A list of numbers. */
export class Column {
  length = 0;
  #data: Int32Array<ArrayBuffer>;

  constructor(size = 1024) {
    this.#data = new Int32Array(size);
  }

  /** Adds a number; returns its index. */
  push(value: number): number {
    if (this.length === this.#data.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.#data);
      this.#data = longer;
    }
    this.#data[this.length] = value;
    this.length += 1;
    return this.length - 1;
  }

  /** The number at an index, 0 beyond the end. */
  at(index: number): number {
    return this.#data[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#data[index] = value;
  }
}

/** Lists of numbers under keys from 0 to a known end, each the newest first. */
export class Chains {
  readonly #heads: Int32Array;
  readonly #next = new Column(16384);
  readonly #values = new Column(16384);

  constructor(keys: number) {
    this.#heads = new Int32Array(keys + 1);
  }

  add(key: number, value: number): void {
    this.#next.push(this.first(key));
    this.#values.push(value);
    // 0 ends a list, so places are counted from 1.
    this.#heads[key] = this.#values.length;
  }

  /** The first place of a key's list, 0 for none. */
  first(key: number): number {
    return this.#heads[key] ?? 0;
  }

  next(place: number): number {
    return this.#next.at(place - 1);
  }

  value(place: number): number {
    return this.#values.at(place - 1);
  }
}

/** Lists of numbers under pairs of numbers, each the newest first: a hash table with open addressing. */
export class PairChains {
  #slots: Int32Array<ArrayBuffer>;
  readonly #firsts = new Column(16384);
  readonly #seconds = new Column(16384);
  readonly #heads = new Column(16384);
  readonly #next = new Column(16384);
  readonly #values = new Column(16384);

  /** Room for `pairs` different pairs; it grows when there are more. */
  constructor(pairs: number) {
    let size = 1024;
    while (size < pairs * 2) size *= 2;
    this.#slots = new Int32Array(size);
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let slot = mixed(first, second) & mask;
    for (;;) {
      const entry = (this.#slots[slot] ?? 0) - 1;
      if (entry < 0) return slot;
      if (this.#firsts.at(entry) === first && this.#seconds.at(entry) === second) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** Adds a value; true when the pair is new. */
  add(first: number, second: number, value: number): boolean {
    const slot = this.#slotOf(first, second);
    const known = (this.#slots[slot] ?? 0) - 1;
    const entry = known < 0 ? this.#open(slot, first, second) : known;
    this.#next.push(this.#heads.at(entry));
    this.#values.push(value);
    this.#heads.set(entry, this.#values.length);
    return known < 0;
  }

  #open(slot: number, first: number, second: number): number {
    const entry = this.#firsts.push(first);
    this.#seconds.push(second);
    this.#heads.push(0);
    this.#slots[slot] = entry + 1;
    if (this.#firsts.length * 2 > this.#slots.length) this.#grow();
    return entry;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let entry = 0; entry < this.#firsts.length; entry += 1)
      this.#slots[this.#slotOf(this.#firsts.at(entry), this.#seconds.at(entry))] = entry + 1;
  }

  /** The first place of a pair's list, 0 for none. */
  first(first: number, second: number): number {
    const entry = (this.#slots[this.#slotOf(first, second)] ?? 0) - 1;
    return entry < 0 ? 0 : this.#heads.at(entry);
  }

  next(place: number): number {
    return this.#next.at(place - 1);
  }

  value(place: number): number {
    return this.#values.at(place - 1);
  }
}

/** Mixes two numbers into a hash (multipliers of Knuth's multiplicative hashing). */
export const mixed = (first: number, second: number): number => {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return hash ^ (hash >>> 15);
};

/** Sequences of numbers in one column; a sequence is named by where it starts. */
export class Sequences {
  readonly #pool = new Column(65536);

  /** Starts a sequence and returns its name; numbers are then added by `push`, and `close` ends it. */
  open(): number {
    return this.#pool.push(0);
  }

  push(value: number): void {
    this.#pool.push(value);
  }

  close(start: number): void {
    this.#pool.set(start, this.#pool.length - start - 1);
  }

  size(start: number): number {
    return this.#pool.at(start);
  }

  at(start: number, index: number): number {
    return this.#pool.at(start + 1 + index);
  }
}
