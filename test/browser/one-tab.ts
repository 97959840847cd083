// One browser, one tab and one popup about it for many pages in turn: opening a tab for each costs more than the pages do.
import { afterAll, beforeAll } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './find-browser';
import { type Launched, launch } from './launch';
import { isExplained, markedTexts, until } from './reader';
import { type Served, type Server, serve } from './serve';

export interface OneTab {
  readonly page: Page;
  readonly popup: Page;
  /** Goes to a served page. */
  go(path: string): Promise<void>;
  /** As `go`, and waits until something in it is marked or hidden. */
  goToFarm(path: string): Promise<void>;
}

/** Prepares the tab for the tests of the surrounding `describe`; what it gives is there once they run. */
export function useOneTab(name: BrowserName, pages: Readonly<Record<string, Served>>): OneTab {
  let launched: Launched;
  let server: Server;
  let page: Page;
  let popup: Page;
  beforeAll(async () => {
    server = await serve({ ...pages, '/start': { html: '<!doctype html><title>Start</title><p>Start' } });
    launched = await launch(name);
    page = await launched.openPage(server.url('/start'));
    popup = await launched.openPopup(page);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });
  const go = async (path: string): Promise<void> => {
    await page.bringToFront();
    await page.goto(server.url(path));
  };
  return {
    get page() {
      return page;
    },
    get popup() {
      return popup;
    },
    go,
    goToFarm: async (path) => {
      await go(path);
      await until(
        async () => (await markedTexts(page)).length + (await page.$$('[data-farmgloss-hidden]')).length,
        'the page is cleaned or marked',
      );
      await until(() => isExplained(popup), 'its terms have been looked for');
    },
  };
}
