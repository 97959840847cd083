// A page at 400 %, which leaves 320 by 256 pixels of a usual window, and text at 200 %: what we show can be read to its end,
// and every button reached.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { listOf, openList, stepTo } from './in-page';
import type { LaunchChoice } from './launch';
import { FARM } from './material';
import { until } from './reader';
import { useSession } from './session';
import { closed, opened, press, windowOf } from './window';

const AT_400 = { width: 320, height: 256 };
const LARGE_TEXT: LaunchChoice = { preferences: { 'browser.zoom.full': false } };
const CASES = [
  ...BROWSERS.map((name) => [name, 'a page at 400 %', AT_400, 1, {}] as const),
  // Chrome's tabs cannot make text alone larger.
  ['firefox', 'text at 200 %', { width: 360, height: 640 }, 2, LARGE_TEXT] as const,
];

/** How the open window of ours, `.tip` or `.list`, stands in the browser's. */
const layoutOf = (page: Page, part: string) =>
  page.evaluate((selector) => {
    const root = document.querySelector('farmgloss-tooltip')?.shadowRoot;
    const own = root?.querySelector(selector);
    if (!root || !own) throw new Error('nothing is open');
    const { left, right, top, bottom } = own.getBoundingClientRect();
    const focused = root.activeElement;
    const box = focused?.getBoundingClientRect() ?? new DOMRect();
    const [from, to] = [Math.max(box.top, top), Math.min(box.bottom, bottom)];
    const hit = root.elementFromPoint(box.x + box.width / 2, (from + to) / 2);
    const isHit = hit !== null && (hit === focused || focused?.contains(hit) === true);
    // A field may be higher than the window; of it so much must be seen as of the highest button. Edges may fall between pixels.
    const isFocusSeen =
      isHit && to - from > Math.min(box.height, 60) - 1.5 && box.left >= left && box.right <= right;
    return {
      beyond: [0 - left, 0 - top, right - innerWidth, bottom - innerHeight].filter((it) => it > 0),
      isWiderInside: own.scrollWidth > own.clientWidth,
      below: own.scrollHeight - own.clientHeight - own.scrollTop,
      above: own.scrollTop,
      fontSize: own.querySelector('.meaning')?.getBoundingClientRect().height ?? 0,
      focused: focused?.getAttribute('aria-label') ?? focused?.textContent ?? '',
      isFocusSeen,
    };
  }, part);

describe.each(CASES)('in %s with %s', (name, _, size, textZoom, choice) => {
  const session = useSession(name, { '/farm': { html: FARM } }, choice);
  const visit = async (): Promise<{ page: Page; popup: Page }> => {
    const page = await session.visitFarm('/farm');
    const popup = await session.openPopup(page);
    await popup.evaluate(async (factor) => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      await api.tabs.setZoom(Number(new URLSearchParams(location.search).get('tab')), factor);
    }, textZoom);
    await page.bringToFront();
    await page.setViewport(size);
    return { page, popup };
  };
  /** Tabs once through our window, and gives what it stopped at; all of that must be seen. */
  const stops = async (page: Page, part: string, last: string): Promise<string[]> => {
    const names: string[] = [];
    while (names.at(-1) !== last && names.length < 30) {
      await page.keyboard.press('Tab');
      const { focused, isFocusSeen } = await layoutOf(page, part);
      expect([focused, isFocusSeen]).toEqual([focused, true]);
      names.push(focused);
    }
    return names;
  };
  /** Turns the wheel over our window until its end is seen, and back. */
  const scrollThrough = async (page: Page, part: string, at: { x: number; y: number }): Promise<void> => {
    await page.mouse.move(at.x, at.y);
    for (const [side, by] of [
      ['below', 60],
      ['above', -60],
    ] as const)
      await until(async () => {
        await page.mouse.wheel({ deltaY: by });
        return (await layoutOf(page, part))[side] < 1;
      }, `it scrolls until nothing is ${side}`);
  };
  const fits = async (page: Page, part: string): Promise<void> => {
    const { beyond, isWiderInside } = await layoutOf(page, part);
    expect({ beyond, isWiderInside }).toEqual({ beyond: [], isWiderInside: false });
  };

  test('every button of the dialog is reached by Tab, with each of its parts open', async () => {
    const { page, popup } = await visit();
    await stepTo(page, popup, 'public number');
    await fits(page, '.tip');
    expect(await stops(page, '.tip', 'Report')).toEqual([
      'Pin',
      'Close',
      'Copy',
      'Not this meaning',
      'Edit',
      'Report',
    ]);
    await page.keyboard.press('Enter');
    await until(async () => (await windowOf(page))?.text.includes('Nothing is sent'), 'the report opens');
    await fits(page, '.tip');
    expect((await stops(page, '.tip', 'Copy')).at(-1)).toBe('Copy');
    await stepTo(page, popup, 'public number');
    await stops(page, '.tip', 'Not this meaning');
    await page.keyboard.press('Enter');
    await until(async () => (await windowOf(page))?.text.includes('Do not explain'), 'the choices open');
    await fits(page, '.tip');
    expect(await stops(page, '.tip', 'Everywhere')).toEqual([
      'Edit',
      'Report',
      'mode, majority element (众数)',
      'On this page',
      'On this site',
      'Everywhere',
    ]);
  });

  test('the dialog scrolls to its end and back, and its button closes it', async () => {
    const { page, popup } = await visit();
    await stepTo(page, popup, 'public number');
    const { box } = await opened(page);
    expect([box.left, Math.round(box.bottom)]).toEqual([0, size.height]);
    await scrollThrough(page, '.tip', { x: 100, y: (box.top + box.bottom) / 2 });
    await press(page, 'Close');
    await closed(page);
  });

  test('every item of the list is reached by keys, it scrolls, and its button closes it', async () => {
    const { page, popup } = await visit();
    const { items, box } = await openList(page, popup);
    await fits(page, '.list');
    for (const { text } of items) {
      const { focused, isFocusSeen } = await layoutOf(page, '.list');
      expect([focused, isFocusSeen]).toEqual([text, true]);
      await page.keyboard.press('ArrowDown');
    }
    await scrollThrough(page, '.list', { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
    const { x, y } = (await listOf(page))?.close ?? { x: 0, y: 0 };
    await page.mouse.click(x, y);
    await until(async () => (await listOf(page)) === undefined, 'the list closes');
  });

  if (textZoom > 1)
    test('text is larger in our windows too', async () => {
      const { page, popup } = await visit();
      await stepTo(page, popup, 'public number');
      const { fontSize } = await layoutOf(page, '.tip');
      await popup.evaluate(async () => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        await api.tabs.setZoom(Number(new URLSearchParams(location.search).get('tab')), 1);
      });
      await until(
        async () => (await layoutOf(page, '.tip')).fontSize < fontSize * 0.7,
        'it was twice as large',
      );
    });
});
