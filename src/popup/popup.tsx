// The popup: what the page is, how terms are shown, two switches, the page's terms, what was hidden.
import { useMemo, useRef } from 'preact/hooks';
import { browser } from '../extension/browser';
import { saveSettings, saveSite, worksOn } from '../extension/settings';
import type { TabTerm } from '../extension/tab-report';
import { text } from '../extension/text';
import { AfterPaint } from './after-paint';
import { CopyArticle } from './copy-article';
import { FindOriginal } from './find-original';
import { HiddenList } from './hidden-list';
import { originalQuery } from './original-query';
import type { Start } from './start';
import { canCopy, noticeOf, statusOf } from './status';
import { Switch } from './switch';
import { askArticle, explainAnyway, listTerms, openSearch, revealBlock, visitTerm } from './tab';
import { TermList } from './term-list';
import { usePage } from './use-page';
import { WayChoice } from './way-choice';

export interface PopupProps {
  readonly start: Start;
}

export function Popup({ start }: PopupProps) {
  const { tab, settings, glance, report, known, damaged, error, change, act } = usePage(start);
  const visits = useRef(new Map<string, number>());
  // Not for the first paint: its expressions take the browser a millisecond or two to make.
  const query = useMemo(
    () => (tab && known === 'answered' ? originalQuery({ ...tab, terms: report?.terms ?? [] }) : ''),
    [tab, report, known],
  );
  if (known === 'nothing') return null;
  const host = tab?.host ?? '';
  const { headline, because, canAsk } = statusOf(glance, settings, host);
  const visit = (term: TabTerm): void => {
    const before = visits.current.get(term.sense) ?? 0;
    visits.current.set(term.sense, before + 1);
    act((current) => visitTerm(current, term, before));
  };
  return (
    <>
      <header>
        <img src="/icons/32.png" alt="" width="24" height="24" />
        <h1>{text('extName')}</h1>
      </header>
      <section class={`status ${glance?.verdict.kind ?? 'closed'}`} aria-live="polite">
        <p class="headline">{text(...headline)}</p>
        {because && <p>{text(...because)}</p>}
        {[...(glance?.notices ?? []), ...(damaged ? (['damaged'] as const) : [])].map((notice) => (
          <p class="notice" key={notice}>
            {text(...noticeOf(notice))}
          </p>
        ))}
        {glance && glance.verdict.reasons.length > 0 && (
          <details>
            <summary>{text('reasonsHeading')}</summary>
            <ul class="reasons">
              {glance.verdict.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </details>
        )}
        {canAsk && (
          <button
            type="button"
            class="ask"
            onClick={() => act((current) => explainAnyway(current, report?.frames ?? [0]))}
          >
            {text('explainAnyway')}
          </button>
        )}
        {error && (
          <p class="error" role="alert">
            {text('failed', error)}
          </p>
        )}
      </section>
      <section class="switches" aria-label={text('switchesHeading')}>
        <WayChoice settings={settings} onChange={(way) => change(saveSettings(way))} />
        <Switch
          label={host === '' ? text('switchSiteNone') : text('switchSite', host)}
          on={host !== '' && worksOn(settings, host)}
          disabled={host === ''}
          onChange={(on) => change(saveSite(host, on))}
        />
        <Switch
          label={text('switchClean')}
          on={settings.clean}
          onChange={(clean) => change(saveSettings({ clean }))}
        />
      </section>
      {known === 'answered' && (
        <AfterPaint>
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
              onVisit={visit}
              onList={() => act((current) => listTerms(current, report.terms))}
            />
          )}
          {report && report.hidden.length > 0 && (
            <HiddenList
              blocks={report.hidden}
              onShow={(block) => act((current) => revealBlock(current, block))}
            />
          )}
          <footer>
            <button type="button" class="settings" onClick={() => void browser.runtime.openOptionsPage()}>
              {text('openSettings')}
            </button>
          </footer>
        </AfterPaint>
      )}
    </>
  );
}
