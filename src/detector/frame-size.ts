// Frames too small for an article hold advertisements, buttons and counters: there the detector does nothing at all.

/** Pixels. The usual medium rectangle of 300 by 250, a banner, a button: anything larger may hold an article. */
const SMALLEST = { width: 310, height: 260 };

const isTooSmall = (): boolean => innerWidth < SMALLEST.width || innerHeight < SMALLEST.height;

/** Calls `start` once: now, or when a small or hidden frame has become large enough. */
export function whenLargeEnough(start: () => void): void {
  if (self === top || !isTooSmall()) {
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
