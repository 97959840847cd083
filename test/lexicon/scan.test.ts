// A page as numbered words: what is known of each, whatever stands beside it.
import { describe, expect, test } from '@jest/globals';
import { SHAPE, scanPage } from '../../src/lexicon/scan';
import { vocabularyOf } from '../../src/lexicon/vocabulary';
import { hashOf, Words } from '../../src/lexicon/words';
import { fromPlainText } from '../../src/text/page-text';

const KNOWN = ['buy', 'phone', 'データ', 'café'];
const words = new Words();
for (const word of KNOWN) words.add(hashOf(word), word.length);
const vocabulary = vocabularyOf(words);

/** Each word as written, with the word that it is, or that it is an inflection of. */
function read(text: string): [surface: string, base: string | undefined][] {
  const scan = scanPage(vocabulary, fromPlainText(text));
  return Array.from({ length: scan.count }, (_, token): [string, string | undefined] => [
    text.slice(scan.starts[token], scan.ends[token]),
    KNOWN[(scan.stems[token] || scan.words[token] || 0) - 1],
  ]).filter(([surface]) => /\p{L}/u.test(surface));
}

describe('a word is the same', () => {
  test.each(['bought', 'bought.', 'bought…', 'bought’', '“bought”', 'bought🙂', 'bought\u3000', 'BOUGHT'])(
    'in %j',
    (text) => expect(read(text).map(([, base]) => base)).toEqual(['buy']),
  );
  test.each(['bo\u00adught', 'ｂｏｕｇｈｔ', 'BO\u200bUGHT'])(
    'in %j, an irregular form that is not as it is typed',
    (text) => expect(read(text)).toEqual([[text, 'buy']]),
  );
  test.each(['ﾃﾞｰﾀ', 'データ'])('in %j, full or half as wide', (text) =>
    expect(read(text)).toEqual([[text, 'データ']]),
  );
  test.each(['CAFÉ', 'cafe\u0301'])('in %j, in capitals or put together', (text) =>
    expect(read(text)).toEqual([[text, 'café']]),
  );
  test('on the next page, when it has been met', () => {
    expect(read('Phones, phones')).toEqual(read('Phones, phones'));
    expect(read('phones')).toEqual([['phones', 'phone']]);
  });
  test('behind a word in another script that has its hash and length', () => {
    expect(hashOf('あいうб檀າ')).toBe(hashOf('phones'));
    expect(read('あいうб檀າ phones')).toEqual([
      ['あいうб檀າ', undefined],
      ['phones', 'phone'],
    ]);
  });
});

test.each([
  ['ATF’s', SHAPE.capital | SHAPE.allCapitals],
  ['Phone…', SHAPE.capital],
  ['iPhone', 0],
  ['É', SHAPE.capital],
  ['PHO\u00adNES', SHAPE.capital | SHAPE.allCapitals],
  ['ＰＨＯＮＥ', SHAPE.capital | SHAPE.allCapitals],
  ['\u200bPhone', SHAPE.capital],
  ['pho\u00adne', 0],
  ['ⅳ', 0],
  ['𐐀𐐁', SHAPE.capital],
])('%j begins with a word of shape %d', (text, shape) =>
  expect(scanPage(vocabulary, fromPlainText(text)).shapes[0]).toBe(shape),
);

describe('a sentence ends', () => {
  /** The words of each sentence. */
  function sentences(text: string): string[] {
    const scan = scanPage(vocabulary, fromPlainText(text));
    const read: string[] = [];
    for (let token = 0; token < scan.count; token += 1) {
      const at = scan.sentences[token] ?? 0;
      const word = text.slice(scan.starts[token], scan.ends[token]);
      if (/\p{L}/u.test(word)) read[at] = read[at] === undefined ? word : `${read[at]} ${word}`;
    }
    return read;
  }
  test.each([
    ['at a stop', 'Buy it. Go on', ['Buy it', 'Go on']],
    ['at a stop within quotation marks', 'He said: “Buy it.” Go on', ['He said Buy it', 'Go on']],
    [
      'at a stop within brackets and quotation marks',
      '(He said: "Buy it!") Go on',
      ['He said Buy it', 'Go on'],
    ],
    [
      'behind nested quotations',
      'He said, “She told me ‘Buy it.’” Go on',
      ['He said She told me Buy it', 'Go on'],
    ],
    ['behind a quotation in brackets', '(He said ‘Buy it.’) Go on', ['He said Buy it', 'Go on']],
    ['behind what nobody sees', '“Buy it.\u200b” Go on', ['Buy it', 'Go on']],
    ['not before a small letter, however far', `“Buy it?”${' '.repeat(20)}he asked.`, ['Buy it he asked']],
    ['at a question that is asked', '“Buy it?” he asked. Go on', ['Buy it he asked', 'Go on']],
    ['not inside a number', 'Version 2.5 is out', ['Version is out']],
  ])('%s', (_where, text, found) => expect(sentences(text)).toEqual(found));
});
