/** @jest-environment jsdom */
// What a reader copies of a mark, and what a report of a wrong one says.
import { describe, expect, test } from '@jest/globals';
import { type Mark, paint } from '../../src/page/paint';
import { readPage } from '../../src/page/read-page';
import { copyTextOf, percentOf, reportTextOf } from '../../src/page/term-text';
import { makeTerm } from './make-term';

function mark(sure = true): Mark {
  document.body.innerHTML = '<p>He is late. She reads the micro-letter at noon. Then it rains.</p>';
  const page = readPage(document.body);
  const made = makeTerm(page, 'micro-letter');
  const entry = { ...made.entry, zh: '微信', pinyin: 'Wēixìn', meaning: 'WeChat', gloss: 'a messaging app' };
  const term = { ...made, entry, confidence: 0.874 };
  const [found] = sure ? paint(page, [term]).marks : paint(page, [], { unsure: [term] }).marks;
  if (!found) throw new Error('nothing is marked');
  return found;
}

test('copied are meaning, Chinese with pinyin and gloss', () => {
  expect(copyTextOf(mark())).toBe('WeChat\n微信 Wēixìn\na messaging app');
});

describe('a report', () => {
  const place = { address: 'https://farm.example/1', version: '0.1.0' };

  test('tells where, what, and how sure', () => {
    expect(reportTextOf(mark(), place).split('\n')).toEqual([
      'A wrong explanation by Farmgloss',
      'Page: https://farm.example/1',
      'Sentence: She reads the micro-letter at noon.',
      'Words: micro-letter',
      'Explained as: WeChat (微信)',
      'Confidence: 87 %',
      'Version: 0.1.0',
      'Should be: ',
    ]);
  });

  test('tells when the meaning was shown as unsure', () => {
    expect(reportTextOf(mark(false), place)).toContain('Confidence: 87 %, shown as unsure');
  });
});

test.each([
  [1, 99],
  [0.996, 99],
  [0.874, 87],
  [0, 0],
])('a confidence of %d is %d per cent', (confidence, percent) => {
  expect(percentOf(confidence)).toBe(percent);
});
