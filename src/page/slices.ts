// Runs long work in slices between which the page may scroll, type and paint.
import type { Work } from '../text/work';

/** Milliseconds of work before the page has its turn: half of a frame, since a step may go over it. */
const SLICE = 8;

/** Newer browsers have a way to pause without falling behind everything else. */
const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } };

const pause = (): Promise<void> =>
  scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));

/**
 * Does the work in slices. What fits into the first slice is done before this returns to its caller. Gives undefined
 * when `signal` ends first.
 */
export async function inSlices<T>(work: Work<T>): Promise<T>;
export async function inSlices<T>(work: Work<T>, signal: AbortSignal): Promise<T | undefined>;
export async function inSlices<T>(work: Work<T>, signal?: AbortSignal): Promise<T | undefined> {
  let end = performance.now() + SLICE;
  while (!signal?.aborted) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + SLICE;
  }
  return undefined;
}
