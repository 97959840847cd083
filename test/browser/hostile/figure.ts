// What an attack measures, and the bound that it is held to.

export interface Figure {
  /** What was measured, with its unit. */
  readonly what: string;
  readonly value: number;
  /** "= 0", "<= 4", ">= 20"; "-" for what is only told. */
  readonly bound: string;
  readonly holds: boolean;
}

export const exactly = (what: string, value: number, wanted: number): Figure => ({
  what,
  value,
  bound: `= ${wanted}`,
  holds: value === wanted,
});

export const most = (what: string, value: number, limit: number): Figure => ({
  what,
  value,
  bound: `<= ${limit}`,
  holds: value <= limit,
});

export const least = (what: string, value: number, limit: number): Figure => ({
  what,
  value,
  bound: `>= ${limit}`,
  holds: value >= limit,
});

/** Told, but depends on the machine too much to be held to anything. */
export const told = (what: string, value: number): Figure => ({ what, value, bound: '-', holds: true });
