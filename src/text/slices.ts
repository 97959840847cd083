// Runs long work in slices between which the page may scroll, type and paint.
import type { Work } from './work';

/** Milliseconds of work before the page has its turn: half of a frame, since a step may go over it. */
const SLICE = 8;

/** After so many slices in a row the page's own timers have their turn, however much is left. */
const IN_A_ROW = 4;

/** Newer browsers have a way to pause without falling behind everything else; but then the page's timers fall behind us. */
const { scheduler } = globalThis as {
  readonly scheduler?: {
    readonly yield?: () => Promise<void>;
    readonly postTask?: (task: () => void) => Promise<void>;
  };
};

const NOTHING = (): void => undefined;

function pause(slice: number): Promise<void> {
  if (!scheduler?.yield || !scheduler.postTask) return new Promise((resolve) => setTimeout(resolve));
  return slice % IN_A_ROW === 0 ? scheduler.postTask(NOTHING) : scheduler.yield();
}

/**
 * Does the work in slices. What fits into the first slice is done before this returns to its caller. Gives undefined
 * when `signal` ends first.
 */
export async function inSlices<T>(work: Work<T>): Promise<T>;
export async function inSlices<T>(work: Work<T>, signal: AbortSignal): Promise<T | undefined>;
export async function inSlices<T>(work: Work<T>, signal?: AbortSignal): Promise<T | undefined> {
  let end = performance.now() + SLICE;
  let slice = 0;
  while (!signal?.aborted) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    slice += 1;
    await pause(slice);
    end = performance.now() + SLICE;
  }
  return undefined;
}
