// What a page's UTF-16 code units are to scanning: space, marks, or letters and digits as they are compared.
import { INVISIBLE } from '../text/invisible';
import { foldWord, IN_WORD } from '../text/tokens';

/** The classes of units; every other unit is a letter or digit, and stands for the unit that it is compared by. */
export const UNIT = {
  unknown: 0,
  space: 1,
  mark: 2,
  stop: 3,
  hyphen: 4,
  apostrophe: 5,
  quote: 6,
  hard: 7,
} as const;

/** The highest class. */
export const CLASSES = UNIT.hard;

const SPACE = /\s/;
const MARKS: readonly (readonly [characters: string, unit: number])[] = [
  ['-‐‑⁃﹣－', UNIT.hyphen],
  ["'’‘＇´`", UNIT.apostrophe],
  ['"“”„«»「」', UNIT.quote],
  ['.!?。！？…', UNIT.stop],
];
/**
 * Units that only a whole word tells about: halves of characters, what joins the character before (Unicode marks, Korean
 * parts of syllables) or is invisible, and the sigma, which is another small letter at the end of words. So are those whose
 * normal form is one of these (the voiced mark of halfwidth katakana).
 */
const HARD = new RegExp(
  `[\\ud800-\\udfff\\p{M}\\u1100-\\u11ff\\ua960-\\ua97f\\ud7b0-\\ud7ff${INVISIBLE}Σ]`,
  'u',
);

function unitOf(code: number): number {
  const character = String.fromCharCode(code);
  if (HARD.test(character) || HARD.test(character.normalize('NFKC'))) return UNIT.hard;
  if (SPACE.test(character)) return UNIT.space;
  if (!IN_WORD.test(character))
    return MARKS.find(([characters]) => characters.includes(character))?.[1] ?? UNIT.mark;
  const folded = foldWord(character);
  // What folds to ASCII ("ａ") may be inflected; endings are only looked for in the page's own letters.
  const isPlain = folded.length === 1 && (code < 128 || folded.charCodeAt(0) >= 128);
  return isPlain ? folded.charCodeAt(0) : UNIT.hard;
}

/** For each code unit its class or what it is compared by; 0 until it is met. */
const known = new Uint16Array(0x10000);

/** Finds out what a unit is. */
export function learnUnit(code: number): number {
  const unit = unitOf(code);
  known[code] = unit;
  return unit;
}
for (let code = 0; code < 128; code += 1) learnUnit(code);

/** What is known of units, for loops over a page: `UNITS[code] || learnUnit(code)`. */
export const UNITS: Uint16Array<ArrayBuffer> = known;

/** A byte order mark is invisible inside a word, and space beside a mark. */
const BYTE_ORDER_MARK = 0xfeff;

export const isSpace = (code: number): boolean =>
  (known[code] || learnUnit(code)) === UNIT.space || code === BYTE_ORDER_MARK;

/** True when a small letter comes next, behind any white space. */
export function startsSmall(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return /\p{Ll}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
