// Which words count as inflections of a known word.
import { describe, expect, test } from '@jest/globals';
import { basesOf, irregularStems, stemOf } from '../../src/lexicon/stems';
import { hashOf, Words } from '../../src/lexicon/words';

const KNOWN = [
  'shoppe',
  'rate',
  'rat',
  'mov',
  'move',
  'be',
  'bee',
  'tie',
  'ti',
  'walk',
  'brush',
  'city',
  'shop',
  'make',
  'box',
  'flash',
  'buy',
  'class',
  'ring',
  'red',
  'studied',
  'study',
  'man',
];
const words = new Words();
const names = new Map(KNOWN.map((word) => [words.add(hashOf(word), word.length), word]));
const stem = (word: string) => names.get(stemOf(words, word, 0, word.length));

describe('the base form of', () => {
  test.each([
    ['brushes', 'brush'],
    ['BRUSHES', 'brush'],
    ['boxes', 'box'],
    ['cities', 'city'],
    ['shopping', 'shop'],
    ['shopped', 'shop'],
    ['making', 'make'],
    ['flashing', 'flash'],
    ['buys', 'buy'],
    ['rating', 'rate'],
    ['rats', 'rat'],
    ['moved', 'move'],
    ['being', 'be'],
    ['tied', 'tie'],
    ['walking', 'walk'],
    ['class', undefined],
    ['ring', undefined],
    ['red', undefined],
    ['unknowns', undefined],
    ['studying', 'study'],
  ])('"%s" is %s', (word, base) => expect(stem(word)).toBe(base));

  test('an irregular form is its verb or noun', () => {
    const irregular = irregularStems(words);
    const number = (word: string) => words.find(hashOf(word), word.length);
    expect(names.get(irregular.get(number('bought')) ?? 0)).toBe('buy');
    expect(names.get(irregular.get(number('men')) ?? 0)).toBe('man');
  });
});

test('what is told of texts agrees with what is told of numbers', () => {
  for (const word of [
    'brushes',
    'boxes',
    'cities',
    'shopping',
    'shopped',
    'making',
    'flashing',
    'buys',
    'studying',
  ])
    expect(basesOf(word)).toContain(stem(word));
  expect(basesOf('bought')).toEqual(['buy']);
  expect(basesOf('class')).toEqual([]);
});
