// Everything that the dialog about a term offers, by keyboard alone, in both browsers.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { EDITOR, pasted, settingsTab, stepTo, storedIn } from './in-page';
import { ARTICLE, FARM, FOOTER, pageOf } from './material';
import { chooseWay, highlightedTexts, markedTexts, until, visibleText } from './reader';
import { useSession } from './session';
import { closed, opened, step, tabTo, windowOf } from './window';

const WITH_FIELD = pageOf(`<input id="field">${ARTICLE}${FOOTER}`);
const KEYS = ['Enter', 'Space'] as const;
/** Pixels of what is to be hit, at least (WCAG 2.5.8). */
const TARGET = 24;
type Key = (typeof KEYS)[number];

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, {
    '/farm': { html: FARM },
    '/with-field': { html: WITH_FIELD },
    '/editor': { html: EDITOR },
  });
  /** Opens the dialog about some words by steps, out of a field of the page. */
  const reach = async (words: string): Promise<{ page: Page; popup: Page }> => {
    const page = await session.visitFarm('/with-field');
    const popup = await session.openPopup(page);
    await page.bringToFront();
    await page.focus('#field');
    await stepTo(page, popup, words);
    return { page, popup };
  };
  const activate = async (page: Page, label: string, key: Key): Promise<void> => {
    await tabTo(page, label);
    // Firefox's driver knows this key by its character only.
    await page.keyboard.press(key === 'Space' ? ' ' : key);
  };
  const says = (page: Page, words: string): Promise<unknown> =>
    until(async () => (await windowOf(page))?.text.includes(words), `the dialog says "${words}"`);
  /** What our live region in the page says; the dialog has one of its own. */
  const announced = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => {
      const root = document.querySelector('farmgloss-tooltip')?.shadowRoot;
      const all = [...(root?.querySelectorAll('[role=status]') ?? [])];
      return all.find((it) => !it.closest('.tip'))?.textContent ?? undefined;
    });
  const focusIn = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.id);

  test.each(KEYS)('%s on Pin keeps it open while the page is clicked, and again lets it go', async (key) => {
    const { page, popup } = await reach('micro-letter');
    await activate(page, 'Pin', key);
    expect((await opened(page)).buttons[0]).toMatchObject({ name: 'Pin', state: 'true' });
    await page.mouse.click(3, 400);
    expect((await windowOf(page))?.name).toBe('micro-letter: WeChat');
    await page.keyboard.press('Escape');
    await closed(page);
    await step(popup);
    await opened(page);
    await activate(page, 'Pin', key);
    await activate(page, 'Pin', key);
    expect((await opened(page)).buttons[0]).toMatchObject({ name: 'Pin', state: 'false' });
    await page.mouse.click(3, 400);
    await closed(page);
  });

  test('a pinned dialog that grows stays in the window, so that what opens in it can be seen', async () => {
    const { page } = await reach('red rice');
    await activate(page, 'Pin', 'Enter');
    await activate(page, 'Report', 'Enter');
    await says(page, 'Nothing is sent');
    await tabTo(page, 'Copy');
    await until(async () => {
      const { box, buttons } = await opened(page);
      return Math.max(box.bottom, buttons.at(-1)?.y ?? 0) <= (await page.evaluate(() => innerHeight));
    }, 'all of it is in the window');
  });

  test.each(KEYS)('%s on Copy copies the meaning, says so and leaves the focus there', async (key) => {
    const { page } = await reach('balance treasure');
    await activate(page, 'Copy', key);
    await says(page, 'Copied');
    expect((await windowOf(page))?.focused).toBe('Copy');
    expect(await pasted(session)).toMatch(/^Yu'e Bao\n余额宝 Yú'ébǎo\n\S/);
  });

  test('Space on Report opens a text that can be completed and copied', async () => {
    const { page } = await reach('red rice');
    await activate(page, 'Report', 'Space');
    await says(page, 'Nothing is sent');
    await tabTo(page, 'Text of the report');
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type('only rice');
    await activate(page, 'Copy', 'Space');
    await says(page, 'Copied');
    const report = await pasted(session);
    expect(report).toMatch(/\nSentence: .*order red rice telephones.*\nWords: red rice\nExplained as: Redmi/);
    expect(report).toMatch(/\nShould be: only rice$/);
  });

  test('Enter on another meaning explains the mark by it, and the focus goes back', async () => {
    const { page, popup } = await reach('public number');
    await activate(page, 'Not this meaning', 'Enter');
    await activate(page, 'mode, majority element (众数)', 'Enter');
    await closed(page);
    expect(await focusIn(page)).toBe('field');
    expect(await markedTexts(page)).toContain('public number');
    await step(popup, -1);
    await step(popup);
    await until(
      async () => (await windowOf(page))?.name === 'public number: mode, majority element',
      'it has the other meaning',
    );
    await tabTo(page, 'Not this meaning');
    expect((await windowOf(page))?.text).toContain('you chose this meaning');
  });

  test.each([
    ['On this page', 'Enter', ''],
    ['On this site', 'Space', '["微信@127.0.0.1"]'],
    ['Everywhere', 'Enter', '["微信"]'],
  ] as const)(
    '"%s" leaves a meaning unexplained by %s, and the focus goes back',
    async (where, key, kept) => {
      const { page, popup } = await reach('micro-letter');
      const others = (await markedTexts(page)).filter((it) => it !== 'micro-letter');
      await activate(page, 'Not this meaning', key);
      await activate(page, where, key);
      await closed(page);
      expect(await focusIn(page)).toBe('field');
      await until(async () => !(await markedTexts(page)).includes('micro-letter'), 'it is not marked');
      expect(await markedTexts(page)).toEqual(others);
      await until(async () => (await storedIn(popup, 'silenced')) === kept, 'what is stored follows');
      await page.reload();
      await until(async () => (await markedTexts(page)).length, 'terms are marked');
      expect((await markedTexts(page)).includes('micro-letter')).toBe(kept === '');
    },
  );

  test('Space on Edit opens the settings at the term', async () => {
    const { page, popup } = await reach('red rice');
    await activate(page, 'Edit', 'Space');
    const address = await settingsTab(popup);
    const options = await session.openExtensionPage(address.slice(address.indexOf('src/options/')));
    await options.waitForSelector('.entries li');
    expect(await options.$eval('.entries li', (it) => it.textContent)).toContain('Redmi');
  });

  test.each([...KEYS, 'Escape'] as const)(
    '%s closes it, and gives the focus back to the page',
    async (key) => {
      const { page } = await reach('micro-letter');
      if (key === 'Escape') await page.keyboard.press(key);
      else await activate(page, 'Close', key);
      await closed(page);
      expect(await focusIn(page)).toBe('field');
      await page.keyboard.type('typed');
      expect(await page.$eval('#field', (it) => (it as HTMLInputElement).value)).toBe('typed');
    },
  );

  test('each step is said: the words, what they mean, which of how many they are', async () => {
    const page = await session.visitFarm('/farm');
    const popup = await session.openPopup(page);
    await page.bringToFront();
    const count = (await markedTexts(page)).length;
    for (const [by, said] of [
      [1, 'electric business: e-commerce, 1'],
      [1, 'millet phone: Xiaomi phone, 2'],
      [1, 'Jingdong: JD.com, 3'],
      [-1, 'millet phone: Xiaomi phone, 2'],
      [-1, 'electric business: e-commerce, 1'],
      [-1, `Wen/: text by (author), ${count}`],
    ] as const) {
      await step(popup, by);
      await until(
        async () => (await announced(page)) === `${said} / ${count}`,
        `it says "${said} / ${count}"`,
      );
    }
  });

  test.each([
    ['Not this meaning', 'Everywhere'],
    ['Report', 'Copy'],
  ])('with "%s" open every button is large enough to be hit', async (opener, last) => {
    const { page } = await reach('public number');
    const before = (await opened(page)).buttons.length;
    await activate(page, opener, 'Enter');
    await until(async () => ((await windowOf(page))?.buttons.length ?? 0) > before, 'the panel opens');
    const { buttons } = await opened(page);
    expect(buttons.at(-1)?.name).toBe(last);
    expect(buttons.filter(({ width, height }) => width < TARGET || height < TARGET)).toEqual([]);
  });

  test('a step to a corrected word says what the page says there', async () => {
    const page = await session.visitFarm('/farm');
    const popup = await session.openPopup(page);
    await chooseWay(popup, 'corrected');
    await page.bringToFront();
    await until(
      async () => (await highlightedTexts(page, 'farmgloss-corrected')).includes('WeChat'),
      'words are corrected',
    );
    expect(await visibleText(page)).not.toContain('In the face of micro-letter');
    const { text } = await stepTo(page, popup, 'micro-letter');
    expect(text.replace(/\s+/g, ' ')).toMatch(/^WeChat .*In the page micro-letter/);
  });
});
