// `npm run screenshots`: the pictures in the README, taken from the built extension and the sample article.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName } from './find-browser';
import { type Launched, launch } from './launch';
import { chooseWay, highlightedTexts, markedTexts, markPoint, rest, tooltipText, until } from './reader';
import { serve } from './serve';
import { preferring, THEMES, type Theme } from './theme';
import { closed, opened, press } from './window';

const FOLDER = join(import.meta.dirname, 'screenshots');
const SAMPLE = join(import.meta.dirname, '../pages/farm-sample/source.html');
/** A term whose tooltip shows everything a tooltip can show. */
const TERM = 'micro-letter';
const WIDTHS = { wide: 900, narrow: 360 } as const;
/** The extension's other pages: a name, the address in the package, and what is there when they are ready. */
const SURFACES = [
  ['welcome', 'src/welcome/index.html', 'button:not([disabled])'],
  ['settings', 'src/options/index.html', '.sample'],
  ['data', 'src/options/index.html', '#data'],
  ['dictionary', `src/options/index.html#dictionary=${encodeURIComponent('马云')}`, '.entries li'],
] as const;
/** The narrowest window that pages are made for. */
const NARROWEST = 320;
/** Parts that are open for a moment are taken once light and once dark: these are no other in the other browser. */
const takesParts = (name: BrowserName, theme: Theme): boolean => (name === 'chrome') === (theme === 'light');
/** Milliseconds after which what has opened is painted. */
const PAINTED = 300;

/** Writes a picture once all is painted. */
type Picture = (page: Page, surface: string) => Promise<void>;

const pictures =
  (name: BrowserName, theme: Theme): Picture =>
  async (page, surface) => {
    await setTimeout(PAINTED);
    const [what, ...width] = surface.split(' ');
    await page.screenshot({ path: join(FOLDER, `${[name, what, theme, ...width].join('-')}.png`) });
  };

async function takeTooltips(page: Page, take: Picture): Promise<void> {
  const index = (await markedTexts(page)).indexOf(TERM);
  for (const [width, pixels] of Object.entries(WIDTHS)) {
    await page.setViewport({ width: pixels, height: 620 });
    await rest(page, await markPoint(page, index));
    await until(() => tooltipText(page), 'the tooltip opens');
    await take(page, `tooltip ${width}`);
    const { x, y } = await markPoint(page, index);
    await page.mouse.click(x, y);
    await opened(page);
    await take(page, `dialog ${width}`);
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
  }
}

/** The dialog with each of its panels open. */
async function takePanels(page: Page, take: Picture): Promise<void> {
  await page.setViewport({ width: WIDTHS.wide, height: 620 });
  for (const [surface, button] of [
    ['choices', 'Not this meaning'],
    ['report', 'Report'],
  ] as const) {
    const { x, y } = await markPoint(page, (await markedTexts(page)).indexOf('public number'));
    await page.mouse.click(x, y);
    await opened(page);
    await press(page, button);
    await page.mouse.move(2, 2);
    await take(page, surface);
    await page.keyboard.press('Escape');
    await closed(page);
  }
}

async function takePopup(launched: Launched, theme: Theme, page: Page): Promise<void> {
  const take = pictures(launched.name, theme);
  const popup = await launched.openPopup(page);
  await popup.setViewport({ width: 388, height: 640 });
  await popup.waitForSelector('.listing');
  await take(popup, 'popup');
  await popup.click('.listing');
  await page.bringToFront();
  await page.setViewport({ width: WIDTHS.wide, height: 620 });
  await take(page, 'list');
  if (takesParts(launched.name, theme)) {
    await page.setViewport({ width: NARROWEST, height: 620 });
    await take(page, 'list narrow');
    await page.setViewport({ width: WIDTHS.wide, height: 620 });
  }
  await page.keyboard.press('Escape');
  await chooseWay(popup, 'corrected');
  await until(
    async () => (await highlightedTexts(page, 'farmgloss-corrected')).length,
    'words are corrected',
  );
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await take(page, 'corrected');
  await chooseWay(popup, 'marks');
  await popup.close();
}

async function takeSurfaces({ name, openExtensionPage }: Launched, theme: Theme): Promise<void> {
  const take = pictures(name, theme);
  for (const [surface, address, ready] of SURFACES) {
    if (surface === 'data' && !takesParts(name, theme)) continue;
    const page = await openExtensionPage(address);
    await page.setViewport({ width: WIDTHS.wide, height: 720 });
    await page.waitForSelector(ready);
    if (surface === 'settings')
      await until(async () => (await markedTexts(page)).length, 'the sample is explained');
    if (surface === 'data') await page.$eval(ready, (it) => it.scrollIntoView({ behavior: 'instant' }));
    await take(page, surface);
    await page.close();
  }
}

mkdirSync(FOLDER, { recursive: true });
const server = await serve({ '/shop': { html: readFileSync(SAMPLE, 'utf8') } });
for (const name of BROWSERS)
  for (const theme of THEMES) {
    const launched = await launch(name, preferring(name, theme));
    const take = pictures(name, theme);
    const page = await launched.openPage(server.url('/shop'));
    await until(async () => (await markedTexts(page)).length, 'terms are marked');
    await takeTooltips(page, take);
    if (takesParts(name, theme)) await takePanels(page, take);
    await takePopup(launched, theme, page);
    await takeSurfaces(launched, theme);
    await launched.close();
  }
await server.close();
console.log(`pictures written to ${FOLDER}`);
