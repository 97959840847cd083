// Searches the dictionary's meanings; each can be switched off, everywhere or where it was silenced.
import { useMemo, useState } from 'preact/hooks';
import { saveSilence } from '../extension/save-lists';
import { type Settings, silencing } from '../extension/settings';
import { text } from '../extension/text';
import type { Entry } from '../lexicon/entries';
import { KnownNote } from './known-note';
import type { Loaded } from './loaded';
import { Parts } from './parts';
import { Silences } from './silences';

export interface MeaningsProps {
  readonly loaded: Loaded | undefined;
  /** What is searched at first. */
  readonly wanted: string;
  readonly settings: Settings;
  /** Waits for a change of a list to be stored. */
  readonly onStored: (stored: Promise<void>) => unknown;
}

export function Meanings({ loaded, wanted, settings, onStored }: MeaningsProps) {
  const [query, setQuery] = useState(wanted);
  const isEmpty = query.trim() === '';
  // Who searches nothing sees what is silent, everywhere or on some site, and what is known.
  const silent = useMemo(
    () => [...new Set([...settings.silenced.map((it) => it.split('@')[0] ?? ''), ...settings.known])],
    [settings.silenced, settings.known],
  );
  const found = useMemo(
    () => (isEmpty ? loaded?.index.named(silent) : loaded?.index.find(query)) ?? [],
    [loaded, query, isEmpty, silent],
  );
  const turn = ({ zh }: Entry, on: boolean): void => void onStored(saveSilence(silencing(zh), !on));
  const said = isEmpty
    ? text(found.length > 0 ? 'meaningsSilent' : 'meaningsHint')
    : text('meaningsFound', String(found.length));
  return (
    <>
      <h3>{text('meaningsTitle')}</h3>
      <label for="meanings">{text('meaningsSearch')}</label>
      <div class="row">
        <input
          id="meanings"
          type="search"
          autoComplete="off"
          spellcheck={false}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </div>
      <p role="status">{loaded || isEmpty ? said : text('dictionaryLoading')}</p>
      <Parts key={query} all={found} label={text('meaningsTitle')}>
        {(entry) => (
          <li key={entry.zh}>
            <label>
              <input
                type="checkbox"
                checked={!settings.silenced.includes(silencing(entry.zh))}
                onChange={({ currentTarget }) => turn(entry, currentTarget.checked)}
              />
              <span>
                <b lang="en">{entry.meaning}</b> <span lang="zh-Hans">{entry.zh}</span> {entry.pinyin}
              </span>
            </label>
            <p class="hint" lang="en">
              {entry.gloss}
            </p>
            <KnownNote name={entry.zh} meaning={entry.meaning} settings={settings} onStored={onStored} />
            <Silences name={entry.zh} meaning={entry.meaning} settings={settings} onStored={onStored} />
          </li>
        )}
      </Parts>
    </>
  );
}
