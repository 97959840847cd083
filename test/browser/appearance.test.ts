// Readers who ask their system for calm motion or for colours of their own get them in marks, steps and windows.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { placeOf } from './in-page';
import type { LaunchChoice } from './launch';
import { ARTICLE, FARM, FOOTER, pageOf } from './material';
import { coloursOf, contrastOfLine, contrastsOfEdges, lookOf, pixelsInEach } from './pixels';
import { chooseWay, highlightedTexts, until } from './reader';
import { useSession } from './session';
import { FORCED_COLOURS, forceColours } from './theme';
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

describe.each(BROWSERS)('in %s with forced colours', (name) => {
  const session = useSession(name, { '/farm': { html: FARM } }, FORCED_COLOURS);
  const visit = async (): Promise<{ page: Page; popup: Page }> => {
    const page = await session.visitFarm('/farm');
    const popup = await session.openPopup(page);
    await page.bringToFront();
    await forceColours(name, page);
    return { page, popup };
  };
  const clickOn = async (page: Page, words: string): Promise<OpenWindow> => {
    const { x, y } = await placeOf(page, words);
    await page.mouse.click(x, y);
    return opened(page);
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
    const { buttons } = await opened(page);
    const places = buttons.map(({ x, y, width, height }) => {
      const [left, top] = [x - width / 2, y - height / 2];
      return { left, top, right: left + width, bottom: top + height };
    });
    const [whole = 1, ...edges] = await contrastsOfEdges(page, [box, ...places]);
    expect(whole).toBeGreaterThan(SEEN);
    const isFaint = buttons.filter(({ name: label }, at) => label !== 'Pin' && (edges[at] ?? 1) <= SEEN);
    expect(isFaint.map(({ name: label }) => label)).toEqual([]);
    const grounds = (await pixelsInEach(page, places)).map((rows) =>
      String(coloursOf(rows.flat())[0]?.colour),
    );
    const [pressed, ...others] = grounds;
    expect(new Set(others).size).toBe(1);
    expect(others).not.toContain(pressed);
  });
});
