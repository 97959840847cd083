// The cheap looks at a page that come before everything else: most pages hold nothing that any farm would.
import { visible } from '../text/invisible';
import type { Farms } from './signature';

/** What is searched for. The build makes it, so that no page pays for it. */
export interface GateData {
  /** Texts, one of which stands near the end of every page with a signature. */
  readonly marks: readonly string[];
  /** For each mark its words, the longest first: they stand in a text however white space parts them there. */
  readonly markWords: readonly (readonly string[])[];
  /** Texts, one of which stands around the title of every page whose signature is known by its head. */
  readonly heads: readonly string[];
  /** Texts, one of which stands in every mistranslation that density counts; they have spaces for hyphens. */
  readonly stems: readonly string[];
  /** For each stem its longest word, which stands in a text however the stem's words are parted there. */
  readonly words: readonly string[];
  /** A page with fewer mistranslations is no translation. */
  readonly minHits: number;
}

/** From so many phrases with the same first word, that word is searched for in place of them. */
const MANY = 3;

const wordsOf = (text: string): string[] => text.split(' ').sort((a, b) => b.length - a.length);

/** Without its first letter a phrase is found at the start of a sentence too, which is cheaper than ignoring case. */
function stemsOf(phrases: readonly string[]): string[] {
  const stems = phrases.map((phrase) => {
    const first = `${phrase.split(' ')[0]} `;
    return (phrases.filter((it) => it.startsWith(first)).length < MANY ? phrase : first).slice(1);
  });
  return [...new Set(stems)].filter((stem, _, all) => !all.some((it) => it !== stem && stem.includes(it)));
}

export function gateData({ signatures, density }: Farms): GateData {
  const lower = (texts: readonly string[]): string[] => texts.map((text) => text.toLowerCase());
  const marks = [...new Set(lower(signatures.flatMap(({ gate }) => gate)))];
  const stems = stemsOf(Object.values(density.families).flat());
  return {
    marks,
    markWords: marks.map(wordsOf),
    heads: lower(signatures.flatMap(({ headGate }) => headGate ?? [])),
    stems,
    // Without its s, as that may have an apostrophe before it.
    words: stems.map((stem) => (wordsOf(stem)[0] ?? stem).replace(/s$/, '')),
    minHits: density.minHits,
  };
}

// An index rather than `some`: on a page's first look nothing is compiled yet, and calls are what costs.
function holdsAny(text: string, parts: readonly string[]): boolean {
  for (let index = 0; index < parts.length; index += 1) if (text.includes(parts[index] ?? '')) return true;
  return false;
}

/** A part of a page's text: what stands around its title, a sample of its prose, what stands at its end. */
export interface Parts {
  readonly head: string;
  readonly prose: string;
  readonly tail: string;
}

function holdsAll(text: string, parts: readonly string[]): boolean {
  for (let index = 0; index < parts.length; index += 1) if (!text.includes(parts[index] ?? '')) return false;
  return true;
}

/** True when one of the marks stands in `tail`; any white space is a space, which is brought about only where it decides. */
function hasMark({ marks, markWords }: GateData, tail: string): boolean {
  for (let index = 0; index < markWords.length; index += 1)
    if (holdsAll(tail, markWords[index] ?? []))
      return holdsAny(tail, marks) || holdsAny(tail.replace(/\s+/g, ' '), marks);
  return false;
}

/** True when the parts stand in the text so many times in all. */
function holdsOften(text: string, parts: readonly string[], times: number): boolean {
  let hits = 0;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      hits += 1;
      if (hits >= times) return true;
    }
  }
  return false;
}

/**
 * True when a page's text may hold as many mistranslations as density asks for. Hyphens, white space and apostrophes are
 * made alike only where that decides, as it takes longer than all else.
 */
function hasTerms({ stems, words, minHits }: GateData, text: string): boolean {
  const lower = text.toLowerCase();
  if (holdsOften(lower, stems, minHits)) return true;
  if (!holdsOften(lower, words, minHits)) return false;
  return holdsOften(lower.replace(/['’]/g, '').replace(/[-\s]+/g, ' '), stems, minHits);
}

/**
 * True when the page may be a farm's. `readAll` gives all of its text, and is asked only when a mistranslation stands in
 * the sample.
 */
export function isSuspicious(gate: GateData, { head, prose, tail }: Parts, readAll: () => string): boolean {
  return (
    hasMark(gate, visible(tail).toLowerCase()) ||
    holdsAny(visible(head).toLowerCase(), gate.heads) ||
    (holdsAny(visible(prose).replaceAll('-', ' '), gate.stems) && hasTerms(gate, visible(readAll())))
  );
}
