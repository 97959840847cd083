// One way to read the words at a place of a page.

/** One piece of a derived form: which Chinese piece, and the tokens that render it. */
export interface Step {
  readonly piece: number;
  readonly first: number;
  readonly last: number;
  /** The machine only wrote down the sound. */
  readonly sound: boolean;
  /** Place of the rendering in its piece's list, 0 for the likeliest. */
  readonly rank: number;
}

/** One way to read the words at a place. */
export interface Reading {
  readonly sense: number;
  /** Number of the listed form within the sense, or -1 for a derived one. */
  readonly form: number;
  /** The listed form's prior; 0 for a derived form, which is judged by its words. */
  readonly prior: number;
  /** The same on pages of the sense's own field. */
  readonly topical: number;
  /** How the words derive from the Chinese; empty for a listed form that does not. */
  readonly derivation: readonly Step[];
  readonly inverted: boolean;
  /** Words such as "of" and "the" between the pieces. */
  readonly fillers: number;
}

/** The readings of the tokens `first` to `last`; they compete. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly readings: readonly Reading[];
}

/** Adds a reading, or keeps the better one of two of the same sense. */
export function merge(readings: Reading[], reading: Reading): void {
  const same = readings.findIndex(({ sense }) => sense === reading.sense);
  const other = readings[same];
  if (other === undefined) readings.push(reading);
  else if (better(reading, other)) readings[same] = { ...reading, derivation: longest(reading, other) };
  else if (other.derivation.length === 0) readings[same] = { ...other, derivation: reading.derivation };
}

/** Listed beats derived, then fewer function words, then likelier renderings. */
function better(a: Reading, b: Reading): boolean {
  if (a.form >= 0 !== b.form >= 0) return a.form >= 0;
  if (a.form >= 0) return a.prior > b.prior;
  return a.fillers !== b.fillers ? a.fillers < b.fillers : worstRank(a) < worstRank(b);
}

const worstRank = ({ derivation }: Reading): number => Math.max(...derivation.map(({ rank }) => rank));

const longest = (a: Reading, b: Reading): readonly Step[] =>
  a.derivation.length > 0 ? a.derivation : b.derivation;
