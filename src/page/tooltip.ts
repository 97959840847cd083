// The window about a mark: a plain tooltip, or a dialog with buttons.
import { autoUpdate, computePosition, flip, inline, offset, shift } from '@floating-ui/dom';
import { dialogContentOf, type TermActions } from './dialog-content';
import { rootOf } from './document';
import { outerOf } from './dom';
import { element } from './elements';
import { FocusKeeper } from './focus';
import { boxesOf } from './hit-test';
import { type OwnRoot, setShown } from './own-root';
import { liveRange, type Mark } from './paint';
import type { Say } from './say';
import { scrollAbove } from './scroll';
import { detailsOf, meaningOf, type Opening, warningOf } from './term-content';

/** A tooltip tells; a dialog takes the focus and has buttons. */
export type WindowKind = 'tooltip' | 'dialog';

/** Where a finger points, or little is to be seen, the dialog is a sheet at the bottom. */
const SHEET = '(max-width: 479.9px), (pointer: coarse)';

/** Pixels between our window and the edge of the browser's. */
const PADDING = 8;

/** How the window is opened and closed. */
export class Tooltip {
  readonly #own: OwnRoot;
  readonly #tip = element('div', 'tip');
  readonly #status = element('div', 'status');
  readonly #say: Say;
  readonly #actions: TermActions;
  readonly #focus = new FocusKeeper(this.#tip);
  #mark: Mark | undefined;
  #kind: WindowKind = 'tooltip';
  #stop: (() => void) | undefined;
  /** True while the reader has pinned the dialog: then it stays where it is. */
  isPinned = false;
  /** Called when the reader closes the dialog in it. */
  onClose: () => void = () => undefined;

  constructor(own: OwnRoot, say: Say, actions: TermActions) {
    this.#own = own;
    this.#say = say;
    this.#actions = actions;
    this.#tip.popover = 'manual';
    this.#tip.lang = 'en';
    this.#status.setAttribute('role', 'status');
    own.add(this.#tip);
    own.add(this.#status);
  }

  get host(): HTMLElement {
    return this.#own.host;
  }

  get isDialog(): boolean {
    return this.#stop !== undefined && this.#kind === 'dialog';
  }

  /** Opens the window at a mark, in place of where it was. */
  open(opening: Opening, kind: WindowKind): void {
    this.#stop?.();
    this.isPinned = false;
    this.#mark = opening.mark;
    this.#kind = kind;
    this.#fill(opening);
    this.#own.restore();
    setShown(this.#tip, true);
    // On a zoomed page lengths in the window would not be the browser's.
    this.#tip.style.zoom = String(1 / this.host.currentCSSZoom);
    const isSheet = kind === 'dialog' && matchMedia(SHEET).matches;
    this.#tip.classList.toggle('sheet', isSheet);
    this.#stop = isSheet ? this.#lieBelow() : this.#followMark();
    this.host.setAttribute('data-open', kind);
    if (kind === 'dialog') this.#focus.take(this.#tip);
  }

  #fill(opening: Opening): void {
    const { mark } = opening;
    this.#tip.setAttribute('role', this.#kind);
    if (this.#kind === 'tooltip') {
      for (const name of ['aria-label', 'tabindex']) this.#tip.removeAttribute(name);
      const content = [...warningOf(mark, this.#say), meaningOf(mark), ...detailsOf(opening, this.#say)];
      this.#tip.replaceChildren(...content);
      return;
    }
    this.#tip.setAttribute('aria-label', `${mark.term.surface}: ${mark.term.entry.meaning}`);
    this.#tip.tabIndex = -1;
    const frame = {
      ...{ say: this.#say, actions: this.#actions, close: () => this.onClose() },
      pin: (pinned: boolean) => this.#pin(pinned),
    };
    this.#tip.replaceChildren(...dialogContentOf(opening, frame));
  }

  /** A sheet hides what is below it. */
  #lieBelow(): () => void {
    this.#tip.style.removeProperty('left');
    this.#tip.style.removeProperty('top');
    const range = this.#mark && liveRange(this.#mark);
    if (range) scrollAbove(range, this.#tip.getBoundingClientRect().top);
    return () => undefined;
  }

  /** Stays at the mark, also while the page scrolls; returns what ends that. */
  #followMark(): () => void {
    const range = (): Range | undefined => this.#mark && liveRange(this.#mark);
    const start = this.#mark?.range.startContainer;
    const anchor = {
      // What is scrolled around the term moves the window as well.
      contextElement: (start && outerOf(start)) ?? rootOf(document),
      getBoundingClientRect: () => range()?.getBoundingClientRect() ?? new DOMRect(),
      getClientRects: () => (this.#mark ? boxesOf(this.#mark) : []),
    };
    const place = async (): Promise<void> => {
      const { x, y } = await computePosition(anchor, this.#tip, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [inline(), offset(6), flip(), shift({ padding: PADDING, crossAxis: true })],
      });
      if (!this.isPinned)
        Object.assign(this.#tip.style, { left: `${Math.round(x)}px`, top: `${Math.round(y)}px` });
    };
    return autoUpdate(anchor, this.#tip, () => void place());
  }

  /** A pinned dialog stays in the window while its term scrolls away. */
  #pin(pinned: boolean): void {
    this.isPinned = pinned;
    if (this.#tip.classList.contains('sheet')) return;
    this.#stop?.();
    this.#stop = pinned ? this.#stayInside() : this.#followMark();
  }

  /** Keeps a dialog that grows, or whose window shrinks, inside; returns what ends that. */
  #stayInside(): () => void {
    const place = (): void => {
      const { left, top, width, height } = this.#tip.getBoundingClientRect();
      const inside = (at: number, size: number, all: number): string =>
        `${Math.round(Math.max(PADDING, Math.min(at, all - size - PADDING)))}px`;
      Object.assign(this.#tip.style, {
        ...{ left: inside(left, width, innerWidth), top: inside(top, height, innerHeight) },
      });
    };
    const grown = new ResizeObserver(place);
    grown.observe(this.#tip);
    addEventListener('resize', place);
    return () => {
      grown.disconnect();
      removeEventListener('resize', place);
    };
  }

  /** The mark of the open window has been painted anew, perhaps elsewhere in its text. */
  follow(mark: Mark): void {
    this.#mark = mark;
  }

  /** Pixels from a point of the browser's window to ours; 0 inside. */
  distanceTo(x: number, y: number): number {
    const { left, right, top, bottom } = this.#tip.getBoundingClientRect();
    return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  }

  /** Says a mark's words, meaning and number to screen readers, for readers who come to it by keyboard. */
  announceMark({ mark, index, count }: Opening): void {
    const { surface, entry } = mark.term;
    const meaning = mark.sure ? entry.meaning : `${this.#say('tooltipUnsure')}: ${entry.meaning}`;
    this.announce(`${surface}: ${meaning}, ${index + 1} / ${count}`);
  }

  /** Says something to screen readers. */
  announce(text: string): void {
    this.#status.textContent = text;
  }

  close(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.isPinned = false;
    this.#focus.giveBack();
    setShown(this.#tip, false);
    this.host.removeAttribute('data-open');
  }
}
