// A page as plain text with the little structure that deciding needs. Filled from a DOM, a text file or one sentence.

/** A part of a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A paragraph, heading, list item, cell: text that no sentence or term runs out of. */
export interface Block extends Span {
  readonly heading: boolean;
}

/** What of a page terms are found in. */
export interface PlainText {
  readonly text: string;
  /** In order, not overlapping; between two of them only white space. */
  readonly blocks: readonly Span[];
  /** Code, editable text: never annotated, never evidence. In order, not overlapping. */
  readonly masked: readonly Span[];
}

export interface PageText extends PlainText {
  readonly blocks: readonly Block[];
  /** Block quotations and the like: no evidence for a farm. */
  readonly quoted: readonly Span[];
  /** Words that are set apart as words, by emphasis: no use of them. In order, not overlapping. */
  readonly named?: readonly Span[];
  /** Texts of links. */
  readonly linked: readonly Span[];
}

/** Spans as plain data: those that are made from a DOM refer to its nodes. */
export const plainSpans = (spans: readonly Span[]): Span[] => spans.map(({ start, end }) => ({ start, end }));

/** What of a page terms are found in, as plain data. */
export const plainText = ({ text, blocks, masked }: PlainText): PlainText => ({
  ...{ text, blocks: plainSpans(blocks), masked: plainSpans(masked) },
});

/** True when the spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Index of the first span that ends behind `offset`, by bisection: `spans` must be in order and not overlap. */
export function firstBehind(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** True when any of `spans` shares a character with `span`. They must be in order and not overlap. */
export function overlapsAny(spans: readonly Span[], span: Span): boolean {
  const next = spans[firstBehind(spans, span.start)];
  return next !== undefined && next.start < span.end;
}

/** What of `span` is in none of `holes`, which must be in order and not overlap. */
export function without(span: Span, holes: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let { start } = span;
  for (let index = firstBehind(holes, start); index < holes.length; index += 1) {
    const hole = holes[index];
    if (hole === undefined || hole.start >= span.end) break;
    if (hole.start > start) rest.push({ start, end: hole.start });
    start = hole.end;
  }
  if (start < span.end) rest.push({ start, end: span.end });
  return rest;
}

/** A text file's content as a page: a paragraph a line, nothing quoted or masked. Offsets are those of `text`. */
export function fromPlainText(text: string): PageText {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g))
    if (line[0].trim() !== '')
      blocks.push({ start: line.index, end: line.index + line[0].length, heading: false });
  return { text, blocks, masked: [], quoted: [], linked: [] };
}
