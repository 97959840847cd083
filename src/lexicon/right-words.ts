// How far words that may be a mistranslation say what the Chinese means: what says it already needs no explanation.
import { foldWord } from '../text/tokens';
import type { Entry } from './entries';
import { FILLERS } from './gloss-table';
import type { Reading } from './reading';

const FILLER_WORDS: ReadonlySet<string> = new Set(FILLERS);

/** Kinds whose names machines may leave as sounds. */
const NAMES: ReadonlySet<string> = new Set(['product', 'company', 'person', 'place', 'media', 'game']);

const bare = (word: string): string => word.replace(/(?:es|s|ing|ed)$/, '');
const wordsOf = (text: string): string[] => (foldWord(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(bare);

/** The share of words, function words left out, that stand in the meaning as well: from 0 to 1. */
export function rightWords(surface: string, { meaning }: Entry): number {
  const right = new Set(wordsOf(meaning));
  const words = wordsOf(surface).filter((word) => !FILLER_WORDS.has(word));
  return words.length === 0 ? 1 : words.filter((word) => right.has(word)).length / words.length;
}

const spaced = (text: string): string => foldWord(text).replace(/[\s\u2010\u2011-]+/g, ' ');

/** True for the meaning word for word ("load factor"), which readers do not need to be told. Names are told of all the same. */
export const isTheMeaning = (surface: string, { kind, meaning }: Pick<Entry, 'kind' | 'meaning'>): boolean =>
  !NAMES.has(kind) && spaced(surface) === spaced(meaning);

/** False for the meaning itself; of derivations also for its words in another order, and for a sound of what is no name. */
export function isMistranslation(surface: string, { form, derivation }: Reading, entry: Entry): boolean {
  if (isTheMeaning(surface, entry)) return false;
  if (form >= 0) return true;
  return (NAMES.has(entry.kind) || !derivation.some(({ sound }) => sound)) && rightWords(surface, entry) < 1;
}
