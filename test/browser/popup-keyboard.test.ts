// The popup worked by keyboard alone, in both browsers: what is pressed in it happens on the page.
import { describe, expect, test } from '@jest/globals';
import { BROWSERS } from './find-browser';
import { KEYBOARD } from './hands';
import { focused } from './keyboard';
import { listed, POPUP_PAGES, says, tellPopupStories } from './popup-stories';
import { until } from './reader';
import { useSession } from './session';
import { opened } from './window';

const SEARCH = 'Search terms: English, Chinese, pinyin';

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, POPUP_PAGES);
  tellPopupStories(session, KEYBOARD);

  test('arrows lead from the search through what was found and back, Enter to the page, Escape empties it', async () => {
    const page = await session.visitFarm('/farm');
    const popup = await session.openPopup(page);
    await popup.waitForSelector('.settings');
    const all = await listed(popup);
    await KEYBOARD.fill(popup, SEARCH, 'ma yun');
    await says(popup, 'Found: 1');
    await popup.keyboard.press('ArrowDown');
    expect(await focused(popup)).toBe('Ma Yun, horse cloudJack Ma 马云×2');
    await popup.keyboard.press('ArrowUp');
    expect(await focused(popup)).toBe(SEARCH);
    await popup.keyboard.press('Escape');
    await until(async () => (await listed(popup)).length === all.length, 'all terms are listed again');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter'] as const)
      await popup.keyboard.press(key);
    await page.bringToFront();
    expect((await opened(page)).name).toBe('electric business: e-commerce');
  });
});
