// How often each own term was marked on pages, so that a reader sees which ones are of use; kept in this browser only.
import { browser } from './browser';
import { locked } from './locked';
import { onStored } from './on-stored';
import { loadOwnTerms } from './own-terms';

const KEY = 'ownHits';

/** Marks by the ids of own terms. */
export type Hits = ReadonlyMap<string, number>;

function readHits(stored: unknown): Map<string, number> {
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return new Map(entries.filter(([, count]) => Number.isSafeInteger(count) && count > 0));
}

/** What has been counted so far. Rejects when the browser cannot read. */
export const loadHits = async (): Promise<Hits> => readHits((await browser.storage.local.get(KEY))[KEY]);

/** Adds to what has been counted; counts of terms that are gone go with them. Rejects when the browser cannot store. */
export const addHits = (counts: Readonly<Record<string, number>>): Promise<void> =>
  locked(KEY, async () => {
    const [hits, { terms }] = await Promise.all([loadHits(), loadOwnTerms()]);
    if (!terms.some(({ id }) => Object.hasOwn(counts, id))) return;
    const sum = terms.flatMap(({ id }): [string, number][] => {
      const count = (hits.get(id) ?? 0) + (Object.hasOwn(counts, id) ? (counts[id] ?? 0) : 0);
      return count > 0 ? [[id, count]] : [];
    });
    await browser.storage.local.set({ [KEY]: Object.fromEntries(sum) });
  });

/** Calls `listener` whenever something more has been counted, until `signal` ends. */
export const onHits = (listener: (hits: Hits) => void, signal: AbortSignal): void =>
  onStored([KEY], (newValue) => listener(readHits(newValue(KEY))), signal);
