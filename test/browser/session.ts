// One browser with the extension and one server, for a file of tests; what a test opens is closed after it.
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './find-browser';
import { type LaunchChoice, type Launched, launch } from './launch';
import { markedTexts, until } from './reader';
import { type Served, type Server, serve } from './serve';

export interface Session {
  /** Address of a served page. */
  url(path: string): string;
  visit(path: string): Promise<Page>;
  /** As `visit`, and waits until terms are marked in the page itself. */
  visitFarm(path: string): Promise<Page>;
  openPopup(page: Page): Promise<Page>;
  openOptions(): Promise<Page>;
  /** A page of the extension by its path in the package, in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
}

/** Prepares a session for the tests of the surrounding `describe`, in a browser that is started as `choice` says. */
export function useSession(
  name: BrowserName,
  pages: Readonly<Record<string, Served>>,
  choice: LaunchChoice = {},
): Session {
  let launched: Launched;
  let server: Server;
  const open: Page[] = [];
  beforeAll(async () => {
    server = await serve(pages);
    launched = await launch(name, choice);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });
  afterEach(async () => {
    // Closed first, so that none of them follows what is cleared, or stores anything behind it.
    await Promise.all(open.splice(0).map((page) => page.close()));
    const still = await launched.stillPage();
    await still.evaluate(async () => {
      const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      await Promise.all([storage.local.clear(), storage.sync.clear()]);
    });
  });
  const visit = async (path: string): Promise<Page> => {
    const page = await launched.openPage(server.url(path));
    open.push(page);
    return page;
  };
  const openExtensionPage = async (path: string): Promise<Page> => {
    const page = await launched.openExtensionPage(path);
    open.push(page);
    return page;
  };
  return {
    openExtensionPage,
    url: (path) => server.url(path),
    visit,
    visitFarm: async (path) => {
      const page = await visit(path);
      await until(async () => (await markedTexts(page)).length, 'terms are marked');
      return page;
    },
    openPopup: async (page) => {
      const popup = await launched.openPopup(page);
      open.push(popup);
      await popup.waitForSelector('[role=switch]');
      return popup;
    },
    openOptions: async () => {
      const options = await openExtensionPage('src/options/index.html');
      await options.waitForSelector('fieldset');
      return options;
    },
  };
}
