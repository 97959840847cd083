// The list of terms on the page, in both browsers: opened from the popup or by key, worked by keyboard alone.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { FARM } from './material';
import { markedTexts, parsed, serialised, until } from './reader';
import { useSession } from './session';
import { closed, opened, violations } from './window';

interface List {
  readonly name: string;
  readonly items: readonly string[];
  readonly focused: string;
}

/** The open list, or undefined. */
const listOf = (page: Page): Promise<List | undefined> =>
  page.evaluate(() => {
    const root = document.querySelector('farmgloss-tooltip')?.shadowRoot;
    const list = root?.querySelector<HTMLElement>('[role=region]');
    if (!root || !list?.matches(':popover-open')) return undefined;
    return {
      name: list.getAttribute('aria-label') ?? '',
      items: [...list.querySelectorAll('.item')].map(({ textContent }) => textContent ?? ''),
      focused: list.contains(root.activeElement) ? (root.activeElement?.textContent ?? '') : '',
    };
  });

const listOpened = async (page: Page): Promise<List> =>
  (await until(() => listOf(page), 'the list opens')) as List;

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, { '/farm': { html: FARM } });
  /** What the command does: a driver cannot press the browser's own keys. */
  const openList = async (page: Page, popup: Page): Promise<List> => {
    await page.bringToFront();
    await popup.evaluate(() => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const tab = Number(new URLSearchParams(location.search).get('tab'));
      return api.tabs.sendMessage(tab, { type: 'list' }, { frameId: 0 });
    });
    return listOpened(page);
  };

  test('has every meaning once, in the order of the page, and leads to each by keyboard alone', async () => {
    const page = await session.visitFarm('/farm');
    const popup = await session.openPopup(page);
    const { name: heading, items, focused } = await openList(page, popup);
    expect(heading).toBe(`Terms on this page: ${items.length}`);
    expect(items[0]).toMatch(/^electric business.* e-commerce 电商 ×\d$/);
    expect(focused).toBe(items[0]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect((await listOf(page))?.focused).toBe(items[2]);
    await page.keyboard.press('Enter');
    expect((await opened(page)).name).toBe('Jingdong: JD.com');
    await page.keyboard.press('Escape');
    await closed(page);
    expect((await listOf(page))?.focused).toBe(items[2]);
    await page.keyboard.press('Escape');
    await until(async () => (await listOf(page)) === undefined, 'the list closes');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });

  test('is opened from the popup, and gone with the explanations', async () => {
    const page = await session.visitFarm('/farm');
    const before = await parsed(page, FARM);
    const popup = await session.openPopup(page);
    await popup.waitForSelector('.terms');
    await popup.$$eval('button', (all) => {
      for (const it of all) if (it.textContent === 'List them on the page') it.click();
    });
    await listOpened(page);
    await popup.$eval('[name=way][value=off]', (radio) => (radio as HTMLInputElement).click());
    await popup.$$eval('[role=switch]', (all) => (all.at(-1) as HTMLElement | undefined)?.click());
    await until(async () => (await serialised(page)) === before, 'the page is as before');
  });

  test('gives way to the term on a narrow screen', async () => {
    const page = await session.visitFarm('/farm');
    const popup = await session.openPopup(page);
    await page.setViewport({ width: 360, height: 640 });
    await openList(page, popup);
    await page.keyboard.press('Enter');
    await opened(page);
    expect(await listOf(page)).toBeUndefined();
  });

  test('follows what the page becomes', async () => {
    const page = await session.visitFarm('/farm');
    const popup = await session.openPopup(page);
    const { items } = await openList(page, popup);
    await page.evaluate(() => document.querySelector('h1')?.remove());
    await until(async () => !(await markedTexts(page))[0]?.includes('electric'), 'the title is gone');
    await until(async () => (await listOf(page))?.items[0] !== items[0], 'the list follows');
  });

  test.each(name === 'chrome' ? ['light', 'dark'] : ['light'])(
    'axe finds no fault in it when it is %s',
    async (scheme) => {
      const page = await session.visitFarm('/farm');
      const popup = await session.openPopup(page);
      if (name === 'chrome')
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await openList(page, popup);
      expect(await violations(page)).toEqual([]);
    },
  );
});
