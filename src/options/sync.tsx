// Switches on that the small settings are kept the same in all browsers of the reader's account.
import { useEffect, useState } from 'preact/hooks';
import { loadSync, onSync, type SyncState, saveSync } from '../extension/sync';
import { text } from '../extension/text';
import { Choice } from './choice';

export function Sync() {
  const [state, setState] = useState<SyncState>({ on: false, error: undefined });
  useEffect(() => {
    const stop = new AbortController();
    onSync(setState, stop.signal);
    void loadSync().then(setState, () => undefined);
    return () => stop.abort();
  }, []);
  const turn = (on: boolean): void =>
    void saveSync(on).catch((reason: unknown) => setState({ on: !on, error: String(reason) }));
  return (
    <>
      <Choice
        type="checkbox"
        name="sync"
        label={text('syncOn')}
        hint={text('syncHint')}
        checked={state.on}
        onChange={turn}
      />
      <div role="alert">{state.error && <p class="fault">{text('syncFailed', state.error)}</p>}</div>
    </>
  );
}
