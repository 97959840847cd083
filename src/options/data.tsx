// What is stored and where; export, import, reset.
import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, loadBackup, type Settings } from '../extension/settings';
import { text } from '../extension/text';
import type { Wording } from '../text/wording';
import { FILE_NAME, openSettingsFile, writeSettings } from './settings-file';
import { Sync } from './sync';

export interface DataProps {
  readonly settings: Settings;
  /** Gives false when it could not be stored. */
  readonly onChange: (change: Partial<Settings>) => Promise<boolean>;
}

/** What has become of the reader's last wish. */
interface Outcome {
  readonly said: Wording;
  readonly faults?: readonly Wording[];
  /** The settings that were replaced, to go back to. */
  readonly before?: Settings;
}

/** Faults shown; who mends these sees the next. */
const MOST_FAULTS = 10;

export function Data({ settings, onChange }: DataProps) {
  const [outcome, setOutcome] = useState<Outcome>();
  const [backup, setBackup] = useState<Partial<Settings>>();
  useEffect(() => {
    // What cannot be read is nothing to go back to.
    loadBackup().then(setBackup, () => undefined);
  }, []);
  const put = async (wanted: Partial<Settings>, told: Outcome): Promise<void> => {
    setOutcome(undefined);
    if (await onChange(wanted)) setOutcome(told);
  };
  const replace = (wanted: Partial<Settings>, said: Wording): Promise<void> =>
    put(wanted, { said, before: settings });
  const take = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (!file) return;
    const read = await openSettingsFile(file, settings);
    // The same file can be chosen again, once it is mended.
    input.value = '';
    if ('settings' in read) await replace(read.settings, ['dataImported', file.name]);
    else setOutcome({ said: ['dataRefused', file.name], faults: read.faults });
  };
  const { said, faults = [], before } = outcome ?? {};
  return (
    <section aria-labelledby="data">
      <h2 id="data">{text('settingsData')}</h2>
      <p>{text('dataWhere')}</p>
      <p>{text('dataNothing')}</p>
      <Sync />
      <p>
        <a
          download={FILE_NAME}
          href={`data:application/json;charset=utf-8,${encodeURIComponent(writeSettings(settings))}`}
        >
          {text('dataExport')}
        </a>
      </p>
      <p>
        <label for="import">{text('dataImport')}</label>
        <input
          id="import"
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => void take(currentTarget)}
        />
      </p>
      <button type="button" onClick={() => void replace(DEFAULT_SETTINGS, ['dataResetDone'])}>
        {text('dataReset')}
      </button>
      {backup && (
        <p class="row">
          <span>{text('dataBackup')}</span>
          <button type="button" onClick={() => void replace(backup, ['dataBackupUsed'])}>
            {text('dataBackupUse')}
          </button>
        </p>
      )}
      <div role="status" class="outcome">
        {said && <p class={faults.length > 0 ? 'fault' : ''}>{text(...said)}</p>}
        {faults.length > 0 && (
          <ul>
            {faults.slice(0, MOST_FAULTS).map((fault) => (
              <li key={fault.join(' ')}>{text(...fault)}</li>
            ))}
          </ul>
        )}
        {before && (
          <button type="button" onClick={() => void put(before, { said: ['dataUndone'] })}>
            {text('dataUndo')}
          </button>
        )}
      </div>
    </section>
  );
}
