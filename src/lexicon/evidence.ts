// What speaks for and against a sense, as its file says it: topics, cues and neighbours, as numbered words.
import { MARK, numbersOf } from './code';
import { FIRST_TOPIC, type SenseColumn } from './compile';
import type { SenseLines } from './entries';
import { readTallies, type SenseTallies } from './experience';

/** A phrase as the numbers of its words. */
export type Phrase = readonly number[];

export type Side = 'before' | 'after' | 'notBefore' | 'notAfter';
export type Sides = Readonly<Record<Side, readonly Phrase[]>>;

export interface FormEvidence {
  /** The only case in which the form counts, or undefined. */
  readonly exact: string | undefined;
  readonly sides: Sides;
}

export interface Evidence {
  /** Numbers of topics, in the order of the packed topics. */
  readonly for: readonly number[];
  readonly against: readonly number[];
  /** The topics for it as bits of two numbers, for comparing many senses. */
  readonly topicBits: readonly [low: number, high: number];
  readonly cues: readonly Phrase[];
  readonly anticues: readonly Phrase[];
  readonly sides: Sides;
  readonly forms: readonly FormEvidence[];
  /** What was met of its forms on labelled pages. */
  readonly seen: SenseTallies;
}

const SIDES = ['before', 'after', 'notBefore', 'notAfter'] as const;

/** Reads a packed list of phrases. */
export const phrasesIn = (packed: string, separator: string = MARK.item): Phrase[] =>
  packed === '' ? [] : packed.split(separator).map(numbersOf);

const topicsIn = (letters: string): number[] =>
  Array.from(letters, (letter) => letter.charCodeAt(0) - FIRST_TOPIC);

const bitsOf = (topics: readonly number[]): readonly [number, number] => [
  topics.reduce((bits, topic) => (topic < 31 ? bits | (1 << topic) : bits), 0),
  topics.reduce((bits, topic) => (topic < 31 ? bits : bits | (1 << (topic - 31))), 0),
];

const makeSides = (phrases: (side: Side) => readonly Phrase[]): Sides => ({
  before: phrases('before'),
  after: phrases('after'),
  notBefore: phrases('notBefore'),
  notAfter: phrases('notAfter'),
});

/** Reads one packed form's own conditions: priors (`:` is 10), `=MA=`, then words, then `(` and other marks with phrases. */
function readForm(packed: string): FormEvidence {
  const start = /^\d[\d:]/.test(packed) ? 2 : 1;
  const isExact = packed.charAt(start) === MARK.exact;
  const end = isExact ? packed.indexOf(MARK.exact, start + 1) : start;
  const lists = new Map<Side, Phrase[]>();
  let side: Side | undefined;
  let from = end;
  for (let at = end; at <= packed.length; at += 1) {
    const next = SIDES.find((it) => MARK[it] === packed.charAt(at));
    if (next === undefined && at < packed.length) continue;
    if (side !== undefined) lists.set(side, phrasesIn(packed.slice(from, at), MARK.part));
    side = next;
    from = at + 1;
  }
  return {
    exact: isExact ? packed.slice(start + 1, end) : undefined,
    sides: makeSides((it) => lists.get(it) ?? []),
  };
}

/** Reads evidence from packed lines, each when first asked for. */
export class EvidenceReader {
  readonly #known = new Map<number, Evidence>();

  constructor(private readonly lines: SenseLines) {}

  of(sense: number): Evidence {
    const known = this.#known.get(sense);
    if (known) return known;
    const line = (column: SenseColumn): string => this.lines.at(column, sense);
    const forms = line('forms');
    const made: Evidence = {
      for: topicsIn(line('for')),
      against: topicsIn(line('against')),
      topicBits: bitsOf(topicsIn(line('for'))),
      cues: phrasesIn(line('cues')),
      anticues: phrasesIn(line('anticues')),
      sides: makeSides((side) => phrasesIn(line(side))),
      forms: forms === '' ? [] : forms.split(MARK.item).map(readForm),
      seen: readTallies(line('seen')),
    };
    this.#known.set(sense, made);
    return made;
  }
}
