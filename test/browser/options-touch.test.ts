// The settings page by touch alone, where the pointer is a finger: every setting, the sites, the dictionary, the files.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { focused } from './keyboard';
import { type Launched, launch } from './launch';
import { FARM } from './material';
import { markedTexts, until } from './reader';
import { type Server, serve } from './serve';
import { chooseFile, named, savedBy, says, smallTargets, storedText, tap } from './settings-page';

/** A browser in which the only pointer is a finger. */
const FINGER = { preferences: { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 } };
const PHONE = { width: 390, height: 844 };

const folder = mkdtempSync(join(tmpdir(), 'farmgloss-touch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(BROWSERS)('in %s', (name) => {
  let launched: Launched;
  let server: Server;
  const open: Page[] = [];
  beforeAll(async () => {
    server = await serve({ '/farm': { html: FARM } });
    launched = await launch(name, FINGER);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });
  afterEach(async () => {
    await open.at(-1)?.evaluate(async () => {
      const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      await storage.local.clear();
      await storage.sync.clear();
    });
    for (const page of open.splice(0)) await page.close();
  });
  const openOptions = async (): Promise<Page> => {
    const options = await launched.openExtensionPage('src/options/index.html');
    open.push(options);
    // Firefox is told by preferences.
    await options.setViewport(name === 'chrome' ? { ...PHONE, hasTouch: true, isMobile: true } : PHONE);
    await options.waitForSelector('#own-import');
    return options;
  };
  const visitFarm = async (): Promise<Page> => {
    const page = await launched.openPage(server.url('/farm'));
    open.unshift(page);
    await until(async () => (await markedTexts(page)).length, 'terms are marked');
    return page;
  };
  const has = async (page: Page, words: string): Promise<boolean> =>
    (await markedTexts(page)).includes(words);
  const write = async (page: Page, field: string, text: string): Promise<void> => {
    await tap(page, field);
    // A finger's tap arrives late while the page is busy.
    await until(async () => (await focused(page)).startsWith(field), `“${field}” has the focus`);
    await page.keyboard.type(text);
  };
  /** Whether the choice of a label is made. */
  const isChosen = async (page: Page, label: string): Promise<boolean> =>
    (await named(page, label)).$eval('input', ({ checked }) => checked);

  test('the only pointer is coarse', async () => {
    const options = await openOptions();
    const pointers = await options.evaluate(() =>
      ['(any-pointer: coarse)', '(any-pointer: fine)', '(any-hover: hover)'].map(
        (it) => matchMedia(it).matches,
      ),
    );
    expect(pointers).toEqual([true, false, false]);
  });

  test('every setting is changed by a tap on its label and still is so when the page is opened again', async () => {
    const options = await openOptions();
    const wanted: Readonly<Record<string, boolean>> = {
      'Explain mistranslated terms': false,
      'Put the right words into the text': true,
      'Also mark unsure terms': true,
      'Mark only the first mention of each meaning': true,
      'Hide boilerplate on farm pages': false,
      'Only when I ask for it in the popup': true,
      'Work only on listed sites': true,
      'Keep settings the same in all my browsers': true,
    };
    for (const [label, value] of Object.entries(wanted)) {
      expect([label, await isChosen(options, label)]).toEqual([label, !value]);
      await tap(options, label);
      await until(async () => (await isChosen(options, label)) === value, `“${label}” is changed`);
    }
    const again = await openOptions();
    for (const [label, value] of Object.entries(wanted))
      expect([label, await isChosen(again, label)]).toEqual([label, value]);
    await tap(again, 'Reset all settings');
    await says(again, 'All settings are as they were at first.');
    await until(async () => !(await isChosen(again, 'Also mark unsure terms')), 'they are');
    await tap(again, 'Undo');
    await says(again, 'The earlier settings are back.');
    await until(() => isChosen(again, 'Also mark unsure terms'), 'they are, too');
  });

  test('a site is added to the list and removed from it', async () => {
    const page = await visitFarm();
    const options = await openOptions();
    await write(options, 'Site to add', server.url('/farm'));
    await tap(options, 'Add');
    await says(options, '127.0.0.1: Never.');
    await until(async () => (await markedTexts(page)).length === 0, 'nothing is marked there');
    await tap(options, 'Remove 127.0.0.1');
    await says(options, '127.0.0.1 is no longer in the list.');
    await until(() => has(page, 'micro-letter'), 'terms are marked there again');
  });

  test('a meaning is searched and switched off and on, and the open page follows', async () => {
    const page = await visitFarm();
    const options = await openOptions();
    await write(options, 'Search meanings', 'weixin');
    await tap(options, 'WeChat 微信');
    await until(async () => !(await has(page, 'micro-letter')), 'it is not marked any more');
    await tap(options, 'WeChat 微信');
    await until(() => has(page, 'micro-letter'), 'it is marked again');
  });

  test('an own term is added, switched, changed, deleted and had back', async () => {
    const page = await visitFarm();
    const options = await openOptions();
    await tap(options, 'Add a term');
    await write(options, 'Words on pages', 'pour tea');
    await write(options, 'Meaning', 'look after guests');
    await tap(options, 'Save');
    await until(() => has(page, 'pour tea'), 'it is marked');
    await tap(options, 'pour tea: ');
    await until(async () => !(await has(page, 'pour tea')), 'it is off');
    await tap(options, 'pour tea: ');
    await until(() => has(page, 'pour tea'), 'it is on');
    await tap(options, 'Edit “pour tea”');
    await write(options, 'Chinese (may be left empty)', '倒茶');
    await tap(options, 'Save');
    await says(options, 'pour tea: look after guests 倒茶');
    await tap(options, 'Delete “pour tea”');
    await until(async () => !(await has(page, 'pour tea')), 'it is deleted');
    await tap(options, 'Undo');
    await until(() => has(page, 'pour tea'), 'it is back');
    await write(options, 'A text to explain', 'They pour tea.');
    await says(options, 'Terms that would be marked: 1');
  });

  test('files of settings and of own terms are chosen by a tap, looked at and imported; terms are exported', async () => {
    const terms = join(folder, 'mine.json');
    writeFileSync(terms, '[{"forms": ["pour tea"], "meaning": "look after guests"}]');
    const settings = join(folder, 'settings.json');
    writeFileSync(settings, '{"version": 2, "more": true}');
    const options = await openOptions();
    const choose = async (label: string, id: string, file: string): Promise<void> => {
      if (name === 'chrome') {
        const [chooser] = await Promise.all([options.waitForFileChooser(), tap(options, label)]);
        await chooser.accept([file]);
        return;
      }
      // Firefox's driver does not hear of choosers that pages of extensions open.
      const isAsked = options.$eval(
        id,
        (it) => new Promise((done) => it.addEventListener('click', () => done(true))),
      );
      await tap(options, label);
      expect(await isAsked).toBe(true);
      await chooseFile(options, id, file);
    };
    await choose('Import terms from a file', '#own-import', terms);
    await says(options, 'mine.json: terms that can be imported: 1; faults: 0');
    await tap(options, 'Replace them by these');
    await tap(options, 'Import (1)');
    await says(options, 'mine.json is imported: 1 added, 0 changed, 0 removed.');
    const [, exported] = await savedBy(options, () => tap(options, 'Export as JSON'));
    expect(exported).toContain('"look after guests"');
    await choose('Import settings from a file', '#import', settings);
    await says(options, 'The settings from settings.json are in use.');
    await until(() => isChosen(options, 'Also mark unsure terms'), 'they are');
    const link = await named(options, 'Export settings');
    expect(await link.evaluate((it) => decodeURIComponent((it as HTMLAnchorElement).href))).toContain(
      '"more": true',
    );
  });

  test('a tap on “Change shortcuts” opens the browser’s own page for them', async () => {
    const options = await openOptions();
    const address = name === 'chrome' ? 'chrome://extensions/shortcuts' : 'about:addons';
    await tap(options, 'Change shortcuts');
    const opened = await until(
      async () => (await launched.browser.pages()).find((it) => it.url() === address),
      `${address} is open`,
    );
    await opened.close();
  });

  test('every control is at least 24 pixels wide and high, whatever is open', async () => {
    const file = join(folder, 'two.csv');
    writeFileSync(file, 'forms,meaning\nred brick,a wall\n404,x\n');
    const options = await openOptions();
    await write(options, 'Site to add', 'www.example.com\n');
    await says(options, 'www.example.com: Never.');
    await write(options, 'Search meanings', 'a');
    await says(options, '1 to 50 of');
    await tap(options, 'Add a term');
    await write(options, 'Words on pages', 'pour tea');
    await write(options, 'Meaning', 'look after guests\n');
    await says(options, '“pour tea” is in your dictionary.');
    await tap(options, 'Delete “pour tea”');
    await tap(options, 'Undo');
    await tap(options, 'Edit “pour tea”');
    await chooseFile(options, '#own-import', file);
    await says(options, 'What becomes of the terms that are there?');
    await tap(options, 'Reset all settings');
    await says(options, 'All settings are as they were at first.');
    expect((await storedText(options)).includes('pour tea')).toBe(true);
    expect(await smallTargets(options)).toEqual([]);
  });
});
