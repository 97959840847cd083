// Dictionaries of given sizes, made of the project's own forms.
import { createHash } from 'node:crypto';
import { compileLexicon, cutsOfSense } from '../../../src/lexicon/compile';
import { piecesOf, unitsOf } from '../../../src/lexicon/derive';
import type { Glosses } from '../../../src/lexicon/gloss-table';
import type { Sense } from '../../../src/lexicon/sense';
import { makeSenses } from '../../lexicon/small-lexicon';

/** The same forms, for us and for the others. */
export interface Dictionary {
  readonly size: number;
  /** Small letters and digits with single spaces, each once. */
  readonly forms: readonly string[];
  /** `PackedLexicon` as JSON, of senses that list just these forms. */
  readonly packed: string;
}

/** How many forms; the last is more than the senses list, the rest derives from the gloss table. */
export const SIZES = [300, 1000, 3000, 10_000, 60_000] as const;

/** Forms that mean the same to every contestant: no hyphens and apostrophes, of which only Farmgloss knows. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const MOST_DERIVED = 20;

/** A sense's pieces in other words: renderings of each, combined. */
function derivedFrom(sense: Sense, glosses: Glosses): string[] {
  const derived: string[] = [];
  for (const cut of cutsOfSense(sense, glosses)) {
    const pieces = piecesOf(unitsOf(sense.zh), cut);
    if (pieces.length < 2) continue;
    let phrases = [''];
    for (const piece of pieces)
      phrases = phrases
        .flatMap((phrase) => (glosses.get(piece) ?? [piece]).map((word) => `${phrase} ${word}`.trim()))
        .slice(0, MOST_DERIVED);
    derived.push(...phrases);
  }
  return derived.slice(0, MOST_DERIVED);
}

/** An order that has nothing to do with senses or spelling, and is the same every time. */
const shuffled = (forms: Iterable<string>): string[] =>
  [...forms]
    .map((form) => [createHash('md5').update(form).digest('hex'), form] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, form]) => form);

const MOST_WORDS = 6;

/** Everything of up to six words that stands in the texts, roughly: marks are passed over. */
function phrasesIn(texts: readonly string[]): ReadonlySet<string> {
  const phrases = new Set<string>();
  for (const line of texts.flatMap((text) => text.toLowerCase().split('\n'))) {
    const words = line.match(/[a-z0-9]+/g) ?? [];
    for (let from = 0; from < words.length; from += 1)
      for (let size = 1; size <= MOST_WORDS; size += 1) phrases.add(words.slice(from, from + size).join(' '));
  }
  return phrases;
}

/** Chance would put hardly one form of the pages into a small dictionary, so they come first: every tenth form. */
const ONE_OF = 10;

function withHits(forms: readonly string[], texts: readonly string[]): string[] {
  const phrases = phrasesIn(texts);
  const [there, others] = [true, false].map((wanted) => forms.filter((it) => phrases.has(it) === wanted));
  const mixed: string[] = [];
  for (const other of others ?? []) {
    if (mixed.length % ONE_OF === 0) mixed.push(...(there?.splice(0, 1) ?? []));
    mixed.push(other);
  }
  return [...mixed, ...(there ?? [])];
}

function compiled(forms: readonly string[], zhOf: ReadonlyMap<string, string>): string {
  const bySense = new Map<string, string[]>();
  for (const form of forms) {
    const zh = zhOf.get(form) ?? '';
    bySense.set(zh, [...(bySense.get(zh) ?? []), form]);
  }
  const senses = makeSenses(
    [...bySense].map(([zh, list], index) => ({ id: `s${index}`, zh, cut: 'none', forms: list })),
  );
  const nothing = {
    topics: {},
    everyday: [],
    levelOf: () => 0,
    soundOf: () => undefined,
    tallies: {},
    collocations: {},
    surroundings: {},
  };
  return JSON.stringify(compileLexicon(senses, { glosses: new Map(), ...nothing }));
}

/** Each dictionary holds all forms of the smaller ones; `texts` are what it will be searched for in. */
export function dictionariesOf(
  senses: readonly Sense[],
  glosses: Glosses,
  texts: readonly string[],
): Dictionary[] {
  const zhOf = new Map<string, string>();
  const collect = (formsOf: (sense: Sense) => readonly string[]): string[] => {
    const found = new Set<string>();
    for (const sense of senses)
      for (const form of formsOf(sense).map((it) => it.toLowerCase()))
        if (PLAIN.test(form) && !zhOf.has(form)) {
          zhOf.set(form, sense.zh);
          found.add(form);
        }
    return shuffled(found);
  };
  const listed = withHits(
    collect(({ forms }) => forms.map(({ text }) => text)),
    texts,
  );
  const all = [...listed, ...collect((sense) => derivedFrom(sense, glosses))];
  return SIZES.map((size) => {
    if (all.length < size) throw new Error(`bench > forms > ${all.length}, but ${size} are wanted`);
    const forms = all.slice(0, size);
    return { size, forms, packed: compiled(forms, zhOf) };
  });
}
