// A larger collection of real ordinary pages, where it stands beside the project: nothing happens on any of them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { type Launched, launch } from './launch';
import { annotatorLoaded, reportOf, until } from './reader';
import { type Served, type Server, serve } from './serve';

const FOLDER = join(import.meta.dirname, '../../../shared/plain-pages');
const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
if (files.length === 0) console.log('the collection of real pages is not beside the project: left out');

// The pages' own scripts and pictures lead nowhere here and would only wait.
const QUIET = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

describe.each(BROWSERS)('in %s', (name) => {
  let launched: Launched;
  let server: Server;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    const pages: Record<string, Served> = { '/': { html: '<!doctype html><title>Start</title><p>Start' } };
    for (const file of files)
      pages[`/${file}`] = { html: readFileSync(join(FOLDER, file), 'utf8'), headers: QUIET };
    server = await serve(pages);
    launched = await launch(name);
    page = await launched.openPage(server.url('/'));
    popup = await launched.openPopup(page);
    await page.bringToFront();
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  test('ordinary pages: no verdict, no annotator, no node, mark or style', async () => {
    const touched: string[] = [];
    for (const file of files) {
      await page.goto(server.url(`/${file}`), { waitUntil: 'domcontentloaded' });
      const report = await until(() => reportOf(popup), `${file}: the detector answers`);
      const traces = await page.evaluate(
        () =>
          document.querySelectorAll('farmgloss-tooltip, farmgloss-hidden, [data-farmgloss-hidden]').length +
          CSS.highlights.size +
          document.adoptedStyleSheets.length,
      );
      if (report?.verdict.kind !== 'none' || traces > 0 || (await annotatorLoaded(popup))) touched.push(file);
    }
    expect(touched).toEqual([]);
  }, 240_000);
});
