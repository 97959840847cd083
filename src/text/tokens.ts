// Cuts text into words and marks, the unit in which everything in Farmgloss is matched.
import { INVISIBLE, visible } from './invisible';

/**
 * A word or a mark (any other visible character that separates words).
 * `start` and `end` are UTF-16 offsets into the text that was given; `key` is what is compared: for a word its NFKC,
 * lower-cased letters and digits, for a mark its NFKC (every quotation mark is `"`).
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly mark: boolean;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Characters of words; what is invisible may stand inside them. */
export const IN_WORD = new RegExp(`[\\p{L}\\p{N}\\p{M}${INVISIBLE}]`, 'u');
const SPACE = /\s/;

const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '「', '」', "'", '‘', '’', '＇', '`', '´']);
const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ', '＇', '´', '`']);
const HYPHENS = new Set(['-', '‐', '‑', '⁃', '﹣', '－']);
const ASCII = /^[\x20-\x7e]*$/;

/** The form in which a word is compared. */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return visible(word).normalize('NFKC').toLowerCase();
}

/** The form in which a mark is compared: "！" is "!", but "™" is no "tm". */
export function foldMark(mark: string): string {
  const folded = foldWord(mark);
  return LETTER_OR_DIGIT.test(folded) ? mark : folded;
}

const isSpace = (character: string | undefined): boolean => character === undefined || SPACE.test(character);

type Class = 'word' | 'space' | 'mark';

const classOf = (character: string): Class =>
  IN_WORD.test(character) ? 'word' : SPACE.test(character) ? 'space' : 'mark';

/** Most of a page is ASCII: looked up instead of tested. */
const ASCII_CLASSES: readonly Class[] = Array.from({ length: 128 }, (_, code) =>
  classOf(String.fromCharCode(code)),
);

/** True when a hyphen or apostrophe only joins two words ("micro-letter", "friend's") and so is no token of its own. */
function joins(text: string, at: number, character: string): boolean {
  const before = isSpace(text[at - 1]);
  const after = isSpace(text[at + 1]);
  if (HYPHENS.has(character)) return !(before && after);
  return APOSTROPHES.has(character) && !before && !after;
}

/** The character at `at`: its class and its length in UTF-16 units. */
function look(text: string, at: number): { kind: Class; length: number } {
  const known = ASCII_CLASSES[text.charCodeAt(at)];
  if (known !== undefined) return { kind: known, length: 1 };
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { kind: classOf(character), length: character.length };
}

/** Where the word that starts at `start` ends. */
function endOfWord(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit) {
    const { kind, length } = look(text, end);
    if (kind !== 'word') break;
    end += length;
  }
  return end;
}

/**
 * The tokens of `text` from `start` to `end` (UTF-16 offsets; the whole text unless told), in order.
 * White space, joining hyphens and apostrophes are no tokens: "micro-letter" and "micro letter" give the same keys.
 */
export function tokenise(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const { kind, length } = look(text, at);
    const stop = kind === 'word' ? endOfWord(text, at, end) : at + length;
    if (kind !== 'space') {
      const piece = text.slice(at, stop);
      // A lone combining or invisible character is neither a word nor worth being a mark.
      const mark = kind === 'mark' || (piece.charCodeAt(0) > 127 && !LETTER_OR_DIGIT.test(piece));
      const key = mark ? foldMark(piece) : foldWord(piece);
      if (key !== '' && !(mark && joins(text, at, piece)))
        tokens.push({ start: at, end: stop, key: mark && QUOTES.has(piece) ? '"' : key, mark });
    }
    at = stop;
  }
  return tokens;
}

/** A form as it is compared: case, hyphens and white space do not matter. */
export const formKey = (form: string): string =>
  tokenise(form)
    .map(({ key }) => key)
    .join(' ');
