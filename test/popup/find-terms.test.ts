// How a reader finds a term in the popup's list.
import { describe, expect, test } from '@jest/globals';
import { findTerms, indexTerms, type TermOrder, type TermPart } from '../../src/popup/find-terms';
import { makeTabTerm } from './make-term';

const TERMS = [
  makeTabTerm('微信', {
    meaning: 'WeChat',
    pinyin: 'Wēixìn',
    surfaces: ['micro-letter'],
    count: 2,
    place: 4,
  }),
  makeTabTerm('朋友圈', {
    meaning: 'Moments',
    pinyin: 'péngyou quān',
    surfaces: ['circle of friends'],
    count: 5,
    place: 3,
  }),
  makeTabTerm('余额宝', {
    meaning: "Yu'e Bao",
    pinyin: 'Yú’ébǎo',
    surfaces: ['balance treasure'],
    count: 2,
    place: 0,
  }),
  makeTabTerm('绿坝', { meaning: 'Green Dam', pinyin: 'Lǜbà', surfaces: ['green dam'], count: 1, place: 9 }),
];
const find = (query: string, order: TermOrder = 'count', part: TermPart = 'all'): string[] =>
  findTerms(indexTerms(TERMS.map((term) => ({ ...term, known: term.zh === '朋友圈' }))), {
    query,
    order,
    part,
  }).map(({ zh }) => zh);

test.each([
  ['a spelling', 'micro-letter', ['微信']],
  ['the same without its hyphen', 'micro letter', ['微信']],
  ['a part of the English, whatever its case', 'MOM', ['朋友圈']],
  ['the Chinese', '余额', ['余额宝']],
  ['pinyin without tones', 'weixin', ['微信']],
  ['pinyin with tones', 'wēixìn', ['微信']],
  ['pinyin without spaces', 'pengyouquan', ['朋友圈']],
  ['pinyin without apostrophe', 'yuebao', ['余额宝']],
  ['pinyin with u for ü', 'luba', ['绿坝']],
  ['words in any order', 'friends circle', ['朋友圈']],
  ['a curly apostrophe', 'yu’e', ['余额宝']],
  ['nothing that is there', 'xyz', []],
  ['all words, not one', 'micro friends', []],
  ['signs of a regular expression', '.*', []],
])('finds by %s', (_what, query, expected) => {
  expect(find(query)).toEqual(expected);
});

describe('lists', () => {
  test.each(['', '  '])('everything for %j, the most frequent first, else by place', (query) => {
    expect(find(query)).toEqual(['朋友圈', '余额宝', '微信', '绿坝']);
  });

  test('as on the page', () => {
    expect(find('', 'place')).toEqual(['余额宝', '朋友圈', '微信', '绿坝']);
  });
});

test.each<[part: TermPart, found: string[]]>([
  ['all', ['朋友圈', '余额宝', '微信', '绿坝']],
  ['new', ['余额宝', '微信', '绿坝']],
  ['known', ['朋友圈']],
])('of the terms that are %s', (part, found) => {
  expect(find('', 'count', part)).toEqual(found);
});
