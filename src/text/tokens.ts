// Cuts text into words and marks, the unit in which everything in Farmgloss is matched.

/**
 * A word or a mark (any other visible character that separates words).
 * `start` and `end` are UTF-16 offsets into the text that was given; `key` is what is compared: for a word its NFKC,
 * lower-cased letters and digits, for a mark the character itself (every quotation mark is `"`).
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly mark: boolean;
}

// Soft hyphen, zero-width space, (non-)joiner, word joiner: invisible inside a word.
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const PIECE = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+|[^\s]/gu;
const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '「', '」', "'", '‘', '’', '`', '´']);
const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ', '＇', '´', '`']);
const HYPHENS = new Set(['-', '‐', '‑', '⁃', '﹣', '－']);
const ASCII = /^[\x20-\x7e]*$/;

/** The form in which a word is compared. */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word.replace(INVISIBLE, '').normalize('NFKC').toLowerCase();
}

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

/** True when a hyphen or apostrophe only joins two words ("micro-letter", "friend's") and so is no token of its own. */
function joins(text: string, at: number, character: string): boolean {
  const before = isSpace(text[at - 1]);
  const after = isSpace(text[at + 1]);
  if (HYPHENS.has(character)) return !(before && after);
  return APOSTROPHES.has(character) && !before && !after;
}

/**
 * The tokens of `text` from `start` to `end` (UTF-16 offsets; the whole text unless told), in order.
 * White space, joining hyphens and apostrophes are no tokens: "micro-letter" and "micro letter" give the same keys.
 */
export function tokenise(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  for (const match of part.matchAll(PIECE)) {
    const piece = match[0];
    const at = start + match.index;
    const key = foldWord(piece);
    if (key === '') continue;
    const mark = !/[\p{L}\p{N}]/u.test(piece);
    if (mark && joins(text, at, piece)) continue;
    tokens.push({ start: at, end: at + piece.length, key: mark && QUOTES.has(piece) ? '"' : key, mark });
  }
  return tokens;
}
