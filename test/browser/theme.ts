// Starts browsers that prefer light or dark pages, or force colours of their own on all.
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './find-browser';
import type { LaunchChoice } from './launch';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a browser is started with, so that all pages in it see a preference. */
export const preferring = (name: BrowserName, theme: Theme): LaunchChoice =>
  name === 'firefox'
    ? { preferences: { 'layout.css.prefers-color-scheme.content-override': { dark: 0, light: 1 }[theme] } }
    : { args: [`--blink-settings=preferredColorScheme=${{ dark: 0, light: 1 }[theme]}`] };

/** What Firefox is started with, so that no page has colours of its own; of Chrome's pages `forceColours` asks it. */
export const FORCED_COLOURS: LaunchChoice = { preferences: { 'browser.display.document_color_use': 2 } };

/** Takes a page's colours away, in a browser that was started with `FORCED_COLOURS`. Chrome's own may be light or dark. */
export async function forceColours(name: BrowserName, page: Page, theme: Theme = 'light'): Promise<void> {
  if (name === 'chrome') {
    const devtools = await page.createCDPSession();
    const features = [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: theme },
    ];
    await devtools.send('Emulation.setEmulatedMedia', { features });
  }
  if (!(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)))
    throw new Error(`browser > ${page.url()}: colours are not forced`);
}
