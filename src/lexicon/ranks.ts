// Which of a piece's renderings forms derive from. They are ranked, from 0, by how likely machines write them.

/** So many renderings of a piece are looked for on pages. */
export const KNOWN_RANKS = 8;

const LIKELY_RANKS = 4;

/**
 * True for the first renderings of a piece. A form may have one less likely rendering, not two: on the pages never fitted to,
 * of forms that derive from likely ones alone 16 in 100 were right, of those with a less likely one 3, of those with two hardly any.
 */
export const isLikely = (rank: number): boolean => rank < LIKELY_RANKS;
