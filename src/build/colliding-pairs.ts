// Chooses from all ordinary pairs of words those that the dictionary could take for a derived form.
import type { PackedLexicon } from '../lexicon/compile';
import { Finder } from '../lexicon/find';
import { loadTables } from '../lexicon/load';
import { scanPage } from '../lexicon/scan';
import { stemOf } from '../lexicon/stems';
import { hashOf } from '../lexicon/words';
import { fromPlainText } from '../text/page-text';
import type { Ordinary } from './ordinary';

/** Pairs that begin or make up a derived form, by level from 1, in base form where the dictionary has it. */
export function collidingPairs(ordinary: Ordinary, packed: PackedLexicon): string[][] {
  const tables = loadTables(packed);
  const { words } = tables.vocabulary;
  const names = packed.words.split('\n');
  const baseOf = (word: string): string | undefined => {
    const own = words.find(hashOf(word), word.length);
    const stem = tables.vocabulary.irregular.get(own) ?? stemOf(words, word, 0, word.length);
    return names[(stem || own) - 1];
  };
  const levels = new Map<string, number>();
  for (const [pair, level] of Object.entries(ordinary.pairs)) {
    const [first, second] = pair.split(' ').map(baseOf);
    if (first === undefined || second === undefined) continue;
    const key = `${first} ${second}`;
    levels.set(key, Math.max(levels.get(key) ?? 0, level));
  }
  const page = fromPlainText([...levels.keys()].join('\n'));
  const scan = scanPage(tables.vocabulary, page);
  const found: string[][] = Array.from({ length: 8 }, () => []);
  const seen = new Set<string>();
  for (const { first, last, readings } of new Finder(tables, scan).find()) {
    if (first === last || readings.every(({ form }) => form >= 0)) continue;
    const pair = page.text.slice(scan.starts[first], scan.ends[last]);
    if (seen.has(pair)) continue;
    seen.add(pair);
    found[(levels.get(pair) ?? 1) - 1]?.push(pair);
  }
  return found.map((pairs) => pairs.sort());
}
