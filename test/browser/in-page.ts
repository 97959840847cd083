// What the stories of our windows in pages have in common: the term that is meant, the list, what was copied and stored.
import type { Page } from 'puppeteer-core';
import { highlightedTexts, markPoint, until } from './reader';
import type { Session } from './session';
import { type OpenWindow, opened, step, windowOf } from './window';

/** A page to paste into, at /editor. */
export const EDITOR = '<!doctype html><title>Paste here</title><textarea autofocus></textarea>';

/** Where words are marked, scrolled into view. */
export const placeOf = async (
  page: Page,
  words: string,
  name = 'farmgloss-term',
): Promise<{ x: number; y: number }> => {
  const at = (await highlightedTexts(page, name)).indexOf(words);
  if (at < 0) throw new Error(`page > "${words}": is not marked`);
  return markPoint(page, at, name);
};

/** What is in the clipboard. */
export async function pasted({ visit }: Pick<Session, 'visit'>): Promise<string> {
  const editor = await visit('/editor');
  await editor.focus('textarea');
  await editor.keyboard.down('Control');
  await editor.keyboard.press('v');
  await editor.keyboard.up('Control');
  return until(() => editor.$eval('textarea', ({ value }) => value), 'the text is pasted');
}

/** What is stored under a key, as text; empty for nothing. `own` is a page of the extension. */
export const storedIn = (own: Page, key: string): Promise<string> =>
  own.evaluate(async (wanted) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    return JSON.stringify((await api.storage.local.get(wanted))[wanted]) ?? '';
  }, key);

/** The address of the tab of the settings, once it is there; the tab is closed. */
export const settingsTab = (own: Page): Promise<string> =>
  until(
    () =>
      own.evaluate(async () => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        const found = (await api.tabs.query({})).find((it) =>
          (it.url || it.pendingUrl)?.includes('src/options/index.html#'),
        );
        const address = found?.url || found?.pendingUrl;
        if (found?.id !== undefined) await api.tabs.remove(found.id);
        return address;
      }),
    'the settings open',
  );

/** Steps on until the dialog is about some words. */
export async function stepTo(page: Page, popup: Page, words: string): Promise<OpenWindow> {
  for (let turn = 0; turn < 40; turn += 1) {
    const before = (await windowOf(page))?.text;
    await step(popup);
    await until(async () => (await opened(page)).text !== before, 'the next term is shown');
    const now = await opened(page);
    if (now.name.startsWith(`${words}: `)) return now;
  }
  throw new Error(`page > "${words}": no step leads there`);
}

export interface List {
  readonly name: string;
  readonly items: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly close: { readonly x: number; readonly y: number };
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

/** The open list of terms, or undefined. */
export const listOf = (page: Page): Promise<List | undefined> =>
  page.evaluate(() => {
    const list = document.querySelector('farmgloss-tooltip')?.shadowRoot?.querySelector('[role=region]');
    if (!list?.matches(':popover-open')) return undefined;
    const [close, ...items] = [...list.querySelectorAll('button')].map((it) => {
      const { x, y, width, height } = it.getBoundingClientRect();
      return { text: it.textContent ?? '', x: x + width / 2, y: y + height / 2 };
    });
    const { left, top, right, bottom } = list.getBoundingClientRect();
    return {
      name: list.getAttribute('aria-label') ?? '',
      items,
      close: close ?? { x: 0, y: 0 },
      box: { left, top, right, bottom },
    };
  });

/** Opens the list as the command does: a driver cannot press the browser's own keys. */
export async function openList(page: Page, popup: Page): Promise<List> {
  await page.bringToFront();
  await popup.evaluate(() => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const tab = Number(new URLSearchParams(location.search).get('tab'));
    return api.tabs.sendMessage(tab, { type: 'list' }, { frameId: 0 });
  });
  return (await until(() => listOf(page), 'the list opens')) as List;
}
