// The page's meanings, the most frequent first; each leads to its next mention.
import type { TabTerm } from './tab-report';
import { text } from './text';

export interface TermListProps {
  readonly terms: readonly TabTerm[];
  readonly onVisit: (term: TabTerm) => void;
}

export function TermList({ terms, onVisit }: TermListProps) {
  const mentions = terms.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">{text('termsHeading', String(mentions), String(terms.length))}</h2>
      <ul class="terms">
        {terms.map((term) => (
          <li key={term.sense}>
            <button type="button" onClick={() => onVisit(term)} title={text('termVisit')}>
              <span class="surfaces">{term.surfaces.slice(0, 3).join(', ')}</span>
              <span class="meaning">
                {term.meaning} <span lang="zh-Hans">{term.zh}</span>
              </span>
              <span class="count">{text('termCount', String(term.count))}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
