// Counting own terms: each page's marks once, however often it is painted.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { countHits } from '../../src/annotator/count-hits';
import type { Mark } from '../../src/page/paint';
import { makeEntry } from '../page/make-term';

const marks = (...ids: string[]): Mark[] =>
  ids.map((id) => ({ term: { entry: id === '' ? makeEntry('x') : { ...makeEntry('x'), own: id } } }) as Mark);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('what a page gets more of is told, some seconds’ worth at a time', () => {
  const told: unknown[] = [];
  const count = countHits((counts) => told.push(counts));
  count(marks('a', '', 'a'));
  count(marks('a', 'b', 'a'));
  expect(told).toEqual([]);
  jest.advanceTimersByTime(3000);
  expect(told).toEqual([{ a: 2, b: 1 }]);
  count(marks());
  count(marks('a', 'a'));
  jest.advanceTimersByTime(3000);
  expect(told).toHaveLength(1);
  count(marks('a', 'a', 'a'));
  jest.advanceTimersByTime(3000);
  expect(told[1]).toEqual({ a: 1 });
});
