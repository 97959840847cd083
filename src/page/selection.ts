// What the reader has selected, as places in the page's text.
import { overlapsAny, type Span } from '../text/page-text';
import { selectionIn } from './document';
import type { DomText } from './read-page';

/** The selected ranges, each following the page's changes from now on; empty when only the caret stands somewhere. */
export function selectedRanges(): Range[] {
  const selection = selectionIn(document);
  if (!selection) return [];
  return Array.from({ length: selection.rangeCount }, (_, index) =>
    selection.getRangeAt(index).cloneRange(),
  ).filter(({ collapsed }) => !collapsed);
}

const { collapse } = Selection.prototype;

/**
 * Puts the page's caret at the beginning of a range, so that a screen reader, caret browsing and a browser's magnifier go
 * on from there. Selects nothing, as a reader might go on to copy; what stands in a shadow tree is left alone, since a
 * page's selection has no place there.
 */
export function moveCaret({ startContainer, startOffset }: Range): void {
  const selection = selectionIn(document);
  if (selection) collapse.call(selection, startContainer, startOffset);
}

/** The text in a range. In order, not overlapping; no offset of the range means anything in another tree. */
function spansIn(page: DomText, range: Range): Span[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return page.pieces
    .filter(({ node }) => range.intersectsNode(node))
    .map(({ node, start, end }) => ({
      start: node === startContainer ? start + startOffset : start,
      end: node === endContainer ? start + endOffset : end,
    }))
    .filter(({ start, end }) => start < end);
}

/** Tells what shares a character with one of the ranges. `page` must be freshly read. */
export function insideOf(page: DomText, ranges: readonly Range[]): (span: Span) => boolean {
  const inside = ranges.map((range) => spansIn(page, range));
  return (span) => inside.some((spans) => overlapsAny(spans, span));
}
