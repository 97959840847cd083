// The base form of an inflected English word, as far as endings tell it: "brushes" -> "brush", "flashing" -> "flash".
import irregular from './irregular.json' with { type: 'json' };
import { HASH_START, hashOf, hashStep, type Words } from './words';

const S = 115;
const E = 101;
const I = 105;
const N = 110;
const G = 103;
const D = 100;
const Y = 121;

const VOWELS: ReadonlySet<number> = new Set(Array.from('aeou', (letter) => letter.charCodeAt(0)));
const isVowel = (code: number): boolean => VOWELS.has(code);

/** The code of an ASCII letter in small; other codes come out as something else that is no letter. */
const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

function hashLower(text: string, start: number, end: number): number {
  let hash = HASH_START;
  for (let at = start; at < end; at += 1) hash = hashStep(hash, lower(text.charCodeAt(at)));
  return hash;
}

/**
 * The number of the known word that `text` from `start` to `end` (letters only, any case) is an inflection of, or 0.
 * Endings: -s -es -ies -ed -ing, with a doubled letter undone or a silent e put back.
 */
export function stemOf(words: Words, text: string, start: number, end: number): number {
  const length = end - start;
  if (length < 4) return 0;
  const last = lower(text.charCodeAt(end - 1));
  if (last !== S && last !== D && last !== G) return 0;
  const before = lower(text.charCodeAt(end - 2));
  const cut = (off: number): number => words.find(hashLower(text, start, end - off), length - off);
  const cutAnd = (off: number, code: number): number =>
    words.find(hashStep(hashLower(text, start, end - off), code), length - off + 1);
  const third = lower(text.charCodeAt(end - 3));
  if (last === S) {
    if (before === S) return 0;
    if (before !== E) return cut(1);
    return (third === I && cutAnd(3, Y)) || cut(1) || cut(2);
  }
  const ending = last === D && before === E ? 2 : last === G && before === N && third === I ? 3 : 0;
  if (ending === 0 || length < ending + 2) return 0;
  const letter = lower(text.charCodeAt(end - ending - 1));
  if (letter === I) return cutAnd(ending + 1, Y) || cutAnd(ending, E) || cut(ending);
  // "shopping" comes from "shop", not from "shoppe"; "rating" from "rate", not from "rat"; "being" from "be", not from "bee".
  const doubled = letter === lower(text.charCodeAt(end - ending - 2));
  if (doubled) return cut(ending) || cut(ending + 1) || cutAnd(ending, E);
  return isVowel(letter) ? cut(ending) || cutAnd(ending, E) : cutAnd(ending, E) || cut(ending);
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries(irregular).flatMap(([base, forms]) => forms.map((form): [string, string] => [form, base])),
);

/** The words that a word in small letters may be an inflection of: what `stemOf` looks for, as texts. */
export function basesOf(word: string): string[] {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return [known];
  const cut = (off: number): string => word.slice(0, -off);
  if (word.length < 4 || /ss$/.test(word)) return [];
  if (/ies$/.test(word)) return [`${cut(3)}y`, cut(1), cut(2)];
  if (/es$/.test(word)) return [cut(1), cut(2)];
  if (/s$/.test(word)) return [cut(1)];
  const ending = /ed$/.test(word) ? 2 : /ing$/.test(word) ? 3 : 0;
  if (ending === 0 || word.length < ending + 2) return [];
  const doubled = word.at(-ending - 1) === word.at(-ending - 2);
  return [cut(ending), `${cut(ending)}e`, ...(doubled ? [cut(ending + 1)] : []), `${cut(ending + 1)}y`];
}

/** Numbers the irregular inflections of known words: number of the inflected form -> number of the base form. */
export function irregularStems(words: Words): ReadonlyMap<number, number> {
  const stems = new Map<number, number>();
  for (const [base, forms] of Object.entries(irregular)) {
    const known = words.find(hashOf(base), base.length);
    if (known === 0) continue;
    for (const form of forms) stems.set(words.add(hashOf(form), form.length), known);
  }
  return stems;
}
