// The popup's one state: settings and the tab's report, kept fresh while the popup is open.
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { browser, type Runtime, type Tabs } from '../extension/browser';
import { readMessage } from '../extension/messages';
import { DEFAULT_SETTINGS, loadStored, onSettings, type Settings, saveSettings } from '../extension/settings';
import { messageOf } from '../text/message-of';
import { askReport, currentTab, type PopupTab } from './tab';
import type { TabReport } from './tab-report';

type Action = (tab: PopupTab) => Promise<TabReport | boolean | undefined>;

export interface PageState {
  readonly tab: PopupTab | undefined;
  readonly settings: Settings;
  readonly report: TabReport | undefined;
  /** True once the first answers are there: nothing is drawn before. */
  readonly ready: boolean;
  /** True when stored settings could not be read, so that defaults stand in for them. */
  readonly damaged: boolean;
  /** What went wrong last, in the browser's words. */
  readonly error: string | undefined;
  readonly change: (change: Partial<Settings>) => void;
  /** Runs an action of the tab that may answer with a new report. */
  readonly act: (action: Action) => void;
}

export function usePage(): PageState {
  const [tab, setTab] = useState<PopupTab>();
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [report, setReport] = useState<TabReport>();
  const [damaged, setDamaged] = useState(false);
  const [ready, setReady] = useState(false);
  const [error, setError] = useState<string>();

  // `useEffect` would wait for a paint, and nothing is painted before the first answers.
  useLayoutEffect(() => {
    const stop = new AbortController();
    let current: PopupTab | undefined;
    const find = async (): Promise<void> => {
      current = await currentTab();
      setTab(current);
    };
    const refresh = async (): Promise<void> => {
      if (current) setReport(await askReport(current));
    };
    const read = async (): Promise<void> => {
      const stored = await loadStored();
      setSettings(stored.settings);
      setDamaged(stored.damaged);
    };
    const failed = (reason: unknown): void => setError(messageOf(reason));
    // A frame's annotator tells of every change, which is when its report has changed too.
    const heard = (raw: unknown, sender: Runtime.MessageSender): undefined => {
      if (readMessage(raw)?.type === 'count' && sender.tab?.id === current?.id) void refresh();
    };
    // The tab has loaded, or gone to, another page.
    const updated = (id: number, { status }: Tabs.OnUpdatedChangeInfoType): void => {
      if (id === current?.id && status === 'complete') find().then(refresh).catch(failed);
    };
    // All is asked at once, and before listening, which takes Firefox as long as an answer. None comes before this returns.
    void Promise.all([read(), find().then(refresh).catch(failed)]).then(() => setReady(true));
    browser.runtime.onMessage.addListener(heard);
    browser.tabs.onUpdated.addListener(updated);
    stop.signal.addEventListener('abort', () => {
      browser.runtime.onMessage.removeListener(heard);
      browser.tabs.onUpdated.removeListener(updated);
    });
    onSettings(setSettings, stop.signal);
    return () => stop.abort();
  }, []);

  const change = useCallback((wanted: Partial<Settings>): void => {
    setError(undefined);
    setDamaged(false);
    saveSettings(wanted).catch((reason: unknown) => setError(messageOf(reason)));
  }, []);
  const act = useCallback(
    (action: Action): void => {
      if (!tab) return;
      setError(undefined);
      action(tab)
        .then((answer) => typeof answer === 'object' && setReport(answer))
        .catch((reason: unknown) => setError(messageOf(reason)));
    },
    [tab],
  );
  return { tab, settings, report, ready, damaged, error, change, act };
}
