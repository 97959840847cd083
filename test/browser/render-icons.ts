// `npm run icons`: draws the PNG icons from icons/farmgloss.svg with an installed browser.
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowser, missingBrowser } from './find-browser';

/** Sizes in pixels. Stores want a transparent margin around the art of the largest: 96 of 128. */
const ICONS = [
  { size: 16, margin: 0 },
  { size: 32, margin: 0 },
  { size: 48, margin: 0 },
  { size: 128, margin: 16 },
] as const;

const executablePath = findBrowser('chrome');
if (executablePath === undefined) throw new Error(missingBrowser('chrome'));
const drawing = readFileSync('icons/farmgloss.svg').toString('base64');
const browser = await puppeteer.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const { size, margin } of ICONS) {
  const art = size - 2 * margin;
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<body style="margin:${margin}px"><img style="display:block" width="${art}" height="${art}"
      src="data:image/svg+xml;base64,${drawing}">`,
  );
  await page.screenshot({ path: `icons/${size}.png`, omitBackground: true });
}
await browser.close();
