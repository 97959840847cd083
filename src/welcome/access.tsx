// Whether Farmgloss may work on web pages, and the button that asks for it.
import { useEffect, useState } from 'preact/hooks';
import { askSiteAccess, hasSiteAccess, onSiteAccess } from '../extension/site-access';
import { text } from '../extension/text';

export function Access() {
  const [granted, setGranted] = useState<boolean>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const look = (): void =>
      void hasSiteAccess().then(setGranted, () => {
        // A browser that does not tell is not asked.
        setGranted(undefined);
      });
    onSiteAccess(look, stop.signal);
    look();
    return () => stop.abort();
  }, []);
  const ask = (): void =>
    void askSiteAccess().then(
      (given) => setRefused(!given),
      () => setRefused(true),
    );
  return (
    <div class={granted === false ? 'access missing' : 'access'} role="status">
      {granted === true && <p>{text('accessGiven')}</p>}
      {granted === false && (
        <>
          <p>{text('accessMissing')}</p>
          <button type="button" onClick={ask}>
            {text('accessAsk')}
          </button>
          {refused && <p>{text('accessRefused')}</p>}
        </>
      )}
    </div>
  );
}
