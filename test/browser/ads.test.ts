// Advertisements on a recognised farm: hidden with the room that they take, listed, shown again one by one; nowhere else.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { FARM, fixture, PLAIN_BODY, pageOf } from './material';
import { markedTexts, reportOf, until } from './reader';
import { useSession } from './session';

const SLOT =
  '<div id="slot" style="min-height:250px"><p>Advertisement</p><ins class="adsbygoogle" style="display:block;height:250px"></ins></div>';
const CHAT = '<div id="tidio-chat" style="position:fixed;right:0;bottom:0;height:60px">Chat with us</div>';
const LINKS =
  '<div id="links"><h4>Sponsored links</h4><ul><li><a href="#a">Cheap oars</a></li><li><a href="#b">Ladders</a></li></ul></div>';
const ALL = SLOT + LINKS + CHAT;

const PAGES = {
  '/farm': FARM.replace('<p>The giants', `${SLOT}<p>The giants`)
    .replace('<p>Wen/', `${LINKS}<p>Wen/`)
    .replace('</body>', `${CHAT}</body>`),
  '/probable': fixture('probable-office').replace('</body>', `${ALL}</body>`),
  '/plain': pageOf(`<main>${PLAIN_BODY}${ALL}</main>`),
};

/** The heights of the three advertisements. */
const heights = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    ['slot', 'links', 'tidio-chat'].map(
      (id) => document.getElementById(id)?.getBoundingClientRect().height ?? -1,
    ),
  );

describe.each(BROWSERS)('in %s', (name) => {
  const { visit, visitFarm, openPopup } = useSession(
    name,
    Object.fromEntries(Object.entries(PAGES).map(([path, html]) => [path, { html }])),
  );

  test('on a farm they are hidden, the text closes up, and each can be shown again', async () => {
    const page = await visitFarm('/farm');
    await until(async () => (await heights(page)).every((height) => height === 0), 'all of them are hidden');
    const gap = await page.evaluate(() => {
      const slot = document.getElementById('slot');
      const { bottom = 0 } = slot?.previousElementSibling?.getBoundingClientRect() ?? {};
      return (slot?.nextElementSibling?.getBoundingClientRect().top ?? 0) - bottom;
    });
    expect(gap).toBeLessThan(40);
    const popup = await openPopup(page);
    for (const [index, start] of ['Advertisement', 'Sponsored links', 'Chat with us'].entries()) {
      await popup.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('.hidden button')];
        buttons.find((it) => it.getAttribute('aria-label')?.startsWith(`Show: ${wanted}`))?.click();
      }, start);
      await until(async () => ((await heights(page))[index] ?? 0) > 0, `${start} is shown again`);
      const still = (await heights(page)).filter((height) => height === 0).length;
      expect(still).toBe(2 - index);
    }
  });

  test.each([
    ['/probable', 'probable'],
    ['/plain', 'none'],
  ])('on %s none is hidden', async (path, kind) => {
    const page = await visit(path);
    const popup = await openPopup(page);
    // A page that is slow to load is none until all of it is there.
    await until(async () => (await reportOf(popup))?.verdict.kind === kind, `the page is "${kind}"`);
    if (kind === 'probable') await until(async () => (await markedTexts(page)).length, 'terms are marked');
    expect((await heights(page)).every((height) => height > 0)).toBe(true);
  });
});
