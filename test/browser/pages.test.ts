// Every saved page, and the seed pages in every layout, in both browsers: verdict, what is visible, and the way back.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../src/extension/messages';
import { readSeeds } from '../gold/labelled';
import type { Expectation } from '../pages/expectation';
import { BROWSERS } from './find-browser';
import { type Launched, launch } from './launch';
import { LAYOUTS } from './layouts';
import { flip, markedTexts, parsed, reportOf, serialised, until, visibleText } from './reader';
import { type Served, type Server, serve } from './serve';

const PAGES = join(import.meta.dirname, '../pages');
const expectedOf = (folder: string): Expectation =>
  JSON.parse(readFileSync(join(PAGES, folder, 'expected.json'), 'utf8'));
/** Where a page is served: at its own path when its address tells something. */
const pathOf = (folder: string): string => {
  const { url } = expectedOf(folder);
  return url === undefined ? `/${folder}` : new URL(url).pathname;
};
const folders = readdirSync(PAGES, { withFileTypes: true })
  .filter((it) => it.isDirectory())
  .map(({ name }) => name);
const seeds = readSeeds() ?? [];
if (seeds.length === 0) console.log('seed pages: not beside the project, their stories are left out');

const SEED_FARMS: readonly string[] = [
  'alibabacloud-topic',
  'alibabacloud-topic',
  'alibabacloud-topic',
  'ducksell',
  'alibabacloud-abstract',
];
const squeezed = (text: string): string => text.replace(/\s+/g, '');

const laidOut = seeds.flatMap((seed, index) =>
  Object.entries(LAYOUTS).map(([layout, lay]) => ({
    name: `seed ${seed.id.slice(0, 3)} as ${layout}`,
    path: `/seed-${index}-${layout.replaceAll(' ', '-')}`,
    html: lay(seed.text),
    farm: SEED_FARMS[index] ?? '',
    kept: seed.regions
      .filter(({ hide }) => !hide)
      .map(({ start, end }) => seed.text.slice(start, end))
      .join(''),
  })),
);

describe.each(BROWSERS)('in %s', (name) => {
  let launched: Launched;
  let server: Server;
  let popup: Page;
  let page: Page;

  beforeAll(async () => {
    const pages: Record<string, Served> = {};
    for (const folder of folders)
      pages[pathOf(folder)] = { html: readFileSync(join(PAGES, folder, 'source.html'), 'utf8') };
    for (const { path, html } of laidOut) pages[path] = { html };
    server = await serve({ ...pages, '/start': { html: '<!doctype html><title>Start</title><p>Start' } });
    launched = await launch(name);
    page = await launched.openPage(server.url('/start'));
    popup = await launched.openPopup(page);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  /** Goes to a page and waits for what the extension makes of it; ordinary pages get a moment to stay ordinary. */
  async function settle(path: string, plain: boolean): Promise<PageReport> {
    await page.bringToFront();
    await page.goto(server.url(path));
    if (!plain)
      await until(
        async () => (await markedTexts(page)).length + (await page.$$('[data-farmgloss-hidden]')).length,
        'the page is annotated',
      );
    else await setTimeout(150);
    const report = await until(() => reportOf(popup), 'the tab answers');
    return report as PageReport;
  }

  async function offAndBack(html: string): Promise<void> {
    const before = await parsed(page, html);
    await flip(popup, 'Work on');
    await until(async () => (await serialised(page)) === before, 'the page is as before');
    await flip(popup, 'Work on');
  }

  test.each(folders)('%s', async (folder) => {
    const html = readFileSync(join(PAGES, folder, 'source.html'), 'utf8');
    const expected = expectedOf(folder);
    const plain = expected.verdict === 'none';
    const { verdict } = await settle(pathOf(folder), plain);
    expect(verdict.kind).toBe(expected.verdict);
    expect(verdict.farm).toBe(expected.farm);
    if (plain) {
      expect(await serialised(page)).toBe(await parsed(page, html));
      return;
    }
    expect((await markedTexts(page)).length).toBe(expected.terms.length);
    const visible = squeezed(await visibleText(page));
    for (const hidden of expected.hidden)
      expect(visible).not.toContain(squeezed(hidden.slice(hidden.indexOf(':') + 1)).slice(0, 60));
    await offAndBack(html);
  });

  if (laidOut.length > 0)
    test.each(laidOut.map((it) => [it.name, it] as const))(
      '%s: exactly the article stays',
      async (_name, { path, html, farm, kept }) => {
        const { verdict } = await settle(path, false);
        expect(verdict).toMatchObject({ kind: 'farm', farm });
        expect(squeezed(await visibleText(page))).toBe(squeezed(kept));
        await offAndBack(html);
      },
    );
});
