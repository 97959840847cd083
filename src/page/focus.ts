// Takes the focus for a window of ours, and gives it back to where it was.
import { isThere } from './dom';

/** The element in focus, also in the open shadow trees of the page, and in ours. */
function focused(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement ? at : undefined;
}

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
    const now = focused();
    if (!now || !this.#window.contains(now)) this.#before = now;
    this.#taken = true;
    target.focus({ preventScroll: true });
  }

  /** Moves it back, when it is still with us. */
  giveBack(): void {
    if (!this.#taken) return;
    this.#taken = false;
    const [before, now] = [this.#before, focused()];
    this.#before = undefined;
    if (!now || !this.#window.contains(now)) return;
    if (before && isThere(before)) before.focus({ preventScroll: true });
    else now.blur();
  }
}
