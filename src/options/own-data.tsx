// Own terms to and from files. Nothing is imported before the reader has seen what it would do.
import { useRef, useState } from 'preact/hooks';
import { termsBefore } from '../extension/own-terms';
import { MOST } from '../extension/read-own-term';
import { text } from '../extension/text';
import type { Wording } from '../text/wording';
import { Choice } from './choice';
import { type ImportWay, mergeTerms } from './merge-terms';
import { type OwnFile, openOwnFile, writeJson } from './own-file';
import { saveFile } from './save-file';
import type { OwnState } from './use-own-terms';

/** Faults shown; who mends these sees the next. */
const MOST_FAULTS = 20;

function Faults({ faults }: { readonly faults: readonly Wording[] }) {
  if (faults.length === 0) return null;
  return (
    <ul class="faults">
      {faults.slice(0, MOST_FAULTS).map((fault) => (
        <li key={fault.join(' ')}>{text(...fault)}</li>
      ))}
      {faults.length > MOST_FAULTS && <li>{text('ownFaultsMore', String(faults.length - MOST_FAULTS))}</li>}
    </ul>
  );
}

export function OwnData({ own }: { readonly own: OwnState }) {
  const [file, setFile] = useState<OwnFile>();
  const [way, setWay] = useState<ImportWay>('merge');
  const [said, setSaid] = useState<Wording>();
  const field = useRef<HTMLInputElement>(null);
  const terms = own.stored?.terms ?? [];
  const before = termsBefore(own.backup);
  const hasAside = own.backup.damaged !== undefined || own.backup.migration !== undefined;

  const take = async (input: HTMLInputElement): Promise<void> => {
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    setSaid(undefined);
    setFile(await openOwnFile(chosen));
    // The same file can be chosen again, once it is mended.
    input.value = '';
  };
  const putAside = (): void => {
    setFile(undefined);
    // The buttons go, and the focus would go with them.
    field.current?.focus();
  };
  const bring = async ({ name, terms: wanted }: OwnFile): Promise<void> => {
    const merged = mergeTerms(terms, wanted, way);
    if (merged.terms.length > MOST.terms) {
      setSaid(['ownTooMany', String(merged.terms.length), String(MOST.terms)]);
      return;
    }
    if (!(await own.change((now) => mergeTerms(now, wanted, way).terms, 'import'))) return;
    const { added, changed, removed } = merged;
    setSaid(['ownImported', name, String(added), String(changed), String(removed)]);
    putAside();
  };
  const goBack = async (): Promise<void> => {
    if (await own.change(() => before, 'import')) setSaid(['ownRestored', String(before.length)]);
  };
  const saveCsv = async (): Promise<void> => {
    const { writeCsv } = await import('./own-csv');
    saveFile('farmgloss-terms.csv', 'text/csv', writeCsv(terms));
  };
  return (
    <>
      <h3>{text('ownFiles')}</h3>
      <div class="row">
        <button
          type="button"
          onClick={() => saveFile('farmgloss-terms.json', 'application/json', writeJson(terms))}
        >
          {text('ownExportJson')}
        </button>
        <button type="button" onClick={() => void saveCsv()}>
          {text('ownExportCsv')}
        </button>
      </div>
      <div class="field">
        <label for="own-import">{text('ownImport')}</label>
        <input
          ref={field}
          id="own-import"
          type="file"
          accept=".json,.csv,application/json,text/csv"
          aria-describedby="own-import-hint"
          onChange={({ currentTarget }) => void take(currentTarget)}
        />
        <p class="hint" id="own-import-hint">
          {text('ownImportHint')}
        </p>
      </div>
      <div role="status" class="outcome">
        {said && <p>{text(...said)}</p>}
        {file && <p>{text('ownRead', file.name, String(file.terms.length), String(file.faults.length))}</p>}
        {file && <Faults faults={file.faults} />}
      </div>
      {file && file.terms.length > 0 && (
        <fieldset class="way">
          <legend>{text('ownWay')}</legend>
          <Choice
            type="radio"
            name="own-way"
            label={text('ownMerge')}
            hint={text('ownMergeHint')}
            checked={way === 'merge'}
            onChange={() => setWay('merge')}
          />
          <Choice
            type="radio"
            name="own-way"
            label={text('ownReplace')}
            hint={text('ownReplaceHint')}
            checked={way === 'replace'}
            onChange={() => setWay('replace')}
          />
          <div class="row">
            <button type="button" onClick={() => void bring(file)}>
              {text('ownBring', String(file.terms.length))}
            </button>
            <button type="button" onClick={putAside}>
              {text('ownCancel')}
            </button>
          </div>
        </fieldset>
      )}
      {own.backup.import && (
        <button type="button" class="later" onClick={() => void goBack()}>
          {text(
            'ownGoBack',
            new Date(own.backup.import.at).toLocaleString(text('textLanguage')),
            String(before.length),
          )}
        </button>
      )}
      {hasAside && (
        <button
          type="button"
          class="later"
          onClick={() =>
            saveFile('farmgloss-terms-aside.json', 'application/json', JSON.stringify(own.backup, null, 2))
          }
        >
          {text('ownSaveAside')}
        </button>
      )}
    </>
  );
}
