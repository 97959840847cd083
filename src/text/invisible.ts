// Characters that readers do not see and that part no words: soft hyphen, zero-width characters, the two marks of direction. What
// turns or isolates text (U+202A and on) is not among them: it would be carried along with a term's words, and turn ours.

/** The characters, as a part of a regular expression's class. */
export const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff';

/** The same one by one: looking for each is the quickest way to learn that a text has none. */
const EACH = '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'.split('');
const ALL = new RegExp(`[${INVISIBLE}]`, 'g');

/** The text as readers see it. */
export const visible = (text: string): string =>
  EACH.some((character) => text.includes(character)) ? text.replace(ALL, '') : text;
