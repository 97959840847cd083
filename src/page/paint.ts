// Paints terms with the CSS Custom Highlight API: no node of the page is touched.
import type { Entry } from '../lexicon/entries';
import type { Term } from '../lexicon/explain';
import { nameOf } from '../lexicon/own-term';
import { sentenceAround } from '../text/sentence-around';
import { isThere } from './dom';
import { LIMITS } from './limits';
import { DEFAULT_LOOK, highlightName, MARK_LOOKS, type MarkLook } from './look';
import {
  CORRECTED_HIGHLIGHT,
  CURRENT_HIGHLIGHT,
  FIRST_HIGHLIGHT,
  hueOf,
  TERM_HIGHLIGHT,
  UNSURE_HIGHLIGHT,
} from './names';
import { type DomText, type Piece, piecesIn, rangeOf } from './read-page';

/** The part of a mark that stands in one text node. */
export interface Part {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
}

/** A painted term. */
export interface Mark {
  readonly term: Term;
  /** Where it stands now. */
  readonly range: StaticRange;
  /** Where it stood when the page was read; `range` is another one where corrected words stand. */
  readonly origin: StaticRange;
  /** False for a guess, which is painted more weakly. */
  readonly sure: boolean;
  /** True for the page's first sure mention of its meaning. */
  readonly first: boolean;
  /** True when the reader knows its meaning: it is explained when pointed at, and not painted. */
  readonly known: boolean;
  /** The right words, where they stand in the page's text in place of the term's. */
  readonly words?: string;
  /** The sentence of the page that it stands in. */
  readonly sentence: () => string;
}

/** Marks that look alike; a name in the registry is there only while it has some. */
interface Layer {
  readonly name: string;
  readonly ranges: readonly StaticRange[];
  readonly highlight: Highlight;
}

/** The layers' plain names, what each marks, and whether by a line; a later one lies over an earlier one. */
const LAYERS: readonly (readonly [name: string, marks: (mark: Mark) => boolean, line: boolean])[] = [
  [TERM_HIGHLIGHT, ({ sure, known }) => sure && !known, true],
  [UNSURE_HIGHLIGHT, ({ sure, known }) => !sure && !known, true],
  [FIRST_HIGHLIGHT, ({ first, known }) => first && !known, true],
  [CORRECTED_HIGHLIGHT, ({ words }) => words !== undefined, false],
];

/** A plain name as it stands in the registry in every look. */
const inAllLooks = (name: string): string[] => MARK_LOOKS.map((look) => highlightName(name, look));
/** All that a highlight is registered as: a line is drawn twice, in the text's colour and in its hue. */
const namesOf = (plain: string, line: boolean): string[] => (line ? [plain, hueOf(plain)] : [plain]);
const LAYER_NAMES = LAYERS.flatMap(([plain, , line]) => namesOf(plain, line).flatMap(inAllLooks));
const CURRENT_NAMES = namesOf(CURRENT_HIGHLIGHT, true).flatMap(inAllLooks);

/**
 * What is painted now. The registry is the page's as well, so our own table is the truth; Firefox cannot even iterate a
 * registry from a content script.
 */
export interface Painting {
  readonly marks: readonly Mark[];
  readonly parts: ReadonlyMap<Text, readonly Part[]>;
  /** The page's own text in each of these nodes. */
  readonly said: ReadonlyMap<Text, string>;
  /** The shadow trees of the page: without them the browser does not say what lies in there under a point. */
  readonly roots: readonly ShadowRoot[];
  readonly look: MarkLook;
  /** What stands for it in the registry. */
  readonly layers: readonly Layer[];
}

export const NOTHING_PAINTED: Painting = {
  marks: [],
  parts: new Map(),
  said: new Map(),
  roots: [],
  look: DEFAULT_LOOK,
  layers: [],
};

/** True when the page has not changed a text node since it was read. */
const isAsRead = (page: DomText, { node, start, end }: Piece): boolean =>
  node.data === page.text.slice(start, end);

export interface PaintChoice {
  /** Guesses: painted more weakly. */
  readonly unsure?: readonly Term[];
  /** Meanings, by their names, that the reader knows: not painted. */
  readonly known?: ReadonlySet<string>;
  readonly look?: MarkLook;
}

/**
 * Paints `terms` in place of what was painted before; the first ones only when there are more than the limit. Terms in text
 * that the page has changed since it was read are left out: the change will be told, and the page read again.
 */
