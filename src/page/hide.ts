// Hides planned boilerplate in the page and can show every piece again; nothing is ever removed.
import type { Hidden } from '../farms/plan-hiding';
import type { Span } from '../text/page-text';
import type { BlockKey } from '../text/wording';
import { holds, isThere, isWithin, nameOf, nextOf, outerOf } from './dom';
import type { Ad } from './find-ads';
import { MEDIA, NEVER } from './hideable';
import { Marked } from './marked';
import { HIDDEN_ATTRIBUTE } from './names';
import { type DomText, type Piece, piecesIn } from './read-page';
import { type Fragments, type Undo, wrap } from './wrap';

/** One hidden block as the popup lists it. */
export interface HiddenBlock {
  readonly id: number;
  readonly kind: Hidden['kind'];
  readonly reason: BlockKey;
  /** Its first words. */
  readonly excerpt: string;
  /** True when the reader has asked to see it again. */
  readonly shown: boolean;
}

const EXCERPT_LENGTH = 80;

const isBlank = (text: string): boolean => text.trim() === '';

/** Text pieces under each element: an element may be hidden when all of them are. */
function countPieces(pieces: readonly Piece[]): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const { node } of pieces) {
    if (isBlank(node.data)) continue;
    for (let element = outerOf(node); element; element = outerOf(element))
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
  for (let element = outerOf(node); element; element = outerOf(element)) {
    if (NEVER.has(nameOf(element)) || all.get(element) !== covered.get(element)) break;
    if (holds(element, MEDIA)) break;
    whole = element;
  }
  return whole;
}

/** What a plan is carried out on. */
interface Task {
  readonly page: DomText;
  readonly plan: readonly Hidden[];
  /** How many pieces of text each element holds. */
  readonly all: ReadonlyMap<Element, number>;
}

/** Where the line begins that a piece of text stands on. */
const lineOf = (page: DomText, piece: Piece): number =>
  page.blocks.findLast(({ start }) => start <= piece.start)?.start ?? 0;

/** True when nothing that stays to be seen stands before hidden text on its line. */
function startsLine({ page, plan }: Task, hidden: Hidden, piece: Piece): boolean {
  // Hidden blocks of other kinds may stand right before.
  const from = plan
    .filter(({ end }) => end <= hidden.start)
    .reduceRight((start, it) => (isBlank(page.text.slice(it.end, start)) ? it.start : start), hidden.start);
  return isBlank(page.text.slice(lineOf(page, piece), from));
}

/** Where to cut a piece of text; a line's blank start goes along: alone it is not read, and offsets would change. */
function cut(page: DomText, hidden: Hidden, piece: Piece): Span {
  const line = lineOf(page, piece);
  const from = isBlank(page.text.slice(line, hidden.start)) ? Math.min(line, hidden.start) : hidden.start;
  return {
    start: Math.max(0, from - piece.start),
    end: Math.min(piece.node.data.length, hidden.end - piece.start),
  };
}

/** A line break right behind a wrapped text would leave an empty line. */
function breakAfter(wrapper: Element): Element | undefined {
  let next = nextOf(wrapper);
  while (next instanceof Text && isBlank(next.data)) next = nextOf(next);
  return next instanceof Element && nameOf(next) === 'br' ? next : undefined;
}

interface Item extends Omit<HiddenBlock, 'shown' | 'id'> {
  /** Texts of the page in which it stands, or the element that it is. */
  nodes: readonly Node[];
  /** What its elements held when they were hidden; undefined for an advertisement, whose content is its own affair. */
  readonly held: ReadonlyMap<Element, string> | undefined;
  /** What shows it again; undefined once it is shown. */
  undo: readonly Undo[] | undefined;
}

/** Takes changes back, the last one first; returns the nodes that are to be seen again. */
const runBackwards = (undo: readonly Undo[]): Node[] =>
  [...undo]
    .reverse()
    .map((step) => step())
    .filter((node) => node !== undefined);

/** Shows an item again, and forgets it: what is still boilerplate is planned anew. */
function drop(item: Item): void {
  runBackwards(item.undo ?? []);
  item.undo = undefined;
  item.nodes = [];
}

/** All that is hidden on one page. */
export class Hiding {
  readonly #items: Item[] = [];
  readonly #fragments: Fragments = new WeakSet();
  readonly marked = new Marked();
  #revealed = new WeakSet<Node>();

