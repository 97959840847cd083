// The dictionary, which is large: read from the package when the reader turns to its section.
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Loaded } from './loaded';

/** Gives the dictionary, undefined until it is there, and what begins to load it; more calls than one do no harm. */
export function useLexicon(): readonly [loaded: Loaded | undefined, load: () => void] {
  const [loaded, setLoaded] = useState<Loaded>();
  const begun = useRef(false);
  const load = useCallback(() => {
    if (begun.current) return;
    begun.current = true;
    void import('./loaded')
      .then(({ load: read }) => read())
      .then(setLoaded)
      .catch(() => {
        // It is tried again when the reader turns to it again.
        begun.current = false;
      });
  }, []);
  return [loaded, load];
}
