// The popup's one state: settings and the tab's report, kept fresh while the popup is open.
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { browser, type Runtime, type Tabs } from '../extension/browser';
import { type Glance, glanceOf } from '../extension/glance';
import { readMessage } from '../extension/messages';
import { DEFAULT_SETTINGS, loadStored, onSettings, type Settings } from '../extension/settings';
import type { TabReport } from '../extension/tab-report';
import { messageOf } from '../text/message-of';
import type { Start } from './start';
import { askReport, currentTab, type PopupTab } from './tab';

type Action = (tab: PopupTab) => Promise<TabReport | boolean | undefined>;

export interface PageState {
  readonly tab: PopupTab | undefined;
  readonly settings: Settings;
  /** What is said of the page at first: remembered until the page itself has answered. */
  readonly glance: Glance | undefined;
  readonly report: TabReport | undefined;
  /** Nothing is drawn before something is known; what nobody remembers is drawn once all have answered. */
  readonly known: 'nothing' | 'remembered' | 'answered';
  /** True when stored settings could not be read, so that defaults stand in for them. */
  readonly damaged: boolean;
  /** What went wrong last, in the browser's words. */
  readonly error: string | undefined;
  /** Waits for settings to be stored, which is when all hear of them. */
  readonly change: (stored: Promise<void>) => void;
  /** Runs an action of the tab that may answer with a new report. */
  readonly act: (action: Action) => void;
}

export function usePage({ found, remembered }: Start): PageState {
  const [tab, setTab] = useState(remembered?.tab);
  const [settings, setSettings] = useState(remembered?.settings ?? DEFAULT_SETTINGS);
  const [before, setBefore] = useState(remembered?.glance);
  const [report, setReport] = useState<TabReport>();
  const [damaged, setDamaged] = useState(false);
  const [known, setKnown] = useState<PageState['known']>(remembered ? 'remembered' : 'nothing');
  const [error, setError] = useState<string>();
  const failed = useCallback((reason: unknown): void => setError(messageOf(reason)), []);

  // What is remembered is painted before the browser has anything more to do. Where nothing is, nothing will be painted
  // before the first answers.
  const useAnswers = remembered ? useEffect : useLayoutEffect;
  useAnswers(() => {
    const stop = new AbortController();
    let current: PopupTab | undefined;
    let heardSettings = false;
    const find = async (tab: Start['found']): Promise<void> => {
      current = await tab;
      setTab(current);
    };
    const refresh = async (): Promise<void> => {
      setReport(current && (await askReport(current)));
      setBefore(undefined);
    };
    const hear = (told: Settings): void => {
      heardSettings = true;
      setSettings(told);
    };
    const read = async (): Promise<void> => {
      const stored = await loadStored();
      // A switch that was turned meanwhile is not turned back by what was stored before.
      if (heardSettings) return;
      setSettings(stored.settings);
      setDamaged(stored.damaged);
    };
    // A frame's annotator tells of every change, which is when its report has changed too.
    const heard = (raw: unknown, sender: Runtime.MessageSender): undefined => {
      if (readMessage(raw)?.type === 'count' && sender.tab?.id === current?.id) void refresh();
    };
    // The tab has loaded, or gone to, another page.
    const updated = (id: number, { status }: Tabs.OnUpdatedChangeInfoType): void => {
      if (id === current?.id && status === 'complete') find(currentTab()).then(refresh).catch(failed);
    };
    // All is asked at once, and before listening, which takes Firefox as long as an answer. None comes before this returns.
    void Promise.all([read(), find(found).then(refresh).catch(failed)]).then(() => setKnown('answered'));
    browser.runtime.onMessage.addListener(heard);
    browser.tabs.onUpdated.addListener(updated);
    stop.signal.addEventListener('abort', () => {
      browser.runtime.onMessage.removeListener(heard);
      browser.tabs.onUpdated.removeListener(updated);
    });
    onSettings(hear, stop.signal);
    return () => stop.abort();
  }, [found, failed]);

  const change = useCallback(
    (stored: Promise<void>): void => {
      setError(undefined);
      setDamaged(false);
      stored.catch(failed);
    },
    [failed],
  );
  const act = useCallback(
    (action: Action): void => {
      if (!tab) return;
      setError(undefined);
      action(tab)
        .then((answer) => typeof answer === 'object' && setReport(answer))
        .catch(failed);
    },
    [tab, failed],
  );
  const glance = report ? glanceOf(report) : before;
  return { tab, settings, glance, report, known, damaged, error, change, act };
}
