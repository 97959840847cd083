// On which sites Farmgloss works: everywhere except on some, or only on some.
import { useRef, useState } from 'preact/hooks';
import type { Settings } from '../extension/settings';
import { text, type Words } from '../extension/text';
import { Choice } from './choice';
import { hostOf } from './host';

export interface SitesProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

export function Sites({ settings, onChange }: SitesProps) {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<Words>();
  const [said, setSaid] = useState<Words>();
  const input = useRef<HTMLInputElement>(null);
  const key = settings.sites === 'chosen' ? 'onSites' : 'offSites';
  const sites = settings[key];

  const add = (event: Event): void => {
    event.preventDefault();
    const host = hostOf(typed);
    setFault(host === undefined ? ['siteRefused', typed.trim()] : undefined);
    setSaid(host === undefined ? undefined : ['siteAdded', host]);
    input.current?.focus();
    if (host === undefined) return;
    setTyped('');
    if (!sites.includes(host)) onChange({ [key]: [...sites, host] });
  };
  const remove = (host: string): void => {
    onChange({ [key]: sites.filter((site) => site !== host) });
    setSaid(['siteRemoved', host]);
    // Its button is gone, and the focus would be with it.
    input.current?.focus();
  };
  return (
    <fieldset>
      <legend>{text('settingsSites')}</legend>
      <Choice
        type="radio"
        name="sites"
        label={text('sitesEverywhere')}
        checked={settings.sites === 'everywhere'}
        onChange={() => onChange({ sites: 'everywhere' })}
      />
      <Choice
        type="radio"
        name="sites"
        label={text('sitesChosen')}
        checked={settings.sites === 'chosen'}
        onChange={() => onChange({ sites: 'chosen' })}
      />
      <h2 id="sites">{text(key === 'onSites' ? 'sitesOn' : 'sitesOff')}</h2>
      {sites.length === 0 && <p>{text('sitesEmpty')}</p>}
      <ul class="sites" aria-labelledby="sites">
        {sites.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button type="button" aria-label={text('siteRemoveThis', host)} onClick={() => remove(host)}>
              {text('siteRemove')}
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={add}>
        <label for="site">{text('siteAdd')}</label>
        <div class="row">
          <input
            id="site"
            ref={input}
            type="text"
            inputMode="url"
            autoCapitalize="none"
            autoComplete="off"
            spellcheck={false}
            value={typed}
            aria-invalid={fault !== undefined}
            aria-describedby="site-hint"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit">{text('siteAddButton')}</button>
        </div>
        <p class="hint" id="site-hint">
          {text('siteAddHint')}
        </p>
      </form>
      <div role="alert">{fault && <p class="fault">{text(...fault)}</p>}</div>
      <div role="status">{said && <p>{text(...said)}</p>}</div>
    </fieldset>
  );
}
