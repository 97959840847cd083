// What the popup paints at once: the settings, and a glance at what each tab's page has reported. The browser holds it in
// memory, gives it to no page, and forgets it when it closes. The true sources are asked all the same: Firefox takes 25 to
// 45 ms for the stored settings and as long for a page's answer, and 2 ms for this.
// https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/storage/session
import { browser } from './browser';
import { type Glance, readGlance } from './glance';
import { locked } from './locked';
import { isObject } from './migrations';
import { checkSettings, loadStored, type Settings } from './settings';
import { TEXTS } from './text';

const SETTINGS = 'settings';
const TAB = 'tab.';
const keyOf = (tabId: number): string => TAB + tabId;

/**
 * Most characters of what is kept of a tab, as JSON. Addresses, and words that a page was recognised by, are the page's own
 * and as long as it likes; what is longer is not kept, as a part of it would not be what the page says. The browser keeps
 * 10 MB for all.
 */
const MOST = 8000;

export interface Memory {
  readonly settings: Settings;
  /** As they are stored: see `setTexts`. */
  readonly texts: unknown;
  readonly glance: Glance;
}

/** What is remembered of a tab that shows `url`; undefined when that is not all known. Never rejects. */
export async function recall(
  tab: Promise<{ id: number; url: string } | undefined>,
): Promise<Memory | undefined> {
  try {
    // Asked beside the tab rather than after it: of all tabs, as its number is not known yet.
    const [kept, shown] = await Promise.all([browser.storage.session.get(null), tab]);
    const entry = shown && kept[keyOf(shown.id)];
    const settings = kept[SETTINGS];
    if (!isObject(entry) || entry['url'] !== shown?.url || !isObject(settings)) return undefined;
    const glance = readGlance(entry['glance']);
    return glance && { settings: checkSettings(settings), texts: kept[TEXTS], glance };
  } catch {
    // The popup waits for the true answers then.
    return undefined;
  }
}

/** Keeps a copy of the settings and of the chosen language's texts, or none of damaged settings. Rejects where the browser keeps no memory. */
export const rememberSettings = (): Promise<void> =>
  // What was read first must not be written last.
  locked('memory.settings', async () => {
    const { settings, damaged } = await loadStored();
    const texts = await browser.storage.local.get(TEXTS);
    if (!(TEXTS in texts)) await browser.storage.session.remove(TEXTS);
    if (damaged) await browser.storage.session.remove(SETTINGS);
    else await browser.storage.session.set({ [SETTINGS]: settings, ...texts });
  });

/** The addresses of open tabs by their keys; private windows have none. */
async function openTabs(): Promise<ReadonlyMap<string, string>> {
  const tabs = await browser.tabs.query({});
  return new Map(
    tabs.flatMap(({ id, url = '', incognito }): [string, string][] =>
      id === undefined || incognito || !/^https?:/.test(url) ? [] : [[keyOf(id), url]],
    ),
  );
}

/**
 * Forgets tabs that are closed or show something else by now. Whoever listened for that would have the browser start the
 * background at each page that is opened anywhere, so it is done when the background runs for another reason; until then
 * the address tells the popup not to believe what is kept. Rejects where the browser keeps no memory.
 */
export async function forgetLeft(): Promise<void> {
  const open = await openTabs();
  const kept = Object.entries(await browser.storage.session.get(null));
  const left = kept.filter(
    ([key, entry]) => key.startsWith(TAB) && !(isObject(entry) && entry['url'] === open.get(key)),
  );
  if (left.length > 0) await browser.storage.session.remove(left.map(([key]) => key));
}

/**
 * Keeps a glance at what a tab shows, and nothing of a private window. Looks first where the tab is, so that what an old
 * page has said never stands under a new one's address. Rejects where the browser keeps no memory.
 */
export const rememberTab = (tabId: number, look: () => Promise<Glance | undefined>): Promise<void> =>
  locked(keyOf(tabId), async () => {
    const key = keyOf(tabId);
    const url = (await openTabs()).get(key);
    const glance = url === undefined ? undefined : await look().catch(() => undefined);
    const entry = { url, glance };
    if (glance && JSON.stringify(entry).length <= MOST) await browser.storage.session.set({ [key]: entry });
    else await browser.storage.session.remove(key);
  });
