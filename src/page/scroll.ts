// Brings a range into the middle part of the window.
import { rootOf } from './document';
import { boxOf, outerOf, scrollBox } from './dom';

/** Pixels left between a range and what covers the page. */
const MARGIN = 12;

/** Brings the range into view inside every element around it that scrolls on its own. */
function scrollBoxes(range: Range): void {
  let box = outerOf(range.startContainer);
  for (; box && box !== rootOf(document); box = outerOf(box)) {
    if (box.scrollHeight <= box.clientHeight || !/auto|scroll/.test(getComputedStyle(box).overflowY))
      continue;
    const outer = boxOf(box);
    const { top, bottom } = range.getBoundingClientRect();
    // At once: the boxes further out need to know where the range has gone.
    if (top < outer.top || bottom > outer.bottom)
      scrollBox(box, { top: top - outer.top - outer.height / 3, behavior: 'instant' });
  }
}

/** Scrolls a range up to above `bottom` (CSS pixels of the window), where something of ours begins to cover the page. */
export function scrollAbove(range: Range, bottom: number): void {
  const box = range.getBoundingClientRect();
  const isFree = box.top >= 0 && box.bottom + MARGIN <= bottom;
  // To a place, not by a distance: Firefox would add that to where a smooth scroll is still going.
  scrollTo({ top: scrollY + (isFree ? 0 : box.bottom + MARGIN - bottom), behavior: 'instant' });
}

/** Scrolls only when the range is not comfortably in view; at once where the reader asks for less motion. */
export function scrollToRange(range: Range): void {
  scrollBoxes(range);
  // Only the browser can scroll the pages around a frame, so it does all of it.
  if (window.parent !== window) {
    outerOf(range.startContainer)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return;
  }
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= innerHeight * 0.1 && bottom <= innerHeight * 0.8) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - innerHeight / 3, behavior: calm ? 'instant' : 'smooth' });
}
