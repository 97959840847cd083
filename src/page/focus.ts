// Takes the focus for a window of ours, and gives it back to where it was.
import { getter } from './document';
import { includes, isThere, shadowOf } from './dom';

const { focus, blur } = HTMLElement.prototype;
const activeElement = getter<Element | null>(Document.prototype, 'activeElement');
const activeInTree = getter<Element | null>(ShadowRoot.prototype, 'activeElement');

/** The element in focus, also in open shadow trees. */
function focusedIn(page: Document): HTMLElement | undefined {
  let at = activeElement.call(page);
  for (let tree = at && shadowOf(at); tree; tree = at && shadowOf(at)) {
    const inner = activeInTree.call(tree);
    if (!inner) break;
    at = inner;
  }
  return at instanceof HTMLElement ? at : undefined;
}
/** Moves the focus; the page does not scroll. */
const focusOn = (element: HTMLElement): void => focus.call(element, { preventScroll: true });
const leaveFocus = (element: HTMLElement): void => blur.call(element);

export class FocusKeeper {
  readonly #window: HTMLElement;
  #before: HTMLElement | undefined;
  #taken = false;

  /** `ownWindow` is the element in which the focus is while we have it. */
  constructor(ownWindow: HTMLElement) {
    this.#window = ownWindow;
  }

  /** Moves the focus to an element in our window; the page does not scroll. */
  take(target: HTMLElement): void {
    const now = focusedIn(document);
    if (!now || !includes(this.#window, now)) this.#before = now;
    this.#taken = true;
    focusOn(target);
  }

  /** Moves it back, when it is still with us. */
  giveBack(): void {
    if (!this.#taken) return;
    this.#taken = false;
    const [before, now] = [this.#before, focusedIn(document)];
    this.#before = undefined;
    if (!now || !includes(this.#window, now)) return;
    if (before && isThere(before)) focusOn(before);
    else leaveFocus(now);
  }
}
