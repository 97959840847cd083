// A page's words, and where the words of each topic stand: what is found before its places are.
import type { PlainText } from '../text/page-text';
import type { Work } from '../text/work';
import type { Lexicon } from './lexicon';
import { type Scan, scanInSteps } from './scan';
import { type Hits, PageIndex } from './signs';

export interface Signs {
  readonly scan: Scan;
  readonly index: PageIndex;
  /** For each topic where its words stand. */
  readonly topics: readonly Hits[];
}

/** Scans a page and looks up all topics in it. */
export function* readSigns({ tables, topics }: Lexicon, page: PlainText): Work<Signs> {
  const scan = yield* scanInSteps(tables.vocabulary, page);
  const index = new PageIndex(scan, tables.vocabulary.words.count);
  const hits: Hits[] = [];
  for (const phrases of topics) {
    yield;
    hits.push(index.find(phrases));
  }
  return { scan, index, topics: hits };
}
