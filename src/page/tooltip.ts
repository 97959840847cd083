// The one tooltip: a shadow root of our own, filled with text nodes only.
import { autoUpdate, computePosition, flip, inline, offset, shift } from '@floating-ui/dom';
import { make, rootOf } from './document';
import { append, isThere, outerOf, remove } from './dom';
import { boxesOf } from './hit-test';
import { TOOLTIP_ELEMENT } from './names';
import { liveRange, type Mark } from './paint';
import { TOOLTIP_CSS } from './tooltip-style';

/** Words of the interface, in the reader's language. */
export interface TooltipLabels {
  readonly why: string;
  readonly here: string;
  readonly others: string;
  /** Said of a guess. */
  readonly unsure: string;
}

type Child = Node | string | undefined;

function element(name: string, className: string, ...children: Child[]): HTMLElement {
  const made = make(name);
  if (className) made.className = className;
  for (const child of children)
    if (child !== undefined) append(made, typeof child === 'string' ? new Text(child) : child);
  return made;
}

/** What a tooltip says about a mark, as elements. */
function contentOf({ term, sure }: Mark, labels: TooltipLabels): HTMLElement[] {
  const { entry, why, reasons, others } = term;
  const chinese = element('span', 'zh', entry.zh);
  chinese.lang = 'zh-Hans';
  const row = (label: string, text: string): HTMLElement[] =>
    text === '' ? [] : [element('dt', '', label), element('dd', '', text)];
  const readings = others.map(({ meaning, zh }) => (zh === '' ? meaning : `${meaning} (${zh})`)).join('; ');
  return [
    ...(sure ? [] : [element('p', 'unsure', labels.unsure)]),
    element('p', 'meaning', entry.meaning),
    // A term of the reader's own may have neither.
    ...(entry.zh + entry.pinyin === '' ? [] : [element('p', 'source', chinese, ` ${entry.pinyin}`)]),
    ...(entry.gloss === '' ? [] : [element('p', 'gloss', entry.gloss)]),
    element(
      'dl',
      '',
      ...row(labels.why, why),
      ...row(labels.here, reasons.slice(0, 2).join('; ')),
      ...row(labels.others, readings),
    ),
  ];
}

/** How the tooltip is opened and closed; all of it is undone by `destroy`. */
export class Tooltip {
  readonly #host = make(TOOLTIP_ELEMENT);
  readonly #root = this.#host.attachShadow({ mode: 'open' });
  readonly #tip = element('div', 'tip');
  readonly #status = element('div', 'status');
  readonly #labels: TooltipLabels;
  #stop: (() => void) | undefined;

  constructor(labels: TooltipLabels) {
    this.#labels = labels;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(TOOLTIP_CSS);
    this.#root.adoptedStyleSheets = [sheet];
    this.#tip.setAttribute('role', 'tooltip');
    this.#tip.popover = 'manual';
    this.#tip.lang = 'en';
    this.#status.setAttribute('role', 'status');
    this.restore();
  }

  /** True while the page has left everything in its place. */
  isIntact(): boolean {
    return isThere(this.#tip) && isThere(this.#status);
  }

  /** Puts everything back in its place. */
  restore(): void {
    if (!isThere(this.#host)) append(rootOf(document), this.#host);
    if (!this.isIntact()) this.#root.replaceChildren(this.#tip, this.#status);
  }

  get host(): HTMLElement {
    return this.#host;
  }

  /** The open tooltip's element, for the pointer's way into it. */
  get element(): HTMLElement {
    return this.#tip;
  }

  get isOpen(): boolean {
    return this.#stop !== undefined;
  }

  /** Opens the tooltip at a mark, in place of where it was. */
  open(mark: Mark): void {
    this.#stop?.();
    this.#tip.replaceChildren(...contentOf(mark, this.#labels));
    if (!this.isIntact()) this.restore();
    if (!this.#tip.matches(':popover-open')) this.#tip.showPopover();
    // On a zoomed page lengths in the tooltip would not be the window's.
    this.#tip.style.zoom = String(1 / this.#host.currentCSSZoom);
    const anchor = {
      // What is scrolled around the term moves the tooltip as well.
      contextElement: outerOf(mark.range.startContainer) ?? rootOf(document),
      getBoundingClientRect: () => liveRange(mark)?.getBoundingClientRect() ?? new DOMRect(),
      getClientRects: () => boxesOf(mark),
    };
    const place = async (): Promise<void> => {
      const { x, y } = await computePosition(anchor, this.#tip, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [inline(), offset(6), flip(), shift({ padding: 8, crossAxis: true })],
      });
      Object.assign(this.#tip.style, { left: `${Math.round(x)}px`, top: `${Math.round(y)}px` });
    };
    this.#stop = autoUpdate(anchor, this.#tip, () => void place());
    this.#host.setAttribute('data-open', '');
  }

  /** Says a term to screen readers, for readers who step by keyboard. */
  announce(text: string): void {
    this.#status.textContent = text;
  }

  close(): void {
    this.#stop?.();
    this.#stop = undefined;
    if (this.#tip.isConnected && this.#tip.matches(':popover-open')) this.#tip.hidePopover();
    this.#host.removeAttribute('data-open');
  }

  destroy(): void {
    this.close();
    remove(this.#host);
  }
}
