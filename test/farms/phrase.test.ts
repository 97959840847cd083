// Where phrases stand: as whole words, with placeholders, and the same whether a pattern was needed or not.
import { describe, expect, test } from '@jest/globals';
import { phrasePattern } from '../../src/farms/phrase';
import { normalise } from '../../src/text/normal-form';
import { dice, seeds } from '../page/random';
import { FARM_PAGE, FARMS } from './material';

const foundIn = (phrase: string, text: string): string[] => {
  const normal = normalise(text).text;
  return phrasePattern(phrase)
    .findIn(normal)
    .map(({ start, end }) => normal.slice(start, end));
};

describe('a phrase', () => {
  test.each([
    ['is found', 'micro letter', 'The Micro-Letter!', ['micro letter']],
    ['is found wherever it stands', 'a b', 'a b c a b a b', ['a b', 'a b', 'a b']],
    ['is found at both ends', 'micro letter', 'micro letter', ['micro letter']],
    ['does not overlap itself', 'times times', 'times times times', ['times times']],
    ['is no part of a word', 'hand tour', 'a shorthand tour, a hand tourist', []],
    ['is found behind such a part', 'hand tour', 'a shorthand tour, a hand tour', ['hand tour']],
    [
      'with # holds any number',
      'within # days',
      'within 5 days, within 30 days, within days',
      ['within 5 days', 'within 30 days'],
    ],
    ['with # holds no word', 'within # days', 'within five days', []],
    [
      'with * holds one to four words',
      'from * now',
      'from a now from a b c d now',
      ['from a now', 'from a b c d now'],
    ],
    ['with * holds no more', 'from * now', 'from a b c d e now', []],
    ['may begin with a placeholder', '# days', 'within 5 days', ['5 days']],
    ['may be one placeholder', '#', 'a 12 b 3', ['12', '3']],
    ['may be spaced out in Chinese', '阿里雲無關', '與阿 里 雲 無 關。', ['阿 里 雲 無 關']],
    ['in Chinese needs no space around it', '阿里雲無關', '也與阿里雲無關如果', ['阿里雲無關']],
    ['in Chinese needs no space in it', '來源 互聯網', '來源互聯網', ['來源互聯網']],
    ['may have been left with a hyphen', 'info-contact us', 'info-contact us', ['info contact us']],
    ['means its characters', 'c+ a', 'ccc a', []],
  ])('%s', (_what, phrase, text, expected) => expect(foundIn(phrase, text)).toEqual(expected));
});

describe('every shipped phrase', () => {
  const phrases = [
    ...FARMS.signatures.flatMap(({ evidence, hide }) =>
      [...evidence, ...hide].flatMap((it) => [
        ...(it.phrases ?? []),
        ...('headings' in it ? (it.headings ?? []) : []),
      ]),
    ),
    ...Object.values(FARMS.density.families).flat(),
  ];
  const texts = [FARM_PAGE, ...seeds(20).map((seed) => shuffled(seed, phrases))].map(
    (text) => normalise(text).text,
  );

  test.each(phrases)('%s stands where its regular expression matches', (phrase) => {
    const pattern = phrasePattern(phrase);
    const edge = (character: string, boundary: string): string =>
      /\p{Script=Han}/u.test(character) ? '' : boundary;
    const { source } = pattern;
    const expected = new RegExp(
      `${edge(source.charAt(0), '(?<![\\p{L}\\p{N}])')}${source}${edge(source.slice(-1), '(?![\\p{L}\\p{N}])')}`,
      'gu',
    );
    for (const text of texts)
      expect(pattern.findIn(text)).toEqual(
        [...text.matchAll(expected)].map(({ index, 0: match }) => ({
          start: index,
          end: index + match.length,
        })),
      );
  });
});

/** Parts of phrases in a row, some of them cut. */
function shuffled(seed: number, phrases: readonly string[]): string {
  const { upTo } = dice(seed);
  return Array.from({ length: 60 }, () => {
    const phrase = (phrases[upTo(phrases.length)] ?? '')
      .replace('#', String(upTo(99)))
      .replace('*', 'two words');
    return upTo(3) === 0 ? phrase.slice(upTo(phrase.length)) : phrase;
  }).join(upTo(2) === 0 ? ' ' : '. ');
}
