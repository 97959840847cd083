// Where a meaning is silent: on single sites, each of which can be taken back.
import type { Settings } from '../extension/settings';
import { text } from '../extension/text';

/** The sites on which a meaning of that name is silent. */
export const silentSites = (silenced: readonly string[], name: string): string[] =>
  silenced.flatMap((it) => {
    const [sense, site] = it.split('@');
    return sense === name && site !== undefined ? [site] : [];
  });

export interface SilencesProps {
  readonly name: string;
  /** What the meaning is called in the buttons' names. */
  readonly meaning: string;
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

export function Silences({ name, meaning, settings, onChange }: SilencesProps) {
  const sites = silentSites(settings.silenced, name);
  if (sites.length === 0) return null;
  const remove = (site: string): void =>
    onChange({ silenced: settings.silenced.filter((it) => it !== `${name}@${site}`) });
  return (
    <ul class="silences" aria-label={text('silentOn', meaning)}>
      {sites.map((site) => (
        <li key={site}>
          <span>{text('silentSite', site)}</span>
          <button
            type="button"
            aria-label={text('silentEndThis', meaning, site)}
            onClick={() => remove(site)}
          >
            {text('silentEnd')}
          </button>
        </li>
      ))}
    </ul>
  );
}
