// The style sheets that the browser adds to annotated pages: they work under any content security policy and are seen
// by no script of the page.
import {
  CORRECTED_HIGHLIGHT,
  CURRENT_HIGHLIGHT,
  FIRST_HIGHLIGHT,
  HIDDEN_ATTRIBUTE,
  TERM_HIGHLIGHT,
  UNSURE_HIGHLIGHT,
} from '../page/names';

/** Added as the user's own sheet, so that no rule of the page beats it. */
export const HIDING_CSS = `[${HIDDEN_ATTRIBUTE}] { display: none !important; }`;

/**
 * Added as a sheet of the author's and of the user's: Chrome paints no background for a highlight that only the user's
 * sheets style, and in Firefox only the user's sheets reach shadow trees. Nothing of it prints. The underline's brown has
 * a contrast of at least 3:1 on white, cream, mid grey-blue, dark grey and black. Mentions are dotted, the first of each
 * meaning has a whole line, guesses a thin one, and right words that stand in place of the page's a ground of their own.
 */
export const HIGHLIGHT_CSS = `@media screen {
::highlight(${TERM_HIGHLIGHT}) { text-decoration: underline dotted 2px #b5700f; }
::highlight(${UNSURE_HIGHLIGHT}) { text-decoration: underline dotted 1px #b5700f; }
::highlight(${FIRST_HIGHLIGHT}) { text-decoration: underline solid 2px #b5700f; }
::highlight(${CORRECTED_HIGHLIGHT}) { background-color: rgb(250 190 40 / 0.18); }
::highlight(${CURRENT_HIGHLIGHT}) { text-decoration: underline solid 2px #b5700f; background-color: rgb(250 190 40 / 0.4); }
@media (forced-colors: active) {
  ::highlight(${TERM_HIGHLIGHT}), ::highlight(${UNSURE_HIGHLIGHT}), ::highlight(${FIRST_HIGHLIGHT}) { text-decoration-color: Highlight; }
  ::highlight(${CORRECTED_HIGHLIGHT}) { text-decoration: underline double Highlight; }
  ::highlight(${CURRENT_HIGHLIGHT}) { background-color: Highlight; color: HighlightText; }
}
}`;
