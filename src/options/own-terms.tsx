// The reader's own terms: a list to search, add to, change, switch off and delete from.
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { newId } from '../extension/own-terms';
import { MOST, type OwnContent } from '../extension/read-own-term';
import type { Settings } from '../extension/settings';
import { text } from '../extension/text';
import type { OwnTerm } from '../lexicon/own-term';
import { searchFold } from '../text/search-fold';
import type { Wording } from '../text/wording';
import type { Loaded } from './loaded';
import { conflictsOf, formsOf } from './own-conflicts';
import { type Draft, OwnForm } from './own-form';
import { OwnRow } from './own-row';
import { Parts } from './parts';
import type { OwnState } from './use-own-terms';

export interface OwnTermsProps {
  readonly own: OwnState;
  readonly loaded: Loaded | undefined;
  /** What the form is open for at first. */
  readonly wanted: Draft | undefined;
  /** Hears of the own terms as they would be if the form were saved; undefined while it is not open or not complete. */
  readonly onTyped: (terms: readonly OwnTerm[] | undefined) => void;
  readonly settings: Settings;
  readonly onStored: (stored: Promise<void>) => unknown;
}

/** Of a term that is not saved yet. */
const UNSAVED = 'unsaved';

/** With fewer terms there is nothing to search. */
const FEW = 6;

const holds = (term: OwnTerm, query: string): boolean =>
  searchFold([...term.forms, term.meaning, term.zh, term.pinyin, term.gloss].join('\n')).includes(
    searchFold(query).trim(),
  );

/** A deleted term and where it stood, to go back to. */
interface Deleted {
  readonly term: OwnTerm;
  readonly at: number;
}

export function OwnTerms({ own, loaded, wanted, onTyped, settings, onStored }: OwnTermsProps) {
  const [draft, setDraft] = useState<Draft | undefined>(wanted);
  const [query, setQuery] = useState('');
  const [said, setSaid] = useState<Wording>();
  const [deleted, setDeleted] = useState<Deleted>();
  const addButton = useRef<HTMLButtonElement>(null);
  const terms = useMemo(() => own.stored?.terms ?? [], [own.stored]);
  const forms = useMemo(() => formsOf(terms), [terms]);
  const bundled = useCallback((form: string) => loaded?.index.withForm(form) ?? [], [loaded]);
  const id = draft && 'term' in draft ? draft.term.id : undefined;
  const conflicts = useCallback(
    (typed: readonly string[]) => conflictsOf({ id, forms: typed }, forms, bundled),
    [id, forms, bundled],
  );
  const isLong = terms.length >= FEW || query !== '';
  const found = useMemo(
    () => (query === '' ? terms : terms.filter((term) => holds(term, query))),
    [terms, query],
  );

  const close = (): void => {
    setDraft(undefined);
    addButton.current?.focus();
  };
  const typed = useCallback(
    (content: OwnContent | undefined): void => {
      const others = terms.filter((it) => it.id !== id);
      onTyped(content && [...others, { id: id ?? UNSAVED, ...content }]);
    },
    [terms, id, onTyped],
  );
  const save = async (content: OwnContent): Promise<void> => {
    if (id === undefined && terms.length >= MOST.terms) {
      setSaid(['ownTooMany', String(terms.length + 1), String(MOST.terms)]);
      return;
    }
    const done = await own.change((now) =>
      now.some((it) => it.id === id)
        ? now.map((it) => (it.id === id ? { ...content, id: it.id, on: it.on } : it))
        : [...now, { id: newId(), ...content }],
    );
    if (!done) return;
    setDeleted(undefined);
    setSaid(['ownSaved', content.forms[0] ?? '']);
    close();
  };
  const remove = async (term: OwnTerm): Promise<void> => {
    const at = terms.findIndex((it) => it.id === term.id);
    if (!(await own.change((now) => now.filter((it) => it.id !== term.id)))) return;
    setDeleted({ term, at });
    setSaid(['ownDeleted', term.forms[0] ?? '']);
    if (id === term.id) setDraft(undefined);
    // Its button is gone, and the focus would be with it.
    addButton.current?.focus();
  };
  const undo = async ({ term, at }: Deleted): Promise<void> => {
    if (!(await own.change((now) => now.toSpliced(at, 0, term)))) return;
    setDeleted(undefined);
    setSaid(['ownBack', term.forms[0] ?? '']);
    addButton.current?.focus();
  };
  const turn = (term: OwnTerm, on: boolean): void =>
    void own.change((now) => now.map((it) => (it.id === term.id ? { ...it, on } : it)));
  return (
    <>
      <h3>{text('ownTitle')}</h3>
      <p>{text('ownWhat')}</p>
      <button ref={addButton} type="button" onClick={() => setDraft({ forms: [] })}>
        {text('ownAdd')}
      </button>
      {draft && (
        <OwnForm
          key={id ?? 'new'}
          draft={draft}
          conflicts={conflicts}
          onTyped={typed}
          onSave={(content) => void save(content)}
          onCancel={close}
        />
      )}
      <div role="status" class="row">
        {said && <p>{text(...said)}</p>}
        {deleted && (
          <button type="button" onClick={() => void undo(deleted)}>
            {text('dataUndo')}
          </button>
        )}
      </div>
      {isLong && (
        <div class="row">
          <label for="own-search">{text('ownSearch')}</label>
          <input
            id="own-search"
            type="search"
            autoComplete="off"
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </div>
      )}
      {own.stored && found.length === 0 && <p>{text(query === '' ? 'ownNone' : 'ownNothing')}</p>}
      <Parts key={query} all={found} label={text('ownTitle')}>
        {(term) => (
          <OwnRow
            key={term.id}
            term={term}
            hits={own.hits.get(term.id) ?? 0}
            conflicts={conflictsOf(term, forms, bundled)}
            settings={settings}
            onStored={onStored}
            onTurn={(on) => turn(term, on)}
            onEdit={() => setDraft({ term })}
            onDelete={() => void remove(term)}
          />
        )}
      </Parts>
    </>
  );
}
