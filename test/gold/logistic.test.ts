// Logistic regression over signs: what it learns, beside what is known beforehand.
import { describe, expect, test } from '@jest/globals';
import { type Example, fitLogistic, inTenths, toTenths } from './logistic';

const REGRESSION = { least: 1, decay: 0 };
const many = (count: number, example: Example): Example[] => Array.from({ length: count }, () => example);
const learn = (examples: readonly Example[], constant = false): number =>
  fitLogistic(examples, { ...REGRESSION, rounds: 200, constant }).get('a') ?? 0;
const yes = { signs: ['a'], yes: true, weight: 1 };
const no = { ...yes, yes: false };
/** Log-odds of three in four. */
const ODDS = Math.log(3);

describe('a sign', () => {
  test('gets the log-odds of its examples', () =>
    expect(learn([...many(30, yes), ...many(10, no)])).toBeCloseTo(ODDS, 0));
  test('gets nothing where what is known beforehand says it already', () =>
    expect(learn([...many(30, yes), ...many(10, no)].map((it) => ({ ...it, offset: ODDS })))).toBeCloseTo(
      0,
      0,
    ));
  test('gets more where only a share of it counts', () => {
    const half = [...many(30, yes), ...many(10, no)].map((it) => ({ ...it, share: 0.5 }));
    expect(learn(half)).toBeGreaterThan(1.7 * learn([...many(30, yes), ...many(10, no)]));
  });
  test('of too few examples is left out', () =>
    expect(fitLogistic(many(2, yes), { ...REGRESSION, least: 3 }).size).toBe(0));
  test('shares with a constant what all examples have', () => {
    const examples = [...many(30, yes), ...many(30, { ...yes, signs: [] })];
    expect(learn(examples, true)).toBeLessThan(learn(examples));
  });
});

test('weights are whole tenths, at most five, and small ones are left out', () => {
  expect([toTenths(0.26), toTenths(-9)]).toEqual([3, -50]);
  const weights = [
    ['b', 0.31],
    ['a', 0.29],
    ['c', -7],
    ['d', 0.1],
  ] as const;
  expect(inTenths(weights, 2)).toEqual({ '-50': 'c', '3': 'a b' });
});
