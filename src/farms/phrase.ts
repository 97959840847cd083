// Phrases in signatures: plain words in normal form, with placeholders, compiled to patterns that cannot run away.
import { normalise } from '../text/normal-form';

const WORD = '[\\p{L}\\p{N}]+';
const HAN = /\p{Script=Han}/u;

/** Pattern source of one word; Chinese characters may be spaced out by the page. */
function wordPattern(word: string): string {
  if (word === '#') return '\\d+';
  if (word === '*') return `${WORD}(?: ${WORD}){0,3}`;
  const plain = normalise(word).text.trim();
  return HAN.test(plain) ? [...plain.replaceAll(' ', '')].join(' ?') : plain;
}

/**
 * Compiles a phrase: words as `normalise` leaves them, `#` for any number, `*` for one to four words. The pattern
 * matches whole words of a normal form; flags `gu`.
 */
export function phrasePattern(phrase: string): RegExp {
  const words = phrase.split(/\s+/).map(wordPattern);
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join(' ')}(?![\\p{L}\\p{N}])`, 'gu');
}
