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

const { addRange, collapse, removeAllRanges } = Selection.prototype;

/** Moves the page's caret from term to term, and gives back what the reader had selected before. */
export class Caret {
  /** Empty where nothing was selected: a mere caret stays where it was led to, so that reading goes on from there. */
  #before: readonly Range[] = [];
  #moved: Range | undefined;

  /**
   * Puts the caret at the beginning of a range, so that a screen reader, caret browsing and a browser's magnifier go on from
   * there. Selects nothing, as a reader might go on to copy; what stands in a shadow tree is left alone, since a page's
   * selection has no place there.
   */
  move({ startContainer, startOffset }: Range): void {
    const selection = selectionIn(document);
    if (!selection) return;
    if (!this.#isMoved(selection)) this.#before = selectedRanges();
    collapse.call(selection, startContainer, startOffset);
    this.#moved = selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
  }

  /** True while the caret stands where it was put. */
  #isMoved(selection: Selection): boolean {
    if (!this.#moved || selection.rangeCount !== 1 || !selection.isCollapsed) return false;
    const { startContainer, startOffset } = selection.getRangeAt(0);
    return startContainer === this.#moved.startContainer && startOffset === this.#moved.startOffset;
  }

  /** Selects again what was selected before the caret was moved, unless the reader has put it elsewhere since. */
  giveBack(): void {
    const selection = selectionIn(document);
    const before = this.#before;
    const isOurs = selection !== null && this.#isMoved(selection);
    this.#before = [];
    this.#moved = undefined;
    if (!isOurs || before.length === 0) return;
    removeAllRanges.call(selection);
    for (const range of before) addRange.call(selection, range);
  }
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
