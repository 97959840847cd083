// Stories of the page that greets new readers, told alike in every browser.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { axeFaults, showTheme } from './axe';
import { BROWSERS } from './find-browser';
import { launch } from './launch';
import { markedTexts, markPoint, rest, tooltipText, until, visibleText } from './reader';
import { useSession } from './session';

const WELCOME = 'src/welcome/index.html';

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, {});
  const open = async (): Promise<Page> => {
    const page = await session.openExtensionPage(WELCOME);
    await until(async () => (await markedTexts(page)).length, 'the sample is explained');
    return page;
  };

  test('the sample is explained, to the pointer and to the keyboard', async () => {
    const page = await open();
    expect(await markedTexts(page)).toEqual([
      ...['micro-letter', 'micro-letter', 'circle of friends', 'millet phone'],
      ...['Beijing East', 'net red', 'horse cloud'],
    ]);
    await rest(page, await markPoint(page, 3));
    expect(await until(() => tooltipText(page), 'the tooltip opens')).toContain('Xiaomi phone');
    await page.keyboard.press('Escape');
    await until(async () => (await tooltipText(page)) === '', 'the tooltip closes');
    await page.mouse.move(2, 2);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await until(() => tooltipText(page), 'the tooltip opens')).toContain('WeChat');
    // The explanation takes the focus; Escape gives it back to the button.
    for (const meaning of ['WeChat', 'Moments']) {
      await page.keyboard.press('Escape');
      await until(async () => (await tooltipText(page)) === '', 'the explanation closes');
      await page.keyboard.press('Enter');
      await until(async () => (await tooltipText(page)).includes(meaning), 'the next one is shown');
    }
  });

  test('it says what is read and that access is given, and leads to the settings', async () => {
    const page = await open();
    const told = await visibleText(page);
    expect(told).toContain('Nothing leaves this browser');
    expect(told).toContain('The browser lets Farmgloss work on web pages.');
    await page.click('a');
    await page.waitForSelector('.dictionary h3');
  });

  test.each(['light', 'dark'] as const)('axe finds no fault in it, %s', async (theme) => {
    const page = await open();
    await showTheme(page, theme);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('all of it is on one screen, and 320 pixels are wide enough', async () => {
    const page = await open();
    const beyond = (): Promise<number[]> =>
      page.evaluate(() => {
        const { clientWidth, scrollWidth, clientHeight, scrollHeight } = document.documentElement;
        return [scrollWidth - clientWidth, scrollHeight - clientHeight];
      });
    expect(await beyond()).toEqual([0, 0]);
    await page.setViewport({ width: 320, height: 256 });
    expect((await beyond())[0]).toBe(0);
  });

  test('it opens by itself once, at the installation', async () => {
    const launched = await launch(name, { welcome: true });
    try {
      const page = await launched.openExtensionPage('src/popup/index.html');
      // Asked of the browser: Firefox's driver does not know tabs that an extension opens.
      const count = (): Promise<number> =>
        page.evaluate(async (path) => {
          const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
          return (await api.tabs.query({ url: api.runtime.getURL(path) })).length;
        }, WELCOME);
      await until(async () => (await count()) === 1, 'the welcome page is open');
    } finally {
      await launched.close();
    }
  });
});
