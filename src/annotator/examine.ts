// The core that the browser and the command line share: a page's text in, verdict, boilerplate and terms out.
import { readFacts } from '../farms/facts';
import { judgeInSteps, type Verdict } from '../farms/judge';
import { type Hidden, planHiding } from '../farms/plan-hiding';
import type { Farms } from '../farms/signature';
import { type Explained, explain } from '../lexicon/explain';
import type { Lexicon } from '../lexicon/lexicon';
import type { OwnFinder } from '../lexicon/own-finder';
import type { PageText } from '../text/page-text';
import { finish, type Work } from '../text/work';

/** Everything Farmgloss knows. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly farms: Farms;
  /** The reader's own terms as they are now, where there may be any. */
  readonly own?: () => OwnFinder | undefined;
}

/** What a page is, and what of it is hidden. */
export interface Recognised {
  readonly verdict: Verdict;
  /** Boilerplate: what cleaning hides, and where no term is explained. Empty unless the page is a farm's. */
  readonly hidden: readonly Hidden[];
}

export type Examined = Recognised & Explained;

const NOTHING: Explained = { terms: [], unsure: [] };

/**
 * Recognises a page and plans what cleaning hides. `url` may be empty. `before` is the verdict on a page that has only
 * grown since, as one that loads article after article: whatever has been added, it stays what it was.
 */
export function* recogniseInSteps(
  farms: Farms,
  page: PageText,
  url: string,
  before?: Verdict,
): Work<Recognised> {
  const facts = readFacts(page, url);
  yield;
  const judged = yield* judgeInSteps(farms, facts);
  const verdict = judged.kind === 'none' && before ? before : judged;
  const signature = farms.signatures.find(({ id }) => id === verdict.farm);
  return { verdict, hidden: signature ? planHiding(signature, facts) : [] };
}

/** The same at once. */
export const recognise = (...given: Parameters<typeof recogniseInSteps>): Recognised =>
  finish(recogniseInSteps(...given));

/** Recognises and explains a page. Terms are found on recognised pages, and on any page when `asked`. */
export function examine(
  { lexicon, farms }: Knowledge,
  page: PageText,
  url: string,
  asked: boolean,
): Examined {
  const recognised = recognise(farms, page, url);
  const wanted = asked || recognised.verdict.kind !== 'none';
  return { ...recognised, ...(wanted ? explain(lexicon, page, recognised.hidden) : NOTHING) };
}
