// The reader's own terms, kept fresh while a page is open.
import { loadOwnTerms, onOwnTerms } from '../extension/own-terms';
import { type OwnFinder, ownFinder } from '../lexicon/own-finder';

export class Own {
  #finder: OwnFinder | undefined;

  /** The terms as they are now; undefined while there are none. */
  readonly finder = (): OwnFinder | undefined => this.#finder;

  /** Reads them, and follows them until `signal` ends; `changed` is called after each change. Never rejects. */
  async follow(changed: () => void, signal: AbortSignal): Promise<void> {
    onOwnTerms(({ terms }) => {
      this.#finder = ownFinder(terms);
      changed();
    }, signal);
    // Where they cannot be read, the settings page says so.
    this.#finder = await loadOwnTerms().then(
      ({ terms }) => ownFinder(terms),
      () => undefined,
    );
  }
}
