// Where a meaning is silent: on single sites, each of which can be taken back.
import { saveSilence } from '../extension/save-lists';
import { type Settings, silencing } from '../extension/settings';
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
  /** Waits for a change of a list to be stored. */
  readonly onStored: (stored: Promise<void>) => unknown;
}

export function Silences({ name, meaning, settings, onStored }: SilencesProps) {
  const sites = silentSites(settings.silenced, name);
  if (sites.length === 0) return null;
  return (
    <ul class="silences" aria-label={text('silentOn', meaning)}>
      {sites.map((site) => (
        <li key={site}>
          <span>{text('silentSite', site)}</span>
          <button
            type="button"
            aria-label={text('silentEndThis', meaning, site)}
            onClick={({ currentTarget }) => {
              onStored(saveSilence(silencing(name, site), false));
              // The button goes, and with it the row where nothing is searched.
              currentTarget.closest('.dictionary')?.querySelector<HTMLElement>('#meanings')?.focus();
            }}
          >
            {text('silentEnd')}
          </button>
        </li>
      ))}
    </ul>
  );
}
