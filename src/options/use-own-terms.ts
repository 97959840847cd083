// The reader's own terms, kept fresh while the page is open.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Hits, loadHits, onHits } from '../extension/own-hits';
import {
  changeOwnTerms,
  loadBackup,
  loadOwnTerms,
  type OwnBackup,
  onOwnTerms,
  type StoredTerms,
} from '../extension/own-terms';
import type { OwnTerm } from '../lexicon/own-term';
import { messageOf } from '../text/message-of';

export interface OwnState {
  /** Undefined until they are read. */
  readonly stored: StoredTerms | undefined;
  readonly hits: Hits;
  readonly backup: OwnBackup;
  /** What went wrong last, in the browser's words. */
  readonly error: string | undefined;
  /** Changes the terms; gives false, and tells, when the browser could not store. */
  readonly change: (
    change: (terms: readonly OwnTerm[]) => readonly OwnTerm[],
    why?: 'edit' | 'import',
  ) => Promise<boolean>;
}

export function useOwnTerms(): OwnState {
  const [stored, setStored] = useState<StoredTerms>();
  const [hits, setHits] = useState<Hits>(new Map());
  const [backup, setBackup] = useState<OwnBackup>({});
  const [error, setError] = useState<string>();
  const fail = useCallback((reason: unknown) => setError(messageOf(reason)), []);
  useEffect(() => {
    const stop = new AbortController();
    onOwnTerms((now) => {
      setStored(now);
      void loadBackup().then(setBackup, fail);
    }, stop.signal);
    onHits(setHits, stop.signal);
    void loadOwnTerms().then(setStored, fail);
    void loadHits().then(setHits, fail);
    void loadBackup().then(setBackup, fail);
    return () => stop.abort();
  }, [fail]);
  const change = useCallback<OwnState['change']>(
    (wanted, why) => {
      setError(undefined);
      return changeOwnTerms(wanted, why).then(
        () => true,
        (reason: unknown) => {
          fail(reason);
          return false;
        },
      );
    },
    [fail],
  );
  return { stored, hits, backup, error, change };
}
