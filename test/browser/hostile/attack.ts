// What an attack is, and the stage on which it is carried out: a browser with the extension, and a server for its pages.
import type { Page } from 'puppeteer-core';
import { type Launched, launch } from '../launch';
import { type Served, type Server, serve } from '../serve';
import type { Figure } from './figure';
import { type Observer, observe } from './observe';

export interface Attack {
  /** A few words, unique. */
  readonly name: string;
  run(stage: Stage): Promise<readonly Figure[]>;
}

export interface Stage {
  readonly launched: Launched;
  readonly server: Server;
  /** True for `npm run hostile`: the sizes that are published. Otherwise small ones, for every day. */
  readonly full: boolean;
  /** Serves a page at an address of its own. */
  serve(html: string, headers?: Served['headers']): string;
  /** Serves and opens a page. */
  visit(html: string, headers?: Served['headers']): Promise<Page>;
  /** Looks at a page from the popup; the page is in front again afterwards. */
  observe(page: Page): Promise<Observer>;
  /** Closes all pages that were opened. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** A stage in a browser that has been started; `close` ends the browser too. */
export async function makeStage(launched: Launched, full: boolean): Promise<Stage> {
  const pages: Record<string, Served> = { '/': { html: '<!doctype html><title>Start</title>' } };
  const server = await serve(pages);
  const open: Page[] = [];
  let number = 0;
  const put: Stage['serve'] = (html, headers = {}) => {
    number += 1;
    pages[`/${number}`] = { html, headers };
    return server.url(`/${number}`);
  };
  return {
    launched,
    server,
    full,
    serve: put,
    async visit(html, headers) {
      const page = await launched.openPage(put(html, headers));
      open.push(page);
      return page;
    },
    async observe(page) {
      const observer = await observe(launched, page);
      open.push(observer.popup);
      await page.bringToFront();
      return observer;
    },
    async clear() {
      for (const page of open.splice(0)) await page.close().catch(() => undefined); // some attacks close it
    },
    async close() {
      await launched.close();
      await server.close();
    },
  };
}

/** Starts a browser for a stage of its own; for attacks that change the browser itself. */
export const startStage = async (
  name: Launched['name'],
  full: boolean,
  choice?: Parameters<typeof launch>[1],
): Promise<Stage> => makeStage(await launch(name, choice), full);
