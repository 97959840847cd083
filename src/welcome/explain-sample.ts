// Explains the sample in the page by the code that explains web pages. Import it by `import()`: it brings the dictionary.
import { HIGHLIGHT_CSS } from '../annotator/annotator-style';
import { Showing } from '../annotator/showing';
import { tooltipLabels } from '../annotator/tooltip-labels';
import { loadBundled } from '../extension/bundled';
import { explain } from '../lexicon/explain';
import { paint } from '../page/paint';
import { readPage } from '../page/read-page';

/** What the reader does with the explained sample. */
export interface ExplainedSample {
  /** How many terms are marked. */
  readonly count: number;
  /** Goes to the next term, round the end, and opens its tooltip, as the key does on web pages. */
  readonly next: () => void;
}

/** Marks the terms in an element, and lets the reader point at them. Takes some tenths of a second. */
export function explainSample(sample: Element): ExplainedSample {
  const sheet = new CSSStyleSheet();
  // On web pages the browser adds it from outside.
  sheet.replaceSync(HIGHLIGHT_CSS);
  document.adoptedStyleSheets.push(sheet);
  const page = readPage(sample);
  const { terms } = explain(loadBundled(), page);
  const showing = new Showing(tooltipLabels(), () => undefined);
  showing.show(paint(page, terms), terms.length);
  return { count: showing.marks.length, next: () => void showing.tour.go(1, () => true) };
}
