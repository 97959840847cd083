// How marks and our windows look, as the reader chooses. Pure, as the background writes the marks' style sheets from it.

export const COLOURS = ['amber', 'blue', 'green', 'rose'] as const;
/** Quiet marks are thin lines, strong ones thicker, on a ground of their colour. */
export const STRENGTHS = ['quiet', 'strong'] as const;
/** Of the text in our windows. */
export const SIZES = ['normal', 'large', 'larger'] as const;

/** What tells one kind of marks from another. */
export interface MarkLook {
  readonly colour: (typeof COLOURS)[number];
  readonly strength: (typeof STRENGTHS)[number];
}

export interface Look extends MarkLook {
  readonly size: (typeof SIZES)[number];
}

export const DEFAULT_LOOK: Look = { colour: 'amber', strength: 'quiet', size: 'normal' };

export const MARK_LOOKS: readonly MarkLook[] = COLOURS.flatMap((colour) =>
  STRENGTHS.map((strength) => ({ colour, strength })),
);

/**
 * The name of a highlight in a look: each has one of its own, so that the style sheets, which the browser adds once, need
 * not change with the look. The default look's names are the plain ones.
 */
export const highlightName = (plain: string, { colour, strength }: MarkLook): string =>
  [
    plain,
    ...(colour === DEFAULT_LOOK.colour ? [] : [colour]),
    ...(strength === DEFAULT_LOOK.strength ? [] : [strength]),
  ].join('-');
