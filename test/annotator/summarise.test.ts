/** @jest-environment jsdom */
// How a page's marks are summed up for the popup.
import { describe, expect, test } from '@jest/globals';
import { summarise } from '../../src/annotator/summarise';
import { paint } from '../../src/page/paint';
import { readPage } from '../../src/page/read-page';
import { makeTerm } from '../page/make-term';

/** Marks for mentions such as `wechat:micro-letter`, in the order of the page. */
function marksOf(...mentions: string[]) {
  const pairs = mentions.map((mention) => mention.split(':') as [id: string, surface: string]);
  document.body.replaceChildren(pairs.map(([, surface]) => surface).join(', '));
  const page = readPage(document.body);
  let start = 0;
  const terms = pairs.map(([id, surface]) => {
    const term = { ...makeTerm(page, surface, id), start, end: start + surface.length };
    start = term.end + ', '.length;
    return term;
  });
  return paint(page, terms).marks;
}

describe('a page', () => {
  test('without marks has no terms', () => {
    expect(summarise([])).toEqual([]);
  });

  test('tells of each meaning what it is and how often it stands there', () => {
    expect(summarise(marksOf('wechat:micro-letter'))).toEqual([
      {
        sense: 'wechat',
        meaning: 'meaning of wechat',
        zh: 'wechat',
        pinyin: 'pinyin of wechat',
        surfaces: ['micro-letter'],
        count: 1,
        kind: 'term',
        confidence: 1,
        place: 0,
      },
    ]);
  });

  test.each<[what: string, mentions: string[], expected: [sense: string, count: number, surfaces: string][]]>(
    [
      [
        'the most frequent first',
        ['a:x', 'b:y', 'b:y'],
        [
          ['b', 2, 'y'],
          ['a', 1, 'x'],
        ],
      ],
      [
        'in the order of the page when equally frequent',
        ['b:y', 'a:x', 'a:x', 'b:y', 'c:z'],
        [
          ['b', 2, 'y'],
          ['a', 2, 'x'],
          ['c', 1, 'z'],
        ],
      ],
      ['with the commonest spelling first', ['a:x', 'a:y', 'a:y', 'a:z'], [['a', 4, 'y x z']]],
      [
        'apart, when one spelling means two things',
        ['a:Ma', 'b:Ma'],
        [
          ['a', 1, 'Ma'],
          ['b', 1, 'Ma'],
        ],
      ],
      [
        'apart, when their names are those of an object',
        ['__proto__:x', 'constructor:y'],
        [
          ['__proto__', 1, 'x'],
          ['constructor', 1, 'y'],
        ],
      ],
    ],
  )('lists meanings %s', (_what, mentions, expected) => {
    const found = summarise(marksOf(...mentions));
    expect(found.map(({ sense, count, surfaces }) => [sense, count, surfaces.join(' ')])).toEqual(expected);
  });

  test('tells where each meaning comes first', () => {
    const found = summarise(marksOf('a:x', 'b:y', 'b:y', 'a:x', 'b:y', 'c:z'));
    expect(found.map(({ sense, place }) => [sense, place])).toEqual([
      ['b', 1],
      ['a', 0],
      ['c', 5],
    ]);
  });
});
