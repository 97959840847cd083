// What `npm run bench -- detector` times inside a page: the detector's own work, and the reference.
import { proseOf, tailOf } from '../../src/detector/raw-text';
import { readFacts } from '../../src/farms/facts';
import { hasMark, hasTerms } from '../../src/farms/gate';
import { judge } from '../../src/farms/judge';
import type { Farms } from '../../src/farms/signature';
import { readPage } from '../../src/page/read-page';

/** Everything the detector does on a page, its start included. */
function detect(): string {
  const { body } = document;
  if (!hasMark(PACKED_GATE, tailOf(body)) && !hasTerms(PACKED_GATE, proseOf(body))) return 'none';
  const farms = JSON.parse(PACKED_DETECTOR) as Farms;
  return judge(farms, readFacts(readPage(document.body), location.href)).kind;
}

/** The reference: every text node's text read once. */
function walk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
  return length;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of both on this page, each run for the first time; `detectFirst` decides the order. */
export function measure(detectFirst: boolean): { detector: number; walk: number; verdict: string } {
  let verdict = '';
  const timed = { detector: 0, walk: 0 };
  const steps = [
    () => {
      timed.detector = time(() => {
        verdict = detect();
      });
    },
    () => {
      timed.walk = time(walk);
    },
  ];
  for (const step of detectFirst ? steps : steps.reverse()) step();
  return { ...timed, verdict };
}
