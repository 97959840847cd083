// Explains the sample in one of the extension's own pages, by the code that explains web pages.
import { actionsOn } from '../annotator/actions';
import { HIGHLIGHT_CSS } from '../annotator/annotator-style';
import { Choices } from '../annotator/choices';
import { outsideActions } from '../annotator/outside-actions';
import { Showing } from '../annotator/showing';
import { askTerms } from '../extension/ask-terms';
import { NO_WISHES, type Wishes } from '../extension/settings';
import { text } from '../extension/text';
import { wantedTerms } from '../extension/wanted-terms';
import { paint } from '../page/paint';
import { readPage } from '../page/read-page';

/** What the reader does with the explained sample. */
export interface ExplainedSample {
  /** Shows it as the reader wishes. */
  readonly wish: (wishes: Wishes) => void;
  /** Goes to the next term, round the end, and opens its dialog, as the key does on web pages. */
  readonly next: () => void;
}

/**
 * Finds the terms in an element, whose text must not change from then on; nothing shows until something is wished. Takes some
 * tenths of a second where the background has to read the dictionary first.
 */
export async function explainSample(sample: Element): Promise<ExplainedSample> {
  const page = readPage(sample);
  const found = (await askTerms(page)) ?? { terms: [], unsure: [] };
  const sheet = new CSSStyleSheet();
  // On web pages the browser adds it from outside.
  sheet.replaceSync(HIGHLIGHT_CSS);
  document.adoptedStyleSheets.push(sheet);
  const choices = new Choices();
  let wishes = NO_WISHES;
  const outside = outsideActions(() => location.hostname);
  const actions = actionsOn({ say: text, actions: outside }, choices, (said) => {
    show();
    showing.announce(said);
  });
  const showing = new Showing({ say: text, actions, opened: outside.opened }, () => undefined);
  const show = (): void => {
    const { annotate, known, look } = wishes;
    if (!annotate) {
      showing.clear();
      return;
    }
    const { terms, unsure } = wantedTerms(choices.applyTo(found), wishes, () => true);
    const paintIt = () => paint(page, terms, { unsure, known, look });
    showing.show({ paint: paintIt, found: terms.length, ...wishes });
  };
  return {
    wish: (wanted) => {
      wishes = wanted;
      choices.arrived(wanted.silent);
      show();
    },
    next: () => void showing.tour.step(1),
  };
}
