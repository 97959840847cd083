// The cheap look at a page that comes before everything else: most pages hold nothing that any farm would.
import type { Farms } from './signature';

/** A page's raw text can only be a farm's when this says so; a true answer says nothing yet. */
export type Gate = (rawText: string) => boolean;

/** Pattern source of a phrase in raw text: words with a space, a hyphen or a line break between them. */
const rawPattern = (phrase: string): string => phrase.split(' ').join("['’]?[\\s\\u00a0-]+");

/**
 * Builds the gate: some signature's gate text stands there, or as many mistranslations as density needs. `rawText` is
 * the document's text content, scripts and all.
 */
export function makeGate({ signatures, density }: Farms): Gate {
  const literals = signatures.flatMap((signature) => signature.gate);
  const phrases = Object.values(density.families).flat();
  const certain = new RegExp(phrases.map(rawPattern).join('|'), 'gi');
  return (rawText) => {
    if (literals.some((literal) => rawText.includes(literal))) return true;
    certain.lastIndex = 0;
    let hits = 0;
    while (hits < density.minHits && certain.test(rawText)) hits += 1;
    return hits >= density.minHits;
  };
}
