// Accessibility of our windows in pages, checked by machine: dialog and sheet with every part open, tooltip and list, in
// light and dark colours, in both browsers.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { openList, placeOf, stepTo } from './in-page';
import { FARM } from './material';
import { chooseWay, highlightedTexts, rest, until } from './reader';
import { useSession } from './session';
import { tapButton } from './touch';
import { opened, violations, windowOf } from './window';

const SCHEMES = BROWSERS.flatMap((name) => [
  [name, 'light', 1] as const,
  // Firefox's own number for the scheme that pages are shown in.
  [name, 'dark', 0] as const,
]);
/** Each part with words that stand in it, and in nothing else. */
const PARTS = [
  ['Not this meaning', 'On this page these words mean:'],
  ['Report', 'Nothing is sent'],
] as const;

describe.each(SCHEMES)('in %s, %s', (name, scheme, number) => {
  const preferences = { 'layout.css.prefers-color-scheme.content-override': number };
  const session = useSession(name, { '/farm': { html: FARM } }, { preferences });
  const visit = async (width = 1000): Promise<{ page: Page; popup: Page }> => {
    const page = await session.visitFarm('/farm');
    const popup = await session.openPopup(page);
    await page.bringToFront();
    if (name === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height: 800 });
    const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(isDark).toBe(scheme === 'dark');
    return { page, popup };
  };

  test.each([
    ['dialog', 1000],
    ['sheet', 360],
  ])('it finds no fault in the %s, whatever is open in it', async (kind, width) => {
    const { page, popup } = await visit(width);
    await stepTo(page, popup, 'public number');
    const { box } = await opened(page);
    expect(Math.round(box.bottom) === 800).toBe(kind === 'sheet');
    expect(await violations(page)).toEqual([]);
    for (const [label, words] of PARTS) {
      await tapButton(page, label);
      await until(async () => (await windowOf(page))?.text.includes(words), `${label} opens`);
      expect([label, await violations(page)]).toEqual([label, []]);
    }
    await tapButton(page, 'Copy');
    await until(async () => (await windowOf(page))?.text.includes('Copied'), 'it says so');
    await tapButton(page, 'Pin');
    expect((await opened(page)).buttons[0]?.state).toBe('true');
    expect(await violations(page)).toEqual([]);
  });

  test('it finds no fault in the tooltip, nor in that of a corrected word', async () => {
    const { page, popup } = await visit();
    await rest(page, await placeOf(page, 'micro-letter'));
    await opened(page, 'tooltip');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await chooseWay(popup, 'corrected');
    const corrected = 'farmgloss-corrected';
    await until(
      async () => (await highlightedTexts(page, corrected)).includes('WeChat'),
      'words are corrected',
    );
    await rest(page, await placeOf(page, 'WeChat', corrected));
    expect((await opened(page, 'tooltip')).text).toContain('In the page');
    expect(await violations(page)).toEqual([]);
  });

  test.each([1000, 360])('it finds no fault in the list, %d pixels wide', async (width) => {
    const { page, popup } = await visit(width);
    await openList(page, popup);
    expect(await violations(page)).toEqual([]);
  });
});
