// Finds a page's terms bit by bit, so that the page stays quick; what is begun anew ends what was under way.
import type { Wishes } from '../extension/settings';
import { wantedTerms } from '../extension/wanted-terms';
import type { Hidden } from '../farms/plan-hiding';
import type { Explained, Term } from '../lexicon/explain';
import { addOwnInSteps } from '../lexicon/own-finder';
import { isWithin } from '../page/dom';
import { HIDDEN_ATTRIBUTE } from '../page/names';
import { type DomText, piecesIn } from '../page/read-page';
import { inSlices } from '../text/slices';
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

/** Terms as they are wished, and the page that they stand in. */
export interface Wanted extends Explained {
  readonly page: DomText;
}

export class Explaining {
  readonly choices = new Choices();
  #last: { readonly explained: Explainable; readonly found: Explained } | undefined;
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
   * Finds the page's terms, except in what is hidden: advertisements are in no plan of boilerplate. False when `signal` ends
   * before it is done, or when nobody is there any more to be asked.
   */
  async find(knowledge: PageKnowledge, explained: Explainable, signal: AbortSignal): Promise<boolean> {
    const { page, hidden } = explained;
    const explainedPage = await knowledge.explain(page, hidden).catch(() => undefined);
    if (!explainedPage || signal.aborted) return false;
    const withOwn = addOwnInSteps(explainedPage, knowledge.own?.(), page, hidden);
    const found = await inSlices(seenIn(page, withOwn), signal);
    if (!found || signal.aborted) return false;
    this.#last = { explained, found };
    return true;
  }

  /** What was found last, as it is wished now; undefined when nothing was. */
  wanted(wishes: Wishes): Wanted | undefined {
    if (!this.#last) return undefined;
    const { found, explained } = this.#last;
    return { page: explained.page, ...wantedTerms(this.choices.applyTo(found), wishes, explained.isWanted) };
  }

  /** Nothing of the page is explained any more. */
  forget(): void {
    this.#last = undefined;
  }
}
