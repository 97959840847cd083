// Checks before anything is timed that a contestant finds just what we find.
import type { BenchPage } from './bench-page';
import { type Contestant, OURS, type Search } from './contestant';
import type { Dictionary } from './dictionaries';
import { type Hit, leftmostLongest, longestFirst } from './hits';
import { mentionsIn, tablesOf } from './ours';

const MOST_EXAMPLES = 5;

/** Our hits without those that others are not asked for: inflected forms, hyphens, other spaces. */
function ourHits(
  { precedence }: Contestant,
  { forms, packed }: Dictionary,
  pages: readonly BenchPage[],
): readonly Hit[][] {
  const tables = tablesOf(packed);
  const ranks = new Map(forms.map((form, index) => [form, index]));
  return pages.map((page) => {
    const rankOf = ({ start, end }: Hit): number | undefined =>
      ranks.get(page.text.slice(start, end).toLowerCase());
    const exact = mentionsIn(tables, page).filter((hit) => rankOf(hit) !== undefined);
    return precedence === 'leftmost'
      ? leftmostLongest(exact)
      : longestFirst(exact, (hit) => rankOf(hit) ?? 0);
  });
}

const shown = (text: string, { start, end }: Hit): string =>
  `"${text.slice(Math.max(0, start - 25), start)}[${text.slice(start, end)}]${text.slice(end, end + 25)}"`;

export interface Comparison {
  /** How many hits were compared. */
  readonly hits: number;
  /** Some of those that only one side has. */
  readonly examples: readonly string[];
  /** Milliseconds of the contestant's search. */
  readonly time: number;
}

/** Compares a contestant's hits on some pages with ours. */
export function compareHits(
  contestant: Contestant,
  prepare: (page: BenchPage) => Search,
  dictionary: Dictionary,
  pages: readonly BenchPage[],
): Comparison {
  const ours = ourHits(contestant, dictionary, pages);
  const hits = ours.reduce((sum, list) => sum + list.length, 0);
  // Ourselves we find more; the hits of the others are what it is compared with.
  if (contestant.name === OURS) return { hits, examples: [], time: 0 };
  const examples: string[] = [];
  let time = 0;
  for (const [index, page] of pages.entries()) {
    const search = prepare(page);
    const start = performance.now();
    search.run();
    time += performance.now() - start;
    const key = ({ start, end }: Hit): string => `${start}-${end}`;
    const [a, b] = [ours[index] ?? [], search.hits()];
    const [inA, inB] = [new Set(a.map(key)), new Set(b.map(key))];
    for (const hit of a) if (!inB.has(key(hit))) examples.push(`only ${OURS}: ${shown(page.text, hit)}`);
    for (const hit of b)
      if (!inA.has(key(hit))) examples.push(`only ${contestant.name}: ${shown(page.text, hit)}`);
  }
  return { hits, examples: examples.slice(0, MOST_EXAMPLES), time };
}
