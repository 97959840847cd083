// Which painted mark lies under a point of the window.
import { caretAt } from './document';
import { liveRange, type Mark, type Painting } from './paint';

/** The mark under the point (CSS pixels of the viewport), or undefined. */
export function markAt(painting: Painting, x: number, y: number): Mark | undefined {
  const caret = caretAt(x, y, painting.roots);
  if (!(caret?.offsetNode instanceof Text)) return undefined;
  const { offset } = caret;
  const near = painting.parts
    .get(caret.offsetNode)
    ?.filter(({ start, end }) => offset >= start && offset <= end);
  // In the empty margin behind a line the caret is the line's end, so the point must lie in a box of the mark itself.
  return near?.find(({ mark }) => boxesOf(mark).some((box) => contains(box, x, y)))?.mark;
}

/** The boxes of a mark's text, one a line. */
export function boxesOf(mark: Mark): DOMRect[] {
  const range = liveRange(mark);
  return range ? [...range.getClientRects()] : [];
}

const contains = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
