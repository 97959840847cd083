// Storage that is full, really: what does not go in is told and not said to be done, and nothing is lost.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { type Launched, launch } from './launch';
import { until, visibleText } from './reader';
import { chooseFile, chosen, click, says, store } from './settings-page';

const MORE = 'Also mark unsure terms';

const files = mkdtempSync(join(tmpdir(), 'farmgloss-full-'));
afterAll(() => rmSync(files, { recursive: true, force: true }));

describe.each(BROWSERS)('in %s', (name) => {
  let launched: Launched;
  const open: Page[] = [];
  beforeAll(async () => {
    // Kilobytes. Without it Firefox would go on until the disk is full.
    launched = await launch(name, {
      preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': 20_480 },
    });
  });
  afterAll(() => launched?.close());
  afterEach(async () => {
    await open.at(-1)?.evaluate(() => {
      const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      return storage.local.clear();
    });
    for (const page of open.splice(0)) await page.close();
  });
  const openPage = async (path: string, ready: string): Promise<Page> => {
    const page = await launched.openExtensionPage(path);
    open.push(page);
    await page.waitForSelector(ready);
    return page;
  };
  /** Stores more and more until not even a word goes in. */
  const fill = (page: Page): Promise<void> =>
    page.evaluate(async () => {
      const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      // Firefox packs what it stores, and would take ever more of a text that says nothing.
      const noise = (size: number): string => {
        const parts: string[] = [];
        for (let left = size; left > 0; left -= 50_000) {
          const bytes = crypto.getRandomValues(new Uint8Array(Math.min(left, 50_000)));
          parts.push(String.fromCharCode(...bytes.map((it) => 48 + (it & 63))));
        }
        return parts.join('');
      };
      const takes = (key: string, value: string): Promise<boolean> =>
        storage.local.set({ [key]: value }).then(
          () => true,
          () => false,
        );
      let count = 0;
      for (let size = 1_000_000; size >= 1; size = Math.floor(size / 10))
        while (await takes(`filler${count}`, noise(size))) count += 1;
    });
  /** What is stored beside that. */
  const kept = async (page: Page): Promise<unknown> =>
    page.evaluate(async () => {
      const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const entries = Object.entries(await storage.local.get(null));
      const isFiller = ([key]: [string, unknown]): boolean => key.startsWith('filler');
      return [entries.filter(isFiller).length, entries.filter((it) => !isFiller(it))];
    });

  const makeRoom = (page: Page): Promise<void> =>
    page.evaluate(async () => {
      const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const keys = Object.keys(await storage.local.get(null));
      await storage.local.remove(keys.filter((it) => it.startsWith('filler')));
    });
  /** The settings page with one setting and one term of the reader's, and no room for more. */
  const openFull = async (): Promise<Page> => {
    const options = await openPage('src/options/index.html', '#own-import');
    await store(options, {
      ...{ version: 3, clean: false },
      ownTerms: { version: 1, terms: [{ id: 'mine', forms: ['my own'], meaning: 'mine' }] },
    });
    await says(options, 'my own: mine');
    await fill(options);
    return options;
  };
  const choose = async (options: Page, input: string, file: string, content: string): Promise<void> => {
    const path = join(files, file);
    writeFileSync(path, content);
    await chooseFile(options, input, path);
  };
  const noise = (): string => randomBytes(200).toString('hex');

  test('terms that do not go in are not imported, the reader is told, and those that are there stay', async () => {
    const options = await openFull();
    const before = await kept(options);
    const terms = Array.from({ length: 4000 }, (_, at) => ({
      forms: [`a${at}`],
      meaning: 'm',
      gloss: noise(),
    }));
    await choose(options, '#own-import', 'many.json', JSON.stringify(terms));
    await click(options, 'Import (4000)');
    await says(options, 'That did not work: ');
    expect(await kept(options)).toEqual(before);
    await says(options, 'my own: mine');
    expect(await visibleText(options)).not.toContain('many.json is imported');
  });

  test('settings that do not go in are not said to be in use', async () => {
    const options = await openFull();
    const before = await kept(options);
    const offSites = Array.from(
      { length: 4000 },
      () => `${noise().slice(0, 60)}.${noise().slice(0, 60)}.example`,
    );
    await choose(options, '#import', 'sites.json', JSON.stringify({ version: 3, more: true, offSites }));
    await says(options, 'That did not work: ');
    expect(await kept(options)).toEqual(before);
    expect((await chosen(options)).includes(MORE)).toBe(false);
    expect(await visibleText(options)).not.toContain('The settings from sites.json are in use.');
  });

  // Firefox finds room for a word at any time, and so has nothing to tell.
  if (name === 'chrome') {
    test('a setting, a new term and the popup’s choice say that it did not work, and stay', async () => {
      const options = await openFull();
      const before = await kept(options);
      await click(options, MORE);
      await says(options, 'That did not work: ');
      await until(async () => !(await chosen(options)).includes(MORE), 'it is shown as it is');
      await click(options, 'Add a term');
      await options.type('#own-forms', 'pour tea');
      await options.type('#own-meaning', 'look after guests\n');
      await options.waitForSelector('.dictionary > [role=alert] .fault');
      const typed = await options.$eval('#own-meaning', (it) => (it as HTMLInputElement).value);
      expect(typed).toBe('look after guests');
      const popup = await openPage('src/popup/index.html', '[role=switch]');
      await click(popup, 'Corrected words');
      await says(popup, 'That did not work: ');
      expect(await kept(options)).toEqual(before);
      await options.bringToFront();
      await makeRoom(options);
      await click(options, 'Save');
      await says(options, '“pour tea” is in your dictionary.');
    });

    test('a site that does not go in is not said to be in the list, and what was typed stays', async () => {
      const options = await openFull();
      await options.type('#site', 'www.example.com\n');
      await says(options, 'That did not work: ');
      expect(await visibleText(options)).not.toContain('www.example.com: Never.');
      expect(await options.$eval('#site', (it) => (it as HTMLInputElement).value)).toBe('www.example.com');
    });
  }
});
