// Finds a page's terms bit by bit, so that the page stays quick; what is begun anew ends what was under way.
import type { Hidden } from '../farms/plan-hiding';
import type { Explained, Term } from '../lexicon/explain';
import { explainAllInSteps } from '../lexicon/own-finder';
import { isWithin } from '../page/dom';
import { HIDDEN_ATTRIBUTE } from '../page/names';
import { type DomText, piecesIn } from '../page/read-page';
import { inSlices } from '../page/slices';
import type { Knowledge } from './examine';

export class Explaining {
  #running = new AbortController();

  end(): void {
    this.#running.abort();
  }

  /**
   * The page's terms except in what is hidden: advertisements are in no plan of boilerplate. Undefined when it was ended
   * before it was done.
   */
  async find(
    { lexicon, own }: Knowledge,
    page: DomText,
    hidden: readonly Hidden[],
  ): Promise<Explained | undefined> {
    this.end();
    const running = new AbortController();
    this.#running = running;
    const explained = await inSlices(explainAllInSteps(lexicon, own?.(), page, hidden), running.signal);
    if (!explained || running.signal.aborted) return undefined;
    const isSeen = (term: Term): boolean =>
      !isWithin(piecesIn(page, term)[0]?.node ?? null, `[${HIDDEN_ATTRIBUTE}]`);
    return { terms: explained.terms.filter(isSeen), unsure: explained.unsure.filter(isSeen) };
  }
}
