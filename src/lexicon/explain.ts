// From a page to its explained terms: finds all candidates, weighs every reading, lets the best ones stand.
import { overlapsAny, type PageText, type Span } from '../text/page-text';
import { type Candidate, findCandidates, readParagraphs } from './candidates';
import type { Entry, Lexicon } from './lexicon';
import { Surroundings } from './surroundings';
import { confidenceOf, type Weighed, weigh } from './weigh';
import weights from './weights.json' with { type: 'json' };

/** A mention that a meaning was decided for. Offsets are UTF-16, into the page's text. */
export interface Term extends Span {
  readonly surface: string;
  readonly entry: Entry;
  /** Why the machine wrote this form. */
  readonly why: string;
  /** Probability from 0 to 1 that this meaning is right here. */
  readonly confidence: number;
  readonly reasons: readonly string[];
  /** Other meanings that the same form has elsewhere. */
  readonly others: readonly Entry[];
}

export interface Explained {
  /** Sure enough to be shown. In order of the page, not overlapping. */
  readonly terms: readonly Term[];
  /** Only for readers who ask for more; never overlaps a term. */
  readonly unsure: readonly Term[];
}

/** More sure meanings than so many say nothing new about a page. */
const MOST_OTHERS = 15;

interface Decided {
  readonly candidate: Candidate;
  readonly term: Term;
  readonly needsContext: boolean;
}

/** Meanings that are sure somewhere on a page, with how many mentions are. */
type Established = ReadonlyMap<Entry, number>;

/** The best reading of a candidate, given what is established in the rest of the page. */
function decide(
  candidate: Candidate,
  surroundings: Surroundings,
  established: Established,
): Decided | undefined {
  const readings = candidate.readings
    .map((reading) => weigh(candidate, reading, surroundings))
    .filter((weighed) => weighed !== undefined)
    .map((weighed) => withDiscourse(weighed, established))
    .sort((a, b) => b.score - a.score);
  const best = readings[0];
  if (best === undefined) return undefined;
  const { entry, why, needs } = best.reading;
  const others = new Set(candidate.readings.map((reading) => reading.entry));
  others.delete(entry);
  const { start, end, surface } = candidate;
  const confidence = confidenceOf(best.score);
  return {
    candidate,
    needsContext: needs !== 'nothing',
    term: { start, end, surface, entry, why, confidence, reasons: best.reasons, others: [...others] },
  };
}

/**
 * Adds what the rest of the page says. One sense per discourse (Gale, Church and Yarowsky 1992): a meaning that is sure
 * elsewhere on the page is likelier here. And the more mistranslations are sure on a page, the likelier one more is.
 */
function withDiscourse(weighed: Weighed, established: Established): Weighed {
  const { reading, score, reasons } = weighed;
  if (reading.needs !== 'context') return weighed;
  const known = established.has(reading.entry);
  const others = Math.min(MOST_OTHERS, established.size - (known ? 1 : 0));
  return {
    reading,
    score: score + (known ? weights.established : 0) + weights.others * Math.log2(1 + others),
    reasons: known ? [...reasons, `the page speaks of ${reading.entry.meaning} elsewhere`] : reasons,
  };
}

function without(established: Established, entry: Entry): Established {
  const count = (established.get(entry) ?? 0) - 1;
  const rest = new Map(established);
  if (count > 0) rest.set(entry, count);
  else rest.delete(entry);
  return rest;
}

/** The longest terms first, then the surest; what overlaps a chosen one gives way. `taken` marks used characters. */
function choose(decided: readonly Decided[], taken: Uint8Array): Term[] {
  const words = ({ candidate }: Decided) => candidate.last - candidate.first;
  const order = (a: Decided, b: Decided) =>
    words(b) - words(a) || b.term.confidence - a.term.confidence || a.term.start - b.term.start;
  const chosen = [...decided].sort(order).filter(({ term }) => {
    if (taken.subarray(term.start, term.end).includes(1)) return false;
    taken.fill(1, term.start, term.end);
    return true;
  });
  return chosen.map(({ term }) => term).sort((a, b) => a.start - b.start);
}

/**
 * Explains a page. Deterministic: the same page and lexicon give the same terms.
 * Text in `hidden` spans is evidence (tags and keywords tell the topic) but never a term.
 */
export function explain(lexicon: Lexicon, page: PageText, hidden: readonly Span[] = []): Explained {
  const paragraphs = readParagraphs(lexicon, page);
  const surroundings = new Surroundings(paragraphs);
  const candidates = paragraphs
    .flatMap((paragraph) => findCandidates(lexicon, paragraph, page.text))
    .filter((candidate) => !overlapsAny(hidden, candidate));

  const isSure = (it: Decided | undefined): it is Decided =>
    it !== undefined && it.term.confidence >= weights.shown;
  const first = candidates.map((candidate) => decide(candidate, surroundings, new Map()));
  const established = new Map<Entry, number>();
  for (const { term } of first.filter(isSure))
    established.set(term.entry, (established.get(term.entry) ?? 0) + 1);
  const decided = first
    .map((it, index) => {
      const candidate = candidates[index];
      if (!it?.needsContext || !candidate) return it;
      // A mention is no witness for itself.
      const elsewhere = isSure(it) ? without(established, it.term.entry) : established;
      return decide(candidate, surroundings, elsewhere);
    })
    .filter((it) => it !== undefined);

  const taken = new Uint8Array(page.text.length);
  const sure = decided.filter(isSure);
  const unsure = decided.filter(
    ({ term }) => term.confidence >= weights.unsure && term.confidence < weights.shown,
  );
  return { terms: choose(sure, taken), unsure: choose(unsure, taken) };
}
