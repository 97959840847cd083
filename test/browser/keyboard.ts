// Goes through a page by the Tab key, as readers without a pointer do.
import type { Page } from 'puppeteer-core';

/** What has the focus, as a screen reader would call it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement as HTMLInputElement | null;
    const label = active?.labels?.[0]?.textContent;
    return active?.getAttribute('aria-label') ?? label ?? active?.textContent ?? '';
  });

/** Stops of the Tab key after which a control is not going to come. */
const MOST_STOPS = 40;

/** Presses Tab until the control that `nameOf` calls `name` has the focus. Throws when it never has. */
export async function tabTo(page: Page, name: string, nameOf = focused): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const here = await nameOf(page);
    if (here === name) return;
    passed.push(here);
  }
  throw new Error(`keyboard > "${name}": Tab leads to ${passed.join(', ')} only`);
}
