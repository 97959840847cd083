// What the keyboard's commands and the items of the page's menu do, in both browsers.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import manifest from '../../manifest.json' with { type: 'json' };
import { BROWSERS } from './find-browser';
import { listOf, settingsTab } from './in-page';
import { FARM, PLAIN_BODY, pageOf } from './material';
import { type OwnKeys, ownKeys } from './own-keys';
import { badgeOf, highlightedTexts, markedTexts, until, visibleText } from './reader';
import { useSession } from './session';
import { opened, windowOf } from './window';

const LETTER = pageOf(`
  <p id="one">Every evening she answers in the micro-letter what her friends have asked.</p>
  <p id="two">In the morning she opens the micro-letter once more, and the balance treasure too.</p>`);
const MENU = ['explain-page', 'explain-selection', 'add-term', 'next-way'];
const BESIDE = { x: 5, y: 400 };

test('every suggested shortcut has a modifier, so that no plain typing sets it off', () => {
  const keys = Object.values(manifest.commands).flatMap((it) =>
    'suggested_key' in it ? Object.values(it.suggested_key) : [],
  );
  expect([keys.length > 0, keys.filter((it) => !/^(Ctrl|Alt|Command|MacCtrl)\+/.test(it))]).toEqual([
    true,
    [],
  ]);
});

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, {
    '/farm': { html: FARM },
    '/letter': { html: LETTER },
    '/plain': { html: pageOf(PLAIN_BODY) },
  });
  const visit = async (path: string): Promise<{ page: Page; popup: Page; keys: OwnKeys }> => {
    const page = await (path === '/farm' ? session.visitFarm(path) : session.visit(path));
    const popup = await session.openPopup(page);
    await page.bringToFront();
    return { page, popup, keys: ownKeys(name, page, popup) };
  };
  /** How the page's terms are shown. */
  const wayOf = async (page: Page): Promise<string> => {
    const [marks, corrected] = [await markedTexts(page), await highlightedTexts(page, 'farmgloss-corrected')];
    const isTextRight = (await visibleText(page)).includes('In the face of WeChat he is calmer.');
    if (corrected.length > 0 && isTextRight) return 'corrected';
    if (corrected.length > 0 || isTextRight) return 'between';
    return marks.length > 0 ? 'marks' : 'off';
  };
  const becomes = (page: Page, way: string): Promise<unknown> =>
    until(async () => (await wayOf(page)) === way, `terms are shown so: ${way}`);
  /** Selects all of an element; gives the middle of its first words. */
  const select = (page: Page, selector: string): Promise<{ x: number; y: number; selectionText: string }> =>
    page.$eval(selector, (it) => {
      const selection = document.getSelection();
      selection?.selectAllChildren(it);
      const { x, y, height } = it.getBoundingClientRect();
      return { x: x + 40, y: y + height / 2, selectionText: String(selection) };
    });

  test('the browser knows every command and every item of the menu', async () => {
    const { popup } = await visit('/letter');
    const known = await popup.evaluate(async () => {
      const { commands } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      return (await commands.getAll()).map((it) => [it.name ?? '', it.shortcut ?? ''] as const);
    });
    const wanted = Object.entries(manifest.commands).map(([command, it]) => [
      command,
      'suggested_key' in it ? it.suggested_key.default : '',
    ]);
    expect(known).toEqual(expect.arrayContaining(wanted));
    /** Changing an item that is not there fails. */
    const has = (item: string): Promise<boolean> =>
      popup.evaluate(
        (id) =>
          new Promise<boolean>((done) => {
            const { browser } = globalThis as { browser?: typeof chrome };
            if (browser)
              void browser.contextMenus.update(id, {}).then(
                () => done(true),
                () => done(false),
              );
            else chrome.contextMenus.update(id, {}, () => done(chrome.runtime.lastError === undefined));
          }),
        item,
      );
    for (const item of MENU) expect([item, await has(item)]).toEqual([item, true]);
    expect(await has('no-such-item')).toBe(false);
  });

  test.each([
    ['keys', (keys: OwnKeys) => keys.press('way')],
    ['choices from the menu', (keys: OwnKeys) => keys.choose('next-way', BESIDE)],
  ])('%s lead from marks to corrected words, to nothing, and to marks again', async (_, next) => {
    const { page, keys } = await visit('/farm');
    const [text, marks] = [await visibleText(page), await markedTexts(page)];
    expect(await wayOf(page)).toBe('marks');
    for (const way of ['corrected', 'off', 'marks']) {
      await next(keys);
      await becomes(page, way);
      if (way !== 'corrected') expect(await visibleText(page)).toBe(text);
    }
    expect(await markedTexts(page)).toEqual(marks);
  });

  test('keys switch explanations off and on, and corrected words stay chosen', async () => {
    const { page, keys } = await visit('/farm');
    await keys.press('way');
    await becomes(page, 'corrected');
    await keys.press('toggle');
    await becomes(page, 'off');
    await keys.press('toggle');
    await becomes(page, 'corrected');
  });

  test('keys lead to the next term and back', async () => {
    const { page, keys } = await visit('/farm');
    await keys.press('next-term');
    const first = await opened(page);
    expect([first.name, first.focused]).toEqual(['electric business: e-commerce', first.name]);
    await keys.press('next-term');
    await until(async () => (await windowOf(page))?.text.includes('2 of'), 'the second one is shown');
    await keys.press('previous-term');
    await until(async () => (await windowOf(page))?.name === first.name, 'the first one is shown again');
  });

  test('keys open the list and close it', async () => {
    const { page, popup, keys } = await visit('/farm');
    // It has no keys at first; Chrome's event asks for none.
    if (name === 'firefox')
      await popup.evaluate(() =>
        (
          globalThis as unknown as { browser: { commands: { update(it: object): Promise<void> } } }
        ).browser.commands //
          .update({ name: 'list', shortcut: 'Alt+Shift+Y' }),
      );
    await keys.press('list');
    await until(() => listOf(page), 'the list opens');
    await keys.press('list');
    await until(async () => (await listOf(page)) === undefined, 'the list closes');
  });

  test('the menu explains a page that was not recognised, and the badge counts', async () => {
    const { page, popup, keys } = await visit('/letter');
    expect(await markedTexts(page)).toEqual([]);
    await keys.choose('explain-page', BESIDE);
    await until(async () => (await markedTexts(page)).length, 'terms are marked');
    expect(await markedTexts(page)).toEqual(['micro-letter', 'micro-letter', 'balance treasure']);
    await until(async () => (await badgeOf(popup)) === '3', 'the badge counts them');
  });

  test('on a page without any term the menu leaves all as it is, and the badge says 0', async () => {
    const { page, popup, keys } = await visit('/plain');
    const before = await visibleText(page);
    await keys.choose('explain-page', BESIDE);
    await until(async () => (await badgeOf(popup)) === '0', 'the badge says it');
    expect([await visibleText(page), await markedTexts(page)]).toEqual([before, []]);
  });

  test('the menu explains what is selected, and leads to it', async () => {
    const { page, keys } = await visit('/letter');
    await keys.choose('explain-selection', await select(page, '#two'));
    await until(async () => (await markedTexts(page)).length, 'terms are marked');
    expect(await markedTexts(page)).toEqual(['micro-letter', 'balance treasure']);
    expect((await opened(page)).name).toBe('micro-letter: WeChat');
  });

  test('the menu begins a term of what is selected', async () => {
    const { page, popup, keys } = await visit('/letter');
    const selected = await select(page, '#one');
    await keys.choose('add-term', selected);
    const address = await settingsTab(popup);
    expect(decodeURIComponent(address.slice(address.indexOf('#')))).toBe(`#add=${selected.selectionText}`);
    const options = await session.openExtensionPage(address.slice(address.indexOf('src/options/')));
    await options.waitForSelector('textarea');
    const fields = await options.$$eval('textarea', (all) => all.map(({ value }) => value));
    expect(fields).toContain(selected.selectionText);
  });
});
