// What a finger does: on a screen that the browser takes for a touch screen, with a coarse pointer and nothing to rest.
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './find-browser';
import type { LaunchChoice } from './launch';
import { markedTexts, until } from './reader';
import { type OpenWindow, windowOf } from './window';

/** Firefox is started so; Chrome is told for each page. */
export const TOUCH: LaunchChoice = {
  preferences: { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 },
};

export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** Makes a page's tab a touch screen. */
export async function onTouchScreen(page: Page, name: BrowserName, screen: Screen): Promise<void> {
  await page.setViewport(name === 'chrome' ? { ...screen, hasTouch: true, isMobile: true } : screen);
  await until(() => page.evaluate(() => matchMedia('(pointer: coarse)').matches), 'the pointer is coarse');
  // Chrome loads the page anew when it gets a touch screen.
  await until(async () => (await markedTexts(page)).length, 'terms are marked');
}

/** Taps a button of our window, once it stands still. The driver's finger does not scroll, so it is brought into view. */
export async function tapButton(page: Page, label: string): Promise<void> {
  let before = '';
  const button = await until(async () => {
    await page.evaluate((wanted) => {
      const root = document.querySelector('farmgloss-tooltip[data-open]')?.shadowRoot;
      const all = [...(root?.querySelectorAll('.tip button') ?? [])];
      const found = all.findLast((it) => (it.getAttribute('aria-label') ?? it.textContent) === wanted);
      found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }, label);
    const buttons: OpenWindow['buttons'] = (await windowOf(page))?.buttons ?? [];
    const now = JSON.stringify(buttons);
    const isStill = now === before;
    before = now;
    return isStill ? buttons.findLast((it) => it.name === label) : undefined;
  }, `the window stands still and has "${label}"`);
  await page.touchscreen.tap(button.x, button.y);
}
