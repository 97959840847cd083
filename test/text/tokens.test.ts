// Tables of what counts as one word, and where it stands in the text.
import { describe, expect, test } from '@jest/globals';
import { tokenise } from '../../src/text/tokens';

const keys = (text: string): string[] => tokenise(text).map((token) => token.key);

describe('texts that are the same words', () => {
  test.each([
    ['hyphen and space', 'micro-letter', 'micro letter'],
    ['typographic hyphens', 'micro‐letter', 'micro‑letter'],
    ['capitals', 'Micro-Letter', 'micro-letter'],
    ['apostrophes', "friend's circle", 'friend’s circle'],
    ['an apostrophe and its two parts', "friend's", 'friend s'],
    ['quotation marks', '“micro letter”', '"micro letter"'],
    ['Chinese and single quotation marks', '「micro letter」', "'micro letter'"],
    ['full-width letters and digits', 'ＷｅＣｈａｔ ５', 'wechat 5'],
    ['a soft hyphen', 'micro\u00adletter', 'microletter'],
    ['zero-width characters', 'micro\u200bletter\ufeff', 'microletter'],
    ['ligatures', 'ﬁre', 'fire'],
    ['kinds of white space', 'micro\u00a0letter', 'micro\n\tletter'],
  ])('%s', (_difference, one, other) => {
    expect(keys(one)).toEqual(keys(other));
  });
});

describe('texts that are not the same words', () => {
  test.each([
    ['a dash between spaces', 'micro - letter', 'micro letter'],
    ['a long dash', 'micro—letter', 'micro letter'],
    ['a comma', 'micro, letter', 'micro letter'],
    ['quotation marks around one word', 'the "micro" letter', 'the micro letter'],
    ["a quotation mark at a word's edge", "'micro letter", 'micro letter'],
    ['words run together', 'microletter', 'micro letter'],
    ['a full stop inside', 'opp2.com', 'opp2com'],
  ])('%s', (_difference, one, other) => {
    expect(keys(one)).not.toEqual(keys(other));
  });
});

describe('words and marks', () => {
  test.each([
    ['In 2015, Ma said', ['in', '2015', ',', 'ma', 'said']],
    ['micro - letter', ['micro', '-', 'letter']],
    ['Jack Ma\'s "micro-letter"!', ['jack', 'ma', 's', '"', 'micro', 'letter', '"', '!']],
    ['café Über', ['café', 'über']],
    ['微信 means letter', ['微信', 'means', 'letter']],
    ['\u00ad \u200b', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  test('only marks are marked as such', () => {
    const marks = tokenise('Ma, “the line” - 2.').filter((token) => token.mark);
    expect(marks.map((token) => token.key)).toEqual([',', '"', '"', '-', '.']);
  });
});

describe('offsets', () => {
  test('lead back to the original characters', () => {
    const text = 'The “Micro\u00adLetter” of Ｍａ 😀 friend’s';
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The',
      '“',
      'Micro\u00adLetter',
      '”',
      'of',
      'Ｍａ',
      '😀',
      'friend',
      's',
    ]);
  });

  test('of a part of a text are those of the whole text', () => {
    const text = 'Ask the micro-letter, please';
    const whole = tokenise(text).filter((token) => token.start >= 8 && token.end <= 21);
    expect(tokenise(text, 8, 21)).toEqual(whole);
    expect(whole.map((token) => token.key)).toEqual(['micro', 'letter', ',']);
  });

  test('a hyphen at the edge of a part joins what stands beyond it', () => {
    expect(tokenise('micro-letter', 0, 6).map((token) => token.key)).toEqual(['micro']);
  });
});
