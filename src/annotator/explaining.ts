// Finds a page's terms bit by bit, so that the page stays quick; what is begun anew ends what was under way.
import type { Wishes } from '../extension/settings';
import type { Hidden } from '../farms/plan-hiding';
import type { Explained, Term } from '../lexicon/explain';
import { explainAllInSteps } from '../lexicon/own-finder';
import { isWithin } from '../page/dom';
import { HIDDEN_ATTRIBUTE } from '../page/names';
import { type DomText, piecesIn } from '../page/read-page';
import { inSlices } from '../page/slices';
import type { PageKnowledge } from './annotation-parts';
import { Choices } from './choices';
import { wantedTerms } from './wanted-terms';

/** A page that is to be explained, where `isWanted`. */
export interface Explainable {
  readonly page: DomText;
  readonly hidden: readonly Hidden[];
  readonly isWanted: (term: Term) => boolean;
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
    const explained = await inSlices(explainAllInSteps(lexicon, own?.(), page, hidden), signal);
    if (!explained || signal.aborted) return undefined;
    const isSeen = (term: Term): boolean =>
      !isWithin(piecesIn(page, term)[0]?.node ?? null, `[${HIDDEN_ATTRIBUTE}]`);
    return wantedTerms(this.choices.applyTo(explained), wishes(), (term) => isSeen(term) && isWanted(term));
  }
}
