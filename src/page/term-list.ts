// The list of a page's terms on the page itself: real buttons, each of which leads to its term. For readers by keyboard and
// screen reader, to whom painted words say nothing.
import { button, element } from './elements';
import { FocusKeeper } from './focus';
import { type OwnRoot, setShown } from './own-root';
import type { Say } from './say';

/** One meaning in the list. */
export interface ListedTerm {
  /** Its name, by which it is visited: a reader's own need no Chinese. */
  readonly sense: string;
  readonly zh: string;
  readonly meaning: string;
  /** Its spellings on the page, the commonest first. */
  readonly surfaces: readonly string[];
  readonly count: number;
}

/** Where the window is so narrow, list and dialog have no room beside each other. */
const NARROW = '(max-width: 799.9px)';

export class TermList {
  readonly #panel = element('div', 'list');
  readonly #heading = element('h2', 'meaning');
  readonly #head: HTMLElement;
  readonly #items = element('ol', '');
  readonly #focus = new FocusKeeper(this.#panel);
  readonly #say: Say;
  readonly #visit: (sense: string) => void;
  #isOpen = false;

  /** `visit` goes to the next mention of a meaning. */
  constructor(root: OwnRoot, say: Say, visit: (sense: string) => void) {
    this.#say = say;
    this.#visit = visit;
    this.#panel.popover = 'manual';
    this.#panel.setAttribute('role', 'region');
    this.#panel.lang = say('textLanguage');
    const close = button('×', () => this.close(), 'small');
    close.ariaLabel = say('dialogClose');
    this.#head = element('div', 'head', this.#heading, close);
    this.#panel.addEventListener('keydown', (event) => this.#press(event));
    root.add(this.#panel);
  }

  /** Opens the list and takes the focus, or closes it and gives the focus back; true when it is open then. */
  toggle(terms: readonly ListedTerm[]): boolean {
    if (this.#isOpen) this.close();
    else {
      this.#isOpen = true;
      this.update(terms);
      setShown(this.#panel, true);
      const [first] = this.#buttons();
      if (first) this.#focus.take(first);
    }
    return this.#isOpen;
  }

  /** Shows other terms, while it is open; the focus stays on the same meaning, or where that is gone near it. */
  update(terms: readonly ListedTerm[]): void {
    if (!this.#isOpen) return;
    const before = this.#buttons();
    const at = before.findIndex((it) => this.#isFocused(it));
    const heading = this.#say('listHeading', String(terms.length));
    this.#panel.setAttribute('aria-label', heading);
    this.#heading.textContent = heading;
    // Its close button stays, and keeps the focus when it has it.
    if (!this.#panel.contains(this.#head)) this.#panel.replaceChildren(this.#head, this.#items);
    this.#items.replaceChildren(...terms.map((term) => element('li', '', this.#item(term))));
    if (at < 0) return;
    const now = this.#buttons();
    const same = now.find(({ value }) => value === before[at]?.value);
    (same ?? now[Math.min(at, now.length - 1)])?.focus({ preventScroll: true });
  }

  #item({ sense, zh, meaning, surfaces, count }: ListedTerm): HTMLElement {
    const chinese = element('span', 'zh', zh);
    chinese.lang = 'zh-Hans';
    const item = button('', () => this.#go(sense), 'item');
    item.value = sense;
    item.lang = 'en';
    const words = element('span', 'words', surfaces.slice(0, 3).join(', '));
    const right = element('span', 'right', `${meaning} `, chinese);
    item.replaceChildren(words, ' ', right, ' ', element('span', 'count', `×${count}`));
    return item;
  }

  #go(sense: string): void {
    if (matchMedia(NARROW).matches) this.close();
    this.#visit(sense);
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#panel.querySelectorAll<HTMLButtonElement>('.item')];
  }

  #isFocused(it: HTMLElement): boolean {
    return (this.#panel.getRootNode() as Partial<ShadowRoot>).activeElement === it;
  }

  #press(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    if (event.key === 'Escape') this.close();
    const buttons = this.#buttons();
    const at = buttons.findIndex((it) => this.#isFocused(it));
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 },
    };
    const target = buttons[steps[event.key] ?? -1];
    if (!target) return;
    event.preventDefault();
    target.focus();
  }

  close(): void {
    this.#isOpen = false;
    this.#focus.giveBack();
    setShown(this.#panel, false);
    this.#panel.replaceChildren();
  }
}
