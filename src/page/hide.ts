// Hides planned boilerplate in the page and can show every piece again; nothing is ever removed.
import type { Hidden } from '../farms/plan-hiding';
import {
  holds,
  includes,
  insert,
  isMarked,
  isWithin,
  mark,
  nameOf,
  nextOf,
  parentOf,
  previousOf,
  remove,
  unmark,
} from './dom';
import { HIDDEN_ATTRIBUTE, HIDDEN_ELEMENT } from './names';
import { type DomText, type Piece, piecesIn } from './read-page';

/** One hidden block as the popup lists it. */
export interface HiddenBlock {
  readonly id: number;
  readonly kind: Hidden['kind'];
  readonly reason: string;
  /** Its first words. */
  readonly excerpt: string;
  /** True when the reader has asked to see it again. */
  readonly shown: boolean;
}

type Undo = () => void;

const MEDIA = 'img, picture, video, audio, iframe, object, embed, canvas, input, select, textarea, form';
const NEVER = new Set(['html', 'body', 'main', 'article']);
const EXCERPT_LENGTH = 80;

const isBlank = (text: string): boolean => text.trim() === '';

/** Text pieces under each element: an element may be hidden when all of them are. */
function countPieces(pieces: readonly Piece[]): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const { node } of pieces) {
    if (isBlank(node.data)) continue;
    for (let element = parentOf(node); element; element = parentOf(element))
      counts.set(element, (counts.get(element) ?? 0) + 1);
  }
  return counts;
}

/** The largest element around `node` in which everything is to be hidden, or undefined. */
function wholeElement(
  node: Text,
  all: ReadonlyMap<Element, number>,
  covered: ReadonlyMap<Element, number>,
): Element | undefined {
  let whole: Element | undefined;
  for (let element = parentOf(node); element; element = parentOf(element)) {
    if (NEVER.has(nameOf(element)) || all.get(element) !== covered.get(element)) break;
    if (holds(element, MEDIA)) break;
    whole = element;
  }
  return whole;
}

/** Text nodes that our own splitting made; they melt back into their neighbour. */
type Fragments = WeakSet<Text>;

function melt(node: Text, fragments: Fragments): Text {
  const previous = previousOf(node);
  if (!fragments.has(node) || !(previous instanceof Text)) return node;
  previous.data += node.data;
  remove(node);
  return previous;
}

/** Wraps the characters `start` to `end` of `node` and returns what unwraps them exactly. */
function wrap(
  node: Text,
  start: number,
  end: number,
  fragments: Fragments,
): { wrapper: Element; undo: Undo } {
  const { data } = node;
  let hidden = node;
  if (end < data.length) fragments.add(node.splitText(end));
  if (start > 0) {
    hidden = node.splitText(start);
    fragments.add(hidden);
  }
  const wrapper = node.ownerDocument.createElement(HIDDEN_ELEMENT);
  mark(wrapper, HIDDEN_ATTRIBUTE);
  insert(wrapper, hidden);
  wrapper.append(hidden);
  const undo = (): void => {
    const held = includes(wrapper, hidden);
    if (held) insert(hidden, wrapper);
    remove(wrapper);
    if (!held) return;
    const merged = melt(hidden, fragments);
    const next = nextOf(merged);
    if (next instanceof Text) melt(next, fragments);
  };
  return { wrapper, undo };
}

function hideElement(element: Element): Undo | undefined {
  if (isMarked(element, HIDDEN_ATTRIBUTE)) return undefined;
  mark(element, HIDDEN_ATTRIBUTE);
  return () => unmark(element, HIDDEN_ATTRIBUTE);
}

/** A line break right behind a wrapped text would leave an empty line. */
function breakAfter(wrapper: Element): Element | undefined {
  let next = nextOf(wrapper);
  while (next instanceof Text && isBlank(next.data)) next = nextOf(next);
  return next instanceof Element && nameOf(next) === 'br' ? next : undefined;
}

interface Item extends Omit<HiddenBlock, 'shown' | 'id'> {
  /** What shows it again; undefined once it is shown. */
  undo: readonly Undo[] | undefined;
  readonly nodes: readonly Text[];
}

const runBackwards = (undo: readonly Undo[]): void => {
  for (const step of [...undo].reverse()) step();
};

/** All that is hidden on one page. */
export class Hiding {
  readonly #items: Item[] = [];
  readonly #fragments: Fragments = new WeakSet();
  readonly #revealed = new WeakSet<Text>();

  /** Hides what is planned and not hidden yet. `page` must be freshly read; it is stale afterwards. */
  apply(page: DomText, plan: readonly Hidden[]): void {
    const all = countPieces(page.pieces);
    const added: Item[] = [];
    // Backwards: splitting a text node leaves the offsets before the split as they were.
    for (const hidden of [...plan].reverse()) {
      const pieces = piecesIn(page, hidden).filter(({ node }) => this.#isOpen(node));
      if (pieces.length === 0) continue;
      const { kind, reason } = hidden;
      const excerpt = page.text.slice(hidden.start, hidden.end).replace(/\s+/g, ' ').trim();
      added.unshift({
        kind,
        reason,
        excerpt: excerpt.slice(0, EXCERPT_LENGTH),
        undo: this.#hide(page, hidden, pieces, all),
        nodes: pieces.map(({ node }) => node),
      });
    }
    this.#items.push(...added);
  }

  /** True for text that is neither hidden nor shown again at the reader's wish. */
  #isOpen(node: Text): boolean {
    return !isBlank(node.data) && !this.#revealed.has(node) && !isWithin(node, `[${HIDDEN_ATTRIBUTE}]`);
  }

  #hide(
    page: DomText,
    hidden: Hidden,
    pieces: readonly Piece[],
    all: ReadonlyMap<Element, number>,
  ): readonly Undo[] {
    const isWhole = ({ start, end }: Piece): boolean =>
      isBlank(page.text.slice(start, Math.max(start, hidden.start))) &&
      isBlank(page.text.slice(Math.min(end, hidden.end), end));
    const covered = countPieces(pieces.filter(isWhole));
    const undo: Undo[] = [];
    const hide = (element: Element | undefined): void => {
      const done = element && hideElement(element);
      if (done) undo.push(done);
    };
    for (const piece of pieces) {
      const element = isWhole(piece) ? wholeElement(piece.node, all, covered) : undefined;
      if (element) {
        hide(element);
        continue;
      }
      const start = Math.max(0, hidden.start - piece.start);
      const end = Math.min(piece.node.data.length, hidden.end - piece.start);
      const wrapped = wrap(piece.node, start, end, this.#fragments);
      undo.push(wrapped.undo);
      hide(breakAfter(wrapped.wrapper));
    }
    return undo;
  }

  /** What the popup lists, in the order of the page. */
  blocks(): HiddenBlock[] {
    return this.#items.map(({ kind, reason, excerpt, undo }, id) => ({
      id,
      kind,
      reason,
      excerpt,
      shown: undo === undefined,
    }));
  }

  /** Shows one block again for good; unknown ids are ignored. */
  reveal(id: number): void {
    const item = this.#items[id];
    if (!item?.undo) return;
    for (const node of item.nodes) this.#revealed.add(node);
    runBackwards(item.undo);
    item.undo = undefined;
  }

  /** Shows everything and forgets it: the page is as it was. */
  undo(): void {
    for (const item of this.#items.splice(0).reverse()) runBackwards(item.undo ?? []);
  }
}
