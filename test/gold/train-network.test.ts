// Fitting: a small network learns what a line cannot tell, always comes out the same, and is the mean of its members.
import { describe, expect, test } from '@jest/globals';
import { logOdds } from '../../src/lexicon/model';
import { type Sample, TRAINING, trainNetwork } from './train-network';

/** Right when just one of two features is there: no straight line parts that. */
const EITHER: Sample[] = Array.from({ length: 400 }, (_, index) => {
  const [a, b] = [index & 1, (index >> 1) & 1];
  return { features: [a, b, 0], right: a !== b, weight: 1, dropout: undefined };
});
const training = { ...TRAINING, epochs: 300, batch: 32, decay: 0, rate: 0.02, members: 2 };
const network = trainNetwork(EITHER, training);

describe('a fitted network', () => {
  test.each([
    [[0, 0, 0], false],
    [[1, 0, 0], true],
    [[0, 1, 0], true],
    [[1, 1, 0], false],
  ])('says of %j: %s', (features, right) => expect(logOdds(network, features) > 0).toBe(right));

  test('is the same each time', () => expect(trainNetwork(EITHER, training)).toEqual(network));

  test('gives a feature that is always 0 no say', () =>
    expect(logOdds(network, [1, 0, 5])).toBe(logOdds(network, [1, 0, 0])));
});

test('the average of networks says the mean of what they say', () => {
  const one = (seed: number) => trainNetwork(EITHER, { ...training, seed, members: 1 });
  const mean = (logOdds(one(7), [1, 0, 0]) + logOdds(one(8), [1, 0, 0])) / 2;
  expect(logOdds(trainNetwork(EITHER, { ...training, seed: 7, members: 2 }), [1, 0, 0])).toBeCloseTo(mean, 0);
});

test('what is dropped out while learning is relied on less', () => {
  // Either of the last two features alone would do; the first of them is hidden most of the time.
  const both: Sample[] = Array.from({ length: 400 }, (_, index) => ({
    ...{ features: [0, index & 1, index & 1], right: (index & 1) === 1, weight: 1 },
    dropout: [0, 0.9, 0],
  }));
  const learnt = trainNetwork(both, { ...TRAINING, epochs: 60, batch: 32, decay: 0, members: 1 });
  expect(logOdds(learnt, [0, 0, 1])).toBeGreaterThan(logOdds(learnt, [0, 1, 0]));
});

test('a sample of more weight counts more', () => {
  const sample = (right: boolean, weight: number): Sample => ({
    features: [1],
    right,
    weight,
    dropout: undefined,
  });
  const samples = [sample(true, 3), sample(false, 1), { ...sample(false, 1), features: [0] }];
  const learnt = trainNetwork(samples, { ...TRAINING, epochs: 2000, decay: 0, rate: 0.01, members: 1 });
  expect(1 / (1 + Math.exp(-logOdds(learnt, [1])))).toBeCloseTo(0.75, 1);
});
