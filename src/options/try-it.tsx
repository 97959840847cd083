// A box in which a text is explained as pages are, by the same code, so that a reader sees what a change does.
import { useMemo, useState } from 'preact/hooks';
import { type Settings, wishesFor } from '../extension/settings';
import { text } from '../extension/text';
import { wantedTerms } from '../extension/wanted-terms';
import type { Explained, Term } from '../lexicon/explain';
import { nameOf, type OwnTerm } from '../lexicon/own-term';
import { Field } from './field';
import type { Loaded } from './loaded';

/** Characters that are explained; the rest would make typing slow. */
const MOST = 5000;

export interface TryItProps {
  readonly loaded: Loaded | undefined;
  readonly terms: readonly OwnTerm[];
  readonly settings: Settings;
}

/** A term of the text, and why a page would not mark it. */
interface Found {
  readonly term: Term;
  readonly note: string | undefined;
}

/** All terms of a text in its order, told as a page of no site in particular would show them. */
function foundIn(explained: Explained, settings: Settings): Found[] {
  const marked = wantedTerms(explained, wishesFor({ ...settings, sites: 'everywhere' }, ''), () => true);
  const shown = new Set([...marked.terms, ...marked.unsure]);
  const noteOf = (term: Term, sure: boolean): string | undefined => {
    const name = nameOf(term.entry);
    if (settings.silenced.includes(name)) return text('trySilent');
    if (!sure && !settings.more) return text('tryUnsure');
    if (settings.known.includes(name)) return text('tryKnown');
    return shown.has(term) ? undefined : text('tryLater');
  };
  return [
    ...explained.terms.map((term) => ({ term, note: noteOf(term, true) })),
    ...explained.unsure.map((term) => ({ term, note: noteOf(term, false) })),
  ].sort((a, b) => a.term.start - b.term.start);
}

/** The text with its terms marked. */
function Marked({ typed, found }: { readonly typed: string; readonly found: readonly Found[] }) {
  const parts = found.flatMap(({ term, note }, index) => [
    typed.slice(found[index - 1]?.term.end ?? 0, term.start),
    note === undefined ? (
      <mark key={term.start}>{term.surface}</mark>
    ) : (
      <s key={term.start}>{term.surface}</s>
    ),
  ]);
  return (
    <p class="marked" lang="en">
      {parts}
      {typed.slice(found.at(-1)?.term.end ?? 0)}
    </p>
  );
}

function Told({ found: { term, note } }: { readonly found: Found }) {
  const { entry, surface, why, reasons, others } = term;
  const row = (label: string, told: string) =>
    told !== '' && (
      <p class="hint" key={label}>
        {label}: {told}
      </p>
    );
  return (
    <li>
      <p>
        {surface}: <b>{entry.meaning}</b> <span lang="zh-Hans">{entry.zh}</span> {entry.pinyin}
        {note !== undefined && ` (${note})`}
      </p>
      {row(text('tooltipWhy'), why)}
      {row(text('tooltipHere'), reasons.map((reason) => text(...reason)).join('; '))}
      {row(text('tooltipOthers'), others.map(({ meaning }) => meaning).join('; '))}
    </li>
  );
}

export function TryIt({ loaded, terms, settings }: TryItProps) {
  const [typed, setTyped] = useState('');
  const explain = useMemo(() => loaded?.explainer(terms), [loaded, terms]);
  const explained = useMemo(() => explain?.(typed.slice(0, MOST)), [explain, typed]);
  const found = explained ? foundIn(explained, settings) : [];
  const marked = found.filter(({ note }) => note === undefined).length;
  return (
    <>
      <h3>{text('tryTitle')}</h3>
      <Field
        id="try"
        label={text('tryLabel')}
        hint={text('tryHint')}
        lines={3}
        value={typed}
        onInput={setTyped}
      />
      <p role="status">
        {typed.trim() !== '' && text(loaded ? 'tryMarked' : 'dictionaryLoading', String(marked))}
      </p>
      {found.length > 0 && (
        <>
          <Marked typed={typed} found={found} />
          <ul class="entries">
            {found.map((it) => (
              <Told key={it.term.start} found={it} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
