// Explains the sample in the page by the code that explains web pages. Import it by `import()`: it brings the dictionary.
import { actionsOn } from '../annotator/actions';
import { HIGHLIGHT_CSS } from '../annotator/annotator-style';
import { Choices } from '../annotator/choices';
import { outsideActions } from '../annotator/outside-actions';
import { Showing } from '../annotator/showing';
import { loadBundled } from '../extension/bundled';
import { text } from '../extension/text';
import { explain } from '../lexicon/explain';
import { paint } from '../page/paint';
import { readPage } from '../page/read-page';

/** What the reader does with the explained sample. */
export interface ExplainedSample {
  /** How many terms are marked. */
  readonly count: number;
  /** Goes to the next term, round the end, and opens its dialog, as the key does on web pages. */
  readonly next: () => void;
}

/** Marks the terms in an element, and lets the reader point at them. Takes some tenths of a second. */
export function explainSample(sample: Element): ExplainedSample {
  const sheet = new CSSStyleSheet();
  // On web pages the browser adds it from outside.
  sheet.replaceSync(HIGHLIGHT_CSS);
  document.adoptedStyleSheets.push(sheet);
  const page = readPage(sample);
  const found = explain(loadBundled(), page);
  const choices = new Choices();
  const outside = outsideActions(() => location.hostname);
  const actions = actionsOn({ say: text, actions: outside }, choices, (said) => {
    show();
    showing.announce(said);
  });
  const showing = new Showing({ say: text, actions }, () => undefined);
  const show = (): void => {
    const { terms } = choices.applyTo(found);
    showing.show({ paint: () => paint(page, terms), found: terms.length, way: 'marks' });
  };
  show();
  return { count: showing.marks.length, next: () => void showing.tour.step(1) };
}
