// How long the popup takes until it says what the page is, beside a popup of Preact that says one word at once: first
// contentful paint of each, opened in turn over a marked page. The popup paints nothing before it knows.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName } from '../browser/find-browser';
import { FARM } from '../browser/hostile/farm';
import { launch } from '../browser/launch';
import { markedTexts, until } from '../browser/reader';
import { serve } from '../browser/serve';
import { bundle } from './bundle';
import { median } from './statistics';

/** Openings of each popup, after one that warms the browser up. */
const RUNS = 15;
const OWN = 'src/popup/index.html';
const EMPTY = 'src/popup/empty.html';
/** Milliseconds in which a popup opens, or goes away: a driver that asked meanwhile would slow down what it measures. */
const REST = 500;

/** The built extension with an empty popup beside its own. */
async function withEmptyPopup(name: BrowserName): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'farmgloss-bench-'));
  cpSync(resolve('dist', name), folder, { recursive: true });
  const own = readFileSync(join(folder, 'src/popup/index.html'), 'utf8');
  writeFileSync(
    join(folder, EMPTY),
    own
      .replace(/<script.*?<\/script>|<link.*?>/gs, '')
      .replace('</body>', '<script type="module" src="./empty.js"></script></body>'),
  );
  writeFileSync(
    join(folder, 'src/popup/empty.js'),
    await bundle(join(import.meta.dirname, 'popup-entry.tsx')),
  );
  return folder;
}

/** What of `browser` this uses, in pages of the extension. */
type Api = Pick<typeof chrome, 'action' | 'extension'>;

/**
 * Milliseconds from the start of loading to the first paint with something in it, of a popup opened as by a click on the
 * extension's button. `host`: a page of the extension in a tab behind, which opens the popup, and sees it as it is.
 */
async function paintOf(host: Page, path: string): Promise<number> {
  await host.evaluate(async (popup) => {
    const api: Api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    await api.action.setPopup({ popup });
    await api.action.openPopup();
  }, `/${path}`);
  await setTimeout(REST);
  return until(
    () =>
      host.evaluate(() => {
        const api: Api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        const [popup] = api.extension.getViews({ type: 'popup' });
        const [paint] = popup?.performance.getEntriesByName('first-contentful-paint') ?? [];
        if (paint) popup?.close();
        return paint?.startTime ?? 0;
      }),
    `${path} is painted`,
  );
}

async function benchIn(name: BrowserName): Promise<void> {
  const folder = await withEmptyPopup(name);
  const server = await serve({ '/farm': { html: FARM } });
  const preferences = { 'extensions.openPopupWithoutUserGesture.enabled': true };
  const launched = await launch(name, { folder, preferences });
  try {
    const host = await launched.openExtensionPage(EMPTY);
    const page = await launched.openPage(server.url('/farm'));
    await until(async () => (await markedTexts(page)).length, 'the page is marked');
    await page.bringToFront();
    const times: Record<string, number[]> = { [OWN]: [], [EMPTY]: [] };
    for (let run = 0; run <= RUNS; run += 1) {
      // Neither always follows the other.
      for (const path of run % 2 === 0 ? [OWN, EMPTY] : [EMPTY, OWN]) {
        const time = await paintOf(host, path);
        if (run > 0) times[path]?.push(time);
        await setTimeout(REST);
      }
    }
    const ratio = median(times[OWN] ?? []) / median(times[EMPTY] ?? []);
    console.log(
      `${name}: popup with its state / empty Preact popup, first paint, ${RUNS} openings: ${ratio.toFixed(2)}`,
    );
  } finally {
    await launched.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints the ratio for both browsers, or for one. */
export async function benchPopup(only?: string): Promise<void> {
  const browsers = BROWSERS.filter((name) => only === undefined || name === only);
  if (browsers.length === 0) return console.log('the popup is measured in browsers only');
  for (const name of browsers) await benchIn(name);
}
