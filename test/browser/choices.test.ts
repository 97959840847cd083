// Stories of what readers choose for themselves: what they know, looks, rules of sites, language, settings from before an
// update; by mouse, by keyboard alone, by touch.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { tabTo } from './keyboard';
import { FARM } from './material';
import {
  highlightedTexts,
  markedTexts,
  markPoint,
  parsed,
  rest,
  serialised,
  tooltipText,
  until,
  visibleText,
} from './reader';
import { useSession } from './session';
import { opened, step, windowOf } from './window';

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, { '/farm': { html: FARM } });
  const choose = async (page: Page, label: string, value: string): Promise<void> => {
    const handle = await page.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll('select')].find(
          (it) => it.ariaLabel === wanted || it.labels?.[0]?.textContent?.startsWith(wanted),
        ),
      label,
    );
    await handle.asElement()?.select(value);
  };

  test('a known term is explained when pointed at, and told in the dictionary, from where it is marked again', async () => {
    const page = await session.visitFarm('/farm');
    const point = await markPoint(page, (await markedTexts(page)).indexOf('micro-letter'));
    const popup = await session.openPopup(page);
    await (await popup.waitForSelector('.terms li:first-child .known'))?.click();
    await until(async () => !(await markedTexts(page)).includes('micro-letter'), 'it is not marked');
    await page.bringToFront();
    await rest(page, point);
    expect(await until(() => tooltipText(page), 'the tooltip opens')).toContain('WeChat');
    const options = await session.openExtensionPage(
      `src/options/index.html#dictionary=${encodeURIComponent('微信')}`,
    );
    await options.waitForSelector('[aria-label="Mark WeChat again"]');
    expect(await visibleText(options)).toContain('You know this: it is not marked.');
    await options.click('[aria-label="Mark WeChat again"]');
    await until(async () => (await markedTexts(page)).includes('micro-letter'), 'it is marked again');
  });

  test('corrected words stand in place of known terms too, and off gives the page back to the last byte', async () => {
    const page = await session.visitFarm('/farm');
    const before = await parsed(page, FARM);
    const popup = await session.openPopup(page);
    await (await popup.waitForSelector('.terms li:first-child .known'))?.click();
    await popup.click('[name=way][value=corrected]');
    await until(
      async () => (await highlightedTexts(page, 'farmgloss-corrected')).includes('WeChat'),
      'it is corrected',
    );
    await popup.click('[name=way][value=off]');
    await popup.$$eval('[role=switch]', (all) => (all.at(-1) as HTMLElement | undefined)?.click());
    await until(async () => (await serialised(page)) === before, 'the page is as before');
  });

  test('another look shows in the sample and in open pages at once; explanations are larger', async () => {
    const page = await session.visitFarm('/farm');
    const all = await markedTexts(page);
    const options = await session.openOptions();
    await options.$eval('.sample', (it) => it.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await until(async () => (await markedTexts(options)).length, 'the sample is explained');
    expect(await markedTexts(options)).toContain('circle of friends');
    await choose(options, 'Colour of marks', 'blue');
    await choose(options, 'Marks', 'strong');
    for (const place of [options, page])
      await until(
        async () => (await highlightedTexts(place, 'farmgloss-term-blue-strong')).length,
        'the look is another',
      );
    expect(await highlightedTexts(page, 'farmgloss-term-blue-strong')).toEqual(all);
    expect(await markedTexts(page)).toEqual([]);
    const size = async (): Promise<number> => {
      await page.bringToFront();
      const { x, y } = await markPoint(page, 0, 'farmgloss-term-blue-strong');
      await page.mouse.click(x, y);
      await opened(page);
      const pixels = await page.evaluate(() => {
        const meaning = document.querySelector('farmgloss-tooltip')?.shadowRoot?.querySelector('.meaning');
        return meaning ? Number.parseFloat(getComputedStyle(meaning).fontSize) : 0;
      });
      await page.keyboard.press('Escape');
      return pixels;
    };
    const usual = await size();
    await options.bringToFront();
    await choose(options, 'Text in explanations', 'larger');
    await until(async () => (await size()) > 1.4 * usual, 'the text is larger');
  });

  test('the sample is corrected and cleared as the settings say', async () => {
    const options = await session.openOptions();
    await options.$eval('.sample', (it) => it.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const sample = (): Promise<string> => options.$eval('.sample', (it) => it.textContent ?? '');
    await until(async () => (await markedTexts(options)).length, 'the sample is explained');
    const before = await sample();
    await options.$$eval('[name=way]', (all) => (all[1] as HTMLElement).click());
    await until(async () => (await sample()).includes('WeChat'), 'the right words stand in it');
    await options.click('[name=annotate]');
    await until(async () => (await sample()) === before, 'its own words are back');
    expect(await visibleText(options)).toContain('Explanations are off');
    expect(await markedTexts(options)).toEqual([]);
  });

  test('a site has a rule of its own: never, only when asked, always', async () => {
    const page = await session.visitFarm('/farm');
    const before = await parsed(page, FARM);
    const options = await session.openOptions();
    await options.type('#site', '127.0.0.1\n');
    await until(async () => (await serialised(page)) === before, 'nothing is done there');
    await choose(options, 'What is done on 127.0.0.1', 'ask');
    const popup = await session.openPopup(page);
    await until(
      async () => (await visibleText(popup)).includes('Nothing is changed until you ask'),
      'the popup says so',
    );
    expect(await serialised(page)).toBe(before);
    await popup.click('.ask');
    await until(async () => (await markedTexts(page)).length, 'it is explained when asked');
    await options.bringToFront();
    await options.$$eval('[name=when]', (all) => (all[1] as HTMLElement).click());
    await choose(options, 'What is done on 127.0.0.1', 'always');
    const fresh = await session.visitFarm('/farm');
    expect((await markedTexts(fresh)).length).toBeGreaterThan(5);
    await options.bringToFront();
    await options.click('[aria-label="Remove 127.0.0.1"]');
    await until(async () => (await serialised(fresh)) === before, 'what counts for all counts again');
  });

  test('rules of sites are chosen by keyboard alone', async () => {
    const options = await session.openOptions();
    await tabTo(options, 'Site to add');
    await options.keyboard.type('www.example.com');
    await tabTo(options, 'What is done there');
    await options.keyboard.press('ArrowUp');
    await tabTo(options, 'Add');
    await options.keyboard.press('Enter');
    await until(
      async () => (await visibleText(options)).includes('www.example.com: Only when I ask.'),
      'it is listed',
    );
  });

  test('the interface speaks the language that is chosen, everywhere, and the browser’s again', async () => {
    const page = await session.visitFarm('/farm');
    const options = await session.openOptions();
    await choose(options, 'Language of Farmgloss', 'zh_TW');
    await until(async () => (await visibleText(options)).includes('外觀'), 'the settings speak it');
    expect(await options.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      'zh-TW',
      expect.stringContaining('Farmgloss'),
    ]);
    expect(await visibleText(options)).not.toContain('Reset all settings');
    const popup = await session.openPopup(page);
    await until(async () => (await visibleText(popup)).includes('設定'), 'the popup speaks it');
    // While the language changes, a dialog that is open closes.
    const dialogHas = (button: string) =>
      until(async () => {
        await step(popup);
        return (await windowOf(page))?.buttons.some((it) => it.name === button);
      }, `the dialog has “${button}”`);
    await page.bringToFront();
    await dialogHas('複製');
    await page.keyboard.press('Escape');
    await options.bringToFront();
    await choose(options, 'Farmgloss 的語言', 'browser');
    await until(async () => (await visibleText(options)).includes('Appearance'), 'English is back');
    await page.bringToFront();
    await dialogHas('Copy');
  });

  test('settings from before an update are brought back', async () => {
    const page = await session.visitFarm('/farm');
    const before = await parsed(page, FARM);
    const options = await session.openOptions();
    await options.evaluate(async () => {
      const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      await storage.local.set({ settingsBackup: { version: 2, annotate: false, clean: false } });
    });
    const again = await session.openOptions();
    const press = (name: string) =>
      again.$$eval('button', (all, wanted) => all.find((it) => it.textContent === wanted)?.click(), name);
    await until(async () => (await visibleText(again)).includes('Bring them back'), 'they are offered');
    await press('Bring them back');
    await until(async () => (await serialised(page)) === before, 'they count');
    await until(async () => (await visibleText(again)).includes('Undo'), 'that can be undone');
    await press('Undo');
    await until(async () => (await markedTexts(page)).length, 'they are undone');
  });

  test('stepping begun from a selection gives it back at Escape; a click elsewhere does not', async () => {
    const page = await session.visitFarm('/farm');
    const popup = await session.openPopup(page);
    await page.bringToFront();
    const select = () =>
      page.evaluate(() => {
        const range = new Range();
        range.selectNodeContents(document.querySelector('h1') ?? document.body);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      });
    const selected = (): Promise<string> => page.evaluate(() => String(getSelection()));
    await select();
    const title = await selected();
    expect(title).toContain('Why the small shop');
    await step(popup);
    await step(popup);
    await opened(page);
    expect(await selected()).toBe('');
    await page.keyboard.press('Escape');
    await until(async () => (await selected()) === title, 'the selection is back');
    await step(popup);
    await opened(page);
    await page.mouse.click(3, 400);
    await setTimeout(100);
    expect(await selected()).toBe('');
  });
});
