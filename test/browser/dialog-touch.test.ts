// Everything that the dialog about a term offers, by touch, in both browsers: on a wide touch screen and on a narrow one.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { EDITOR, pasted, placeOf, settingsTab, storedIn } from './in-page';
import { FARM } from './material';
import { chooseWay, highlightedTexts, markedTexts, until } from './reader';
import { useSession } from './session';
import { onTouchScreen, TOUCH, tapButton } from './touch';
import { closed, type OpenWindow, opened, windowOf } from './window';

const SCREENS = [
  ['wide', { width: 1000, height: 800 }],
  ['narrow', { width: 360, height: 640 }],
] as const;
const SCREENS_OF_BROWSERS = BROWSERS.flatMap((name) =>
  SCREENS.map(([screen, size]) => [name, screen, size] as const),
);

describe.each(SCREENS_OF_BROWSERS)('in %s on a %s touch screen', (name, _, size) => {
  const session = useSession(name, { '/farm': { html: FARM }, '/editor': { html: EDITOR } }, TOUCH);
  const visit = async (): Promise<Page> => {
    const page = await session.visitFarm('/farm');
    await onTouchScreen(page, name, size);
    return page;
  };
  const tapOn = async (page: Page, words: string, highlight?: string): Promise<OpenWindow> => {
    const { x, y } = await placeOf(page, words, highlight);
    await page.touchscreen.tap(x, y);
    return opened(page);
  };
  const says = (page: Page, words: string): Promise<unknown> =>
    until(async () => (await windowOf(page))?.text.includes(words), `the dialog says "${words}"`);
  const openChoices = async (words: string): Promise<Page> => {
    const page = await visit();
    await tapOn(page, words);
    await tapButton(page, 'Not this meaning');
    await says(page, 'Do not explain');
    return page;
  };
  /** A place where no term stands, above every sheet. */
  const tapBeside = (page: Page): Promise<void> => page.touchscreen.tap(4, 4);

  test('a tap opens it as a sheet over the whole width, with buttons for fingers', async () => {
    const page = await visit();
    const { box, buttons, name: title } = await tapOn(page, 'red rice');
    expect(title).toBe('red rice: Redmi');
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    expect([box.left, box.right, Math.round(box.bottom)]).toEqual([0, width, size.height]);
    expect(buttons.map((it) => it.name)).toEqual([
      'Pin',
      'Close',
      'Copy',
      'Not this meaning',
      'Edit',
      'Report',
    ]);
    for (const { name: label, width, height } of buttons)
      expect([label, width >= 24, height >= 40]).toEqual([label, true, true]);
    await tapButton(page, 'Close');
    await closed(page);
  });

  test('a tap on Pin keeps it open when the page is tapped, and a second one lets it go', async () => {
    const page = await visit();
    await tapOn(page, 'micro-letter');
    await tapButton(page, 'Pin');
    expect((await opened(page)).buttons[0]).toMatchObject({ name: 'Pin', state: 'true' });
    await tapBeside(page);
    expect((await windowOf(page))?.name).toBe('micro-letter: WeChat');
    await tapButton(page, 'Pin');
    expect((await opened(page)).buttons[0]).toMatchObject({ name: 'Pin', state: 'false' });
    await tapBeside(page);
    await closed(page);
  });

  test('a tap on Copy copies the meaning and says so', async () => {
    const page = await visit();
    await tapOn(page, 'balance treasure');
    await tapButton(page, 'Copy');
    await says(page, 'Copied');
    expect(await pasted(session)).toMatch(/^Yu'e Bao\n余额宝 Yú'ébǎo\n\S/);
  });

  test('a tap on Report opens a text that can be copied', async () => {
    const page = await visit();
    await tapOn(page, 'red rice');
    await tapButton(page, 'Report');
    await says(page, 'Nothing is sent');
    await tapButton(page, 'Copy');
    await says(page, 'Copied');
    expect(await pasted(session)).toMatch(/\nWords: red rice\nExplained as: Redmi \(红米\)\n/);
  });

  test('a tap on another meaning explains the mark by it', async () => {
    const page = await openChoices('public number');
    await tapButton(page, 'mode, majority element (众数)');
    await closed(page);
    expect((await tapOn(page, 'public number')).name).toBe('public number: mode, majority element');
  });

  test.each([
    ['On this page', ''],
    ['On this site', '["微信@127.0.0.1"]'],
    ['Everywhere', '["微信"]'],
  ])('a tap on "%s" leaves a meaning unexplained', async (where, kept) => {
    const page = await openChoices('micro-letter');
    const others = (await markedTexts(page)).filter((it) => it !== 'micro-letter');
    await tapButton(page, where);
    await closed(page);
    await until(async () => !(await markedTexts(page)).includes('micro-letter'), 'it is not marked');
    expect(await markedTexts(page)).toEqual(others);
    const popup = await session.openPopup(page);
    await until(async () => (await storedIn(popup, 'silenced')) === kept, 'what is stored follows');
  });

  test('a tap on Edit opens the settings at the term', async () => {
    const page = await visit();
    const popup = await session.openPopup(page);
    await page.bringToFront();
    await tapOn(page, 'red rice');
    await tapButton(page, 'Edit');
    expect(decodeURIComponent(await settingsTab(popup))).toMatch(/index\.html#dictionary=红米$/);
  });

  test('a tap on a corrected word says what the page says there', async () => {
    const page = await visit();
    const popup = await session.openPopup(page);
    await chooseWay(popup, 'corrected');
    await page.bringToFront();
    const corrected = 'farmgloss-corrected';
    await until(
      async () => (await highlightedTexts(page, corrected)).includes('WeChat'),
      'words are corrected',
    );
    const { text } = await tapOn(page, 'WeChat', corrected);
    expect(text.replace(/\s+/g, ' ')).toMatch(/^WeChat .*In the page micro-letter/);
  });
});
