// How much of a page is read and painted. Beyond it work stops, and the popup says so: a page may be as large as it likes.

/**
 * Characters and nodes (elements and texts) that are read, and mentions that are painted. A long article has 60,000
 * characters in 2,000 nodes and 600 mentions.
 */
export const LIMITS = { characters: 300_000, nodes: 30_000, marks: 2_000 } as const;

export type Limit = keyof typeof LIMITS;

/** How much of a page may be read. */
export type ReadingLimits = Readonly<Record<'characters' | 'nodes', number>>;
