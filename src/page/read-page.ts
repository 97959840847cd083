// Reads a document's text once, with the way back from every offset to its text node.
import type { Block, PageText, Span } from '../text/page-text';
import { attributeOf, isMarked, nameOf, parentOf } from './dom';

/** A text node's place in the page's text. */
export interface Piece extends Span {
  readonly node: Text;
}

export interface DomText extends PageText {
  readonly pieces: readonly Piece[];
}

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements whose text is another line than the text around them. */
const BLOCKS = names(
  'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre ' +
    'search section select summary table tbody td tfoot th thead tr ul',
);
const HEADINGS = names('h1 h2 h3 h4 h5 h6');
/** Elements that show no text of the page's own, or text that a reader can edit. */
const SKIPPED = names(
  'script style noscript template iframe frame object embed canvas audio video svg math textarea select input datalist ' +
    'head title',
);
const CODE = names('code pre samp kbd tt xmp');
const QUOTATIONS = names('blockquote q');

/** What an element passes on to the text in it. */
interface Setting {
  readonly block: Element;
  readonly heading: boolean;
  readonly masked: boolean;
  readonly quoted: boolean;
  readonly linked: boolean;
}

function isEditable(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return (editable !== null && editable !== 'false') || attributeOf(element, 'role') === 'textbox';
}

function settingOf(element: Element, outer: Setting | undefined): Setting {
  const name = nameOf(element);
  const isBlock = outer === undefined || BLOCKS.has(name);
  return {
    block: isBlock ? element : outer.block,
    heading: (outer?.heading ?? false) || HEADINGS.has(name),
    masked: (outer?.masked ?? false) || CODE.has(name) || isEditable(element),
    quoted: (outer?.quoted ?? false) || QUOTATIONS.has(name),
    linked: (outer?.linked ?? false) || name === 'a',
  };
}

/** Builds the page's text piece by piece; blocks are told apart by the element that text stands in. */
class Builder {
  readonly #parts: string[] = [];
  readonly pieces: Piece[] = [];
  readonly blocks: Block[] = [];
  readonly spans = { masked: [] as Span[], quoted: [] as Span[], linked: [] as Span[] };
  #length = 0;
  #open: { start: number; setting: Setting } | undefined;

  break(): void {
    if (this.#open === undefined) return;
    this.blocks.push({
      start: this.#open.start,
      end: this.#length,
      heading: this.#open.setting.heading,
    });
    this.#open = undefined;
    this.#put('\n');
  }

  add(node: Text, data: string, setting: Setting): void {
    if (this.#open && this.#open.setting.block !== setting.block) this.break();
    if (this.#open === undefined && data.trim() === '') return;
    this.#open ??= { start: this.#length, setting };
    const span = { start: this.#length, end: this.#length + data.length };
    this.pieces.push({ ...span, node });
    for (const kind of ['masked', 'quoted', 'linked'] as const)
      if (setting[kind]) this.spans[kind].push(span);
    this.#put(data);
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  finish(): DomText {
    this.break();
    return { text: this.#parts.join(''), blocks: this.blocks, pieces: this.pieces, ...this.spans };
  }
}

/**
 * Reads all text below `root` that a reader can see as the page's own: no scripts, styles, controls or frames, nothing
 * marked `hidden`. Code and editable text is read but masked. Changes nothing.
 */
export function readPage(root: Element): DomText {
  const settings = new Map<Element, Setting>();
  const builder = new Builder();
  const document = root.ownerDocument;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && (SKIPPED.has(nameOf(node)) || isMarked(node, 'hidden'))
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  settings.set(root, settingOf(root, undefined));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = parentOf(node);
    const outer = parent ? settings.get(parent) : undefined;
    if (node instanceof Element) {
      settings.set(node, settingOf(node, outer));
      if (BLOCKS.has(nameOf(node))) builder.break();
    } else if (node instanceof Text && outer) builder.add(node, node.data, outer);
  }
  return builder.finish();
}

/** Index of the first piece that ends behind `offset`, by bisection; the number of pieces when there is none. */
function firstEndingBehind(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The pieces that share a character with `span`, in order. */
export function piecesIn(page: DomText, span: Span): Piece[] {
  const found: Piece[] = [];
  for (let index = firstEndingBehind(page.pieces, span.start); index < page.pieces.length; index += 1) {
    const piece = page.pieces[index];
    if (piece === undefined || piece.start >= span.end) break;
    found.push(piece);
  }
  return found;
}

/** A static range over `span`, or undefined when it holds no text node. */
export function rangeOf(page: DomText, span: Span): StaticRange | undefined {
  const pieces = piecesIn(page, span);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return undefined;
  return new StaticRange({
    startContainer: first.node,
    startOffset: Math.max(0, span.start - first.start),
    endContainer: last.node,
    endOffset: Math.min(last.end, span.end) - last.start,
  });
}
