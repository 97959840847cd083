// `npm start`: opens the sample article, or --url, in an installed browser with the built extension.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName, findBrowser, missingBrowser } from './find-browser';
import { type Launched, launch } from './launch';
import { askReport, printReport } from './report';
import { serve } from './serve';

const SAMPLE = 'test/pages/farm-sample/source.html';

const HELP = `Usage: npm start -- [--browser ${BROWSERS.join('|')}] [--url URL] [--headless]`;

interface Wanted {
  readonly name: BrowserName;
  readonly url: string | undefined;
  readonly headless: boolean;
}

function readArguments(): Wanted {
  const { values } = parseArgs({
    options: { browser: { type: 'string' }, url: { type: 'string' }, headless: { type: 'boolean' } },
  });
  const name = values.browser
    ? BROWSERS.find((known) => known === values.browser)
    : (BROWSERS.find(findBrowser) ?? 'chrome');
  if (name === undefined) throw new Error(`start > --browser > there is no "${values.browser}"; ${HELP}`);
  if (values.url !== undefined && !URL.canParse(values.url))
    throw new Error(`start > --url > "${values.url}" is no address; write it whole, with https://`);
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const noDisplay = process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
  return { name, url: values.url, headless: values.headless ?? noDisplay };
}

/** Nobody looks: a screenshot and a report instead of a window. */
async function showInWords(launched: Launched, page: Page): Promise<void> {
  const report = await askReport(launched, page);
  await page.bringToFront();
  const screenshot = `dist/farmgloss-${launched.name}.png` as const;
  await page.screenshot({ path: screenshot });
  console.log(printReport(page.url(), report));
  console.log(`Screenshot: ${screenshot}`);
}

async function start({ name, url, headless }: Wanted): Promise<void> {
  if (findBrowser(name) === undefined) throw new Error(missingBrowser(name));
  const server = await serve(url === undefined ? { '/': { html: readFileSync(SAMPLE, 'utf8') } } : {});
  const launched = await launch(name, { headless });
  try {
    const page = await launched.openPage(url ?? server.url('/'));
    if (headless) return await showInWords(launched, page);
    console.log(`${page.url()} is open in ${name}; close its window to end`);
    await new Promise((closed) => launched.browser.once('disconnected', closed));
  } finally {
    await launched.close().catch(() => undefined); // already closed by its user
    await server.close();
  }
}

try {
  await start(readArguments());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
