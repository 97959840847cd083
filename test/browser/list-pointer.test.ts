// The list of terms on the page by mouse and by touch, in both browsers.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { type List, listOf, openList } from './in-page';
import { FARM } from './material';
import { chooseWay, highlightedTexts, markedTexts, until } from './reader';
import { useSession } from './session';
import { onTouchScreen, type Screen, TOUCH } from './touch';
import { closed, opened, windowOf } from './window';

const PAGES = { '/farm': { html: FARM } };
const WIDE: Screen = { width: 1000, height: 800 };
const NARROW: Screen = { width: 360, height: 640 };
/** Pixels of what is to be hit, at least (WCAG 2.5.8). */
const TARGET = 24;

type Point = List['close'];
type Press = (page: Page, at: Point) => Promise<void>;
const click: Press = (page, { x, y }) => page.mouse.click(x, y);
const tap: Press = (page, { x, y }) => page.touchscreen.tap(x, y);

const itemOf = async (page: Page, words: string): Promise<Point> => {
  const item = (await listOf(page))?.items.find(({ text }) => text.includes(words));
  if (!item) throw new Error(`list > "${words}": is not in it`);
  return item;
};
const listClosed = (page: Page): Promise<unknown> =>
  until(async () => (await listOf(page)) === undefined, 'the list closes');
/** True when the term that the dialog is about stands in the window, above the dialog. */
const isSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('farmgloss-current') ?? [];
    if (!range) return false;
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { top, bottom } = live.getBoundingClientRect();
    const tip = document.querySelector('farmgloss-tooltip')?.shadowRoot?.querySelector('.tip.sheet');
    return top >= 0 && bottom <= (tip?.getBoundingClientRect().top ?? innerHeight);
  });
/** Width and height of each button of the list. */
const sizesIn = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const list = document.querySelector('farmgloss-tooltip')?.shadowRoot?.querySelector('.list');
    return [...(list?.querySelectorAll('button') ?? [])].flatMap((it) => {
      const { width, height } = it.getBoundingClientRect();
      return [width, height];
    });
  });
const isLargeEnough = async (page: Page, { items }: List): Promise<void> => {
  const sizes = await sizesIn(page);
  // The items, and the button that closes it.
  expect(sizes.length).toBe(2 * (items.length + 1));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(TARGET);
};
/** Presses items one after the other while the list stays, then its button. */
const leadsAndStays = async (page: Page, popup: Page, press: Press): Promise<void> => {
  await openList(page, popup);
  await press(page, await itemOf(page, 'Redmi'));
  await until(async () => (await windowOf(page))?.name === 'red rice: Redmi', 'it leads to the term');
  await until(() => isSeen(page), 'the term is seen');
  expect(await highlightedTexts(page, 'farmgloss-current')).toEqual(['red rice']);
  await press(page, await itemOf(page, 'JD.com'));
  await until(async () => (await windowOf(page))?.name === 'Jingdong: JD.com', 'it leads to another');
  const list = await listOf(page);
  if (list) await press(page, list.close);
  await listClosed(page);
  expect((await windowOf(page))?.name).toBe('Jingdong: JD.com');
};

describe.each(BROWSERS)('by mouse in %s', (name) => {
  const session = useSession(name, PAGES);

  test('clicks on items lead to their terms, a click on its button closes it', async () => {
    const page = await session.visitFarm('/farm');
    await leadsAndStays(page, await session.openPopup(page), click);
  });

  test('clicks on one item lead from mention to mention', async () => {
    const page = await session.visitFarm('/farm');
    const mentions = (await markedTexts(page)).filter((it) => it === 'micro-letter').length;
    const popup = await session.openPopup(page);
    await openList(page, popup);
    const places = new Set<string>();
    for (let turn = 0; turn < mentions; turn += 1) {
      const before = (await windowOf(page))?.text;
      await click(page, await itemOf(page, 'micro-letter'));
      await until(async () => (await windowOf(page))?.text !== before, 'the next mention is shown');
      places.add(/· \d+ of \d+/.exec((await opened(page)).text)?.[0] ?? '');
    }
    expect([mentions > 1, places.size]).toEqual([true, mentions]);
  });

  test('its items and its button are large enough to be hit', async () => {
    const page = await session.visitFarm('/farm');
    await isLargeEnough(page, await openList(page, await session.openPopup(page)));
  });

  test('a click on the page leaves it open', async () => {
    const page = await session.visitFarm('/farm');
    await openList(page, await session.openPopup(page));
    await page.mouse.click(3, 400);
    expect(await listOf(page)).toBeDefined();
  });
});

describe.each(BROWSERS)('by touch in %s', (name) => {
  const session = useSession(name, PAGES, TOUCH);
  const visit = async (screen: Screen): Promise<{ page: Page; popup: Page }> => {
    const page = await session.visitFarm('/farm');
    const popup = await session.openPopup(page);
    await page.bringToFront();
    await onTouchScreen(page, name, screen);
    return { page, popup };
  };

  test('on a wide screen taps on items lead to their terms, a tap on its button closes it', async () => {
    const { page, popup } = await visit(WIDE);
    await leadsAndStays(page, popup, tap);
  });

  test('on a narrow screen a tap on an item leads to its term, and the list gives way', async () => {
    const { page, popup } = await visit(NARROW);
    const list = await openList(page, popup);
    const { box } = list;
    await isLargeEnough(page, list);
    expect([box.left >= 0, box.right <= NARROW.width, box.bottom <= NARROW.height]).toEqual([
      true,
      true,
      true,
    ]);
    await tap(page, await itemOf(page, 'JD.com'));
    expect((await opened(page)).name).toBe('Jingdong: JD.com');
    await listClosed(page);
    await until(() => isSeen(page), 'the term is seen above the sheet');
    await page.touchscreen.tap(4, 4);
    await closed(page);
  });

  test('on a narrow screen a tap on its button closes it, and nothing opens', async () => {
    const { page, popup } = await visit(NARROW);
    await tap(page, (await openList(page, popup)).close);
    await listClosed(page);
    expect(await windowOf(page)).toBeUndefined();
  });

  test('an item leads to a corrected word too', async () => {
    const { page, popup } = await visit(NARROW);
    await chooseWay(popup, 'corrected');
    await page.bringToFront();
    await until(
      async () => (await highlightedTexts(page, 'farmgloss-corrected')).includes('JD.com'),
      'words are corrected',
    );
    await openList(page, popup);
    await tap(page, await itemOf(page, 'JD.com'));
    expect((await opened(page)).text.replace(/\s+/g, ' ')).toContain('In the page Jingdong');
    expect(await highlightedTexts(page, 'farmgloss-current')).toEqual(['JD.com']);
  });
});
