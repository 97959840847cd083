// Browsers end a background that rests, and with it the dictionary in its memory: readers are to notice nothing.
import { describe, expect, test } from '@jest/globals';
import { BROWSERS } from './find-browser';
import { FARM, PLAIN_BODY, pageOf } from './material';
import { ownKeys } from './own-keys';
import { markedTexts, reportOf, until } from './reader';
import { useSession } from './session';

describe.each(BROWSERS)('in %s, once the background has ended', (name) => {
  const session = useSession(name, {
    '/farm': { html: FARM },
    '/odd': { html: pageOf(`${PLAIN_BODY}<p>He is paid by micro-letter.</p>`) },
  });

  test('what is added to an open page is explained', async () => {
    const page = await session.visitFarm('/farm');
    const own = await session.openExtensionPage('icons/16.png');
    const before = await markedTexts(page);
    await ownKeys(name, page, own).endBackground();
    await page.bringToFront();
    await page.evaluate(() => {
      const more = document.createElement('p');
      more.textContent = 'Later the shop sent a micro-letter to each of its customers.';
      document.querySelector('article p, p')?.after(more);
    });
    await until(async () => (await markedTexts(page)).length > before.length, 'the new term is marked');
    expect((await markedTexts(page)).filter((it) => !before.includes(it))).toEqual([]);
  });

  test('a page that is asked for is explained', async () => {
    const page = await session.visit('/odd');
    const popup = await session.openPopup(page);
    await ownKeys(name, page, popup).endBackground();
    await popup.waitForSelector('.ask');
    await popup.click('.ask');
    await until(async () => (await reportOf(popup))?.terms.length, 'its term is listed');
    expect(await markedTexts(page)).toEqual(['micro-letter']);
  });
});
