// Whether words that derive from a Chinese term can be a mistranslation of it at all.
import type { Entry } from './entries';
import { FILLERS } from './gloss-table';
import type { Reading } from './reading';

const FILLER_WORDS: ReadonlySet<string> = new Set(FILLERS);

/** Kinds whose names machines may leave as sounds. */
const NAMES: ReadonlySet<string> = new Set(['product', 'company', 'person', 'place', 'media', 'game']);

const bare = (word: string): string => word.replace(/(?:es|s|ing|ed)$/, '');
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** False for a sound of what is no name, and for the right English, which is no mistranslation. */
export function mayDerive(surface: string, reading: Reading, entry: Entry): boolean {
  if (reading.derivation.some(({ sound }) => sound) && !NAMES.has(entry.kind)) return false;
  const right = new Set(wordsOf(entry.meaning).map(bare));
  return !wordsOf(surface).every((word) => right.has(bare(word)) || FILLER_WORDS.has(word));
}
