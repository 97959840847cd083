// Our window never opens when it should not, and never goes too early: fingers that do something else, pictures, patience.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { placeOf } from './in-page';
import { ARTICLE, FOOTER, pageOf } from './material';
import { markPoint, rest, until } from './reader';
import { useSession } from './session';
import { onTouchScreen, TOUCH } from './touch';
import { closed, opened, windowOf } from './window';

/** Longer than any delay after which our window opens. */
const CALM = 800;
/** Longer than browsers wait for a long press. */
const LONG_PRESS = 1200;
/** How long readers may take over a tooltip, at least (WCAG 1.4.13: persistent). */
const PATIENCE = 10_000;

const CONTROLS = pageOf(`${ARTICLE}
  <p id="large" style="font-size: 64px">In the micro-letter she answers.</p>
  <p>Write to us by <a id="link" href="#there">red rice</a> or
  <button id="button" onclick="this.dataset.pressed = 'yes'">balance treasure</button> today.</p>
  ${FOOTER}<div style="height: 3000px"></div>`);

const PICTURE = (id: string, look = ''): string =>
  `<img id="${id}" alt="micro-letter" width="160" height="60" style="background: #69c; vertical-align: middle; ${look}"
    src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='160' height='60'/%3E">`;
const PICTURES = pageOf(`${ARTICLE}
  <p>She reads ${PICTURE('before')}micro-letter every evening.</p>
  <p>She reads <a href="#big">${PICTURE('linked')}</a> micro-letter every evening.</p>
  <p style="position: relative">${PICTURE('over', 'position: absolute; left: 0; top: 0')}micro-letter keeps the orders.</p>
  ${FOOTER}`);

type Point = Awaited<ReturnType<typeof placeOf>>;

/** Nothing of ours is open, and nothing opens in a while. */
const staysClosed = async (page: Page): Promise<void> => {
  const end = Date.now() + CALM;
  while (Date.now() < end) {
    expect(await windowOf(page)).toBeUndefined();
    await setTimeout(50);
  }
};
/** Where the first term in an element of the page is marked, scrolled into view. */
const placeIn = async (page: Page, selector: string): Promise<Point> => {
  const index = await page.evaluate(
    (place) =>
      [...(CSS.highlights.get('farmgloss-term') ?? [])].findIndex(({ startContainer }) =>
        document.querySelector(place)?.contains(startContainer),
      ),
    selector,
  );
  return markPoint(page, index);
};

describe.each(BROWSERS)('a finger in %s', (name) => {
  const session = useSession(name, { '/controls': { html: CONTROLS } }, TOUCH);
  const visit = async (): Promise<Page> => {
    const page = await session.visitFarm('/controls');
    await onTouchScreen(page, name, { width: 1000, height: 800 });
    return page;
  };
  /** What a tap does at the place afterwards shows that a term is there. */
  const onlyTapOpens = async (page: Page, at: Point): Promise<void> => {
    await staysClosed(page);
    await page.touchscreen.tap(at.x, at.y);
    expect((await opened(page)).name).toBe('micro-letter: WeChat');
  };

  test('that scrolls and ends on a term opens nothing, a tap does', async () => {
    const page = await visit();
    // Large, as the page follows a little late.
    const { x, y } = await placeIn(page, '#large');
    const before = await page.evaluate(() => scrollY);
    const finger = await page.touchscreen.touchStart(x, y);
    for (let moved = 10; moved <= 100; moved += 10) {
      await finger.move(x, y - moved);
      // The page does not follow the finger of Firefox's driver.
      if (name === 'firefox') await page.evaluate(() => scrollBy({ top: 10, behavior: 'instant' }));
    }
    const isScrolled = (): Promise<boolean> =>
      page.evaluate(
        (from, follows) => {
          // Hard pressed, Firefox has put the page back where the finger began.
          if (!follows) scrollTo({ top: from + 100, behavior: 'instant' });
          return scrollY > from + 50;
        },
        before,
        name !== 'firefox',
      );
    await until(isScrolled, 'the page scrolls');
    // A finger that rests before it leaves throws nothing.
    await setTimeout(300);
    await finger.end();
    await onlyTapOpens(page, await placeIn(page, '#large'));
  });

  test('that crosses the text and ends on a term opens nothing, a tap does', async () => {
    const page = await visit();
    const { x, y } = await placeOf(page, 'micro-letter');
    const finger = await page.touchscreen.touchStart(x + 120, y);
    for (let left = 100; left >= 0; left -= 20) await finger.move(x + left, y);
    await finger.end();
    await onlyTapOpens(page, { x, y });
  });

  test('that rests on a term for long opens nothing, a tap does', async () => {
    const page = await visit();
    const at = await placeOf(page, 'micro-letter');
    const finger = await page.touchscreen.touchStart(at.x, at.y);
    await setTimeout(LONG_PRESS);
    await finger.end();
    await onlyTapOpens(page, at);
  });

  test('that selects text opens nothing, a tap does', async () => {
    const page = await visit();
    const at = await placeOf(page, 'micro-letter');
    // A driver's finger selects nothing, so the page does it, as late as the browser may.
    await page.evaluate(() => {
      const select = (): void =>
        document.getSelection()?.selectAllChildren(document.querySelectorAll('p')[4] as Node);
      addEventListener('mouseup', select, { once: true });
    });
    await page.touchscreen.tap(at.x, at.y);
    await until(() => page.evaluate(() => String(getSelection())), 'text is selected');
    await onlyTapOpens(page, at);
  });

  test.each([
    ['link', 'leads on', (page: Page) => page.evaluate(() => location.hash === '#there')],
    ['button', 'works', (page: Page) => page.$eval('#button', (it) => it.hasAttribute('data-pressed'))],
  ])('that taps a %s with a term in it opens nothing, and the control %s', async (id, does, isDone) => {
    const page = await visit();
    const { x, y } = await placeIn(page, `#${id}`);
    await page.touchscreen.tap(x, y);
    await until(() => isDone(page), `the ${id} ${does}`);
    await onlyTapOpens(page, await placeOf(page, 'micro-letter'));
  });
});

describe.each(BROWSERS)('a mouse in %s', (name) => {
  const session = useSession(name, { '/pictures': { html: PICTURES } });

  test.each([
    ['stands before a term', 'before'],
    ['is a link beside a term', 'linked'],
    ['lies over a term', 'over'],
  ])('on a picture that %s opens nothing, on the term it does', async (_, id) => {
    const page = await session.visitFarm('/pictures');
    const term = await placeIn(page, `p:has(#${id})`);
    const { left, right, y } = await page.$eval(`#${id}`, (it) => {
      const { left: from, right: to, top, height } = it.getBoundingClientRect();
      return { left: from, right: to, y: top + height / 2 };
    });
    const places = [(left + right) / 2, right - 2, left + 2].map((x) => ({ x, y }));
    // Over the term's own words, where they are covered.
    if (id === 'over') places.push(term);
    for (const at of places) {
      await rest(page, at);
      await staysClosed(page);
    }
    if (id === 'over') await page.$eval('#over', (it) => it.remove());
    await rest(page, term);
    expect((await opened(page, 'tooltip')).text).toContain('WeChat');
  });

  test('that rests keeps the tooltip for as long as it rests, and Escape closes it', async () => {
    const page = await session.visitFarm('/pictures');
    await rest(page, await placeOf(page, 'micro-letter'));
    const { text } = await opened(page, 'tooltip');
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      expect((await windowOf(page))?.text).toBe(text);
      await setTimeout(250);
    }
    await page.keyboard.press('Escape');
    await closed(page);
    await staysClosed(page);
  });
});
