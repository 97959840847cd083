// Searching the whole dictionary, as it ships: by English, Chinese, sound, and by the wrong English.
import { describe, expect, test } from '@jest/globals';
import { packedLexicon, readWeights } from '../../src/build/read-data';
import { SenseIndex } from '../../src/lexicon/find-senses';
import { loadLexicon } from '../../src/lexicon/lexicon';

const index = new SenseIndex(loadLexicon(packedLexicon(), readWeights()));
const first = (query: string): string | undefined => index.find(query)[0]?.zh;

describe('a meaning is found', () => {
  test.each([
    ['微信', '微信'],
    ['Wēixìn', '微信'],
    ['weixin', '微信'],
    ['WEI-XIN', '微信'],
    ['micro-letter', '微信'],
    ['Micro letter', '微信'],
    ['horse cloud', '马云'],
    ['ma yun', '马云'],
    ['mayun', '马云'],
    ['Jack Ma', '马云'],
  ])('by "%s"', (query, zh) => {
    expect(first(query)).toBe(zh);
  });

  test('by its English, with others of the same', () => {
    expect(
      index
        .find('wechat')
        .map(({ meaning }) => meaning)
        .slice(0, 2),
    ).toEqual(['WeChat', 'WeChat']);
  });

  test('whole before beginning before inside', () => {
    const found = index.find('cloud').map(({ meaning }) => meaning.toLowerCase());
    expect(found.length).toBeGreaterThan(5);
    expect(found[0]).toMatch(/^cloud/);
  });
});

test.each(['', '  ', 'qqqxyz', '<b>', '.*', '\u0000'])('nothing is found by %j', (query) => {
  expect(index.find(query)).toEqual([]);
});

test('a form is told with every meaning it has, and only as a whole', () => {
  expect(index.withForm('micro-letter').map(({ zh }) => zh)).toContain('微信');
  expect(index.withForm('a micro-letter')).toEqual([]);
  expect(index.withForm('')).toEqual([]);
});

test('meanings are given by their names', () => {
  expect(index.named(['马云', 'nothing', '微信']).map(({ zh }) => zh)).toEqual(['马云', '微信']);
});
