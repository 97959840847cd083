// A farm page and our own pages beside it, each prepared for the hand that works it; files that are chosen in the settings.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import type { Hand } from './hands';
import { markedTexts, until } from './reader';
import type { Session } from './session';
import { chooseFile } from './settings-page';

/** The fields that take files, and what they are called. */
const FIELDS = {
  settings: ['#import', 'Import settings from a file'],
  terms: ['#own-import', 'Import terms from a file'],
} as const;

export interface Beside {
  openOptions(): Promise<Page>;
  openPopup(page: Page): Promise<Page>;
  /** A farm page and the settings beside it; all that is marked on the page. */
  openBoth(): Promise<{ page: Page; options: Page; all: string[] }>;
  /** Works the link that exports the settings, and gives the name and text of what the browser would save. */
  exported(options: Page): Promise<{ file: string; content: string }>;
  /** Chooses a file with that content. */
  imports(options: Page, what: keyof typeof FIELDS, file: string, content: string): Promise<void>;
}

/** Waits until just `wanted` is marked. */
export const marks = (page: Page, wanted: readonly string[]): Promise<unknown> =>
  until(async () => (await markedTexts(page)).join() === wanted.join(), 'it is marked as it should be');

/** For the stories of the surrounding `describe`, on a session that has a farm at /farm. */
export function beside(session: Session, hand: Hand, adapt: (page: Page) => Promise<void>): Beside {
  const folder = mkdtempSync(join(tmpdir(), 'farmgloss-settings-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const openOptions = async (): Promise<Page> => {
    const options = await session.openOptions();
    await adapt(options);
    // The last that is drawn.
    await options.waitForSelector('#own-import');
    return options;
  };
  return {
    openOptions,
    openPopup: async (page) => {
      const popup = await session.openPopup(page);
      await adapt(popup);
      await popup.waitForSelector('.settings');
      return popup;
    },
    openBoth: async () => {
      const page = await session.visitFarm('/farm');
      await adapt(page);
      await until(async () => (await markedTexts(page)).length, 'terms are marked');
      return { page, all: await markedTexts(page), options: await openOptions() };
    },
    exported: async (options) => {
      await options.evaluate(() => {
        const world = globalThis as { farmglossLink?: string[] };
        delete world.farmglossLink;
        addEventListener(
          'click',
          (event) => {
            event.preventDefault();
            const { download = '', href = '' } = event.target as HTMLAnchorElement;
            world.farmglossLink = [download, href];
          },
          { once: true },
        );
      });
      await hand.press(options, 'Export settings');
      const [file = '', href = ''] = await until(
        () => options.evaluate(() => (globalThis as { farmglossLink?: string[] }).farmglossLink),
        'the link is followed',
      );
      return { file, content: decodeURIComponent(href.slice(href.indexOf(',') + 1)) };
    },
    imports: async (options, what, file, content) => {
      const [field, label] = FIELDS[what];
      const path = join(folder, file);
      writeFileSync(path, content);
      // The browser's own window for files is out of a driver's reach: it is asked for, and kept shut.
      await options.evaluate((selector) => {
        const world = globalThis as { farmglossAsked?: boolean };
        world.farmglossAsked = false;
        document.querySelector(selector)?.addEventListener(
          'click',
          (event) => {
            event.preventDefault();
            world.farmglossAsked = event.isTrusted;
          },
          { once: true },
        );
      }, field);
      await hand.press(options, label);
      await until(
        () => options.evaluate(() => (globalThis as { farmglossAsked?: boolean }).farmglossAsked),
        'a file is asked for',
      );
      await chooseFile(options, field, path);
    },
  };
}
