// The style sheets that the browser adds to annotated pages: they work under any content security policy and are seen
// by no script of the page.
import { highlightName, MARK_LOOKS, type MarkLook } from '../page/look';
import {
  CORRECTED_HIGHLIGHT,
  CURRENT_HIGHLIGHT,
  FIRST_HIGHLIGHT,
  HIDDEN_ATTRIBUTE,
  hueOf,
  TERM_HIGHLIGHT,
  UNSURE_HIGHLIGHT,
} from '../page/names';

/** Added as the user's own sheet, so that no rule of the page beats it. */
export const HIDING_CSS = `[${HIDDEN_ATTRIBUTE}] { display: none !important; }`;

/** Each colour's hue: a part of it is in the lines, and a veil of it is the ground. */
const HUES: Readonly<Record<MarkLook['colour'], string>> = {
  amber: '#c87a10',
  blue: '#2c7be0',
  green: '#2f9e44',
  rose: '#d6467f',
};

interface Weights {
  /** Widths of lines in pixels: below a guess, below others, below the first mention of each meaning. */
  readonly unsure: number;
  readonly term: number;
  readonly first: number;
  /** How dense the ground below terms is, from 0 to 1. */
  readonly ground: number;
}

const WEIGHTS: Readonly<Record<MarkLook['strength'], Weights>> = {
  quiet: { unsure: 1, term: 2, first: 2, ground: 0 },
  strong: { unsure: 2, term: 3, first: 3, ground: 0.16 },
};

/**
 * Of a line's colour this much in a hundred is the text's own: where a page's text can be read, such a line can be seen. With
 * 50 the line below black text on a grey of half the light has a contrast of 2.7:1, with 58 of 3.2:1 (WCAG asks for 3:1), but
 * 2.99 on the rose ground of the term that a reader has stepped to.
 */
const OF_TEXT = 60;

/** A selector for some of the highlights in a look. */
const highlights = (look: MarkLook, ...names: readonly string[]): string =>
  names.map((name) => `::highlight(${highlightName(name, look)})`).join(', ');

/** The rules of one look. */
function rulesOf(look: MarkLook): string {
  const hue = HUES[look.colour];
  const { unsure, term, first, ground } = WEIGHTS[look.strength];
  const veil = (density: number): string => `color-mix(in srgb, ${hue} ${density * 100}%, transparent)`;
  // Two lines one over the other, as Chrome mixes a colour with the text's once for all texts of a page.
  const drawn = (name: string, line: string): string =>
    `${highlights(look, name)} { text-decoration: underline ${line}; }
${highlights(look, hueOf(name))} { text-decoration: underline ${line} ${veil(1 - OF_TEXT / 100)}; }`;
  const lines = [TERM_HIGHLIGHT, UNSURE_HIGHLIGHT, FIRST_HIGHLIGHT];
  return `
${drawn(TERM_HIGHLIGHT, `dotted ${term}px`)}
${drawn(UNSURE_HIGHLIGHT, `dotted ${unsure}px`)}
${drawn(FIRST_HIGHLIGHT, `solid ${first}px`)}
${ground > 0 ? `${highlights(look, TERM_HIGHLIGHT)} { background-color: ${veil(ground)}; }` : ''}
${highlights(look, CORRECTED_HIGHLIGHT)} { background-color: ${veil(0.18)}; }
${drawn(CURRENT_HIGHLIGHT, `solid ${first}px`)}
${highlights(look, CURRENT_HIGHLIGHT)} { background-color: ${veil(0.4)}; }
@media (forced-colors: active) {
  ${highlights(look, ...lines)} { text-decoration-color: CanvasText; }
  ${highlights(look, ...[...lines, CURRENT_HIGHLIGHT].map(hueOf))} { text-decoration: none; }
  ${highlights(look, CORRECTED_HIGHLIGHT)} { text-decoration: underline double CanvasText; }
  ${highlights(look, CURRENT_HIGHLIGHT)} { background-color: Highlight; color: HighlightText; }
}`;
}

/**
 * Added as a sheet of the author's and of the user's: Chrome paints no background for a highlight that only the user's
 * sheets style, and in Firefox only the user's sheets reach shadow trees. Nothing of it prints. Mentions are dotted, the
 * first of each meaning has a whole line, guesses a thin one, and right words that stand in place of the page's a ground of
 * their own.
 */
export const HIGHLIGHT_CSS = `@media screen {${MARK_LOOKS.map(rulesOf).join('')}\n}`;
