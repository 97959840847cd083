// The settings page. Every change counts at once, in all open tabs; there is nothing to save.
import { text } from '../extension/text';
import { Data } from './data';
import { Dictionary } from './dictionary';
import { Reading, When } from './reading';
import { Shortcuts } from './shortcuts';
import { Sites } from './sites';
import { useSettings } from './use-settings';

export function Options() {
  const { settings, error, change } = useSettings();
  return (
    <>
      <h1>{text('settingsTitle')}</h1>
      <div role="alert">{error && <p class="fault">{text('failed', error)}</p>}</div>
      {settings && (
        <>
          <Reading settings={settings} onChange={change} />
          <When settings={settings} onChange={change} />
          <Sites settings={settings} onChange={change} />
          <Dictionary settings={settings} onChange={change} />
          <Shortcuts />
          <Data settings={settings} onChange={change} />
        </>
      )}
    </>
  );
}
