// Stories of the dictionary section in the settings, told alike in every browser: by mouse and by keyboard alone.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { axeFaults, showTheme } from './axe';
import { BROWSERS } from './find-browser';
import { tabTo as tabUntil } from './keyboard';
import { FARM } from './material';
import { markedTexts, markPoint, rest, tooltipText, until, visibleText } from './reader';
import { useSession } from './session';

const SEARCH = '#meanings';
/** Words of the sample article that no dictionary knows. */
const WORDS = 'pour tea';

/** Clicks the button with a name, or the control of a label that begins so, with the mouse, once it is there. */
async function click(page: Page, name: string): Promise<void> {
  const element = await until(async () => {
    const found = await page.evaluateHandle((wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, label')];
      const nameOf = (it: HTMLElement): string => it.getAttribute('aria-label') ?? it.textContent ?? '';
      return all.find((it) => nameOf(it) === wanted) ?? all.find((it) => nameOf(it).startsWith(wanted));
    }, name);
    return found.asElement() as Awaited<ReturnType<Page['$']>>;
  }, `“${name}” is there`);
  await element?.click();
}

const says = (page: Page, words: string): Promise<boolean> =>
  until(async () => (await visibleText(page)).includes(words), `the page says “${words}”`);

/** What has the focus: its name, or its id. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { id, textContent } = document.activeElement ?? {};
    return id || (document.activeElement?.getAttribute('aria-label') ?? textContent ?? '');
  });

const tabTo = (page: Page, name: string): Promise<void> => tabUntil(page, name, focused);

/** Fills in the form that has just been opened, by typing. */
async function fillIn(page: Page, forms: string, meaning: string): Promise<void> {
  await until(async () => (await focused(page)) === 'own-forms', 'the form has the focus');
  await page.keyboard.type(forms);
  await page.keyboard.press('Tab');
  await page.keyboard.type(meaning);
  await page.keyboard.press('Enter');
  await says(page, 'is in your dictionary.');
}

/** Chooses a file as a reader does, without a file on disk. */
const take = (page: Page, name: string, content: string): Promise<void> =>
  page.$eval(
    '#own-import',
    (it, file, text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], file));
      (it as HTMLInputElement).files = data.files;
      it.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    content,
  );

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, { '/farm': { html: FARM }, '/other': { html: FARM } });
  const openDictionary = async (): Promise<Page> => {
    const options = await session.openOptions();
    await options.waitForSelector('#own-import');
    return options;
  };
  const count = async (page: Page, words: string): Promise<number> =>
    (await markedTexts(page)).filter((it) => it.toLowerCase() === words).length;

  test('a meaning is found by its sound and switched off on open pages at once', async () => {
    const page = await session.visitFarm('/farm');
    const before = await count(page, 'micro-letter');
    expect(before).toBeGreaterThan(0);
    const options = await openDictionary();
    await options.type(SEARCH, 'weixin');
    await says(options, '微信');
    await click(options, 'WeChat 微信');
    await until(async () => (await count(page, 'micro-letter')) === 0, 'it is not marked any more');
    await options.bringToFront();
    await click(options, 'WeChat 微信');
    await until(async () => (await count(page, 'micro-letter')) === before, 'it is marked again');
  });

  test('a term of one’s own is explained at once, counted, and gone when it is deleted', async () => {
    const page = await session.visitFarm('/farm');
    expect(await count(page, WORDS)).toBe(0);
    const options = await openDictionary();
    await click(options, 'Add a term');
    await fillIn(options, 'Pour-Tea', 'look after guests');
    await until(async () => count(page, WORDS), 'it is marked');
    await page.bringToFront();
    await rest(page, await markPoint(page, (await markedTexts(page)).indexOf(WORDS)));
    const told = await until(() => tooltipText(page), 'the tooltip opens');
    expect(told).toContain('look after guests');
    expect(told).toContain('it is in your dictionary');
    await options.bringToFront();
    await says(options, 'Marked on pages: 1');
    await click(options, 'Delete “Pour-Tea”');
    await until(async () => (await count(page, WORDS)) === 0, 'it is not marked any more');
    await options.bringToFront();
    await click(options, 'Undo');
    await until(async () => count(page, WORDS), 'it is marked again');
  });

  test('everything is done by keyboard alone', async () => {
    const page = await session.visitFarm('/farm');
    const options = await openDictionary();
    await options.focus(SEARCH);
    await options.keyboard.type('微信');
    await says(options, 'Meanings found: ');
    await options.keyboard.press('Tab');
    await options.keyboard.press(' ');
    await until(async () => (await count(page, 'micro-letter')) === 0, 'the meaning is off');
    await tabTo(options, 'Add a term');
    await options.keyboard.press('Enter');
    await fillIn(options, WORDS, 'look after guests');
    await until(async () => count(page, WORDS), 'it is marked');
    expect(await focused(options)).toBe('Add a term');
    await tabTo(options, `Delete “${WORDS}”`);
    await options.keyboard.press('Enter');
    await until(async () => (await count(page, WORDS)) === 0, 'it is deleted');
    await tabTo(options, 'Undo');
    await options.keyboard.press('Enter');
    await until(async () => count(page, WORDS), 'it is back');
    await tabTo(options, 'try');
    await options.keyboard.type('They pour tea.');
    await says(options, 'Terms that would be marked: 1');
  });

  test('the address leads to a meaning, and to a term to add', async () => {
    const found = await session.openExtensionPage(
      `src/options/index.html#dictionary=${encodeURIComponent('小米')}`,
    );
    await says(found, 'Xiaomi');
    await until(async () => (await focused(found)) === 'meanings', 'the search has the focus');
    const form = await session.openExtensionPage(`src/options/index.html#add=${encodeURIComponent(WORDS)}`);
    await until(async () => (await focused(form)) === 'own-meaning', 'the form has the focus');
    expect(await form.$eval('#own-forms', (it) => (it as HTMLTextAreaElement).value)).toBe(WORDS);
  });

  test.each(['light', 'dark'] as const)('axe finds no fault in it, %s', async (theme) => {
    const options = await openDictionary();
    await showTheme(options, theme);
    await options.type(SEARCH, 'a');
    await says(options, '1 to 50 of');
    await click(options, 'Add a term');
    await fillIn(options, 'micro-letter', 'a small letter');
    await click(options, 'Add a term');
    await until(async () => (await focused(options)) === 'own-forms', 'the form has the focus');
    await options.keyboard.type('micro-letter');
    await says(options, 'is in your dictionary too');
    await click(options, 'Save');
    await options.type('#try', 'A micro-letter to the horse cloud.');
    await says(options, 'Terms that would be marked: ');
    await take(options, 'mine.csv', 'forms,meaning\na,m\n404,x\n');
    await says(options, 'What becomes of the terms that are there?');
    expect(await axeFaults(options)).toEqual([]);
  });

  test('320 pixels are wide enough', async () => {
    const options = await openDictionary();
    await options.type(SEARCH, 'a');
    await says(options, '1 to 50 of');
    await click(options, 'Add a term');
    await fillIn(options, 'averylongword'.repeat(6), 'anotherlongword'.repeat(10));
    await options.setViewport({ width: 320, height: 256 });
    const sideways = await options.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(sideways).toBe(0);
  });
});
