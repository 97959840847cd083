// Finds a page's terms bit by bit, so that the page stays quick; what is begun anew ends what was under way.
import type { Wishes } from '../extension/settings';
import { wantedTerms } from '../extension/wanted-terms';
import type { Hidden } from '../farms/plan-hiding';
import type { Explained, Term } from '../lexicon/explain';
import { explainAllInSteps } from '../lexicon/own-finder';
import { isWithin } from '../page/dom';
import { HIDDEN_ATTRIBUTE } from '../page/names';
import { type DomText, piecesIn } from '../page/read-page';
import { inSlices } from '../page/slices';
import type { Work } from '../text/work';
import type { PageKnowledge } from './annotation-parts';
import { Choices } from './choices';

/** A page that is to be explained, where `isWanted`. */
export interface Explainable {
  readonly page: DomText;
  readonly hidden: readonly Hidden[];
  readonly isWanted: (term: Term) => boolean;
}

/** Terms that are looked at before the page may have its turn. */
const STEP = 100;

/** What of the terms found does not stand in anything hidden. */
function* seenIn(page: DomText, finding: Work<Explained>): Work<Explained> {
  const { terms, unsure } = yield* finding;
  const seen: { terms: Term[]; unsure: Term[] } = { terms: [], unsure: [] };
  for (const [index, term] of [...terms, ...unsure].entries()) {
    if (index % STEP === STEP - 1) yield;
    if (isWithin(piecesIn(page, term)[0]?.node ?? null, `[${HIDDEN_ATTRIBUTE}]`)) continue;
    (index < terms.length ? seen.terms : seen.unsure).push(term);
  }
  return seen;
}

export class Explaining {
  readonly choices = new Choices();
  #running = new AbortController();

  end(): void {
    this.#running.abort();
  }

  /** Ends what was under way; what is begun now shall end with the signal. */
  begin(): AbortSignal {
    this.end();
    this.#running = new AbortController();
    return this.#running.signal;
  }

  /**
   * The page's terms as they are wished at the end, except in what is hidden: advertisements are in no plan of boilerplate.
   * Undefined when `signal` ends before it is done.
   */
  async find(
    knowledge: PageKnowledge,
    { page, hidden, isWanted }: Explainable,
    wishes: () => Wishes,
    signal: AbortSignal,
  ): Promise<Explained | undefined> {
    const { lexicon: known, own } = knowledge;
    const lexicon = known instanceof Promise ? await known : known;
    const found = await inSlices(seenIn(page, explainAllInSteps(lexicon, own?.(), page, hidden)), signal);
    if (!found || signal.aborted) return undefined;
    return wantedTerms(this.choices.applyTo(found), wishes(), isWanted);
  }
}
