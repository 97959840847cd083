// The page's meanings, the most frequent first; each leads to its next mention.
import type { TermSummary } from '../extension/messages';
import { text } from './text';

export interface TermListProps {
  readonly terms: readonly TermSummary[];
  readonly onVisit: (sense: string) => void;
}

export function TermList({ terms, onVisit }: TermListProps) {
  const mentions = terms.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">{text('termsHeading', String(mentions), String(terms.length))}</h2>
      <ul class="terms">
        {terms.map(({ sense, meaning, zh, surfaces, count }) => (
          <li key={sense}>
            <button type="button" onClick={() => onVisit(sense)} title={text('termVisit')}>
              <span class="surfaces">{surfaces.slice(0, 3).join(', ')}</span>
              <span class="meaning">
                {meaning} <span lang="zh-Hans">{zh}</span>
              </span>
              <span class="count">{text('termCount', String(count))}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
