// Stories of the settings page, told alike in every browser: by mouse, by keyboard alone, narrow, light and dark.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { axeFaults, showTheme } from './axe';
import { BROWSERS } from './find-browser';
import { focused, tabTo } from './keyboard';
import { DISCLAIMER, FARM } from './material';
import {
  annotatorLoaded,
  flip,
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
import { accountOf } from './settings-page';

const THEMES = ['light', 'dark'] as const;

/** Clicks the control of a label, or the button with a name, once it is there. */
async function click(options: Page, name: string): Promise<void> {
  const element = await until(async () => {
    const found = await options.evaluateHandle((wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('label, button')];
      return all.find((it) => (it.getAttribute('aria-label') ?? it.textContent) === wanted);
    }, name);
    return found.asElement() as Awaited<ReturnType<Page['$']>>;
  }, `“${name}” is there`);
  await element?.click();
}

const isCleaned = async (page: Page): Promise<boolean> => !(await visibleText(page)).includes(DISCLAIMER);

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, {
    '/farm': { html: FARM },
    '/other': { html: FARM },
  });

  test.each(THEMES)('axe finds no fault in the settings page, %s', async (theme) => {
    const options = await session.openOptions();
    await click(options, 'Work only on listed sites');
    await options.type('#site', 'www.example.com\n');
    await until(async () => (await options.$$('.sites li')).length, 'the site is listed');
    await options.type('#site', 'two words\n');
    await click(options, 'Reset all settings');
    await until(async () => (await visibleText(options)).includes('Undo'), 'the settings are reset');
    await showTheme(options, theme);
    expect(await axeFaults(options)).toEqual([]);
    const paper = await options.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe({ light: 'rgb(255, 253, 247)', dark: 'rgb(29, 32, 37)' }[theme]);
  });

  // A window 1280 pixels wide has 320 left when it is enlarged to 400 %.
  test('a page 320 pixels wide shows everything without being scrolled sideways', async () => {
    const options = await session.openOptions();
    await options.type('#site', `${'a-very-long-name-of-a-site'.repeat(2)}.example\n`);
    await until(async () => (await options.$$('.sites li')).length, 'the site is listed');
    await options.setViewport({ width: 320, height: 256 });
    const outside = await options.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      const wide = [...document.querySelectorAll('main *')].filter((it) => {
        const { left, right } = it.getBoundingClientRect();
        return left < 0 || right > clientWidth;
      });
      return { sideways: scrollWidth - clientWidth, wide: wide.map((it) => it.outerHTML) };
    });
    expect(outside).toEqual({ sideways: 0, wide: [] });
  });

  test('"only when I ask" restores open pages to the last byte; asking explains and cleans one of them', async () => {
    const page = await session.visitFarm('/farm');
    const before = await parsed(page, FARM);
    const options = await session.openOptions();
    await click(options, 'Only when I ask for it in the popup');
    await until(async () => (await serialised(page)) === before, 'the page is as before');
    expect(await markedTexts(page)).toEqual([]);

    const fresh = await session.visit('/other');
    await setTimeout(1500);
    expect(await serialised(fresh)).toBe(before);
    const popup = await session.openPopup(fresh);
    expect(await annotatorLoaded(popup)).toBe(false);
    expect(await visibleText(popup)).toContain('Nothing is changed until you ask');
    await popup.click('.ask');
    await until(async () => (await markedTexts(fresh)).length, 'the page is explained');
    await until(() => isCleaned(fresh), 'the page is cleaned');
    expect(await markedTexts(page)).toEqual([]);

    await options.bringToFront();
    await click(options, 'By itself, on every recognised page');
    await until(async () => (await markedTexts(page)).length, 'the first page is explained again');
  });

  test('a page that was opened while nothing was done by itself is explained as soon as that changes', async () => {
    const options = await session.openOptions();
    await click(options, 'Only when I ask for it in the popup');
    await until(
      async () => options.$eval('[name=when]', (it) => !(it as HTMLInputElement).checked),
      'it is set',
    );
    const page = await session.visit('/farm');
    await setTimeout(1500);
    expect(await markedTexts(page)).toEqual([]);
    await options.bringToFront();
    await click(options, 'By itself, on every recognised page');
    await until(async () => (await markedTexts(page)).length, 'the page is explained');
  });

  test('only chosen sites are touched, and the popup chooses too', async () => {
    const page = await session.visitFarm('/farm');
    const before = await parsed(page, FARM);
    const options = await session.openOptions();
    await click(options, 'Work only on listed sites');
    await until(async () => (await serialised(page)) === before, 'the page is as before');
    const popup = await session.openPopup(page);
    expect(await visibleText(popup)).toContain('127.0.0.1 is not one of them');
    await flip(popup, 'Work on');
    await until(async () => (await markedTexts(page)).length, 'terms are marked');
    await options.bringToFront();
    expect(await options.$$eval('.sites span', (all) => all.map((it) => it.textContent))).toEqual([
      '127.0.0.1',
    ]);
    await click(options, 'Remove 127.0.0.1');
    await until(async () => (await serialised(page)) === before, 'the page is as before again');
  });

  test('first mentions only, and unsure terms too, count at once and are undone at once', async () => {
    const page = await session.visitFarm('/farm');
    const all = await markedTexts(page);
    const options = await session.openOptions();
    await click(options, 'Mark only the first mention of each meaning');
    await until(async () => (await markedTexts(page)).length < all.length, 'fewer terms are marked');
    await click(options, 'Mark only the first mention of each meaning');
    await until(async () => (await markedTexts(page)).length === all.length, 'all terms are marked');
    const guesses = (): Promise<string[]> => highlightedTexts(page, 'farmgloss-unsure');
    expect(await guesses()).toEqual([]);
    await click(options, 'Also mark unsure terms');
    await until(async () => (await guesses()).length, 'guesses are marked');
    expect(await markedTexts(page)).toEqual(all);
    await page.bringToFront();
    await rest(page, await markPoint(page, 0, 'farmgloss-unsure'));
    expect(await until(() => tooltipText(page), 'the tooltip opens')).toMatch(/^Unsure/);
    await options.bringToFront();
    await click(options, 'Also mark unsure terms');
    await until(async () => (await guesses()).length === 0, 'guesses are not marked any more');
  });

  test('everything is done by keyboard alone', async () => {
    const page = await session.visitFarm('/farm');
    const before = await parsed(page, FARM);
    const options = await session.openOptions();
    await tabTo(options, 'Hide boilerplate on farm pages');
    await options.keyboard.press(' ');
    await until(async () => !(await isCleaned(page)), 'the boilerplate is shown');
    await tabTo(options, 'By itself, on every recognised page');
    await options.keyboard.press('ArrowDown');
    expect(await focused(options)).toBe('Only when I ask for it in the popup');
    await until(async () => (await serialised(page)) === before, 'the page is as before');
    await options.keyboard.press('ArrowUp');
    await until(async () => (await markedTexts(page)).length, 'terms are marked again');
    await tabTo(options, 'Site to add');
    await options.keyboard.type(`${session.url('/farm')}\n`);
    await until(async () => (await serialised(page)) === before, 'nothing is done on the site');
    await options.keyboard.down('Shift');
    await options.keyboard.press('Tab');
    await options.keyboard.up('Shift');
    expect(await focused(options)).toBe('Remove 127.0.0.1');
    await options.keyboard.press('Enter');
    await until(async () => (await markedTexts(page)).length, 'terms are marked once more');
    expect(await focused(options)).toBe('Site to add');
    await tabTo(options, 'Reset all settings');
    await options.keyboard.press('Enter');
    await until(() => isCleaned(page), 'the boilerplate is hidden again');
    await tabTo(options, 'Undo');
    await options.keyboard.press('Enter');
    await until(async () => !(await isCleaned(page)), 'the boilerplate is shown again');
  });

  test('what was exported can be imported, and a damaged file changes nothing', async () => {
    const options = await session.openOptions();
    const exported = (): Promise<string> =>
      options.$eval('a[download]', (it) =>
        decodeURIComponent((it as HTMLAnchorElement).href.split(',')[1] ?? ''),
      );
    const take = (content: string): Promise<void> =>
      options.$eval(
        '#import',
        (it, text) => {
          const data = new DataTransfer();
          data.items.add(new File([text], 'mine.json'));
          (it as HTMLInputElement).files = data.files;
          it.dispatchEvent(new Event('change', { bubbles: true }));
        },
        content,
      );
    const first = await exported();
    await click(options, 'Also mark unsure terms');
    await until(async () => (await exported()) !== first, 'the export follows');
    const changed = await exported();
    await take(first.replace('"everywhere"', '"nowhere"'));
    await until(
      async () => (await visibleText(options)).includes('mine.json > sites > "nowhere" is unknown'),
      'the fault is told',
    );
    expect(await exported()).toBe(changed);
    await take(first);
    await until(async () => (await exported()) === first, 'the file is taken');
    await click(options, 'Undo');
    await until(async () => (await exported()) === changed, 'the change is undone');
  });

  test('settings go to the account only when the reader wants it', async () => {
    const options = await session.openOptions();
    await click(options, 'Also mark unsure terms');
    await setTimeout(3000);
    expect(await accountOf(options)).toEqual({});
    await click(options, 'Keep settings the same in all my browsers');
    await until(async () => 'setting.more' in (await accountOf(options)), 'the change is in the account');
    expect(Object.keys(await accountOf(options))).toEqual(['setting.more']);
  });

  // Chrome leaves a shortcut unset, without a word, where it wants the keys for itself.
  test('the settings tell the shortcuts, every suggested one of which is set', async () => {
    const options = await session.openOptions();
    await options.waitForSelector('.shortcuts kbd');
    const told = await options.$$eval('.shortcuts dd', (all) => all.map((it) => it.textContent ?? ''));
    expect(
      told
        .filter((keys) => keys !== 'Not set')
        .map((keys) => keys.at(-1))
        .sort(),
    ).toEqual(['G', 'H', 'J', 'K']);
  });
});
