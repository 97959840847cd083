// Pages that are written from right to left, in both browsers: what we show stands in the window and reads from left to
// right, and the page's own words come back.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { listOf, openList, placeOf } from './in-page';
import { FARM } from './material';
import { type Box, contrastOfLine, lookOf } from './pixels';
import {
  chooseWay,
  flip,
  highlightedTexts,
  markedTexts,
  parsed,
  rest,
  serialised,
  until,
  visibleText,
} from './reader';
import { useSession } from './session';
import { closed, opened, press, step, windowOf } from './window';

const RIGHT_TO_LEFT = FARM.replace('<html lang="en">', '<html lang="en" dir="rtl">').replace(
  '<body>',
  '<body dir="rtl">',
);

/** True when a box is in the window, whose scroll bar may stand on either side. */
const isInside = async (page: Page, { left, top, right, bottom }: Box): Promise<boolean> => {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
};
/** For each line of text in one of our windows: does it begin at the left? */
const beginsLeft = (page: Page, part: string): Promise<boolean[]> =>
  page.evaluate((selector) => {
    const found = document.querySelector('farmgloss-tooltip')?.shadowRoot?.querySelector(selector);
    const texts = [...(found?.querySelectorAll('.meaning, .gloss, .standing, .words, dd') ?? [])];
    return texts.map((it) => {
      const range = new Range();
      range.selectNodeContents(it);
      const text = range.getClientRects()[0]?.left ?? -1;
      const { direction, textAlign } = getComputedStyle(it);
      const isAtLeft = Math.abs(text - it.getBoundingClientRect().left) < 2 || it.localName === 'dd';
      return direction === 'ltr' && textAlign === 'start' && isAtLeft;
    });
  }, part);

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, { '/farm': { html: RIGHT_TO_LEFT } });
  const visit = async (): Promise<Page> => {
    const page = await session.visitFarm('/farm');
    const directions = await page.evaluate(() =>
      [document.documentElement, document.body].map((it) => getComputedStyle(it).direction),
    );
    expect(directions).toEqual(['rtl', 'rtl']);
    return page;
  };
  const readsInside = async (page: Page, part: string, box: Box): Promise<void> => {
    expect(await isInside(page, box)).toBe(true);
    const lines = await beginsLeft(page, part);
    expect([lines.length > 0, lines.every((it) => it)]).toEqual([true, true]);
  };

  test('the marks have their lines', async () => {
    const page = await visit();
    expect(await markedTexts(page)).toEqual(expect.arrayContaining(['electric business', 'red rice']));
    for (const [highlight, index] of [
      ['farmgloss-first', 0],
      ['farmgloss-term', 1],
    ] as const)
      expect(
        await contrastOfLine(page, await lookOf(page, 'micro-letter', highlight, index)),
      ).toBeGreaterThanOrEqual(3);
  });

  test.each(['electric business', 'micro-letter', 'point praise', 'horse cloud'])(
    'tooltip and dialog of "%s" stand in the window, near their term',
    async (words) => {
      const page = await visit();
      const at = await placeOf(page, words);
      await rest(page, at);
      const tooltip = await opened(page, 'tooltip');
      await readsInside(page, '.tip', tooltip.box);
      await page.mouse.click(at.x, at.y);
      await opened(page);
      await press(page, 'Not this meaning');
      await until(async () => (await windowOf(page))?.text.includes('Everywhere'), 'the choices open');
      const { box, buttons } = await opened(page);
      await readsInside(page, '.tip', box);
      expect(Math.min(Math.abs(box.top - at.y), Math.abs(box.bottom - at.y))).toBeLessThan(40);
      expect([at.x >= box.left - 20, at.x <= box.right + 20]).toEqual([true, true]);
      // Close comes last in its row, Copy first in another.
      const [close, copy] = ['Close', 'Copy'].map((label) => buttons.find((it) => it.name === label)?.x ?? 0);
      expect([(close ?? 0) > (box.left + box.right) / 2, (copy ?? 0) < (box.left + box.right) / 2]).toEqual([
        true,
        true,
      ]);
    },
  );

  test.each([
    ['the dialog', 1000, 800],
    ['the sheet', 360, 640],
  ])('a tap opens %s in the window, a tap beside closes it', async (_, width, height) => {
    const page = await visit();
    await page.setViewport({ width, height });
    const at = await placeOf(page, 'red rice');
    await page.touchscreen.tap(at.x, at.y);
    const { box, name: title } = await opened(page);
    expect(title).toBe('red rice: Redmi');
    await readsInside(page, '.tip', box);
    await page.touchscreen.tap(4, 4);
    await closed(page);
  });

  test('Tab leads through the dialog in its order, and back', async () => {
    const page = await visit();
    const popup = await session.openPopup(page);
    await page.bringToFront();
    await step(popup);
    const { buttons } = await opened(page);
    const names = buttons.map((it) => it.name);
    expect(names).toEqual(['Pin', 'Close', 'Copy', 'Not this meaning', 'Edit', 'Report']);
    for (const label of names) {
      await page.keyboard.press('Tab');
      expect((await windowOf(page))?.focused).toBe(label);
    }
    await page.keyboard.down('Shift');
    for (const label of names.slice(0, -1).reverse()) {
      await page.keyboard.press('Tab');
      expect((await windowOf(page))?.focused).toBe(label);
    }
    await page.keyboard.up('Shift');
    await page.keyboard.press('Escape');
    await closed(page);
  });

  test('the sheet and the list stand in a narrow window', async () => {
    const page = await visit();
    const popup = await session.openPopup(page);
    await page.bringToFront();
    await page.setViewport({ width: 360, height: 640 });
    await step(popup);
    const { box } = await opened(page);
    await readsInside(page, '.tip', box);
    expect(box.right - box.left).toBe(await page.evaluate(() => document.documentElement.clientWidth));
    await page.keyboard.press('Escape');
    await closed(page);
    await readsInside(page, '.list', (await openList(page, popup)).box);
  });

  test('the list stands in a wide window, and its items lead to terms', async () => {
    const page = await visit();
    const popup = await session.openPopup(page);
    const list = await openList(page, popup);
    await readsInside(page, '.list', list.box);
    const item = list.items.find(({ text }) => text.includes('JD.com'));
    await page.mouse.click(item?.x ?? 0, item?.y ?? 0);
    await readsInside(page, '.tip', (await opened(page)).box);
    expect(await listOf(page)).toBeDefined();
  });

  test('corrected words stand in the text, are explained, and go to the last byte', async () => {
    const page = await visit();
    const before = await parsed(page, RIGHT_TO_LEFT);
    const popup = await session.openPopup(page);
    await chooseWay(popup, 'corrected');
    await page.bringToFront();
    await until(
      async () => (await highlightedTexts(page, 'farmgloss-corrected')).includes('WeChat'),
      'words are corrected',
    );
    expect(await visibleText(page)).toContain('In the face of WeChat he is calmer.');
    await rest(page, await placeOf(page, 'WeChat', 'farmgloss-corrected'));
    const { box, text } = await opened(page, 'tooltip');
    expect(text.replace(/\s+/g, ' ')).toContain('In the page micro-letter');
    await readsInside(page, '.tip', box);
    await chooseWay(popup, 'off');
    await flip(popup, 'Hide boilerplate');
    await until(async () => (await serialised(page)) === before, 'the page is as before');
  });
});
