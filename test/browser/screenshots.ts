// `npm run screenshots`: the pictures in the README, taken from the built extension and the sample article.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BROWSERS } from './find-browser';
import { launch } from './launch';
import { chooseWay, highlightedTexts, markedTexts, markPoint, rest, tooltipText, until } from './reader';
import { serve } from './serve';
import { opened } from './window';

const FOLDER = join(import.meta.dirname, 'screenshots');
const SAMPLE = join(import.meta.dirname, '../pages/farm-sample/source.html');
/** A term whose tooltip shows everything a tooltip can show. */
const TERM = 'micro-letter';
const WIDTHS = { wide: 900, narrow: 360 } as const;
/** The extension's other pages: a name, the address in the package, and what is there when they are ready. */
const SURFACES = [
  ['welcome', 'src/welcome/index.html', 'button:not([disabled])'],
  ['dictionary', `src/options/index.html#dictionary=${encodeURIComponent('马云')}`, '.entries li'],
] as const;

mkdirSync(FOLDER, { recursive: true });
const server = await serve({ '/shop': { html: readFileSync(SAMPLE, 'utf8') } });
for (const name of BROWSERS) {
  const launched = await launch(name);
  const page = await launched.openPage(server.url('/shop'));
  await until(async () => (await markedTexts(page)).length, 'terms are marked');
  for (const theme of ['light', 'dark'] as const) {
    if (name === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    else if (theme === 'dark') continue; // The Firefox driver cannot ask for a theme.
    for (const [width, pixels] of Object.entries(WIDTHS)) {
      await page.bringToFront();
      await page.setViewport({ width: pixels, height: 620 });
      await rest(page, await markPoint(page, (await markedTexts(page)).indexOf(TERM)));
      await until(() => tooltipText(page), 'the tooltip opens');
      await setTimeout(150);
      await page.screenshot({ path: join(FOLDER, `${name}-tooltip-${theme}-${width}.png`) });
      const { x, y } = await markPoint(page, (await markedTexts(page)).indexOf(TERM));
      await page.mouse.click(x, y);
      await opened(page);
      await setTimeout(150);
      await page.screenshot({ path: join(FOLDER, `${name}-dialog-${theme}-${width}.png`) });
      await page.keyboard.press('Escape');
      await page.mouse.move(2, 2);
    }
    const popup = await launched.openPopup(page);
    if (name === 'chrome') await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await popup.setViewport({ width: 388, height: 640 });
    await popup.waitForSelector('.terms');
    await popup.screenshot({ path: join(FOLDER, `${name}-popup-${theme}.png`) });
    await chooseWay(popup, 'corrected');
    await page.bringToFront();
    await page.setViewport({ width: WIDTHS.wide, height: 620 });
    await until(
      async () => (await highlightedTexts(page, 'farmgloss-corrected')).length,
      'words are corrected',
    );
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await setTimeout(150);
    await page.screenshot({ path: join(FOLDER, `${name}-corrected-${theme}.png`) });
    await chooseWay(popup, 'marks');
    await popup.close();
    for (const [surface, shown, ready] of SURFACES) {
      const surfacePage = await launched.openExtensionPage(shown);
      if (name === 'chrome')
        await surfacePage.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await surfacePage.setViewport({ width: WIDTHS.wide, height: 720 });
      await surfacePage.waitForSelector(ready);
      await setTimeout(300);
      await surfacePage.screenshot({ path: join(FOLDER, `${name}-${surface}-${theme}.png`) });
      await surfacePage.close();
    }
  }
  await launched.close();
}
await server.close();
console.log(`pictures written to ${FOLDER}`);
