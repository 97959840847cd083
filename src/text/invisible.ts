// Characters that readers do not see and that part no words: soft hyphen, zero-width characters, the two marks of direction. What
// turns or isolates text (U+202A and on) is not among them: it would be carried along with a term's words, and turn ours.

/** The characters, as a part of a regular expression's class. */
export const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff';

const ANY = new RegExp(`[${INVISIBLE}]`);
const ALL = new RegExp(`[${INVISIBLE}]`, 'g');

/** The text as readers see it. Most have nothing to leave out, which one look tells. */
export const visible = (text: string): string => (ANY.test(text) ? text.replace(ALL, '') : text);
