// Fitted weights mean the same in memory and when they have been written, packed and read.
import { expect, test } from '@jest/globals';
import { readAllSenses, readTopics } from '../../src/build/read-data';
import { topicsOf } from '../../src/lexicon/compile';
import { BESIDE, groupNames, groupsOf, packWeights, readWordWeights } from '../../src/lexicon/word-weights';
import { toNamedWeights, toWordWeights, type Weighed } from './named-weights';

const { senses } = readAllSenses();
const POSITIONS = ['near', 'far'] as const;
const wordOf = (word: number): string => (word === 1 ? 'one' : 'two');
const [, kind = 0, topic = 0, sense = 0] = groupsOf('term', [3], 5);

test('written, packed and read weights are those in memory', () => {
  const weighed: Weighed<'near' | 'far'>[] = [
    { position: 'near', group: kind, word: 1, tenths: 12 },
    { position: 'near', group: topic, word: BESIDE.edge, tenths: -3 },
    { position: 'far', group: sense, word: 2, tenths: 50 },
    { position: 'far', group: 0, word: BESIDE.point, tenths: 4 },
  ];
  const names = groupNames(
    topicsOf(senses, readTopics()),
    senses.map(({ zh }) => zh),
  );
  const packed = packWeights(toNamedWeights(weighed, POSITIONS, senses, wordOf), POSITIONS, names, (word) =>
    word === 'one' ? '@' : 'A',
  );
  expect(readWordWeights(packed, POSITIONS)).toEqual(toWordWeights(weighed, POSITIONS));
});

test('a group that nobody has is a fault, not everybody', () =>
  expect(() =>
    toNamedWeights([{ position: 'near', group: 99, word: 1, tenths: 3 }], POSITIONS, senses, wordOf),
  ).toThrow('group 99'));
