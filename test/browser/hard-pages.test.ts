// Pages and habits that make it hard for the tooltip, the popup and the badge, in every browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { type Launched, launch } from './launch';
import { badgeOf, markedTexts, markPoint, tooltipText, until, visibleText } from './reader';
import { type Server, serve } from './serve';

const FARM = readFileSync(join(import.meta.dirname, '../pages/farm-sample/source.html'), 'utf8');
const styled = (css: string): string => FARM.replace('</head>', `<style>${css}</style></head>`);
const SCROLLER =
  'html,body{height:100%;overflow:hidden}main{height:50vh;overflow:auto}.article p{margin:120px 0}';

const PAGES: Readonly<Record<string, string>> = {
  '/farm': FARM,
  '/plain': '<!doctype html><title>Garden</title><p>Pears are ripe in September.</p>',
  '/from-right': FARM.replace('<html lang="en">', '<html lang="ar" dir="rtl">'),
  '/zoomed': styled('html{zoom:1.5}'),
  '/large-root': styled('html{font-size:100px}body{font-size:17px}'),
  '/everything-hidden': styled('html>*:not(head,body){display:none!important}'),
  '/everything-unset': styled('*{all:unset!important}'),
  '/scroller': styled(SCROLLER),
};

describe.each(BROWSERS)('in %s', (name) => {
  let launched: Launched;
  let server: Server;
  const open: Page[] = [];

  const visit = async (path: string): Promise<Page> => {
    const page = await launched.openPage(server.url(path));
    open.push(page);
    await until(async () => (await markedTexts(page)).length, 'terms are marked');
    return page;
  };
  const openPopup = async (page: Page): Promise<Page> => {
    const popup = await launched.openPopup(page);
    open.push(popup);
    await popup.waitForSelector('[role=switch]');
    return popup;
  };
  /** Rests the pointer on the first mark. */
  const rest = async (page: Page): Promise<{ x: number; y: number }> => {
    const point = await markPoint(page, 0);
    await page.mouse.move(2, 2);
    await page.mouse.move(point.x, point.y, { steps: 3 });
    return point;
  };
  const tipBox = (page: Page) =>
    page.evaluate(() => {
      const tip = document
        .querySelector('farmgloss-tooltip')
        ?.shadowRoot?.querySelector('[role=tooltip], [role=dialog]');
      const { left = 0, top = 0, right = 0, bottom = 0 } = tip?.getBoundingClientRect() ?? {};
      return { left, top, right, bottom, direction: tip ? getComputedStyle(tip).direction : '' };
    });

  beforeAll(async () => {
    server = await serve(Object.fromEntries(Object.entries(PAGES).map(([path, html]) => [path, { html }])));
    launched = await launch(name);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });
  afterEach(async () => {
    for (const page of open.splice(0)) await page.close();
  });

  test.each(Object.keys(PAGES).filter((path) => path !== '/plain'))(
    'on %s the tooltip opens at its term, reads from the left and has its own size',
    async (path) => {
      const page = await visit(path);
      const { x, y } = await rest(page);
      await until(() => tooltipText(page), 'the tooltip opens');
      await setTimeout(200);
      const { left, top, right, bottom, direction } = await tipBox(page);
      expect(direction).toBe('ltr');
      expect(right - left).toBeLessThanOrEqual(353);
      expect(left).toBeLessThan(x + 40);
      expect(Math.min(Math.abs(top - y), Math.abs(bottom - y))).toBeLessThan(150);
    },
  );

  test('in a low and narrow window the whole tooltip is in view', async () => {
    const page = await visit('/farm');
    await page.setViewport({ width: 320, height: 300 });
    await rest(page);
    await until(() => tooltipText(page), 'the tooltip opens');
    await setTimeout(200);
    const { left, top, right, bottom } = await tipBox(page);
    expect(Math.min(left, top, 320 - right, 300 - bottom)).toBeGreaterThanOrEqual(0);
  });

  test('in a box that scrolls, the tooltip goes with its term and the popup leads to terms out of sight', async () => {
    const page = await visit('/scroller');
    await rest(page);
    await until(() => tooltipText(page), 'the tooltip opens');
    const before = (await tipBox(page)).top;
    await page.evaluate(() => document.querySelector('main')?.scrollBy({ top: 40, behavior: 'instant' }));
    await until(async () => Math.round(before - (await tipBox(page)).top) === 40, 'the tooltip follows');
    const popup = await openPopup(page);
    await popup.$$eval('.terms .visit', (all) => (all.at(-1) as HTMLElement).click());
    await until(
      () =>
        page.evaluate(() => {
          const [range] = CSS.highlights.get('farmgloss-current') ?? [];
          const { top = 0, bottom = 0 } = document.querySelector('main')?.getBoundingClientRect() ?? {};
          const term = range?.startContainer.parentElement?.getBoundingClientRect();
          return term !== undefined && term.bottom > top && term.top < bottom;
        }),
      'the term is in view',
    );
  });

  test('a tooltip that was asked for in the popup stays while the pointer goes its ways', async () => {
    const page = await visit('/farm');
    const popup = await openPopup(page);
    await popup.$$eval('.terms .visit', (all) => (all[0] as HTMLElement).click());
    await page.bringToFront();
    await until(() => tooltipText(page), 'the tooltip opens');
    await page.mouse.move(900, 700);
    await page.mouse.move(910, 710);
    await setTimeout(700);
    expect(await tooltipText(page)).not.toBe('');
    await page.keyboard.press('Escape');
    await until(async () => (await tooltipText(page)) === '', 'the tooltip closes');
  });

  test('the term whose tooltip is open stands on a ground of its own', async () => {
    const page = await visit('/farm');
    const { x, y } = await markPoint(page, 0);
    // The upper part of its letters, away from the underline.
    const ground = () => page.screenshot({ clip: { x: x - 40, y: y - 14, width: 80, height: 12 } });
    const before = await ground();
    await rest(page);
    await until(() => tooltipText(page), 'the tooltip opens');
    await page.evaluate(() => {
      // Its shadow falls on the term.
      const host = document.querySelector('farmgloss-tooltip');
      host?.shadowRoot
        ?.querySelector<HTMLElement>('[role=tooltip], [role=dialog]')
        ?.style.setProperty('visibility', 'hidden');
    });
    await setTimeout(200);
    expect(Buffer.compare(before, await ground())).not.toBe(0);
  });

  test("the popup's text is as large as in every other browser", async () => {
    const popup = await openPopup(await visit('/farm'));
    expect(await popup.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('14px');
  });

  test('a double click opens no tooltip over what it selects', async () => {
    const page = await visit('/farm');
    const { x, y } = await rest(page);
    await page.mouse.click(x, y, { count: 2 });
    await setTimeout(700);
    expect(await tooltipText(page)).toBe('');
  });

  test('the popup follows its tab to another page, and back from the cache the badge is there again', async () => {
    const page = await visit('/farm');
    const popup = await openPopup(page);
    const badge = await until(() => badgeOf(popup), 'the badge is there');
    await page.goto(server.url('/plain'));
    await until(async () => (await visibleText(popup)).includes('Not a farm page'), 'the popup says so');
    expect(await badgeOf(popup)).toBe('');
    await page.bringToFront();
    // Not page.goBack(): in Firefox it waits for a load that a cached page does not have.
    await page.evaluate(() => void globalThis.setTimeout(() => history.back()));
    await until(async () => (await badgeOf(popup)) === badge, 'the badge is there again');
  });
});
