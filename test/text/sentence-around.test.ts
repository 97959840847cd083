// What is quoted of a text around a place in it.
import { describe, expect, test } from '@jest/globals';
import { sentenceAround } from '../../src/text/sentence-around';

describe('around the marked words stands', () => {
  test.each([
    ['One. Two [three] four. Five.', 'Two three four.'],
    ['[Three] four. Five.', 'Three four.'],
    ['A title\nTwo [three]\nfour', 'Two three'],
    ['“He said so.” The [three]!  Yes', 'The three!'],
    ['opp2.com has [three] at 5.0 only', 'opp2.com has three at 5.0 only'],
    ['no   stop\tat [all] here', 'no stop at all here'],
  ])('in "%s": "%s"', (marked, wanted) => {
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    expect(sentenceAround(marked.replace(/[[\]]/g, ''), { start, end })).toBe(wanted);
  });
});

test.each(['', 'x'])('no character is cut in two, whether %j stands between or not', (between) => {
  const text = `${'😀'.repeat(150)}${between}here${between}${'😀'.repeat(150)}`;
  const start = text.indexOf('here');
  expect(sentenceAround(text, { start, end: start + 4 })).not.toMatch(/\p{Cs}/u);
});

test('a text without stops is cut', () => {
  const text = `${'word '.repeat(500)}here ${'word '.repeat(500)}`;
  const start = text.indexOf('here');
  const quoted = sentenceAround(text, { start, end: start + 4 });
  expect(quoted).toContain(' here ');
  expect(quoted.length).toBeLessThan(410);
});
