// The page's meanings; each leads to its next mention. A long list is searched, and shown a part at a time.
import { useMemo, useRef, useState } from 'preact/hooks';
import type { TabTerm } from '../extension/tab-report';
import { text } from '../extension/text';
import { findTerms, indexTerms, type TermOrder, type TermPart } from './find-terms';

export interface TermListProps {
  readonly terms: readonly TabTerm[];
  /** What the reader knows, by its name. */
  readonly known: ReadonlySet<string>;
  readonly onVisit: (term: TabTerm) => void;
  /** The reader knows the term, or does not any more. */
  readonly onKnown: (term: TabTerm, known: boolean) => void;
  /** Lists the terms on the page itself. */
  readonly onList: () => void;
}

/** Terms shown at once: more than a reader looks through, few enough to be drawn at each key. */
const PART = 100;
/** What keys lead to in a row: Tab would stop twice at each term. */
const ASIDE: Readonly<Record<string, string>> = { ArrowRight: '.known', ArrowLeft: '.visit' };
/** With fewer terms there is nothing to search. */
const FEW = 6;

export function TermList({ terms: told, known, onVisit, onKnown, onList }: TermListProps) {
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<TermOrder>('count');
  const [part, setPart] = useState<TermPart>('all');
  const [most, setMost] = useState(PART);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const terms = useMemo(() => told.map((term) => ({ ...term, known: known.has(term.sense) })), [told, known]);
  const index = useMemo(() => indexTerms(terms), [terms]);
  const isLong = terms.length >= FEW || query !== '' || part !== 'all';
  const found = useMemo(
    () => findTerms(index, { query: isLong ? query : '', order, part }),
    [index, isLong, query, order, part],
  );
  const mentions = terms.reduce((sum, { count }) => sum + count, 0);
  const search = (words: string): void => {
    setQuery(words);
    setMost(PART);
  };

  /** Goes up and down from the field through the list, and aside to a row's second button; Home and End lead to its ends. */
  const move = (event: KeyboardEvent): void => {
    const row = list.current?.querySelector('li:focus-within');
    const aside = ASIDE[event.key];
    if (row && aside !== undefined) row.querySelector<HTMLElement>(aside)?.focus();
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.visit, .more') ?? [])];
    const at = buttons.findIndex((button) => row?.contains(button));
    const inField = field.current?.matches(':focus') === true;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      ...(inField ? {} : { Home: 0, End: buttons.length - 1 }),
    };
    const target = targets[event.key];
    if (target === undefined || (at < 0 && !inField) || (inField && target < 0)) return;
    event.preventDefault();
    (target < 0 ? field.current : buttons[target])?.focus();
  };
  const keyInField = (event: KeyboardEvent): void => {
    const [first] = found;
    if (event.key === 'Enter' && query !== '' && first) onVisit(first);
    if (event.key !== 'Escape' || query === '') return;
    // The first Escape empties the field, the next one closes the popup.
    event.preventDefault();
    search('');
  };
  return (
    <section aria-labelledby="terms" onKeyDown={move}>
      <h2 id="terms">{text('termsHeading', String(mentions), String(terms.length))}</h2>
      {isLong && (
        <div class="search">
          <input
            ref={field}
            type="search"
            aria-label={text('termsSearch')}
            placeholder={text('termsSearch')}
            value={query}
            onInput={({ currentTarget }) => search(currentTarget.value)}
            onKeyDown={keyInField}
          />
          <select
            aria-label={text('termsOrder')}
            value={order}
            onChange={({ currentTarget }) => setOrder(currentTarget.value === 'place' ? 'place' : 'count')}
          >
            <option value="count">{text('termsByCount')}</option>
            <option value="place">{text('termsByPlace')}</option>
          </select>
          <select
            aria-label={text('termsShown')}
            value={part}
            onChange={({ currentTarget: { value } }) =>
              setPart(value === 'new' || value === 'known' ? value : 'all')
            }
          >
            <option value="all">{text('termsAll')}</option>
            <option value="new">{text('termsNew')}</option>
            <option value="known">{text('termsKnown')}</option>
          </select>
          <p role="status">
            {query.trim() === '' && part === 'all' ? '' : text('termsFound', String(found.length))}
          </p>
        </div>
      )}
      <ul class="terms" ref={list} aria-labelledby="terms">
        {found.slice(0, most).map((term) => (
          <li key={term.sense}>
            <button type="button" class="visit" onClick={() => onVisit(term)} title={text('termVisit')}>
              <span class="surfaces" lang="en">
                {term.surfaces.slice(0, 3).join(', ')}
              </span>
              <span class="meaning" lang="en">
                {term.meaning} <span lang="zh-Hans">{term.zh}</span>
              </span>
              <span class="count">{text('termCount', String(term.count))}</span>
            </button>
            <button
              type="button"
              class="known"
              tabIndex={-1}
              aria-pressed={term.known}
              aria-label={text('termKnown', term.meaning)}
              title={text('termKnownHint')}
              onClick={() => {
                onKnown(term, !term.known);
                // Where only the others are listed, the row goes, and the focus would go with it.
                if (part !== 'all') field.current?.focus();
              }}
            >
              ✓
            </button>
          </li>
        ))}
        {found.length > most && (
          <li key="more">
            <button type="button" class="more" onClick={() => setMost(most * 2)}>
              {text('termsMore', String(found.length - most))}
            </button>
          </li>
        )}
      </ul>
      <button type="button" class="listing" onClick={onList}>
        {text('listOpen')}
      </button>
    </section>
  );
}
