// Learnt weights of words, packed and read again.
import { describe, expect, test } from '@jest/globals';
import { KINDS } from '../../src/lexicon/sense';
import {
  BESIDE,
  fieldGroupsOf,
  groupNames,
  groupsOf,
  packWeights,
  readWordWeights,
  weightKey,
  weightOf,
} from '../../src/lexicon/word-weights';

const POSITIONS = ['left', 'right'] as const;

describe('packed weights', () => {
  test('are read as they were, groups that are gone left out', () => {
    const packed = packWeights(
      {
        '': { left: { '12': '^ .' }, right: {} },
        '#code': { left: {}, right: { '-3': 'b a' } },
        gone: { left: { '5': 'a' }, right: {} },
      },
      POSITIONS,
      groupNames(['code'], []),
      (word) => (word === 'a' ? '@' : 'A'),
    );
    const [all = 0, , topic = 0] = groupsOf(KINDS[0], [0], 0);
    expect(readWordWeights(packed, POSITIONS)).toEqual({
      left: new Map([
        [weightKey(all, BESIDE.edge), 12],
        [weightKey(all, BESIDE.point), 12],
      ]),
      right: new Map([
        [weightKey(topic, 2), -3],
        [weightKey(topic, 1), -3],
      ]),
    });
  });

  test('of nothing are nothing', () =>
    expect(readWordWeights('', POSITIONS)).toEqual({ left: new Map(), right: new Map() }));
});

test('groups of the field are those of topics and sense, without kind and all', () => {
  const all = groupsOf('slang', [3, 4], 5);
  expect(all).toHaveLength(5);
  expect(fieldGroupsOf([3, 4], 5)).toEqual(all.slice(2));
});

test('a word adds what it weighs in each group, an unknown word nothing', () => {
  const weights = new Map([
    [weightKey(0, 7), 10],
    [weightKey(2, 7), -4],
    [weightKey(2, 8), 50],
  ]);
  expect(weightOf(weights, [0, 2, 9], 7)).toBe(6);
  expect(weightOf(weights, [0, 2, 9], undefined)).toBe(0);
});
