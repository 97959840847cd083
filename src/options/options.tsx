// The settings page. Every change counts at once, in all open tabs; there is nothing to save.
import { text } from '../extension/text';
import { Appearance } from './appearance';
import { Data } from './data';
import { Dictionary } from './dictionary';
import { Language } from './language';
import { Reading, When } from './reading';
import { Shortcuts } from './shortcuts';
import { Sites } from './sites';
import { useLexicon } from './use-lexicon';
import { useSettings } from './use-settings';

export function Options() {
  const { settings, error, change, wait } = useSettings();
  const [loaded, load] = useLexicon();
  return (
    <>
      <h1>{text('settingsTitle')}</h1>
      <div role="alert">{error && <p class="fault">{text('failed', error)}</p>}</div>
      {settings && (
        <>
          <Reading settings={settings} onChange={change} />
          <Appearance settings={settings} onChange={change} />
          <When settings={settings} onChange={change} />
          <Sites settings={settings} onChange={change} onStored={wait} />
          <Dictionary settings={settings} loaded={loaded} load={load} onStored={wait} />
          <Shortcuts />
          <Language settings={settings} onChange={change} />
          <Data settings={settings} onChange={change} />
        </>
      )}
    </>
  );
}
