// One own term in the list.
import type { Settings } from '../extension/settings';
import { text } from '../extension/text';
import { type OwnTerm, ownName } from '../lexicon/own-term';
import type { Wording } from '../text/wording';
import { KnownNote } from './known-note';
import { Silences } from './silences';

export interface OwnRowProps {
  readonly term: OwnTerm;
  /** How often it was marked on pages. */
  readonly hits: number;
  readonly conflicts: readonly Wording[];
  readonly settings: Settings;
  readonly onStored: (stored: Promise<void>) => unknown;
  readonly onTurn: (on: boolean) => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

export function OwnRow(props: OwnRowProps) {
  const { term, hits, conflicts, settings, onStored, onTurn, onEdit, onDelete } = props;
  const { forms, meaning, zh, pinyin, gloss, cues, on } = term;
  const name = forms[0] ?? '';
  return (
    <li>
      <label>
        <input type="checkbox" checked={on} onChange={({ currentTarget }) => onTurn(currentTarget.checked)} />
        <span>
          {forms.join(', ')}: <b>{meaning}</b> <span lang="zh-Hans">{zh}</span> {pinyin}
        </span>
      </label>
      {gloss !== '' && <p class="hint">{gloss}</p>}
      {cues.length > 0 && <p class="hint">{text('ownOnlyWith', cues.join(', '))}</p>}
      {conflicts.map((words) => (
        <p key={words.join(' ')} class="hint">
          {text(...words)}
        </p>
      ))}
      <KnownNote name={ownName(term.id)} meaning={meaning} settings={settings} onStored={onStored} />
      <Silences name={ownName(term.id)} meaning={meaning} settings={settings} onStored={onStored} />
      <div class="row actions">
        <span class="hint">{text('ownHits', String(hits))}</span>
        <button type="button" aria-label={text('ownEditThis', name)} onClick={onEdit}>
          {text('ownEdit')}
        </button>
        <button type="button" aria-label={text('ownDeleteThis', name)} onClick={onDelete}>
          {text('ownDelete')}
        </button>
      </div>
    </li>
  );
}
