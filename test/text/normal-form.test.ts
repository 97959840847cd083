// The form in which boilerplate is recognised.
import { describe, expect, test } from '@jest/globals';
import { normalise } from '../../src/text/normal-form';

describe('the normal form', () => {
  test.each([
    ['Re\u00adprinted zero\u200bwidth', 'reprinted zerowidth'],
    ['left\u200e to\u200f right', 'left to right'],
    ["It’s the author's", 'its the authors'],
    ['one -- two\n\nthree', 'one two three'],
    ['ＦＵＬＬ ﬁt', 'full fit'],
  ])('of %j is %j', (source, text) => expect(normalise(source).text).toBe(text));

  test('leads back to where its characters stand', () => {
    const source = 'a re\u00adprint';
    const { text, starts, ends } = normalise(source);
    const from = text.indexOf('reprint');
    expect(source.slice(starts[from], ends[from + 'reprint'.length - 1])).toBe('re\u00adprint');
  });
});