  /** Hides what is planned and not hidden yet. `page` must be freshly read; it is stale afterwards. */
  apply(page: DomText, plan: readonly Hidden[]): void {
    // Otherwise what the page has shown again would be hidden, and listed, a second time.
    this.marked.restore();
    const task = { page, plan, all: countPieces(page.pieces) };
    const added: Item[] = [];
    // Backwards: splitting a text node leaves the offsets before the split as they were.
    for (const hidden of [...plan].reverse()) {
      const isSaid = ({ start, end }: Piece): boolean =>
        !isBlank(page.text.slice(Math.max(start, hidden.start), Math.min(end, hidden.end)));
      const pieces = piecesIn(page, hidden).filter((piece) => isSaid(piece) && this.#isOpen(piece.node));
      if (pieces.length === 0) continue;
      const { kind, reason } = hidden;
      const excerpt = page.text.slice(hidden.start, hidden.end).replace(/\s+/g, ' ').trim();
      added.unshift({
        kind,
        reason,
        excerpt: excerpt.slice(0, EXCERPT_LENGTH),
        nodes: pieces.map(({ node }) => node),
        ...this.#hide(task, hidden, pieces),
      });
    }
    this.#items.push(...added);
  }

  /** True for what is neither hidden nor shown again at the reader's wish. */
  #isOpen(node: Node): boolean {
    for (let at: Node | null = node; at; at = outerOf(at)) if (this.#revealed.has(at)) return false;
    return !isWithin(node, `[${HIDDEN_ATTRIBUTE}]`);
  }

  /**
   * Hides these elements, and shows again what was hidden as an advertisement and is not among them any more: its element
   * may hold something else by now.
   */
  hideAds(ads: readonly Ad[]): void {
    for (const item of this.#items)
      if (item.undo && !item.held && !ads.some(({ element }) => element === item.nodes[0])) drop(item);
    for (const { element, reason, excerpt } of ads) {
      const undo = this.#isOpen(element) ? this.marked.add(element) : undefined;
      if (undo)
        this.#items.push({
          ...{ kind: 'ad', reason, excerpt, nodes: [element], held: undefined },
          undo: [undo, () => element],
        });
    }
  }

  /** Shows again whatever has been changed, moved or taken out by the page. Call it before the page is read anew. */
  settle(): void {
    const isAsHidden = ([element, text]: [Element, string]): boolean =>
      isThere(element) && element.textContent === text;
    for (const item of this.#items)
      if (item.undo && item.held && ![...item.held].every(isAsHidden)) drop(item);
  }

  #hide(task: Task, hidden: Hidden, pieces: readonly Piece[]): Pick<Item, 'held' | 'undo'> {
    const { text } = task.page;
    const isWhole = ({ start, end }: Piece): boolean =>
      isBlank(text.slice(start, Math.max(start, hidden.start))) &&
      isBlank(text.slice(Math.min(end, hidden.end), end));
    const covered = countPieces(pieces.filter(isWhole));
    const undo: Undo[] = [];
    const held = new Map<Element, string>();
    const hide = (element: Element | undefined): void => {
      const done = element && this.marked.add(element);
      if (done) undo.push(done);
    };
    for (const piece of pieces) {
      const { node } = piece;
      const whole = isWhole(piece) ? wholeElement(node, task.all, covered) : undefined;
      if (whole) {
        hide(whole);
        held.set(whole, whole.textContent);
        undo.push(() => node);
        if (startsLine(task, hidden, piece)) hide(breakAfter(whole));
        continue;
      }
      const wrapped = wrap(node, cut(task.page, hidden, piece), this.#fragments);
      this.marked.know(wrapped.wrapper);
      undo.push(wrapped.undo);
      held.set(wrapped.wrapper, wrapped.wrapper.textContent);
      if (startsLine(task, hidden, piece)) hide(breakAfter(wrapped.wrapper));
    }
    return { held, undo };
  }

  /** What the popup lists, in the order of the page. What the page itself has taken away is not hidden by us. */
  blocks(): HiddenBlock[] {
    const isLeft = ({ nodes }: Item): boolean => nodes.some((node) => isThere(node));
    return this.#items.flatMap((item, id) => {
      const { kind, reason, excerpt, undo } = item;
      return isLeft(item) ? [{ id, kind, reason, excerpt, shown: undo === undefined }] : [];
    });
  }

  /** Shows one block again until everything is undone; unknown ids are ignored. */
  reveal(id: number): void {
    const item = this.#items[id];
    if (!item?.undo) return;
    for (const node of runBackwards(item.undo)) this.#revealed.add(node);
    item.undo = undefined;
  }

  /** Leaves everything as it is, to whoever hides it now. */
  forget(): void {
    this.#items.length = 0;
    this.marked.forget();
  }

  /** Shows everything and forgets it: the page is as it was. */
  undo(): void {
    this.#revealed = new WeakSet<Node>();
    for (const item of this.#items.splice(0).reverse()) runBackwards(item.undo ?? []);
    this.marked.forget();
  }
}
