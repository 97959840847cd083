// Frames too small for an article hold advertisements, buttons and counters: there nothing is done at all.

/** Pixels. The usual medium rectangle of 300 by 250, a banner, a button: anything larger may hold an article. */
const SMALLEST = { width: 310, height: 260 };

/** True in a frame without room for an article; never on the page itself. */
export const isTooSmall = (): boolean =>
  self !== top && (innerWidth < SMALLEST.width || innerHeight < SMALLEST.height);

/** Calls `start` once: now, or when a small or hidden frame has become large enough. */
export function whenLargeEnough(start: () => void): void {
  if (!isTooSmall()) {
    start();
    return;
  }
  const check = (): void => {
    if (isTooSmall()) return;
    removeEventListener('resize', check);
    start();
  };
  addEventListener('resize', check);
}
