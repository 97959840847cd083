// Below the popup's switches: copying the article, finding the original, the page's terms, what was hidden.
import { useMemo, useRef } from 'preact/hooks';
import { saveKnown } from '../extension/save-lists';
import type { TabTerm } from '../extension/tab-report';
import { CopyArticle } from './copy-article';
import { FindOriginal } from './find-original';
import { HiddenList } from './hidden-list';
import { originalQuery } from './original-query';
import { canCopy } from './status';
import { askArticle, listTerms, openSearch, revealBlock, visitTerm } from './tab-actions';
import { TermList } from './term-list';
import type { PageState } from './use-page';

export interface PageToolsProps {
  readonly page: PageState;
}

export function PageTools({ page: { tab, settings, glance, report, change, act } }: PageToolsProps) {
  const visits = useRef(new Map<string, number>());
  const query = useMemo(
    () => (tab ? originalQuery({ ...tab, terms: report?.terms ?? [] }) : ''),
    [tab, report],
  );
  const known = useMemo(() => new Set(settings.known), [settings.known]);
  const visit = (term: TabTerm): void => {
    const before = visits.current.get(term.sense) ?? 0;
    visits.current.set(term.sense, before + 1);
    act((current) => visitTerm(current, term, before));
  };
  return (
    <>
      {tab && report && glance && canCopy(glance, settings) && (
        <CopyArticle
          place={{ title: tab.title, address: tab.url }}
          ask={() => askArticle(tab, report.frames)}
        />
      )}
      {tab && query !== '' && (
        <FindOriginal query={query} onSearch={(engine, words) => act(() => openSearch(engine, words))} />
      )}
      {report && report.terms.length > 0 && (
        <TermList
          terms={report.terms}
          known={known}
          onVisit={visit}
          onKnown={({ sense }, known) => change(saveKnown(sense, known))}
          onList={() => act((current) => listTerms(current, report.terms))}
        />
      )}
      {report && report.hidden.length > 0 && (
        <HiddenList
          blocks={report.hidden}
          onShow={(block) => act((current) => revealBlock(current, block))}
        />
      )}
    </>
  );
}
