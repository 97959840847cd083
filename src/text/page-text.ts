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

export interface PageText {
  readonly text: string;
  /** In order, not overlapping; between two of them only white space. */
  readonly blocks: readonly Block[];
  /** Code, editable text: never annotated, never evidence. In order, not overlapping. */
  readonly masked: readonly Span[];
  /** Block quotations and the like: no evidence for a farm. */
  readonly quoted: readonly Span[];
  /** Words that are set apart as words, by emphasis: no use of them. In order, not overlapping. */
  readonly named?: readonly Span[];
  /** Texts of links. */
  readonly linked: readonly Span[];
}

/** True when the spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True when any of `spans` shares a character with `span`. They must be in order and not overlap: found by bisection. */
export function overlapsAny(spans: readonly Span[], span: Span): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > span.start) high = middle;
    else low = middle + 1;
  }
  const next = spans[low];
  return next !== undefined && next.start < span.end;
}

/** A text file's content as a page: a paragraph a line, nothing quoted or masked. Offsets are those of `text`. */
export function fromPlainText(text: string): PageText {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g))
    if (line[0].trim() !== '')
      blocks.push({ start: line.index, end: line.index + line[0].length, heading: false });
  return { text, blocks, masked: [], quoted: [], linked: [] };
}
