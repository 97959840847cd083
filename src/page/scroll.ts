// Brings a range into the middle part of the window.

/** Scrolls only when the range is not comfortably in view; at once where the reader asks for less motion. */
export function scrollToRange(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= innerHeight * 0.1 && bottom <= innerHeight * 0.8) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - innerHeight / 3, behavior: calm ? 'instant' : 'smooth' });
}
