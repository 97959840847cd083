// Word numbers as characters: the dictionary ships as text in which one character is one word, so that it is small when
// compressed and read without looking words up. Frequent words have the low numbers and so the short characters.

/** Marks between words; all are below the first word's character. */
export const MARK = {
  line: '\n',
  item: ',',
  part: ';',
  /** Stands before a form in place of its prior, which is a digit. */
  certain: '.',
  /** Stands for a topical prior that is certain; it follows "9" in the order of characters. */
  sure: ':',
  exact: '=',
  /** Stands before a regular form, which is written as a cut and the rank of each piece's rendering. */
  regular: '&',
  sound: '*',
  before: '(',
  after: ')',
  notBefore: '<',
  notAfter: '>',
} as const;

const FIRST = 0x40;
/** Half of a surrogate pair is no text by itself, so their codes are passed over. */
const SURROGATES = 0xd800;
const BEHIND_SURROGATES = 0xe000;
/** The most words that one character can tell apart. */
export const MOST_WORDS = 0xffff - FIRST - (BEHIND_SURROGATES - SURROGATES);

/** The character of word `number` (from 1). */
export function characterOf(number: number): string {
  const code = FIRST + number - 1;
  return String.fromCharCode(code < SURROGATES ? code : code + BEHIND_SURROGATES - SURROGATES);
}

/** The number of the word whose character has this code, 0 for a mark. */
export function numberOf(code: number): number {
  if (code < FIRST) return 0;
  return (code < SURROGATES ? code : code - BEHIND_SURROGATES + SURROGATES) - FIRST + 1;
}

/** Small numbers (cuts, ranks) as small letters. */
export const letterOf = (number: number): string => String.fromCharCode(0x61 + number);
export const numberOfLetter = (code: number): number => code - 0x61;

/** The numbers of a phrase's words. */
export const numbersOf = (phrase: string): number[] =>
  Array.from({ length: phrase.length }, (_, index) => numberOf(phrase.charCodeAt(index)));
