// What scanning knows before it meets a page.
import { foldMark } from '../text/tokens';
import { MetWords } from './met-words';
import { irregularStems } from './stems';
import { HASH_START, hashOf, hashStep, type Words } from './words';

/** The knowledge that scanning needs: the dictionary's words, all of them, and their irregular inflections. */
export interface Vocabulary {
  readonly words: Words;
  readonly irregular: ReadonlyMap<number, number>;
  /** Remembers also what is no word, so no word may be added later. */
  readonly met: MetWords;
}

export const vocabularyOf = (words: Words): Vocabulary => ({
  words,
  irregular: irregularStems(words),
  met: new MetWords(),
});

/** The number of the mark from `start` to `end` by its normal form, as forms have it: "！" is "!". */
export function markOf(words: Words, text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  if (code < 128) return words.find(hashStep(HASH_START, code), 1);
  const mark = foldMark(text.slice(start, end));
  return words.find(hashOf(mark), mark.length);
}
