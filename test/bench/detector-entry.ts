// What `npm run bench -- detector` times inside a page: the detector's own work, and the reference.
import { lookAtLateText } from '../../src/detector/late-text';
import { mayBeFarm } from '../../src/detector/may-be-farm';

/** Milliseconds on one page, each part run for the first time. */
export interface Measured {
  /** The detector's look at the page, with the verdict where it comes to one. */
  readonly look: number;
  /** Its start, and preparing for text that comes later. */
  readonly rest: number;
  /** The reference: every text node's text read once. */
  readonly walk: number;
  readonly verdict: string;
}

function walk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
  return length;
}

/** As the detector's main file does it, without messages. */
const look = (): 'none' | Promise<string> =>
  mayBeFarm(PACKED_GATE, document.body)
    ? import('../../src/detector/judge-page').then(({ judgePage }) => judgePage().kind)
    : 'none';

function timed<T>(work: () => T): { readonly result: T; readonly time: number } {
  const start = performance.now();
  const result = work();
  return { result, time: performance.now() - start };
}

async function timedLook(): Promise<{ readonly result: string; readonly time: number }> {
  const start = performance.now();
  const { result, time } = timed(look);
  // Waiting would time other work of the browser too, so this waits only where the detector does.
  return result === 'none' ? { result, time } : { result: await result, time: performance.now() - start };
}

/** `started`: when the detector's script began to run; `lookFirst` decides the order. */
export async function measure(started: number, lookFirst: boolean): Promise<Measured> {
  const start = performance.now() - started;
  const before = lookFirst ? undefined : timed(walk).time;
  const { result: verdict, time } = await timedLook();
  const reference = before ?? timed(walk).time;
  const watch = timed(() => lookAtLateText(() => false)).time;
  return { look: time, rest: start + watch, walk: reference, verdict };
}
