// What the popup and the context menu do for a reader, told alike in every browser: copying the article, looking for the
// original, finding a term, explaining a selection. By keyboard alone where there is something to press.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { annotatorLoaded, markedTexts, tooltipText, until, visibleText } from './reader';
import { useSession } from './session';

const FARM = readFileSync(join(import.meta.dirname, '../pages/farm-sample/source.html'), 'utf8');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LETTER = `<!doctype html><title>A letter</title>
  <p id="one">Every evening she answers in the micro-letter what her friends have asked.</p>
  <p id="two">In the morning she opens the micro-letter once more, and the balance treasure too.</p>`;
const EDITOR = '<!doctype html><title>Paste here</title><textarea autofocus></textarea>';

/** Presses Tab until the element in focus is the one with this label or text. */
async function tabTo(popup: Page, wanted: string): Promise<void> {
  for (let stop = 0; stop < 40; stop += 1) {
    const name = await popup.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
    if (name.startsWith(wanted)) return;
    await popup.keyboard.press('Tab');
  }
  throw new Error(`popup > "${wanted}": the Tab key does not lead there`);
}

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, {
    '/farm': { html: FARM },
    '/letter': { html: LETTER },
    '/editor': { html: EDITOR },
  });
  const openPopup = async (page: Page): Promise<Page> => {
    const popup = await session.openPopup(page);
    await popup.waitForSelector('.terms');
    return popup;
  };

  test('the article is copied by keyboard, without boilerplate and with footnotes', async () => {
    const popup = await openPopup(await session.visitFarm('/farm'));
    await tabTo(popup, 'Markdown');
    await popup.keyboard.press('Enter');
    const said = () => popup.$eval('.copy [role=status]', ({ textContent }) => textContent);
    expect(await until(said, 'the popup says something')).toBe('Copied');
    const editor = await session.visit('/editor');
    await editor.focus('textarea');
    await editor.keyboard.down('Control');
    await editor.keyboard.press('v');
    await editor.keyboard.up('Control');
    const text = await until(() => editor.$eval('textarea', ({ value }) => value), 'the text is pasted');
    expect(text).toMatch(
      /^# Why the small shop on the third floor .*\n\n<http:\/\/127\.0\.0\.1:\d+\/farm>\n\n/,
    );
    expect(text).toContain('they cannot pour tea.');
    expect(text).toMatch(/\n\[\^\d+\]: balance treasure = Yu.e Bao \(余额宝\)\n/);
    expect(text).not.toMatch(/content source|Topic Center|Sales Support|Source: Internet|All prices/);
  });

  test('the original is looked for by keyboard, in a tab, and only when asked', async () => {
    const popup = await openPopup(await session.visitFarm('/farm'));
    // No test asks a search engine: what would be opened is only noted.
    await popup.evaluate(() => {
      const { browser: own } = globalThis as { browser?: typeof chrome };
      const create = ({ url }: { url?: string }) => {
        document.title += ` ${url}`;
        return Promise.resolve({});
      };
      for (const api of [own, chrome]) if (api?.tabs) Object.assign(api.tabs, { create });
    });
    await tabTo(popup, 'Find the Chinese original');
    await popup.keyboard.press('Enter');
    await tabTo(popup, 'Words to search for');
    const proposed = await popup.$eval('.original input', ({ value }) => value);
    expect(proposed.split(' ')).toEqual(expect.arrayContaining(['电商', '马云']));
    await popup.keyboard.press('End');
    await popup.keyboard.type(' 2014');
    await tabTo(popup, 'Search engine');
    await popup.keyboard.type('Bing');
    expect(await popup.title()).toBe('Farmgloss');
    await tabTo(popup, 'Search');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    const opened = await until(async () => (await popup.title()).split(' ')[1], 'a tab is opened');
    const { origin, searchParams } = new URL(opened ?? '');
    expect([origin, searchParams.get('q')]).toEqual(['https://www.bing.com', `${proposed} 2014`]);
  });

  test('a term is found by its sound and gone to, by keyboard', async () => {
    const page = await session.visitFarm('/farm');
    const popup = await openPopup(page);
    await tabTo(popup, 'Search terms');
    await popup.keyboard.type('yuebao');
    const rows = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('.terms .meaning')].map(({ textContent }) => textContent),
      );
    await until(async () => (await rows()).length === 1, 'one term is left');
    expect((await rows())[0]).toContain('余额宝');
    expect(await visibleText(popup)).toContain('Found: 1');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    expect(await until(() => tooltipText(page), 'the tooltip opens')).toContain('余额宝');
  });

  test.each(['light', 'dark'])(
    'axe finds no fault in the popup when it is %s and all is open',
    async (scheme) => {
      const popup = await openPopup(await session.visitFarm('/farm'));
      const ground = await popup.evaluate((wanted) => {
        document.documentElement.style.colorScheme = wanted;
        for (const details of document.querySelectorAll('details')) details.open = true;
        return getComputedStyle(document.body).backgroundColor;
      }, scheme);
      expect(ground).toBe(scheme === 'light' ? 'rgb(255, 253, 247)' : 'rgb(29, 32, 37)');
      await popup.evaluate(AXE);
      const violations = await popup.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string }[] }> };
        };
        return (await axe.run()).violations.map(({ id }) => id);
      });
      expect(violations).toEqual([]);
    },
  );

  test('the switches are seen without scrolling in the smallest popup', async () => {
    const popup = await openPopup(await session.visitFarm('/farm'));
    await popup.setViewport({ width: 360, height: 600 });
    const bottom = await popup.$$eval('[role=switch]', (all) => all.at(-1)?.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(400);
  });

  test('a selection is explained, and nothing else of the page', async () => {
    const page = await session.visit('/letter');
    const popup = await session.openPopup(page);
    await page.evaluate(() =>
      document.getSelection()?.selectAllChildren(document.querySelector('#two') as Node),
    );
    // What the menu's item does: a driver cannot open the browser's own menus.
    const found = await popup.evaluate(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const tab = Number(new URLSearchParams(location.search).get('tab'));
      await api.runtime.sendMessage({ type: 'load', tabId: tab, frameIds: [0] });
      return api.tabs.sendMessage(tab, { type: 'explain-selection' }, { frameId: 0 });
    });
    expect(found).toBe(true);
    expect(await markedTexts(page)).toEqual(['micro-letter', 'balance treasure']);
    expect(await annotatorLoaded(popup)).toBe(true);
    await until(
      async () => (await visibleText(popup)).includes('where you had selected text'),
      'the popup says so',
    );
  });

  test('the context menu has its items, and keeps them', async () => {
    const popup = await session.openPopup(await session.visit('/letter'));
    /** Changing an item that is not there fails. */
    const has = (id: string): Promise<boolean> =>
      popup.evaluate(async (wanted) => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        return new Promise<boolean>((resolve) => {
          const done = (): void =>
            resolve(api.runtime.lastError === undefined || api.runtime.lastError === null);
          const updated = api.contextMenus.update(wanted, { enabled: true }, done) as unknown;
          if (updated instanceof Promise)
            updated.then(
              () => resolve(true),
              () => resolve(false),
            );
        });
      }, id);
    for (const id of ['explain-page', 'explain-selection']) expect([id, await has(id)]).toEqual([id, true]);
    expect(await has('no-such-item')).toBe(false);
  });
});
