// What a reader does and sees in a page, in the words of the stories.
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../src/extension/messages';

/** Waits until `holds` gives something true; fails with what it gave last. */
export async function until<T>(
  holds: () => Promise<T>,
  what: string,
  limit = 20_000,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + limit;
  for (;;) {
    const value = await holds().catch((error: unknown) => {
      if (Date.now() > deadline) throw error;
      return undefined;
    });
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`story > ${what}: did not happen in ${limit} ms`);
    await setTimeout(50);
  }
}

/** The texts that are painted under a name, in the page's order. */
export const highlightedTexts = (page: Page, name: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const highlight = CSS.highlights.get(wanted);
    return [...(highlight ?? [])].map((range) => {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
  }, name);

/** The texts that are marked as terms in the page, in its order. */
export const markedTexts = (page: Page): Promise<string[]> => highlightedTexts(page, 'farmgloss-term');

/** The middle of the first box of the `index`th mark, scrolled into view. */
export const markPoint = (
  page: Page,
  index: number,
  name = 'farmgloss-term',
): Promise<{ x: number; y: number }> =>
  page.evaluate(
    (wanted, highlight) => {
      const range = [...(CSS.highlights.get(highlight) ?? [])][wanted];
      if (!range) throw new Error(`no mark ${wanted}`);
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = live.getClientRects()[0];
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 };
    },
    index,
    name,
  );

/** The open tooltip's text, or an empty one. */
export const tooltipText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const host = document.querySelector('farmgloss-tooltip[data-open]');
    const tip = host?.shadowRoot?.querySelector<HTMLElement>('[role=tooltip], [role=dialog]');
    const { width = 0, height = 0 } = tip?.getBoundingClientRect() ?? {};
    return width > 0 && height > 0 ? (tip?.innerText ?? '') : '';
  });

/** Rests the mouse on a point, coming from a little way off. */
export async function rest(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x + 60, y + 40);
  await page.mouse.move(x, y, { steps: 3 });
}

export const serialised = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.outerHTML);

/** What the page's HTML is before anything has touched it. */
export const parsed = (page: Page, html: string): Promise<string> =>
  page.evaluate(
    (source) => new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML,
    html,
  );

export const visibleText = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** What the tab tells the popup. `popup` must be open about that tab. */
export const reportOf = (popup: Page): Promise<PageReport | undefined> =>
  popup.evaluate(() => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const tab = Number(new URLSearchParams(location.search).get('tab'));
    return api.tabs.sendMessage(tab, { type: 'report' }, { frameId: 0 }).catch(() => undefined);
  });

/** The badge on the toolbar button of the popup's tab. */
export const badgeOf = (popup: Page): Promise<string> =>
  popup.evaluate(() => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    return api.action.getBadgeText({ tabId: Number(new URLSearchParams(location.search).get('tab')) });
  });

/** True when our scripts have set something in the popup's tab. */
const isSetIn = (popup: Page, name: 'farmglossAnnotator' | 'farmglossTerms'): Promise<boolean> =>
  popup.evaluate(async (wanted) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const tabId = Number(new URLSearchParams(location.search).get('tab'));
    const [result] = await api.scripting.executeScript({
      target: { tabId },
      func: (key: string) => key in globalThis,
      args: [wanted],
    });
    return result?.result === true;
  }, name);

/** True when the annotator has been loaded into the popup's tab. */
export const annotatorLoaded = (popup: Page): Promise<boolean> => isSetIn(popup, 'farmglossAnnotator');

/** True once the terms of the popup's tab have been looked for, whether there are any or not. */
export const isExplained = (popup: Page): Promise<boolean> => isSetIn(popup, 'farmglossTerms');

/**
 * Clicks the popup's switch whose label contains `label`; of the ways to explain, off and marks. Waits until the popup shows
 * it: a click on a switch that still shows what it was before would turn it back.
 */
export async function flip(popup: Page, label: string): Promise<void> {
  const states = (click: boolean): Promise<string | undefined> =>
    popup.evaluate(
      (wanted, clicks) => {
        const all = [...document.querySelectorAll<HTMLButtonElement>('[role=switch]')];
        const ways = [...document.querySelectorAll<HTMLInputElement>('[name=way]')];
        const isWay = ways[0]?.closest('fieldset')?.textContent?.includes(wanted) === true;
        const one = isWay ? (ways.at(-1)?.checked ? ways[0] : ways.at(-1)) : undefined;
        const found = one ?? all.find((it) => it.textContent?.includes(wanted));
        const shown = JSON.stringify([
          ways.map(({ checked }) => checked),
          all.map((it) => it.getAttribute('aria-checked')),
        ]);
        if (clicks) found?.click();
        return found && shown;
      },
      label,
      click,
    );
  const before = await until(() => states(true), `the popup has “${label}”`);
  await until(async () => (await states(false)) !== before, `the popup shows "${label}" changed`);
}

/**
 * Chooses in the popup how terms are shown, and waits until it is stored and shown: a choice that still shows what was
 * before cannot be chosen.
 */
export const chooseWay = (popup: Page, way: 'marks' | 'corrected' | 'off'): Promise<unknown> =>
  until(
    () =>
      popup.evaluate(async (wanted) => {
        const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        const stored = await storage.local.get({ annotate: true, way: 'marks' });
        const isStored = (stored['annotate'] ? stored['way'] : 'off') === wanted;
        const radio = document.querySelector<HTMLInputElement>(`[name=way][value=${wanted}]`);
        if (!isStored) radio?.click();
        return isStored && radio?.checked;
      }, way),
    `the popup shows the way "${way}"`,
  );
