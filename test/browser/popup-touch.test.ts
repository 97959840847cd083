// The popup worked by touch, in both browsers; what can be touched is large enough.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { controlsOf, TOUCH } from './hands';
import { POPUP_PAGES, says, tellPopupStories } from './popup-stories';
import { useSession } from './session';

/** Pixels of CSS that a target needs in width and height (WCAG 2.5.8). */
const LEAST = 24;

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, POPUP_PAGES);
  /** Firefox's driver cannot make a page a phone's; what it touches it touches all the same. */
  const asOnTouchScreen = (page: Page): Promise<void> =>
    page.setViewport({
      width: 400,
      height: 700,
      ...(name === 'chrome' ? { hasTouch: true, isMobile: true } : {}),
    });

  describe('by touch', () => tellPopupStories(session, TOUCH, asOnTouchScreen));

  const tooSmall = async (popup: Page): Promise<unknown[]> => {
    const controls = await controlsOf(popup);
    expect(controls.length).toBeGreaterThan(6);
    return controls.filter(({ width, height }) => width < LEAST || height < LEAST);
  };

  test('everything on a farm can be hit: lists, hidden blocks, the search, the way to the settings', async () => {
    const page = await session.visitFarm('/farm');
    const popup = await session.openPopup(page);
    await asOnTouchScreen(popup);
    await popup.waitForSelector('.settings');
    for (const it of ['Why?', 'Find the Chinese original', 'Hidden blocks: 6']) await TOUCH.press(popup, it);
    expect(await tooSmall(popup)).toEqual([]);
    expect((await controlsOf(popup)).map((it) => it.name)).toEqual(
      expect.arrayContaining([
        'Marks',
        'Markdown',
        'Search engine',
        'Order',
        'List them on the page',
        'Settings',
      ]),
    );
  });

  test('so can everything on an ordinary page', async () => {
    const popup = await session.openPopup(await session.visit('/plain'));
    await asOnTouchScreen(popup);
    await says(popup, 'Not a farm page');
    await popup.waitForSelector('.settings');
    expect(await tooSmall(popup)).toEqual([]);
  });
});
