/** @jest-environment jsdom */
// When a page counts as quiet.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { whenQuiet } from '../../src/page/quiet';

let stop = new AbortController();
beforeEach(() => {
  jest.useFakeTimers();
  stop = new AbortController();
});
afterEach(() => {
  jest.useRealTimers();
});

/** Starts to wait; gives the time from now at which that has ended. */
function wait(): () => number | undefined {
  const start = Date.now();
  let ended: number | undefined;
  void whenQuiet(stop.signal).then(() => {
    ended = Date.now() - start;
  });
  return () => ended;
}
const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

test('a page that does not change is quiet after a moment', async () => {
  const ended = wait();
  await pass(390);
  expect(ended()).toBeUndefined();
  await pass(20);
  expect(ended()).toBeDefined();
});

test('a page that changes is quiet once it has stopped', async () => {
  const ended = wait();
  for (let turn = 0; turn < 5; turn += 1) {
    document.body.append('more');
    await pass(300);
  }
  expect(ended()).toBeUndefined();
  await pass(200);
  expect(ended()).toBeDefined();
});

test('a page that never stops is not waited for', async () => {
  const ended = wait();
  for (let turn = 0; turn < 50; turn += 1) {
    document.body.append('more');
    await pass(100);
  }
  expect(ended()).toBeLessThanOrEqual(4200);
});

test('waiting ends at once when it is called off', async () => {
  const ended = wait();
  stop.abort();
  await pass(0);
  expect(ended()).toBe(0);
});
