/** @jest-environment jsdom */
// How long a page is fought that takes away what we add, and when it is left alone.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { keep, MOST_REPAIRS } from '../../src/page/keep';

let stop = new AbortController();
let intact = true;
let repairs: number[] = [];
let given: number[] = [];
let started = 0;

beforeEach(() => {
  jest.useFakeTimers();
  stop = new AbortController();
  intact = true;
  repairs = [];
  given = [];
  started = Date.now();
});
afterEach(() => {
  stop.abort();
  jest.useRealTimers();
});

const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);
/** Starts on a page that takes everything away again at once when `stubborn`. */
function start(stubborn: boolean): void {
  const restore = (): void => {
    repairs.push(Date.now() - started);
    intact = !stubborn;
  };
  keep({ isIntact: () => intact, restore, giveUp: () => given.push(Date.now() - started) }, stop.signal);
}

test('what is in its place is left alone', async () => {
  start(true);
  await pass(600_000);
  expect([repairs, given]).toEqual([[], []]);
});

test('what was taken away is put back within a second', async () => {
  start(false);
  intact = false;
  await pass(1000);
  expect(repairs).toEqual([1000]);
});

test('a page that never stops is repaired ever more rarely, then given up for good', async () => {
  start(true);
  intact = false;
  await pass(600_000);
  expect(repairs).toHaveLength(MOST_REPAIRS);
  const gaps = [...repairs, ...given].map((time, index) => time - (repairs[index - 1] ?? 0));
  expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
  expect(given).toHaveLength(1);
  expect(given[0]).toBeLessThan(20_000);
});

test('a page that rebuilds itself every two minutes is never given up', async () => {
  start(false);
  for (let turn = 0; turn < 20; turn += 1) {
    intact = false;
    await pass(120_000);
  }
  expect(repairs).toHaveLength(20);
  expect(given).toEqual([]);
});

test('nothing is done after the end', async () => {
  start(true);
  intact = false;
  stop.abort();
  await pass(600_000);
  expect([repairs, given]).toEqual([[], []]);
});
