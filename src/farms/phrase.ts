// Phrases in signatures: plain words in normal form, with placeholders, found without patterns where that is possible.
import { normalise } from '../text/normal-form';
import type { Span } from '../text/page-text';

const HAN = /\p{Script=Han}/u;
/** In a normal form whatever is no space is a word. */
const WORD = '[^ ]+';

export interface PhrasePattern {
  /** Source of a regular expression for it. */
  readonly source: string;
  /** Where it stands in a normal form as whole words, in order and not overlapping. */
  readonly findIn: (text: string) => Span[];
}

const isPlaceholder = (word: string): boolean => word === '#' || word === '*';

/** Words as `normalise` leaves them; a contributor may have left a hyphen. */
const plain = (word: string): string =>
  isPlaceholder(word) || /^[a-z0-9]+$/.test(word) ? word : normalise(word).text.trim();

/** Pattern source of one word; Chinese characters may be spaced out by the page. */
function wordPattern(word: string): string {
  if (word === '#') return '\\d+';
  if (word === '*') return `${WORD}(?: ${WORD}){0,3}`;
  return HAN.test(word) ? [...word.replaceAll(' ', '')].join(' ?') : word;
}

/** The longest text that stands in every match: neighbouring words that are no placeholders, or one Chinese character. */
function longestText(words: readonly string[]): string {
  const texts = [''];
  for (const word of words)
    if (HAN.test(word)) texts.push(word.charAt(0), '');
    else if (isPlaceholder(word)) texts.push('');
    else texts.push(`${texts.pop()} ${word}`.trimStart());
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest));
}

function findPlain(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; ) {
    const end = start + words.length;
    const whole = (start === 0 || text[start - 1] === ' ') && (end === text.length || text[end] === ' ');
    if (whole) found.push({ start, end });
    start = text.indexOf(words, whole ? end : start + 1);
  }
  return found;
}

function findPattern(text: string, source: string): Span[] {
  // Chinese has no spaces: where a phrase begins or ends in it, anything may stand there.
  const [before, behind] = [
    HAN.test(source.charAt(0)) ? '' : '(?<![^ ])',
    HAN.test(source.slice(-1)) ? '' : '(?![^ ])',
  ];
  const pattern = new RegExp(`${before}${source}${behind}`, 'g');
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}

/** Compiles a phrase: words as `normalise` leaves them, `#` for any number, `*` for one to four words. */
export function phrasePattern(phrase: string): PhrasePattern {
  // Browsers take long to compile a regular expression, so only phrases that need one have one, where it may match.
  if (/^[a-z0-9 ]+$/.test(phrase)) return { source: phrase, findIn: (page) => findPlain(page, phrase) };
  const words = phrase.split(/\s+/).map(plain);
  const source = words.reduce((all, word, index) => {
    const chinese = HAN.test(word) || HAN.test(words[index - 1] ?? '');
    return index === 0 ? wordPattern(word) : `${all}${chinese ? ' ?' : ' '}${wordPattern(word)}`;
  }, '');
  const text = longestText(words);
  return { source, findIn: (page) => (page.includes(text) ? findPattern(page, source) : []) };
}
