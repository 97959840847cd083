// How long the popup takes until it says what the page is, beside a popup of Preact that says one word at once: first
// contentful paint of each, opened in turn. The popup paints nothing before it knows.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BROWSERS, type BrowserName } from '../browser/find-browser';
import { FARM } from '../browser/hostile/farm';
import { type Launched, launch } from '../browser/launch';
import { markedTexts, until } from '../browser/reader';
import { serve } from '../browser/serve';
import { bundle } from './bundle';
import { median } from './statistics';

/** Openings of each popup, after one that warms the browser up. */
const RUNS = 15;
const EMPTY = 'src/popup/empty.html';

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

/** Milliseconds from the start of loading to the first paint with something in it. */
async function paintOf(launched: Launched, path: string): Promise<number> {
  const page = await launched.openExtensionPage(path);
  try {
    return await until(
      () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
      `${path} is painted`,
    );
  } finally {
    await page.close();
  }
}

async function benchIn(name: BrowserName): Promise<void> {
  const folder = await withEmptyPopup(name);
  const server = await serve({ '/farm': { html: FARM } });
  const launched = await launch(name, { folder });
  try {
    const page = await launched.openPage(server.url('/farm'));
    await until(async () => (await markedTexts(page)).length, 'the page is marked');
    const popup = await launched.openPopup(page);
    const path = await popup.evaluate(() => location.pathname.slice(1) + location.search);
    await popup.close();
    const times = { own: [] as number[], empty: [] as number[] };
    for (let run = 0; run <= RUNS; run += 1) {
      const own = await paintOf(launched, path);
      const empty = await paintOf(launched, EMPTY);
      if (run === 0) continue;
      times.own.push(own);
      times.empty.push(empty);
    }
    const ratio = median(times.own) / median(times.empty);
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
