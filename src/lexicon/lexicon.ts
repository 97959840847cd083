// The dictionary in memory, ready for finding and deciding.
import type { PackedLexicon, PackedSense } from './compile';
import { Phrases } from './phrases';
import type { Need, Neighbours } from './sense';

/** A sense as readers see it, with the lists that `weigh` uses. */
export interface Entry {
  readonly id: string;
  readonly zh: string;
  readonly pinyin: string;
  readonly meaning: string;
  readonly gloss: string;
  readonly why: string;
  readonly for: readonly string[];
  readonly against: readonly string[];
  readonly cues: ReadonlySet<string>;
  readonly anticues: ReadonlySet<string>;
}

type NeighbourPhrases = { readonly [Side in keyof Neighbours]: Phrases<true> | undefined };

/** One form of one entry. */
export interface Reading {
  readonly entry: Entry;
  readonly text: string;
  readonly needs: Need;
  readonly exactCase: boolean;
  readonly why: string;
  /** Built when first asked for: most readings of the dictionary never stand on a page. */
  readonly neighbours: () => NeighbourPhrases;
}

/** Something whose presence counts as evidence: a cue's own text, or a word of a topic. */
export type Sign = { readonly cue: string } | { readonly topic: string; readonly word: string };

export interface Lexicon {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly forms: Phrases<Reading>;
  readonly signs: Phrases<Sign>;
}

const NONE: readonly string[] = [];

function phrasesOf(...lists: (readonly string[] | undefined)[]): Phrases<true> | undefined {
  const texts = lists.flatMap((list) => list ?? NONE);
  if (texts.length === 0) return undefined;
  const phrases = new Phrases<true>();
  for (const text of texts) phrases.add(text, true);
  return phrases;
}

/** A function that makes its value at the first call and keeps it. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function readingsOf(sense: PackedSense, entry: Entry): Reading[] {
  return sense.forms.map((packed) => {
    const form = typeof packed === 'string' ? { text: packed } : packed;
    const side = (key: keyof Neighbours) => phrasesOf(sense[key], form[key]);
    return {
      entry,
      text: form.text,
      needs: form.needs ?? 'nothing',
      exactCase: form.exactCase ?? false,
      why: form.why ?? sense.why,
      neighbours: once(() => ({
        before: side('before'),
        after: side('after'),
        notBefore: side('notBefore'),
        notAfter: side('notAfter'),
      })),
    };
  });
}

/** Builds the dictionary from what the build packed. The data is trusted: `readSenses` has checked it. */
export function loadLexicon(packed: PackedLexicon): Lexicon {
  const entries = new Map<string, Entry>();
  const forms = new Phrases<Reading>();
  const signs = new Phrases<Sign>();
  const cues = new Set<string>();
  for (const sense of packed.senses) {
    const { id, zh, pinyin, meaning, gloss, why } = sense;
    const entry: Entry = {
      ...{ id, zh, pinyin, meaning, gloss, why },
      for: sense.for ?? NONE,
      against: sense.against ?? NONE,
      cues: new Set(sense.cues),
      anticues: new Set(sense.anticues),
    };
    entries.set(id, entry);
    for (const reading of readingsOf(sense, entry)) forms.add(reading.text, reading);
    for (const cue of [...entry.cues, ...entry.anticues]) cues.add(cue);
  }
  for (const cue of cues) signs.add(cue, { cue });
  for (const [topic, words] of Object.entries(packed.topics))
    for (const word of words) signs.add(word, { topic, word });
  return { entries, forms, signs };
}
