// What `npm run bench -- detector` times inside a page: the gate that every page pays, the judge that
// suspicious pages pay, and the reference.
import { lookAtLateText } from '../../src/detector/late-text';
import { mayBeFarm } from '../../src/detector/may-be-farm';
import { openRoots } from '../../src/detector/shadow-text';
import { readFacts } from '../../src/farms/facts';
import { judge } from '../../src/farms/judge';
import { unpack } from '../../src/farms/packed';
import { readPage } from '../../src/page/read-page';

/** Milliseconds on one page, each part run for the first time. */
export interface Measured {
  /** The detector's look at the page: its gate. */
  readonly look: number;
  /** Its start, and preparing for text that comes later; looking for shadow trees. */
  readonly rest: number;
  /** The reference: every text node's text read once. */
  readonly walk: number;
  /** Judging the page; nothing where the gate stops it. */
  readonly judging: number | undefined;
  readonly verdict: string;
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

const look = (): boolean => mayBeFarm(PACKED_GATE, document.body, []);
const judgePage = (): string =>
  judge(unpack(PACKED_JUDGE), readFacts(readPage(document.body), location.href)).kind;

/** `started`: when the detector's script began to run; `lookFirst` decides the order. */
export function measure(started: number, lookFirst: boolean): Measured {
  const start = performance.now() - started;
  const before = lookFirst ? undefined : timed(walk).time;
  const { result: isSuspicious, time } = timed(look);
  const reference = before ?? timed(walk).time;
  const watch = timed(() =>
    lookAtLateText(
      () => false,
      () => [],
    ),
  ).time;
  const shadow = timed(() => openRoots(document.body)).time;
  const judged = isSuspicious ? timed(judgePage) : undefined;
  return {
    look: time,
    rest: start + watch + shadow,
    walk: reference,
    judging: judged?.time,
    verdict: judged?.result ?? 'none',
  };
}
