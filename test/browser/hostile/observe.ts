// Looks at a page from outside its scripts' reach: by the popup's questions and by code in the extension's own world.
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../../src/extension/messages';
import type { Launched } from '../launch';
import { until } from '../reader';

export interface Observer {
  readonly popup: Page;
  /** What the tab tells the popup; undefined when nobody answers. */
  report(): Promise<PageReport | undefined>;
  /** The report, once it tells of terms. */
  explained(): Promise<PageReport>;
  /** Sends a message to the tab's scripts and gives the answer. */
  ask(message: unknown): Promise<unknown>;
  /** "Explain this page anyway". */
  explainAnyway(): Promise<void>;
  /** Text of the open tooltip; empty when none is to be seen. */
  tooltip(): Promise<string>;
  /** Elements in the page that match, found by the extension's own world. */
  count(selector: string): Promise<number>;
}

/** Opens the popup about a page's tab. */
export async function observe(launched: Launched, page: Page): Promise<Observer> {
  const popup = await launched.openPopup(page);
  await popup.waitForSelector('[role=switch]');
  const ask = (message: unknown): Promise<unknown> =>
    popup.evaluate((sent) => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const tab = Number(new URLSearchParams(location.search).get('tab'));
      return api.tabs.sendMessage(tab, sent, { frameId: 0 }).catch(() => undefined);
    }, message);
  const load = (type: 'judge' | 'load'): Promise<void> =>
    popup.evaluate(async (wanted) => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const tabId = Number(new URLSearchParams(location.search).get('tab'));
      await api.runtime.sendMessage({ type: wanted, tabId, frameIds: [0] });
    }, type);
  // As in the popup: where nobody answers, the judge is loaded and asked.
  const report = async (): Promise<PageReport | undefined> => {
    const answer = await ask({ type: 'report' });
    if (!answer) await load('judge').catch(() => undefined);
    return (answer ?? (await ask({ type: 'report' }))) as PageReport | undefined;
  };
  return {
    popup,
    ask,
    report,
    async explained() {
      await until(async () => (await report())?.terms.length, 'terms are explained', 20_000);
      return (await report()) as PageReport;
    },
    async explainAnyway() {
      await load('load');
      await ask({ type: 'explain' });
    },
    tooltip: () =>
      popup.evaluate(async () => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        const [found] = await api.scripting.executeScript({
          target: { tabId: Number(new URLSearchParams(location.search).get('tab')) },
          func: () => {
            const find = Document.prototype.querySelector;
            const root = find.call(document, 'farmgloss-tooltip[data-open]')?.shadowRoot;
            const tip = root?.querySelector<HTMLElement>('[role=tooltip], [role=dialog]');
            const { width = 0, height = 0 } = tip?.getBoundingClientRect() ?? {};
            return width > 0 && height > 0 ? (tip?.textContent ?? '') : '';
          },
        });
        return found?.result ?? '';
      }),
    count: (selector) =>
      popup.evaluate(async (wanted) => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        const [found] = await api.scripting.executeScript({
          target: { tabId: Number(new URLSearchParams(location.search).get('tab')) },
          args: [wanted],
          func: (it: string) => Document.prototype.querySelectorAll.call(document, it).length,
        });
        return found?.result ?? 0;
      }, selector),
  };
}

/** How often each spelling is marked, for comparing pages that must be read alike. */
export const hitsOf = (report: PageReport | undefined): string =>
  (report?.terms ?? [])
    .map(({ sense, count }) => `${sense} ${count}`)
    .sort()
    .join(', ');

/** Complaints of a page: errors that nobody caught, and what was written to its console as an error. */
export function complaintsOf(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    // Pages made by tests have no icon.
    if (message.type() === 'error' && !message.text().includes('404')) heard.push(message.text());
  });
  return heard;
}
