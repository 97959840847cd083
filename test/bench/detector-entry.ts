// What `npm run bench -- detector` runs in a page as a content script, the first thing of ours there: one of the gate that
// every page pays, the judge that suspicious pages pay, and the reference.
import { lookAtLateText } from '../../src/detector/late-text';
import { mayBeFarm } from '../../src/detector/may-be-farm';
import { openRoots } from '../../src/detector/shadow-text';
import { readFacts } from '../../src/farms/facts';
import { judge } from '../../src/farms/judge';
import { unpack } from '../../src/farms/packed';
import { bodyOf } from '../../src/page/document';
import { readPage } from '../../src/page/read-page';

/** Milliseconds on one load of a page. */
export interface Measured {
  /** What the load was for, run for the first time. */
  readonly time: number;
  /** After the detector's look: its start, preparing for text that comes later, and looking for shadow trees. */
  readonly rest: number;
  /** After a suspicious look: judging the page. */
  readonly judging?: number;
  readonly verdict: string;
  /** Characters of text. */
  readonly size: number;
}

function walk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
  return length;
}

function timed<T>(work: () => T): { readonly result: T; readonly time: number } {
  const start = performance.now();
  const result = work();
  return { result, time: performance.now() - start };
}

const look = (): boolean => mayBeFarm(PACKED_GATE, bodyOf(document), []);
const judgePage = (): string =>
  judge(unpack(PACKED_JUDGE), readFacts(readPage(document.body), location.href)).kind;

function measureLook(start: number): Omit<Measured, 'size'> {
  const { result: isSuspicious, time } = timed(look);
  const watch = timed(() =>
    lookAtLateText(
      () => false,
      () => [],
    ),
  ).time;
  const rest = start + watch + timed(() => openRoots(document.body)).time;
  if (!isSuspicious) return { time, rest, verdict: 'none' };
  const judged = timed(judgePage);
  return { time, rest, judging: judged.time, verdict: judged.result };
}

/**
 * Writes what was measured into an `attribute` of the page's root. `started`: when this script began to run. The address
 * says which of the two the load is for: `?look` or `?walk`.
 */
export function measure(started: number, attribute: string): void {
  const start = performance.now() - started;
  const measured =
    location.search === '?look' ? measureLook(start) : { time: timed(walk).time, rest: 0, verdict: 'none' };
  const size = document.body.textContent?.length ?? 0;
  document.documentElement.setAttribute(attribute, JSON.stringify({ ...measured, size } satisfies Measured));
}
