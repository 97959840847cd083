// Random Unicode: words, marks and normal form have the offsets that a slow, plain reading of the text gives them.
import { expect, test } from '@jest/globals';
import { SHAPE, scanPage } from '../../src/lexicon/scan';
import { vocabularyOf } from '../../src/lexicon/vocabulary';
import { hashOf, Words } from '../../src/lexicon/words';
import { normalise } from '../../src/text/normal-form';
import { tokenise } from '../../src/text/tokens';
import { type Dice, dice } from '../page/random';

/** `npm run hostile` asks for all; a thousand show a fault that is no rarity. */
const COUNT = process.env['HOSTILE'] === 'full' ? 100_000 : 3000;

/** What writing systems and careless machines put between and into words. */
const PIECES = [
  ...['micro', 'letter', 'Ma', '5G', "friend's", 'ﬁre', 'ﬃ', 'İ', 'ı', 'ß', 'ẞ', 'ſ', 'Ǆ', 'ŉ', 'ΐ'],
  ...['Ｗｅ', '５', '微信', '㍿', '㎏', '½', 'Ⅻ', '①', 'é', 'e\u0301', 'a\u0308\u0323', '\u0301'],
  ...[
    'שלום',
    'سلام',
    '\u202e',
    '\u202c',
    '\u2066',
    '\u2069',
    '\u200f',
    '\u00ad',
    '\u200b',
    '\u200c',
    '\u200d',
  ],
  ...[
    '\u2060',
    '\ufeff',
    '👨\u200d👩\u200d👧',
    '😀',
    '🏳\ufe0f',
    '\ud800',
    '\udc00',
    '\u{1d400}',
    '\u{20000}',
  ],
  ...[
    ' ',
    '\u00a0',
    '\u3000',
    '\t',
    '\n',
    '\r\n',
    '\u2028',
    '-',
    '‐',
    '–',
    '—',
    "'",
    '’',
    '“',
    '”',
    '「',
    '.',
    '…',
  ],
  ...[
    '(',
    '/',
    '_',
    '@',
    '\0',
    '\u0085',
    'ª',
    '²',
    '々',
    'ー',
    'ﾞ',
    '한',
    '\u1112\u1161\u11ab',
    'ｶ',
    'ﾊ',
    'ㅋ',
    'ㅏ',
    'ㄳ',
    'ﾡ',
    'ￂ',
    'Ϲ',
    'Λ',
    'Σ',
    'กำ',
    'देव',
  ],
] as const;

const randomText = ({ upTo, pick }: Dice): string =>
  Array.from({ length: 1 + upTo(12) }, () => pick(PIECES)).join('');

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Each code point with where it starts. */
const points = (text: string): { at: number; point: string }[] => {
  let at = 0;
  return Array.from(text, (point) => {
    at += point.length;
    return { at: at - point.length, point };
  });
};

/** The words of a text, the slow way: what hangs together by letters, digits and what combines with them. */
function slowWords(text: string): { start: number; end: number; key: string }[] {
  const inWord = /^[\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2060\ufeff]$/u;
  const words: { start: number; end: number }[] = [];
  for (const { at, point } of points(text)) {
    if (!inWord.test(point)) continue;
    const last = words.at(-1);
    if (last?.end === at) last.end += point.length;
    else words.push({ start: at, end: at + point.length });
  }
  return words
    .map(({ start, end }) => {
      const written = text.slice(start, end);
      return { start, end, key: written.replace(INVISIBLE, '').normalize('NFKC').toLowerCase(), written };
    })
    .filter(({ written }) => /[\p{L}\p{N}]/u.test(written))
    .map(({ start, end, key }) => ({ start, end, key }));
}

/** The normal form, the slow way, with the source character of each of its units. */
function slowForm(text: string): { text: string; sources: string[] } {
  const units: [unit: string, source: string][] = [];
  for (const { at, point } of points(text)) {
    if (point.replace(INVISIBLE, '') === '') continue;
    const kept = /^[\p{L}\p{N}]$/u.test(point) ? point.normalize('NFKC').toLowerCase() : undefined;
    if (kept !== undefined)
      units.push(...kept.split('').map((unit): [string, string] => [unit, `${at} ${point}`]));
    else if (!"'’‘ʼ`´".includes(point) && units.at(-1)?.[0] !== ' ') units.push([' ', `${at} ${point}`]);
  }
  return { text: units.map(([unit]) => unit).join(''), sources: units.map(([, source]) => source) };
}

/** Compares as JSON first: jest's own comparison is too slow for a hundred thousand times. */
function expectSame(text: string, found: unknown, wanted: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    expect([JSON.stringify(text), found]).toEqual([JSON.stringify(text), wanted]);
}

test(`${COUNT} random texts have the words that a slow reading finds, at their places`, () => {
  const random = dice(20_261_129);
  for (let round = 0; round < COUNT; round += 1) {
    const text = randomText(random);
    const words = tokenise(text).filter(({ mark }) => !mark);
    const found = words.map(({ start, end, key }) => ({ start, end, key }));
    expectSame(text, found, slowWords(text));
  }
});

test(`${COUNT} random texts have the normal form that a slow reading gives, and it leads back to its source`, () => {
  const random = dice(20_261_130);
  for (let round = 0; round < COUNT; round += 1) {
    const text = randomText(random);
    const form = normalise(text);
    const sources = Array.from(
      form.starts,
      (start, unit) => `${start} ${text.slice(start, form.ends[unit])}`,
    );
    expectSame(text, { text: form.text, sources }, slowForm(text));
  }
});

test(`${COUNT} random texts are scanned as the tokens that they are cut into, with the numbers of their words`, () => {
  const random = dice(20_261_202);
  for (let round = 0; round < COUNT; round += 1) {
    const text = randomText(random);
    const tokens = tokenise(text);
    // Every other word is known.
    const words = new Words();
    for (const { key } of tokens.filter((_, index) => index % 2 === 0)) words.add(hashOf(key), key.length);
    const page = { text, blocks: [{ start: 0, end: text.length, heading: false }], masked: [] };
    const scan = scanPage(vocabularyOf(words), page);
    const found = Array.from({ length: scan.count }, (_, token) => {
      const isMark = ((scan.shapes[token] ?? 0) & SHAPE.mark) !== 0;
      return [scan.starts[token], scan.ends[token], isMark || scan.words[token]];
    });
    const wanted = tokens.map(({ start, end, key, mark }) => [
      ...[start, end],
      mark || words.find(hashOf(key), key.length),
    ]);
    expectSame(text, found, wanted);
  }
});
