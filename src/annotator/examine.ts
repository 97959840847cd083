// The core that the browser and the command line share: a page's text in, verdict, boilerplate and terms out.
import { readFacts } from '../farms/facts';
import { judge, type Verdict } from '../farms/judge';
import { type Hidden, planHiding } from '../farms/plan-hiding';
import type { Farms } from '../farms/signature';
import { type Explained, explain } from '../lexicon/explain';
import type { Lexicon } from '../lexicon/lexicon';
import type { PageText } from '../text/page-text';

/** Everything Farmgloss knows. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly farms: Farms;
}

export interface Examined extends Explained {
  readonly verdict: Verdict;
  /** Boilerplate: what cleaning hides, and where no term is explained. Empty unless the page is a farm's. */
  readonly hidden: readonly Hidden[];
}

const NOTHING: Explained = { terms: [], unsure: [] };

/**
 * Examines a page. `url` may be empty. Terms are found on recognised pages, and on any page when `asked`.
 */
export function examine(
  { lexicon, farms }: Knowledge,
  page: PageText,
  url: string,
  asked: boolean,
): Examined {
  const facts = readFacts(page, url);
  const verdict = judge(farms, facts);
  const signature = farms.signatures.find(({ id }) => id === verdict.farm);
  const hidden = signature ? planHiding(signature, facts) : [];
  const explained = asked || verdict.kind !== 'none' ? explain(lexicon, page, hidden) : NOTHING;
  return { verdict, hidden, ...explained };
}
