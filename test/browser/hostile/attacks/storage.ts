// Storage that is damaged, unreadable or full: defaults stand in, nothing is lost, the popup says so.
import type { Page } from 'puppeteer-core';
import { until } from '../../reader';
import type { Attack } from '../attack';
import { FARM } from '../farm';
import { exactly } from '../figure';

const says = (popup: Page, words: string): Promise<boolean> =>
  until(() => popup.evaluate((it) => document.body.textContent?.includes(it) === true, words), words).catch(
    () => false,
  );

const store = (popup: Page, values: Record<string, unknown>): Promise<void> =>
  popup.evaluate(
    (it) => ((globalThis as { browser?: typeof chrome }).browser ?? chrome).storage.local.set(it),
    values,
  );

const switches = (popup: Page): Promise<string> =>
  popup.$$eval('[name=way]:checked, [role=switch]', (all) =>
    all.map((it) => it.getAttribute('value') ?? it.getAttribute('aria-checked')).join(' '),
  );

/** Clicks a switch that cannot change: `flip` would wait for it to. */
const toggle = (popup: Page, label: string): Promise<void> =>
  popup.$$eval(
    '[role=switch]',
    (all, wanted) => (all as HTMLElement[]).find(({ textContent }) => textContent?.includes(wanted))?.click(),
    label,
  );

/** Makes storage refuse to take anything more, as it does when it is full. */
const fill = (popup: Page): Promise<void> =>
  popup.evaluate(async () => {
    const api = (globalThis as { browser?: typeof chrome }).browser;
    // Firefox has no limit that a test could reach.
    if (api !== undefined && location.protocol === 'moz-extension:')
      api.storage.local.set = () => Promise.reject(new Error('QuotaExceededError'));
    else {
      const { local } = chrome.storage;
      const room = local.QUOTA_BYTES - (await local.getBytesInUse());
      // Key, quotation marks and two bytes that are left.
      await local.set({ filler: 'x'.repeat(room - 'filler""'.length - 2) });
    }
  });

export const storage: Attack = {
  name: 'storage',
  async run(stage) {
    const page = await stage.visit(FARM);
    let { popup } = await stage.observe(page);
    try {
      await store(popup, { annotate: 'no', clean: false, offSites: { a: 1 } });
      ({ popup } = await stage.observe(page));
      await popup.waitForSelector('[role=switch]');
      const toldDamaged = await says(popup, 'could not be read completely');
      const fallback = await switches(popup);
      const observer = await stage.observe(await stage.visit(FARM));
      const explained = (await observer.explained()).terms.length > 0;

      await store(popup, { annotate: true, clean: false, offSites: ['a.example'] });
      ({ popup } = await stage.observe(page));
      await popup.waitForSelector('[role=switch]');
      await fill(popup);
      await toggle(popup, 'Work on');
      const toldFull = await says(popup, 'That did not work');
      const kept = await popup.evaluate(async () => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        const { annotate, clean, offSites } = await api.storage.local.get(['annotate', 'clean', 'offSites']);
        return JSON.stringify({ annotate, clean, offSites });
      });
      return [
        exactly('damaged: the popup says so', Number(toldDamaged), 1),
        exactly(
          'damaged: what is sound is kept, the rest falls back',
          Number(fallback === 'marks true false'),
          1,
        ),
        exactly('damaged: a farm is explained', Number(explained), 1),
        exactly('full: the popup says so', Number(toldFull), 1),
        exactly(
          'full: switches show what is stored',
          Number((await switches(popup)) === 'marks true false'),
          1,
        ),
        exactly(
          'full: nothing is lost',
          Number(kept === '{"annotate":true,"clean":false,"offSites":["a.example"]}'),
          1,
        ),
      ];
    } finally {
      ({ popup } = await stage.observe(page));
      await popup.evaluate(() =>
        ((globalThis as { browser?: typeof chrome }).browser ?? chrome).storage.local.clear(),
      );
    }
  },
};
