// Times work as a multiple of other work of the same moment, because machines are noisy.
import { HASH_START, hashStep } from '../../../src/lexicon/words';
import { median } from '../statistics';

/** Prepares a run, which is not timed, and gives it. A run gives a number that depends on its work. */
export type Prepare = () => () => number;

export interface Ratio {
  readonly ratio: number;
  readonly rounds: number;
}

/** Milliseconds that one measurement should take: some hundred ticks of the coarsest clock. */
const ENOUGH = 5;
/** Milliseconds after which engines have compiled what they will compile. */
const WARM = 300;
/** Milliseconds for the rounds of one ratio, and their number. */
const BUDGET = 2000;
const ROUNDS = { least: 3, most: 11 };
/** Milliseconds that the reference is timed at most. */
const LONGEST = 300;
/** Milliseconds from which a run is so slow that the one that checks its hits must do. */
export const SLOW = 8000;

/** Milliseconds of `count` runs, one after the other. */
export function timeOf(prepare: Prepare, count = 1): number {
  const runs = Array.from({ length: count }, prepare);
  let used = 0;
  const start = performance.now();
  for (const run of runs) used += run();
  const time = performance.now() - start;
  if (Number.isNaN(used)) throw new Error('bench > a run gave no number; let it give one');
  return time;
}

interface Warm {
  /** How many runs in a row are long enough to be timed. */
  readonly count: number;
  /** Milliseconds of so many runs. */
  readonly time: number;
}

/** Runs work until it is fast. */
function warmUp(prepare: Prepare): Warm {
  let count = 1;
  let spent = 0;
  for (;;) {
    const time = timeOf(prepare, count);
    spent += time;
    if (time < ENOUGH) count *= 2;
    else if (spent >= WARM) return { count, time };
  }
}

/** Runs of the reference that last about as long: so whatever else the machine does takes its share of both. */
const runsAsLong = (time: number, reference: Warm): number =>
  Math.ceil(reference.count * Math.max(1, Math.min(time, LONGEST) / reference.time));

/**
 * The median of work's time divided by the reference's, timed in turn. Slow work has fewer rounds; 'cold' work is timed
 * once, as it comes.
 */
export function ratioOf(work: Prepare, reference: Prepare, when: 'warm' | 'cold' = 'warm'): Ratio {
  if (when === 'cold') return { ratio: timeOf(work) / timeOf(reference), rounds: 1 };
  const { count, time } = warmUp(work);
  const runs = runsAsLong(time, warmUp(reference));
  const rounds = Math.max(ROUNDS.least, Math.min(ROUNDS.most, Math.floor(BUDGET / time)));
  const ratios = Array.from({ length: rounds }, () => {
    const bare = timeOf(reference, runs) / runs;
    return timeOf(work, count) / count / bare;
  });
  return { ratio: median(ratios), rounds };
}

/** A time that is known already, divided by the reference's. */
export function ratioOfTime(time: number, reference: Prepare): Ratio {
  const runs = runsAsLong(time, warmUp(reference));
  return { ratio: time / (timeOf(reference, runs) / runs), rounds: 1 };
}

/** The floor: every character of the texts looked at once. */
export const floorOf =
  (texts: readonly string[]): Prepare =>
  () =>
  () => {
    let sum = 0;
    for (const text of texts) for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
    return sum;
  };

/** What a search that hashes words has done before it looks one up: each word of ASCII told from what is between, and hashed. */
export const hashesOf =
  (texts: readonly string[]): Prepare =>
  () =>
  () => {
    let sum = 0;
    for (const text of texts) {
      let hash = HASH_START;
      for (let at = 0; at < text.length; at += 1) {
        const letter = text.charCodeAt(at) | 32;
        if (letter >= 97 && letter <= 122) hash = hashStep(hash, letter);
        else {
          sum += hash & 1;
          hash = HASH_START;
        }
      }
    }
    return sum;
  };

/** The exponent with which y grows with x: the slope of the straight line through the logarithms (least squares). */
export function exponentOf(points: readonly { readonly x: number; readonly y: number }[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const mean = (key: 'x' | 'y'): number => logs.reduce((sum, it) => sum + it[key], 0) / logs.length;
  const [x, y] = [mean('x'), mean('y')];
  const along = logs.reduce((sum, it) => sum + (it.x - x) * (it.y - y), 0);
  return along / logs.reduce((sum, it) => sum + (it.x - x) ** 2, 0);
}
