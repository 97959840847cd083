// Takes the focus for a window of ours, and gives it back to where it was.
import { isThere } from './dom';

/** The element in focus, also in the open shadow trees of the page. */
function focused(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement ? at : undefined;
}

export class FocusKeeper {
  readonly #host: Element;
  #before: HTMLElement | undefined;
  #taken = false;

  /** `host` is the element whose shadow tree holds our windows. */
  constructor(host: Element) {
    this.#host = host;
  }

  get #isOurs(): boolean {
    return document.activeElement === this.#host;
  }

  /** Moves the focus to an element of ours; the page does not scroll. */
  take(target: HTMLElement): void {
    if (!this.#isOurs) this.#before = focused();
    this.#taken = true;
    target.focus({ preventScroll: true });
  }

  /** Moves it back, when it is still with us. */
  giveBack(): void {
    if (!this.#taken) return;
    this.#taken = false;
    const before = this.#before;
    this.#before = undefined;
    if (!this.#isOurs) return;
    if (before && isThere(before)) before.focus({ preventScroll: true });
    else focused()?.blur();
  }
}
