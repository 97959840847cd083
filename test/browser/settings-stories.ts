// What readers do in the settings page, told for any hand that works it: each choice shows on the page that is open beside it.
import { expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { beside, marks } from './beside';
import type { Hand } from './hands';
import { storedIn } from './in-page';
import { DISCLAIMER, FARM } from './material';
import { highlightedTexts, markedTexts, markPoint, parsed, serialised, until, visibleText } from './reader';
import type { Session } from './session';
import { accountOf, says, store } from './settings-page';
import { closed, opened } from './window';

export const SETTINGS_PAGES = { '/farm': { html: FARM }, '/other': { html: FARM } };

const WRONG = 'In the face of micro-letter he is calmer.';
const RIGHT = 'In the face of WeChat he is calmer.';
const RULE = 'What is done on 127.0.0.1';
const SAME = 'Keep settings the same in all my browsers';
const BOLD = 'farmgloss-term-blue-strong';

/** Tells the stories of the settings page in the surrounding `describe`. `adapt` prepares each tab for the hand. */
export function tellSettingsStories(
  session: Session,
  hand: Hand,
  adapt: (page: Page) => Promise<void> = () => Promise.resolve(),
): void {
  const { openOptions, openPopup, openBoth, exported, imports } = beside(session, hand, adapt);
  const isAsBefore = async (page: Page): Promise<void> => {
    const before = await parsed(page, FARM);
    await until(async () => (await serialised(page)) === before, 'the page is as before to the last byte');
    expect(await markedTexts(page)).toEqual([]);
  };
  /** Opens the dialog of a mark, and gives its text and the size of its letters. */
  const explained = async (page: Page, highlight: string): Promise<{ text: string; pixels: number }> => {
    await page.bringToFront();
    const { x, y } = await markPoint(page, 0, highlight);
    await page.mouse.click(x, y);
    const { text } = await opened(page);
    const pixels = await page.evaluate(() => {
      const meaning = document.querySelector('farmgloss-tooltip')?.shadowRoot?.querySelector('.meaning');
      return meaning ? Number.parseFloat(getComputedStyle(meaning).fontSize) : 0;
    });
    await page.keyboard.press('Escape');
    await closed(page);
    return { text, pixels };
  };

  test('each way of reading shows on the page: right words, its own, none explained', async () => {
    const { page, options, all } = await openBoth();
    expect(await visibleText(page)).toContain(WRONG);
    await hand.press(options, 'Put the right words into the text');
    await says(page, RIGHT);
    expect(await highlightedTexts(page, 'farmgloss-corrected')).toContain('WeChat');
    expect(await visibleText(page)).not.toContain(WRONG);
    await hand.press(options, 'Mark them; the words of the page stay');
    await says(page, WRONG);
    await marks(page, all);
    expect(await visibleText(page)).not.toContain('WeChat');
    await hand.press(options, 'Explain mistranslated terms');
    await marks(page, []);
    // Hiding is a choice of its own.
    expect(await visibleText(page)).not.toContain(DISCLAIMER);
    await hand.press(options, 'Hide boilerplate on farm pages');
    await isAsBefore(page);
    for (const it of ['Explain mistranslated terms', 'Hide boilerplate on farm pages'])
      await hand.press(options, it);
    await marks(page, all);
    await until(async () => !(await visibleText(page)).includes(DISCLAIMER), 'it is hidden again');
  });

  test('unsure terms are marked too, and only first mentions, as long as the reader wants it', async () => {
    const { page, options, all } = await openBoth();
    const guesses = (): Promise<string[]> => highlightedTexts(page, 'farmgloss-unsure');
    const letters = async (): Promise<number> =>
      (await markedTexts(page)).filter((it) => it === 'micro-letter').length;
    expect([await guesses(), (await letters()) > 1]).toEqual([[], true]);
    await hand.press(options, 'Also mark unsure terms');
    await until(async () => (await guesses()).length, 'guesses are marked');
    expect(await markedTexts(page)).toEqual(all);
    expect((await explained(page, 'farmgloss-unsure')).text).toContain('Unsure');
    await hand.press(options, 'Also mark unsure terms');
    await until(async () => (await guesses()).length === 0, 'guesses are not marked any more');
    await hand.press(options, 'Mark only the first mention of each meaning');
    await until(async () => (await letters()) === 1, 'only the first is marked');
    expect((await markedTexts(page)).length).toBeLessThan(all.length);
    expect((await markedTexts(page))[0]).toBe(all[0]);
    await hand.press(options, 'Mark only the first mention of each meaning');
    await marks(page, all);
  });

  test('marks on the page have the colour and strength, explanations the size that were chosen', async () => {
    const { page, options, all } = await openBoth();
    const usual = (await explained(page, 'farmgloss-term')).pixels;
    await hand.choose(options, /^Colour of marks/, 'Blue');
    await hand.choose(options, /^Marks/, 'Strong: thicker lines on a coloured ground');
    await until(async () => (await highlightedTexts(page, BOLD)).length === all.length, 'they look so');
    expect([await highlightedTexts(page, BOLD), await markedTexts(page)]).toEqual([all, []]);
    await hand.choose(options, /^Text in explanations/, 'Larger');
    await until(
      async () => (await explained(page, BOLD)).pixels > 1.4 * usual,
      'explanations have larger text',
    );
    await hand.choose(options, /^Colour of marks/, 'Amber');
    await hand.choose(options, /^Marks/, 'Quiet: thin lines');
    await hand.choose(options, /^Text in explanations/, 'Normal');
    await marks(page, all);
    await until(
      async () => (await explained(page, 'farmgloss-term')).pixels === usual,
      'their text is as large as it was',
    );
  });

  test('only listed sites are worked on, each by its rule, until it is removed', async () => {
    const { page, options, all } = await openBoth();
    await hand.press(options, 'Work only on listed sites');
    await isAsBefore(page);
    await hand.fill(options, 'Site to add', session.url('/farm'));
    await hand.press(options, 'Add');
    await says(options, '127.0.0.1: Always.');
    await marks(page, all);
    await hand.choose(options, RULE, 'Never');
    await isAsBefore(page);
    await hand.choose(options, RULE, 'Only when I ask');
    await says(options, '127.0.0.1: Only when I ask.');
    const popup = await openPopup(page);
    await says(popup, 'Nothing is changed until you ask');
    await isAsBefore(page);
    await hand.press(popup, 'Explain this page anyway');
    await marks(page, all);
    await hand.choose(options, RULE, 'Always');
    await says(options, '127.0.0.1: Always.');
    await marks(await session.visitFarm('/other'), all);
    await hand.press(options, 'Remove 127.0.0.1');
    await says(options, 'The list is empty.');
    const fresh = await session.visit('/other');
    await says(await openPopup(fresh), '127.0.0.1 is not one of them');
    await isAsBefore(fresh);
    await hand.press(options, 'Work everywhere, except as listed');
    await marks(fresh, all);
  });

  test('a site that is listed as one to leave alone is left alone', async () => {
    const { page, options, all } = await openBoth();
    await hand.fill(options, 'Site to add', '127.0.0.1');
    await hand.press(options, 'Add');
    await says(options, '127.0.0.1: Never.');
    await isAsBefore(page);
    await hand.press(options, 'Remove 127.0.0.1');
    await says(options, '127.0.0.1 is no longer in the list.');
    await marks(page, all);
  });

  test('pages are changed only when the reader asks, and by themselves again', async () => {
    const { page, options, all } = await openBoth();
    await hand.press(options, 'Only when I ask for it in the popup');
    await isAsBefore(page);
    const fresh = await session.visit('/other');
    const popup = await openPopup(fresh);
    await says(popup, 'Nothing is changed until you ask');
    await isAsBefore(fresh);
    await hand.press(popup, 'Explain this page anyway');
    await marks(fresh, all);
    await until(async () => !(await visibleText(fresh)).includes(DISCLAIMER), 'boilerplate is hidden');
    await isAsBefore(page);
    await hand.press(options, 'By itself, on every recognised page');
    await marks(page, all);
  });

  test('settings and popup speak the language that is chosen, and the browser’s again', async () => {
    const { page, options } = await openBoth();
    await hand.choose(options, /^Language of Farmgloss/, '繁體中文');
    await says(options, '外觀');
    expect(await visibleText(options)).not.toContain('Appearance');
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('zh-TW');
    const popup = await openPopup(page);
    await says(popup, '設定');
    await hand.choose(options, /^Farmgloss 的語言/, '與瀏覽器相同');
    await says(options, 'Appearance');
    expect(await visibleText(options)).not.toContain('外觀');
    // Popups close when the reader turns elsewhere, and each that opens speaks what is chosen then.
    await says(await openPopup(page), 'Settings');
  });

  test('settings are exported, reset, had back, and imported; the page follows each time', async () => {
    const { page, options, all } = await openBoth();
    const first = await exported(options);
    await hand.press(options, 'Put the right words into the text');
    await says(page, RIGHT);
    const { file, content } = await exported(options);
    expect(file).toBe(first.file);
    expect([JSON.parse(first.content), JSON.parse(content)]).toEqual([
      expect.objectContaining({ way: 'marks' }),
      { ...(JSON.parse(first.content) as object), way: 'corrected' },
    ]);
    await hand.press(options, 'Reset all settings');
    await says(options, 'All settings are as they were at first.');
    await says(page, WRONG);
    await marks(page, all);
    await hand.press(options, 'Undo');
    await says(options, 'The earlier settings are back.');
    await says(page, RIGHT);
    await imports(options, 'settings', 'first.json', first.content);
    await says(options, 'The settings from first.json are in use.');
    await says(page, WRONG);
    await imports(options, 'settings', file, content);
    await says(options, `The settings from ${file} are in use.`);
    await says(page, RIGHT);
    await imports(options, 'settings', 'broken.json', content.replace('"corrected"', '"upside down"'));
    await says(options, 'broken.json > way > "upside down" is unknown');
    expect(await visibleText(page)).toContain(RIGHT);
  });

  test('settings from before an update are brought back, and that is undone', async () => {
    const { page, options, all } = await openBoth();
    expect(await visibleText(options)).not.toContain('Bring them back');
    await store(options, { settingsBackup: { version: 2, annotate: false, clean: false } });
    const again = await openOptions();
    await hand.press(again, 'Bring them back');
    await says(again, 'The settings from before that update are in use.');
    await isAsBefore(page);
    await hand.press(again, 'Undo');
    await marks(page, all);
  });

  test('settings are kept the same in all browsers while the reader wants it', async () => {
    const { page, options } = await openBoth();
    await hand.press(options, SAME);
    await hand.press(options, 'Also mark unsure terms');
    await until(async () => 'setting.more' in (await accountOf(options)), 'the change is in the account');
    await accountOf(options, { 'setting.clean': { at: Date.now() + 1000, value: false } });
    await says(page, DISCLAIMER);
    await hand.press(options, SAME);
    await until(async () => (await storedIn(options, 'sync')) === 'false', 'it is switched off');
  });
}
