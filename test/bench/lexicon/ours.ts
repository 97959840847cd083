// Farmgloss as a contestant: scanning the page and finding every listed form.
import type { PackedLexicon } from '../../../src/lexicon/compile';
import { Finder } from '../../../src/lexicon/find';
import { loadTables } from '../../../src/lexicon/load';
import { scanPage } from '../../../src/lexicon/scan';
import type { Tables } from '../../../src/lexicon/tables';
import type { BenchPage } from './bench-page';
import { type Contestant, OURS, pureSearch } from './contestant';
import { type Hit, leftmostLongest } from './hits';

/** Every mention, also overlapping, inflected and hyphenated ones. */
export function mentionsIn(tables: Tables, { page }: BenchPage): Hit[] {
  const scan = scanPage(tables.vocabulary, page);
  return new Finder(tables, scan)
    .find()
    .map(({ first, last }) => ({ start: scan.starts[first] ?? 0, end: scan.ends[last] ?? 0 }));
}

export const tablesOf = (packed: string): Tables => loadTables(JSON.parse(packed) as PackedLexicon);

export const FARMGLOSS: Contestant = {
  name: OURS,
  precedence: 'leftmost',
  needsDom: false,
  mostForms: Number.MAX_SAFE_INTEGER,
  everyPage: 1,
  build: ({ packed }) => {
    const tables = tablesOf(packed);
    return pureSearch((page) => leftmostLongest(mentionsIn(tables, page)));
  },
};
