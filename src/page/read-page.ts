// Reads a document's text once, with the way back from every offset to its text node.
import type { Block, PageText, Span } from '../text/page-text';
import { walk } from './document';
import { assignedTo, attributeOf, containerOf, isMarked, nameOf, shadowOf } from './dom';
import { LIMITS, type Limit, type ReadingLimits } from './limits';
import { OthersWords } from './others-words';

/** A text node's place in the page's text. */
export interface Piece extends Span {
  readonly node: Text;
}

export interface DomText extends PageText {
  readonly pieces: readonly Piece[];
  /** The open shadow trees in which text was read. */
  readonly roots: readonly ShadowRoot[];
  /** Set when the page was too large to be read to its end. */
  readonly cut?: Limit;
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
const NAMING = names('i em dfn cite');

/** A text file is shown by the browser in an element for code, but it need not be any. */
const isCode = (element: Element): boolean =>
  CODE.has(nameOf(element)) && element.ownerDocument.contentType !== 'text/plain';

/** What an element passes on to the text in it. */
interface Setting {
  readonly block: Element;
  readonly heading: boolean;
  readonly masked: boolean;
  readonly quoted: boolean;
  readonly named: boolean;
  readonly linked: boolean;
}

function isEditable(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return (editable !== null && editable !== 'false') || attributeOf(element, 'role') === 'textbox';
}

/** `others`: the element shows the words of others. */
function settingOf(element: Element, outer: Setting | undefined, others = false): Setting {
  const name = nameOf(element);
  const isBlock = outer === undefined || BLOCKS.has(name);
  return {
    block: isBlock ? element : outer.block,
    heading: (outer?.heading ?? false) || HEADINGS.has(name),
    masked: (outer?.masked ?? false) || isCode(element) || isEditable(element),
    quoted: (outer?.quoted ?? false) || QUOTATIONS.has(name) || others,
    named: (outer?.named ?? false) || NAMING.has(name),
    linked: (outer?.linked ?? false) || name === 'a',
  };
}

/** Builds the page's text piece by piece; blocks are told apart by the element that text stands in. */
class Builder {
  readonly #parts: string[] = [];
  readonly pieces: Piece[] = [];
  readonly blocks: Block[] = [];
  readonly spans = {
    masked: [] as Span[],
    quoted: [] as Span[],
    named: [] as Span[],
    linked: [] as Span[],
  };
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
    for (const kind of ['masked', 'quoted', 'named', 'linked'] as const)
      if (setting[kind]) this.spans[kind].push(span);
    this.#put(data);
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  get length(): number {
    return this.#length;
  }

  finish(): Omit<DomText, 'roots'> {
    this.break();
    return { text: this.#parts.join(''), blocks: this.blocks, pieces: this.pieces, ...this.spans };
  }
}

/** Shadow trees in shadow trees, and slots in slots, are followed so deep. */
const DEEPEST = 40;

const isSkipped = (node: Node): boolean =>
  node instanceof Element && (SKIPPED.has(nameOf(node)) || isMarked(node, 'hidden'));

/** Reads tree by tree: a shadow tree stands in place of its host's children, which show only where it has slots. */
class Reader {
  readonly builder = new Builder();
  readonly roots: ShadowRoot[] = [];
  #others: OthersWords | undefined;
  readonly #limits: ReadingLimits;
  #nodes = 0;
  /** The limit that reading has come to. */
  cut: Limit | undefined;

  constructor(limits: ReadingLimits) {
    this.#limits = limits;
  }

  /** Reads what stands in `root`; `setting` is the root's own. */
  read(root: Element | ShadowRoot, setting: Setting, depth: number): void {
    this.#others ??= new OthersWords(root);
    if (root instanceof Element && this.#replaced(root, setting, depth)) return;
    const settings = new Map<Node, Setting>([[root, setting]]);
    const walker = walk(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      isSkipped(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node && !this.#isFull(); node = walker.nextNode()) {
      const container = containerOf(node);
      const outer = container ? settings.get(container) : undefined;
      if (node instanceof Element) {
        const own = settingOf(node, outer, this.#others.has(node));
        settings.set(node, own);
        if (BLOCKS.has(nameOf(node))) this.builder.break();
        if (this.#replaced(node, own, depth)) while (walker.lastChild());
      } else if (node instanceof Text && outer) this.#add(node, outer);
    }
  }

  /** Counts one more node; true when nothing more may be read. */
  #isFull(): boolean {
    this.#nodes += 1;
    if (this.#nodes > this.#limits.nodes) this.cut ??= 'nodes';
    return this.cut !== undefined;
  }

  #add(node: Text, setting: Setting): void {
    if (this.builder.length + node.length > this.#limits.characters) this.cut = 'characters';
    else this.builder.add(node, node.data, setting);
  }

  /** Reads what an element shows in place of its children; false when it shows its children. */
  #replaced(element: Element, setting: Setting, depth: number): boolean {
    const shadow = shadowOf(element);
    const given = shadow ? [] : assignedTo(element);
    if (!shadow && given.length === 0) return false;
    if (depth >= DEEPEST) return true;
    // A block of its own: no term runs from one tree into another.
    const inner = { ...setting, block: element };
    if (shadow) {
      this.roots.push(shadow);
      this.read(shadow, inner, depth + 1);
    }
    for (const node of given) {
      if (this.#isFull()) break;
      if (node instanceof Text) this.#add(node, inner);
      else if (node instanceof Element && !isSkipped(node)) {
        if (BLOCKS.has(nameOf(node))) this.builder.break();
        this.read(node, settingOf(node, inner, this.#others?.has(node)), depth + 1);
      }
    }
    return true;
  }
}

/**
 * Reads all text below `root` that a reader can see as the page's own: no scripts, styles, controls or frames, nothing
 * marked `hidden`; open shadow trees where they stand. Code and editable text is read but masked. Changes nothing. Ends
 * early at the limits: a text that would go beyond is left out as a whole, as offsets count its characters.
 */
export function readPage(root: Element, limits: ReadingLimits = LIMITS): DomText {
  const reader = new Reader(limits);
  reader.read(root, settingOf(root, undefined), 0);
  const { cut, roots } = reader;
  return { ...reader.builder.finish(), roots, ...(cut && { cut }) };
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
