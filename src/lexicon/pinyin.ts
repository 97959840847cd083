// Pinyin of a term from its characters' sounds, in the way most of the dictionary's terms are written.
import type { Kind } from './sense';

const NAMES: ReadonlySet<Kind> = new Set(['product', 'company', 'person', 'place', 'media', 'game']);
const VOWEL_FIRST = /^[aoeāáǎàōóǒòēéěè]/;
/** Terms of so many syllables are mostly two words of two: "mùhòu tuīshǒu". */
const TWO_WORDS = 4;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Syllables written together; an apostrophe stands before one that begins with a vowel. */
const together = (syllables: readonly string[]): string =>
  syllables.map((it, index) => (index > 0 && VOWEL_FIRST.test(it) ? `'${it}` : it)).join('');

/** "Wēixìn" and "Mínshēng Yínháng" for names, "gāo dà shàng" for idioms and long terms, "Mǎ Yún" for persons. */
export function composePinyin(syllables: readonly string[], kind: Kind): string {
  if (kind === 'person' && syllables.length > 1 && syllables.length < 4)
    return `${capital(syllables[0] ?? '')} ${capital(together(syllables.slice(1)))}`;
  const words =
    kind === 'idiom' || syllables.length > TWO_WORDS
      ? [syllables.join(' ')]
      : syllables.length < TWO_WORDS
        ? [together(syllables)]
        : [together(syllables.slice(0, 2)), together(syllables.slice(2))];
  return (NAMES.has(kind) ? words.map(capital) : words).join(' ');
}