export function paint(
  page: DomText,
  terms: readonly Term[],
  { unsure = [], known = new Set(), look = DEFAULT_LOOK }: PaintChoice = {},
): Painting {
  const marks: Mark[] = [];
  const parts = new Map<Text, Part[]>();
  const said = new Map<Text, string>();
  const met = new Set<string>();
  const guesses = new Set(unsure);
  const inOrder = [...terms, ...unsure].sort((a, b) => a.start - b.start);
  for (const term of inOrder.slice(0, LIMITS.marks)) {
    const pieces = piecesIn(page, term);
    const range = rangeOf(page, term);
    if (range === undefined || !pieces.every((piece) => isAsRead(page, piece))) continue;
    const sure = !guesses.has(term);
    const sentence = (): string => sentenceAround(page.text, term);
    const name = nameOf(term.entry);
    const first = sure && !met.has(name);
    const mark = { term, range, origin: range, sure, first, known: known.has(name), sentence };
    if (sure) met.add(name);
    marks.push(mark);
    for (const { node, start, end } of pieces) {
      said.set(node, node.data);
      const part = { mark, start: Math.max(0, term.start - start), end: Math.min(end, term.end) - start };
      const others = parts.get(node);
      if (others) others.push(part);
      else parts.set(node, [part]);
    }
  }
  return { marks, parts, said, roots: page.roots, look, layers: paintLayers(marks, look) };
}

/** Paints marks in place of all that was painted before. */
export function paintLayers(marks: readonly Mark[], look: MarkLook): Layer[] {
  const layers: Layer[] = [];
  for (const [priority, [plain, isIn, line]] of LAYERS.entries()) {
    const ranges = marks.filter(isIn).map(({ range }) => range);
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    if (ranges.length > 0)
      for (const name of namesOf(plain, line))
        layers.push({ name: highlightName(name, look), ranges, highlight });
  }
  const painted = new Set(layers.map(({ name }) => name));
  for (const name of LAYER_NAMES) if (!painted.has(name)) CSS.highlights.delete(name);
  for (const { name, highlight } of layers) CSS.highlights.set(name, highlight);
  return layers;
}

/** True while the registry, which is the page's as well, still holds what was painted. */
export const isPainted = ({ layers }: Painting): boolean =>
  layers.every(
    ({ name, ranges, highlight }) =>
      CSS.highlights.get(name) === highlight && highlight.size === ranges.length,
  );

/** True when the registry holds a painting of the same name that is not this one: another instance is at work. */
export const isReplaced = ({ layers }: Painting): boolean =>
  LAYER_NAMES.some(
    (name) =>
      CSS.highlights.has(name) &&
      !layers.some((layer) => layer.name === name && layer.highlight === CSS.highlights.get(name)),
  );

/** Takes a painting out of the registry; what stands there in its place stays. */
export function takeDown({ layers }: Painting): void {
  for (const { name, highlight } of layers)
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
}

/** Puts back what the page has taken out of the registry. */
export function repaint({ layers }: Painting): void {
  for (const { name, ranges, highlight } of layers) {
    for (const range of ranges) highlight.add(range);
    CSS.highlights.set(name, highlight);
  }
}

/** True when two meanings say the same; own terms are new objects each time one of them has changed. */
const saysSame = (a: Entry, b: Entry): boolean =>
  a === b ||
  (nameOf(a) === nameOf(b) &&
    (['zh', 'pinyin', 'meaning', 'gloss'] as const).every((value) => a[value] === b[value]));

/** True when two marks, of one painting or of two, explain the same characters alike. */
export const isSame = (a: Mark, b: Mark): boolean =>
  saysSame(a.term.entry, b.term.entry) &&
  a.sure === b.sure &&
  a.origin.startContainer === b.origin.startContainer &&
  a.origin.startOffset === b.origin.startOffset &&
  a.origin.endContainer === b.origin.endContainer &&
  a.origin.endOffset === b.origin.endOffset;

/** Marks one mention as the one whose tooltip is open; undefined for none. */
export function paintCurrent(mark: Mark | undefined, look: MarkLook = DEFAULT_LOOK): void {
  for (const name of CURRENT_NAMES) CSS.highlights.delete(name);
  if (mark === undefined) return;
  const highlight = new Highlight(mark.range);
  highlight.priority = LAYERS.length;
  for (const name of namesOf(CURRENT_HIGHLIGHT, true))
    CSS.highlights.set(highlightName(name, look), highlight);
}

const HIGHLIGHTS = [...LAYER_NAMES, ...CURRENT_NAMES];

export function unpaint(): void {
  for (const name of HIGHLIGHTS) CSS.highlights.delete(name);
}

/** Takes the marks away while the page prints: Chrome prints highlights that are styled for the screen only. */
export function unpaintInPrint(signal: AbortSignal): void {
  let kept: readonly (readonly [string, Highlight | undefined])[] = [];
  const before = (): void => {
    kept = HIGHLIGHTS.map((name) => [name, CSS.highlights.get(name)] as const);
    unpaint();
  };
  const after = (): void => {
    for (const [name, highlight] of kept)
      if (highlight && !CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
    kept = [];
  };
  addEventListener('beforeprint', before, { signal });
  addEventListener('afterprint', after, { signal });
}

/** A live range over a mark's text, for measuring and scrolling; undefined when the page has changed under it. */
export function liveRange(mark: Mark): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = mark.range;
  if (!isThere(startContainer) || !isThere(endContainer)) return undefined;
  const range = new Range();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    return undefined; // The text has become shorter than the offset: the mark is stale until the page is read again.
  }
  return range;
}
