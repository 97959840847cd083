// The page that greets new readers, in both browsers: by each hand, and when the browser withholds access to web pages.
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { axeFaults, showTheme } from './axe';
import { BROWSERS } from './find-browser';
import { controlsOf, KEYBOARD, MOUSE, TOUCH } from './hands';
import { type Launched, launch } from './launch';
import { FARM } from './material';
import { markedTexts, markPoint, until, visibleText } from './reader';
import { type Server, serve } from './serve';
import { closed, opened } from './window';

const WELCOME = 'src/welcome/index.html';
const GIVEN = 'The browser lets Farmgloss work on web pages. You are ready.';
const MISSING = 'The browser does not let Farmgloss work on all web pages yet';
const REFUSED = 'It was not allowed. You can allow it later in the browser’s settings for extensions';
const ASK = 'Allow it on all websites';
const ORIGINS = ['http://*/*', 'https://*/*'];

const PREFERENCES = {
  // A touch screen, and nothing to hover with.
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
  // Firefox gives what is asked for by a click without a window of its own, which no driver could press.
  'extensions.webextOptionalPermissionPrompts': false,
};

const saysOf = async (page: Page, words: string): Promise<unknown> =>
  until(async () => (await visibleText(page)).includes(words), `the page says “${words}”`);

/** Answers the page's question for access in the reader's place, as nobody can press Chrome's own window. */
const answerWith = (page: Page, answer: boolean): Promise<void> =>
  page.evaluate((given) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(api.permissions, {
      request: (wanted: unknown, tell?: (given: boolean) => void): Promise<boolean> => {
        asked.push(JSON.stringify(wanted));
        tell?.(given);
        return Promise.resolve(given);
      },
    });
  }, answer);
/** Waits until the page has asked so often. */
const asks = (page: Page, times: number): Promise<unknown> =>
  until(async () => {
    const asked = await page.evaluate(() => (globalThis as { asked?: string[] }).asked);
    return (
      asked?.join() ===
      Array(times)
        .fill(JSON.stringify({ origins: ORIGINS }))
        .join()
    );
  }, `it has asked ${times} times`);

const faultsInEachTheme = async (page: Page): Promise<string[]> => {
  const faults: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await showTheme(page, theme);
    faults.push(...(await axeFaults(page)).map((fault) => `${theme} > ${fault}`));
  }
  return faults;
};

describe.each(BROWSERS)('in %s', (name) => {
  let launched: Launched;
  let server: Server;
  let page: Page;
  /** Chrome's page for extensions, on which a reader withholds access and gives it. */
  let extensions: Page | undefined;
  beforeAll(async () => {
    server = await serve({ '/farm': { html: FARM } });
    launched = await launch(name, { preferences: PREFERENCES });
    if (name === 'chrome') extensions = await launched.openPage('chrome://extensions');
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });
  const changeInChrome = (hostAccess: string): Promise<void> | undefined =>
    extensions?.evaluate(
      (update) =>
        (
          chrome as unknown as {
            developerPrivate: { updateExtensionConfiguration(update: unknown): Promise<void> };
          }
        ).developerPrivate.updateExtensionConfiguration(update),
      { extensionId: new URL(launched.extensionUrl('')).host, hostAccess },
    );
  const withhold = async (): Promise<void> => {
    if (name === 'chrome') await changeInChrome('ON_CLICK');
    else
      await page.evaluate(
        (origins) => (globalThis as { browser?: typeof chrome }).browser?.permissions.remove({ origins }),
        ORIGINS,
      );
    await saysOf(page, MISSING);
  };
  beforeEach(async () => {
    page = await launched.openExtensionPage(WELCOME);
    if (name === 'chrome') {
      await page.setViewport({ width: 400, height: 700, hasTouch: true, isMobile: true });
      await page.waitForSelector('button');
    } else await page.setViewport({ width: 400, height: 700 });
    await until(async () => (await markedTexts(page)).length, 'the sample is explained');
  });
  afterEach(async () => {
    await changeInChrome('ON_ALL_SITES');
    if (name === 'firefox' && (await visibleText(page)).includes(MISSING)) {
      const fresh = await launched.openExtensionPage(WELCOME);
      await MOUSE.press(fresh, ASK);
      await saysOf(fresh, GIVEN);
      await fresh.close();
    }
    await page.close();
  });

  test('a tap on a word of the sample opens its explanation, a tap beside it closes that', async () => {
    const { x, y } = await markPoint(page, (await markedTexts(page)).indexOf('millet phone'));
    await page.touchscreen.tap(x, y);
    const { name: heading, box } = await opened(page);
    expect(heading).toBe('millet phone: Xiaomi phone');
    expect([box.left, box.right]).toEqual([
      0,
      await page.evaluate(() => document.documentElement.clientWidth),
    ]);
    await page.touchscreen.tap(5, 5);
    await closed(page);
  });

  test.each([MOUSE, KEYBOARD, TOUCH])(
    'the button steps from word to word, and the link leads to the settings, worked by $name',
    async (hand) => {
      for (const heading of [
        'micro-letter: WeChat',
        'micro-letter: WeChat',
        'circle of friends: WeChat Moments',
      ]) {
        await hand.press(page, 'Next word');
        await until(async () => (await opened(page)).name === heading, `${heading} is shown`);
      }
      // In a narrow window the explanation covers the end of the page.
      await page.keyboard.press('Escape');
      await closed(page);
      await hand.press(page, 'Open the settings');
      await page.waitForSelector('fieldset');
    },
  );

  test('what can be tapped is large enough, the button that asks for access too', async () => {
    await withhold();
    const controls = await controlsOf(page);
    expect(controls.map((it) => it.name)).toEqual(['Next word', ASK, 'Open the settings']);
    expect(controls.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
  });

  test('access that is withheld is missed at once, on farms too, and again there once it is given', async () => {
    await saysOf(page, GIVEN);
    await withhold();
    expect(await visibleText(page)).not.toContain(GIVEN);
    const farm = await launched.openPage(server.url('/farm'));
    await setTimeout(1500);
    expect(await markedTexts(farm)).toEqual([]);
    if (name === 'chrome') await changeInChrome('ON_ALL_SITES');
    else await MOUSE.press(page, ASK);
    await saysOf(page, GIVEN);
    expect((await controlsOf(page)).map((it) => it.name)).not.toContain(ASK);
    await farm.bringToFront();
    await farm.reload();
    await until(async () => (await markedTexts(farm)).length, 'the farm is explained');
    await farm.close();
  });

  test.each([MOUSE, KEYBOARD, TOUCH])(
    'the button asks for access to all websites, worked by $name',
    async (hand) => {
      await withhold();
      if (name === 'chrome') await answerWith(page, true);
      await hand.press(page, ASK);
      if (name === 'chrome') {
        await asks(page, 1);
        await changeInChrome('ON_ALL_SITES');
      }
      await saysOf(page, GIVEN);
    },
  );

  test('a reader who refuses is told how to go on, and may be asked again', async () => {
    await withhold();
    await answerWith(page, false);
    await TOUCH.press(page, ASK);
    await saysOf(page, REFUSED);
    await TOUCH.press(page, ASK);
    await asks(page, 2);
    expect(await visibleText(page)).toContain(MISSING);
    expect(await faultsInEachTheme(page)).toEqual([]);
  });

  test('axe finds no fault in the page while access is withheld', async () => {
    await withhold();
    expect(await faultsInEachTheme(page)).toEqual([]);
  });
});
