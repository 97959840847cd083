// The few words of a meaning that can stand in a sentence in place of the mistranslated ones.
import { visible } from '../text/invisible';

/** Longer ones are explanations: they belong into a tooltip, and would break a sentence. */
const LONGEST = 40;

/** What is set apart: "Fenwick tree (binary indexed tree)", "(paid) writer". */
const ASIDE = /\s*\([^()]*\)/g;
/** The innermost first: one aside may hold another. */
function withoutAsides(meaning: string): string {
  const said = meaning.replace(ASIDE, '');
  return said === meaning ? said : withoutAsides(said);
}

/** Where a second wording or an explanation begins: "big name, top brand", "popular; hot", "fans / followers". */
const SECOND = /[;,:]\s|\s\/\s/;

/** Several things that are meant together: "Baidu, Alibaba and Tencent". Two wordings have no "and". */
const TOGETHER = /^[^,;:]+(?:, [^,;:]+)+ and [^,;:]+$/;

/** The first letter as a capital, when the word is written in small letters: "iPhone" and "eBay" stay. */
function capitalised(words: string): string {
  const [first = ''] = words.split(' ');
  return /^\p{Ll}+[\p{Ll}’'-]*$/u.test(first) ? first.charAt(0).toUpperCase() + words.slice(1) : words;
}

/**
 * What stands in place of `surface`, the words of the page, when they mean `meaning`: its first wording without asides,
 * with a capital where the page's words have one. Undefined when nothing short is left, or nothing would change.
 */
export function replacementOf(surface: string, meaning: string): string | undefined {
  const said = withoutAsides(visible(meaning)).trim();
  const [first = ''] = TOGETHER.test(said) && said.length <= LONGEST ? [said] : said.split(SECOND);
  const words = first.trim();
  if (words === '' || words.length > LONGEST) return undefined;
  const seen = visible(surface).trim();
  const cased = /^\p{Lu}/u.test(seen) ? capitalised(words) : words;
  return cased === seen ? undefined : cased;
}
