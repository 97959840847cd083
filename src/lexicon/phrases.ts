// What stands at a token of a scanned page: its words, and whole phrases of numbered words.
import type { Sequences } from './columns';
import type { Scan } from './scan';

/** True when there is a token `b`, in the block of token `a`. */
export const inSameBlock = (scan: Scan, a: number, b: number): boolean =>
  b < scan.count && scan.blocks[a] === scan.blocks[b];

/** The token's word and what it is an inflection of. */
export function keysAt({ words, stems }: Scan, token: number): number[] {
  const word = words[token] ?? 0;
  const stem = stems[token] ?? 0;
  return stem === 0 ? [word] : word === 0 ? [stem] : [word, stem];
}

/** The last token of the phrase `start` whose first words, up to `known`, stand at `token`, or -1 where others follow. */
export function phraseFrom(
  scan: Scan,
  phrases: Sequences,
  start: number,
  token: number,
  known: number,
): number {
  const size = phrases.size(start);
  for (let index = known; index < size; index += 1) {
    const at = token + index;
    if (!inSameBlock(scan, token, at)) return -1;
    const wanted = phrases.at(start, index);
    if (scan.words[at] !== wanted && scan.stems[at] !== wanted) return -1;
  }
  return token + size - 1;
}
