// Names that a page's scripts can see while the page is annotated; the style sheet uses them too.

/** Highlights in the document's registry. */
export const TERM_HIGHLIGHT = 'farmgloss-term';
export const UNSURE_HIGHLIGHT = 'farmgloss-unsure';
export const CURRENT_HIGHLIGHT = 'farmgloss-current';
/** Lie over the terms: the first mention of each meaning, and right words that stand in place of the page's. */
export const FIRST_HIGHLIGHT = 'farmgloss-first';
export const CORRECTED_HIGHLIGHT = 'farmgloss-corrected';

/** The name of what lies over a highlight with a line and gives the line its hue. */
export const hueOf = (highlight: string): string => `${highlight}-hue`;

/** Marks hidden elements. */
export const HIDDEN_ATTRIBUTE = 'data-farmgloss-hidden';
/** Wraps hidden text where article and boilerplate share an element. */
export const HIDDEN_ELEMENT = 'farmgloss-hidden';

/** The one element of ours: its shadow root holds the tooltip. */
export const TOOLTIP_ELEMENT = 'farmgloss-tooltip';
