// The tab that the popup is about, and what it answers.
import { browser } from '../extension/browser';
import type { PageReport } from '../extension/messages';
import { sendToBackground, sendToTab } from '../extension/send';

/** `host` is empty where extensions may not look: browser pages, stores, files. */
export interface PopupTab {
  readonly id: number;
  readonly host: string;
}

/** The active tab; a popup opened as a page of its own may name another one: `?tab=ID`. */
export async function currentTab(): Promise<PopupTab | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const [tab] = Number.isInteger(named)
    ? [await browser.tabs.get(named)]
    : await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const url = URL.parse(tab.url ?? '');
  return { id: tab.id, host: url && /^https?:$/.test(url.protocol) ? url.hostname : '' };
}

/** The tab's report, or undefined when no script of ours runs in it. */
export const askReport = async (tab: PopupTab): Promise<PageReport | undefined> =>
  sendToTab<'report'>(tab.id, { type: 'report' }).catch(() => undefined);

/** Loads the annotator into a tab that was not recognised and has it explain the page. Rejects where it may not run. */
export async function explainAnyway(tab: PopupTab): Promise<PageReport> {
  await sendToBackground<'load'>({ type: 'load', tabId: tab.id });
  return sendToTab<'explain'>(tab.id, { type: 'explain' });
}
