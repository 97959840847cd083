// The words that touch a mention, which can decide for a reading alone or speak against it.
import type { FormEvidence, Phrase, Side, Sides } from './evidence';
import { type Scan, SHAPE } from './scan';

interface Place {
  readonly first: number;
  readonly last: number;
}

function standsAt(scan: Scan, token: number, words: Phrase, block: number | undefined): boolean {
  return words.every((word, index) => {
    const at = token + index;
    if (word === 0 || at < 0 || at >= scan.count || scan.blocks[at] !== block) return false;
    return scan.words[at] === word || scan.stems[at] === word;
  });
}

const isQuote = (scan: Scan, token: number): boolean => ((scan.shapes[token] ?? 0) & SHAPE.quote) !== 0;

/** The phrase of a list that touches the place on a side (a quotation mark may stand between), or undefined. */
function touching(scan: Scan, place: Place, phrases: readonly Phrase[], side: Side): Phrase | undefined {
  const block = scan.blocks[place.first];
  const after = side === 'after' || side === 'notAfter';
  const edge = after ? place.last + 1 : place.first - 1;
  const edges = isQuote(scan, edge) ? [edge, after ? edge + 1 : edge - 1] : [edge];
  for (const at of edges)
    for (const phrase of phrases)
      if (standsAt(scan, after ? at : at - phrase.length + 1, phrase, block)) return phrase;
  return undefined;
}

/** The word beside the place that decides for the reading. */
export function decisiveNeighbour(
  scan: Scan,
  place: Place,
  sense: Sides,
  form: FormEvidence | undefined,
): Phrase | undefined {
  for (const side of ['before', 'after'] as const) {
    const found = touching(scan, place, [...sense[side], ...(form?.sides[side] ?? [])], side);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * True when a word beside the place is one that the sense or form names as not to stand there. Nine times in ten the
 * reading is wrong then, so this is weighed, heavily, and not the end of it.
 */
export function isForbidden(scan: Scan, place: Place, sense: Sides, form: FormEvidence | undefined): boolean {
  return (['notBefore', 'notAfter'] as const).some(
    (side) => touching(scan, place, [...sense[side], ...(form?.sides[side] ?? [])], side) !== undefined,
  );
}
