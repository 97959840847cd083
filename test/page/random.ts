// Random choices that are the same in every run: a failing case can be repeated by its seed.

/** Numbers from 0 to 1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Random choices from one seed. */
export interface Dice {
  /** A whole number from 0 to `below` - 1. */
  readonly upTo: (below: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
}

export function dice(seed: number): Dice {
  const next = randomNumbers(seed);
  const upTo = (below: number): number => Math.floor(next() * below);
  return { upTo, pick: (from) => from[upTo(from.length)] ?? from[0] };
}

/** `count` seeds, for `test.each`. */
export const seeds = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
