// How far words that may be a mistranslation say what the Chinese means: what says it already needs no explanation.
import type { Entry } from './entries';
import { FILLERS } from './gloss-table';
import type { Reading } from './reading';

const FILLER_WORDS: ReadonlySet<string> = new Set(FILLERS);

/** Kinds whose names machines may leave as sounds. */
const NAMES: ReadonlySet<string> = new Set(['product', 'company', 'person', 'place', 'media', 'game']);

const bare = (word: string): string => word.replace(/(?:es|s|ing|ed)$/, '');
const wordsOf = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(bare);

/** The share of words, function words left out, that stand in the meaning as well: from 0 to 1. */
export function rightWords(surface: string, { meaning }: Entry): number {
  const right = new Set(wordsOf(meaning));
  const words = wordsOf(surface).filter((word) => !FILLER_WORDS.has(word));
  return words.length === 0 ? 1 : words.filter((word) => right.has(word)).length / words.length;
}

/** False for a derivation that is a sound of what is no name, and for the right English, which is no mistranslation. */
export const isMistranslation = (surface: string, reading: Reading, entry: Entry): boolean =>
  (NAMES.has(entry.kind) || !reading.derivation.some(({ sound }) => sound)) && rightWords(surface, entry) < 1;
