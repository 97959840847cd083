// Readers who ask their system for calm motion or for colours of their own get them in marks, steps and windows.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { placeOf } from './in-page';
import type { LaunchChoice } from './launch';
import { ARTICLE, FARM, FOOTER, pageOf } from './material';
import { type Box, coloursOf, contrast, contrastOfLine, lookOf, pixelsIn } from './pixels';
import { chooseWay, highlightedTexts, until } from './reader';
import { useSession } from './session';
import { type OpenWindow, opened, press, step } from './window';

const TALL = pageOf(
  `${ARTICLE}<div style="height: 4000px"></div><p>Pay the shop by micro-letter.</p>${FOOTER}<div style="height: 1500px"></div>`,
);
const SEEN = 3;

const CALM: LaunchChoice = { preferences: { 'ui.prefersReducedMotion': 1 } };
const MOTIONS = BROWSERS.flatMap((name) => [
  [name, 'calm', 'at once', CALM] as const,
  [name, 'any', 'smoothly', {}] as const,
]);

describe.each(MOTIONS)('in %s with %s motion', (name, motion, how, choice) => {
  const session = useSession(name, { '/tall': { html: TALL } }, choice);

  test(`a step to a term far below scrolls ${how}`, async () => {
    const page = await session.visitFarm('/tall');
    const popup = await session.openPopup(page);
    await page.bringToFront();
    const value = motion === 'calm' ? 'reduce' : 'no-preference';
    if (name === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value }]);
    const isCalm = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
    expect(isCalm).toBe(motion === 'calm');
    await page.evaluate(() => {
      const seen = new Set<number>();
      Object.assign(globalThis, { seen });
      addEventListener('scroll', () => seen.add(Math.round(scrollY)));
    });
    await step(popup, -1);
    await until(
      () =>
        page.evaluate(() => {
          const [range] = CSS.highlights.get('farmgloss-current') ?? [];
          const box = range?.startContainer.parentElement?.getBoundingClientRect();
          return box && box.top > 0 && box.bottom < innerHeight * 0.5;
        }),
      'the term is in view',
    );
    const places = await page.evaluate(() => [...(globalThis as unknown as { seen: Set<number> }).seen]);
    expect(places.at(-1)).toBeGreaterThan(3000);
    if (motion === 'calm') expect(places).toHaveLength(1);
    else expect(places.length).toBeGreaterThan(3);
  });
});

const FORCED: LaunchChoice = { preferences: { 'browser.display.document_color_use': 2 } };
/** Pixels of an edge in which a border must be found. */
const EDGE = 3;

describe.each(BROWSERS)('in %s with forced colours', (name) => {
  const session = useSession(name, { '/farm': { html: FARM } }, FORCED);
  const visit = async (): Promise<{ page: Page; popup: Page }> => {
    const page = await session.visitFarm('/farm');
    const popup = await session.openPopup(page);
    await page.bringToFront();
    if (name === 'chrome') {
      const devtools = await page.createCDPSession();
      const features = [{ name: 'forced-colors', value: 'active' }];
      await devtools.send('Emulation.setEmulatedMedia', { features });
    }
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    return { page, popup };
  };
  const clickOn = async (page: Page, words: string): Promise<OpenWindow> => {
    const { x, y } = await placeOf(page, words);
    await page.mouse.click(x, y);
    return opened(page);
  };
  /** How well the left edge of a box stands out from what is inside of it. */
  const contrastOfEdge = async (page: Page, { left, top, bottom }: Box): Promise<number> => {
    const middle = { top: (top + bottom) / 2 - 3, bottom: (top + bottom) / 2 + 3 };
    const edge = (await pixelsIn(page, { ...middle, left: left - 1, right: left + EDGE })).flat();
    const inner = await pixelsIn(page, { ...middle, left: left + EDGE, right: left + EDGE + 2 });
    const [paper] = coloursOf(inner.flat());
    return paper ? Math.max(...edge.map((it) => contrast(it, paper.colour))) : 1;
  };

  test('the lines of marks are seen, whole ones and dotted ones', async () => {
    const { page } = await visit();
    for (const [highlight, index] of [
      ['farmgloss-first', 0],
      ['farmgloss-term', 1],
    ] as const)
      expect(
        await contrastOfLine(page, await lookOf(page, 'micro-letter', highlight, index)),
      ).toBeGreaterThan(SEEN);
    const styles = await page.$eval('.article p', (it) =>
      ['first', 'term'].map(
        (kind) => getComputedStyle(it, `::highlight(farmgloss-${kind})`).textDecorationStyle,
      ),
    );
    expect(styles).toEqual(['solid', 'dotted']);
  });

  test('corrected words have a line', async () => {
    const { page, popup } = await visit();
    await chooseWay(popup, 'corrected');
    await page.bringToFront();
    await until(
      async () => (await highlightedTexts(page, 'farmgloss-corrected')).includes('WeChat'),
      'words are corrected',
    );
    expect(
      await contrastOfLine(page, await lookOf(page, 'WeChat', 'farmgloss-corrected', 1)),
    ).toBeGreaterThan(SEEN);
  });

  test('the dialog and its buttons have borders, and a pressed button another ground', async () => {
    const { page } = await visit();
    const { box } = await clickOn(page, 'red rice');
    await press(page, 'Pin');
    await page.mouse.move(2, 2);
    expect(await contrastOfEdge(page, box)).toBeGreaterThan(SEEN);
    const grounds: string[] = [];
    for (const { name: label, x, y, width, height } of (await opened(page)).buttons) {
      const [left, top] = [x - width / 2, y - height / 2];
      const place = { left, top, right: left + width, bottom: top + height };
      if (label !== 'Pin') expect([label, (await contrastOfEdge(page, place)) > SEEN]).toEqual([label, true]);
      const [ground] = coloursOf((await pixelsIn(page, place)).flat());
      grounds.push(String(ground?.colour));
    }
    const [pressed, ...others] = grounds;
    expect(new Set(others).size).toBe(1);
    expect(others).not.toContain(pressed);
  });
});
