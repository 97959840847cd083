// The cheap look at a page that comes before everything else: most pages hold nothing that any farm would.
import type { Farms } from './signature';

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** One pattern for all phrases, those with the same first word together: the fewer alternatives, the sooner compiled. */
function phrasesSource(phrases: readonly string[]): string {
  const byFirst = new Map<string, string[]>();
  for (const phrase of phrases) {
    const [first = '', ...rest] = phrase.split(' ');
    byFirst.set(first, [...(byFirst.get(first) ?? []), literal(rest.join(' ')).replaceAll(' ', '[- ]')]);
  }
  // Without its first letter a word matches at the start of a sentence too, which is cheaper than ignoring case.
  return [...byFirst]
    .map(([first, tails]) => {
      const start = literal(first.slice(1)).replace(/s$/, "'?s");
      return tails.includes('') ? start : `${start}[- ](?:${tails.join('|')})`;
    })
    .join('|');
}

/** What the detector looks for first. The build makes it, so that no page pays for it. */
export interface GateData {
  /** Texts, one of which stands near the end of every page with a signature. */
  readonly marks: readonly string[];
  /** Source of a pattern of the mistranslations that density counts. */
  readonly terms: string;
  /** So many of them open the gate. */
  readonly minHits: number;
}

export function gateData({ signatures, density }: Farms): GateData {
  return {
    marks: signatures.flatMap(({ gate }) => gate),
    terms: phrasesSource(Object.values(density.families).flat()),
    minHits: density.minHits,
  };
}

/** True when one of the marks stands in the text at a page's end; white space counts as one space. */
export function hasMark({ marks }: GateData, tail: string): boolean {
  const text = tail.replace(/\s+/g, ' ');
  return marks.some((mark) => text.includes(mark));
}

/** True when the texts together hold as many mistranslations as density asks for. */
export function hasTerms({ terms, minHits }: GateData, texts: Iterable<string>): boolean {
  const pattern = new RegExp(terms, 'g');
  let hits = 0;
  for (const text of texts) {
    pattern.lastIndex = 0;
    while (hits < minHits && pattern.test(text)) hits += 1;
  }
  return hits >= minHits;
}
