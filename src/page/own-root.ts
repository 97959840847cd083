// The one element of ours in a page: what we show stands in its shadow tree.
import { make, rootOf } from './document';
import { append, isThere, remove } from './dom';
import type { Look } from './look';
import { TOOLTIP_ELEMENT } from './names';
import { TOOLTIP_CSS } from './tooltip-style';

/** What happens in our windows is none of the page's business. */
const OURS =
  'click auxclick dblclick pointerdown pointerup mousedown mouseup touchstart touchend keydown keyup keypress input';

/** In pixels. */
const TEXT_SIZES: Readonly<Record<Look['size'], number>> = { normal: 15, large: 18, larger: 22 };

export class OwnRoot {
  readonly host = make(TOOLTIP_ELEMENT);
  readonly #root = this.host.attachShadow({ mode: 'open' });
  readonly #parts: HTMLElement[] = [];

  constructor() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(TOOLTIP_CSS);
    this.#root.adoptedStyleSheets = [sheet];
  }

  /** Adds an element that is shown above the page when it is opened as a popover, or only heard. */
  add(part: HTMLElement): void {
    for (const name of OURS.split(' ')) part.addEventListener(name, (event) => event.stopPropagation());
    // Firefox leaves a button in focus half hidden where a part of it is seen.
    part.addEventListener('focusin', ({ target }) => {
      if (target !== part && target instanceof Element) target.scrollIntoView?.({ block: 'nearest' });
    });
    this.#parts.push(part);
    this.restore();
  }

  /** Sets how large text is in our windows. */
  setSize(size: Look['size']): void {
    for (const part of this.#parts) part.style.fontSize = `${TEXT_SIZES[size]}px`;
  }

  /** True while the page has left everything in its place. */
  isIntact(): boolean {
    return this.#parts.every(isThere);
  }

  /** Puts everything back in its place. */
  restore(): void {
    if (!isThere(this.host)) append(rootOf(document), this.host);
    if (!this.isIntact()) this.#root.replaceChildren(...this.#parts);
  }

  destroy(): void {
    remove(this.host);
  }
}

/** Shows or hides a popover of ours, whatever it is now. */
export function setShown(part: HTMLElement, shown: boolean): void {
  if (!part.isConnected || part.matches(':popover-open') === shown) return;
  if (shown) part.showPopover();
  else part.hidePopover();
}
