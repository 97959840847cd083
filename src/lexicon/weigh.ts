// Weighs one reading of one candidate. Scores are log-odds: 0 is even, 1.4 is four to one.
import type { Candidate } from './candidates';
import type { Reading } from './lexicon';
import type { Phrases } from './phrases';
import type { Counts, Surroundings } from './surroundings';
import weights from './weights.json' with { type: 'json' };

export interface Weighed {
  readonly reading: Reading;
  /** Log-odds that the form has this meaning here. */
  readonly score: number;
  /** The strongest reasons for it, in plain words. */
  readonly reasons: readonly string[];
}

/** The most words that a neighbour in a data file may have. */
const LONGEST_NEIGHBOUR = 4;

type Side = 'before' | 'after' | 'notBefore' | 'notAfter';

/** The neighbour of the given list that touches the candidate (a quotation mark may stand between), or undefined. */
function neighbour(candidate: Candidate, phrases: Phrases<true> | undefined, side: Side): string | undefined {
  if (phrases === undefined) return undefined;
  const { tokens } = candidate.paragraph;
  const text = (first: number, last: number): string =>
    tokens
      .slice(first, last + 1)
      .map((token) => token.key)
      .join(' ');
  if (side === 'after' || side === 'notAfter') {
    const next = candidate.last + 1;
    const start = tokens[next]?.key === '"' && phrases.at(tokens, next).length === 0 ? next + 1 : next;
    const hit = phrases.at(tokens, start)[0];
    return hit && text(hit.first, hit.last);
  }
  const previous = candidate.first - 1;
  for (const end of tokens[previous]?.key === '"' ? [previous, previous - 1] : [previous])
    for (let start = end; start >= 0 && start > end - LONGEST_NEIGHBOUR; start -= 1)
      if (phrases.at(tokens, start).some((hit) => hit.last === end)) return text(start, end);
  return undefined;
}

/** How many signs of a kind are counted at most, by distance: more of the same says nothing new. */
const MOST = { sentence: 3, block: 4 } as const;

function sum(counts: Counts, weight: { sentence: number; block: number; page: number }): number {
  return (
    weight.sentence * Math.min(MOST.sentence, counts.sentence.length) +
    weight.block * Math.min(MOST.block, counts.block.length) +
    weight.page * Math.log2(1 + counts.page.length)
  );
}

const quote = (words: readonly string[]): string =>
  words
    .slice(0, 3)
    .map((word) => `“${word}”`)
    .join(', ');

function reasonsOf(cues: Counts, topics: Counts): string[] {
  const reasons: string[] = [];
  if (cues.sentence.length > 0) reasons.push(`${quote(cues.sentence)} in the same sentence`);
  if (topics.sentence.length > 0) reasons.push(`the sentence is about ${quote(topics.sentence)}`);
  if (cues.page.length > cues.sentence.length) {
    const rest = cues.page.filter((cue) => !cues.sentence.includes(cue));
    reasons.push(`${quote(rest)} elsewhere on the page`);
  }
  if (reasons.length === 0 && topics.page.length > 0) reasons.push(`the page is about ${quote(topics.page)}`);
  return reasons;
}

/** A capital that no sentence start explains: a mark of names. */
function capitalInside(candidate: Candidate): boolean {
  const { first, surface, paragraph } = candidate;
  const starts = first === 0 || paragraph.sentences[first - 1] !== paragraph.sentences[first];
  return !starts && /^\p{Lu}\p{Ll}/u.test(surface);
}

function certain(candidate: Candidate): Pick<Weighed, 'score' | 'reasons'> {
  return {
    score: weights.certain,
    reasons: [`“${candidate.surface}” means nothing else on translated pages`],
  };
}

/**
 * Weighs `reading` at `candidate`. Returns undefined when a neighbour rules it out or a needed neighbour is missing.
 */
export function weigh(
  candidate: Candidate,
  reading: Reading,
  surroundings: Surroundings,
): Weighed | undefined {
  const neighbours = reading.neighbours();
  const at = (side: Side) => neighbour(candidate, neighbours[side], side);
  if (at('notBefore') ?? at('notAfter')) return undefined;
  if (reading.needs === 'nothing') return { reading, ...certain(candidate) };
  const beside = at('before') ?? at('after');
  if (reading.needs === 'neighbour' && beside === undefined) return undefined;

  const evidence = surroundings.evidence(candidate, reading.entry);
  const score =
    (candidate.first === candidate.last ? weights.bias.word : weights.bias.phrase) +
    (beside === undefined ? 0 : weights.neighbour) +
    (capitalInside(candidate) ? weights.capital : 0) +
    sum(evidence.cues, weights.cues) +
    sum(evidence.anticues, weights.anticues) +
    sum(evidence.for, weights.for) +
    sum(evidence.against, weights.against);
  const reasons = beside === undefined ? [] : [`it stands beside “${beside}”`];
  return { reading, score, reasons: [...reasons, ...reasonsOf(evidence.cues, evidence.for)] };
}

/** Log-odds as a probability from 0 to 1. */
export const confidenceOf = (score: number): number => 1 / (1 + Math.exp(-score));
