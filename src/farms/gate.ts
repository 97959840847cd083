// The cheap looks at a page that come before everything else: most pages hold nothing that any farm would.
import type { Farms } from './signature';

/** What is searched for. The build makes it, so that no page pays for it. */
export interface GateData {
  /** Texts, one of which stands near the end of every page with a signature. */
  readonly marks: readonly string[];
  /** For each mark its longest word, or all of it where that would be too common. */
  readonly anchors: readonly string[];
  /** Texts, one of which stands around the title of every page whose signature is known by its head. */
  readonly heads: readonly string[];
  /** Texts, one of which stands in every mistranslation that density counts; they have spaces for hyphens. */
  readonly stems: readonly string[];
  /** A page with fewer mistranslations is no translation. */
  readonly minHits: number;
}

/** Letters from which a single word is rare enough to be searched for on every page. */
const RARE = 8;
/** From so many phrases with the same first word, that word is searched for in place of them. */
const MANY = 3;

function anchorOf(mark: string): string {
  const [longest = ''] = mark.split(' ').sort((a, b) => b.length - a.length);
  return longest.length < RARE ? mark : longest;
}

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
  return {
    marks,
    anchors: [...new Set(marks.map(anchorOf))],
    heads: lower(signatures.flatMap(({ headGate }) => headGate ?? [])),
    stems: stemsOf(Object.values(density.families).flat()),
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

/** The first look: true when the page may be a farm's. */
export const isSuspicious = ({ anchors, heads, stems }: GateData, { head, prose, tail }: Parts): boolean =>
  holdsAny(tail.toLowerCase(), anchors) ||
  holdsAny(head.toLowerCase(), heads) ||
  holdsAny(prose.replaceAll('-', ' '), stems);

/** True when one of the marks stands in its place; any white space is a space. */
export const hasMark = ({ marks, heads }: GateData, { head, tail }: Parts): boolean =>
  holdsAny(tail.toLowerCase().replace(/\s+/g, ' '), marks) || holdsAny(head.toLowerCase(), heads);

/** True when a page's text may hold as many mistranslations as density asks for. */
export function hasTerms({ stems, minHits }: GateData, text: string): boolean {
  const plain = text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[-\s]+/g, ' ');
  let hits = 0;
  for (const stem of stems)
    for (let at = plain.indexOf(stem); at >= 0 && hits < minHits; at = plain.indexOf(stem, at + 1)) hits += 1;
  return hits >= minHits;
}
