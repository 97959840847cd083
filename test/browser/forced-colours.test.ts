// Our own pages where the reader's system forces colours of its own: edges, states and the focus are told without ours.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { KEYBOARD, MOUSE } from './hands';
import { focused } from './keyboard';
import { FARM, fixture } from './material';
import { type Box, type Colour, coloursOf, contrast, contrastsOfEdges, pixelsInEach } from './pixels';
import { says } from './popup-stories';
import { markedTexts, until } from './reader';
import { useSession } from './session';
import { FORCED_COLOURS, forceColours } from './theme';

const SEEN = 3;
/** States are told by the system's own pair of colours; Firefox's where no system has one stand out by 2.9. */
const TOLD = 2.5;
/** Rows of a list, links, and what has its edge inside it: they are told by their text, their line, their track. */
const UNFRAMED = '.switch, .visit, .more, .settings, .listing';
const FRAMED = `button:not(${UNFRAMED}), .track, .ways label, input:not([type=radio], [type=checkbox], [type=file]), select, textarea`;

interface Part extends Box {
  readonly name: string;
}

/** The shown elements that a selector finds, where the window shows them; the window is made as high as the page. */
async function partsOf(page: Page, selector: string): Promise<Part[]> {
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
  }));
  await page.setViewport({ width, height: height + 20 });
  await page.mouse.move(1, 1);
  return page.$$eval(selector, (all) =>
    all
      .filter((it) => {
        const list = it.closest('.terms')?.getBoundingClientRect();
        return it.checkVisibility() && (!list || it.getBoundingClientRect().bottom < list.bottom);
      })
      .map((it) => {
        const { left, top, right, bottom } = it.getBoundingClientRect();
        const name = it.getAttribute('aria-label') ?? (it.textContent || it.id || it.className);
        return { name, left, top, right, bottom };
      }),
  );
}

/** The names of the parts whose edge is not seen. */
async function withoutEdge(page: Page): Promise<string[]> {
  const parts = await partsOf(page, FRAMED);
  expect(parts.length).toBeGreaterThan(0);
  const edges = await contrastsOfEdges(page, parts);
  return parts.filter((_, at) => (edges[at] ?? 1) < SEEN).map(({ name }) => name);
}

/** The commonest colour in the middle of each part, which is `by` pixels aside of its own. */
async function middlesOf(page: Page, selector: string, by = 0): Promise<Colour[]> {
  const boxes = (await partsOf(page, selector)).map(({ left, right, top, bottom }) => {
    const [x, y] = [(left + right) / 2 + by, (top + bottom) / 2];
    return { left: x - 2, top: y - 2, right: x + 2, bottom: y + 2 };
  });
  const seen = await pixelsInEach(page, boxes);
  return seen.map((rows) => coloursOf(rows.flat())[0]?.colour ?? [0, 0, 0]);
}

/** How a part's two colours stand out from each other. */
const between = (some: readonly Colour[], others: readonly Colour[]): boolean[] =>
  some.map((it, at) => contrast(it, others[at] ?? it) >= TOLD);

/** Tabs from here to a control that is called so, and gives the stops on which no ring shows that the focus is there. */
async function withoutRing(page: Page, last: string): Promise<string[]> {
  const faults: string[] = [];
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const name = await focused(page);
    const isRinged = await page.$eval(':focus', (it) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(it);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    if (!isRinged) faults.push(name);
    if (name === last) return faults;
  }
  throw new Error(`keyboard > "${last}": Tab does not lead there`);
}

describe.each(BROWSERS)('in %s with forced colours', (name) => {
  const session = useSession(
    name,
    { '/farm': { html: FARM }, '/plain': { html: fixture('plain-millet-recipe') } },
    FORCED_COLOURS,
  );

  test('the popup’s controls have edges and rings, its switches, ways and known terms their states', async () => {
    const popup = await session.openPopup(await session.visitFarm('/farm'));
    await popup.setViewport({ width: 388, height: 640 });
    await popup.waitForSelector('.settings');
    await forceColours(name, popup);
    expect(await withoutRing(popup, 'Settings')).toEqual([]);
    await MOUSE.press(popup, 'Hide boilerplate on farms');
    await MOUSE.press(popup, 'Known: WeChat');
    await MOUSE.press(popup, 'Find the Chinese original');
    for (const theme of name === 'chrome' ? (['light', 'dark'] as const) : (['light'] as const)) {
      await forceColours(name, popup, theme);
      expect(await withoutEdge(popup)).toEqual([]);
      // The knob is at the one when a switch is on, and at the other when it is off.
      const [ends, beginnings] = [await middlesOf(popup, '.track', 8), await middlesOf(popup, '.track', -8)];
      expect(between(ends, beginnings)).toEqual([true, true]);
      const [chosen, ...others] = await middlesOf(popup, '[name=way]');
      expect(others.map((it) => chosen && contrast(chosen, it) >= SEEN)).toEqual([true, true]);
      const [known, ...unknown] = await middlesOf(popup, '.terms .known', -9);
      expect(new Set(unknown.map(String)).size).toBe(1);
      expect(known && unknown[0] && contrast(known, unknown[0])).toBeGreaterThan(TOLD);
    }
  });

  test('the popup’s button that asks for explanations has an edge', async () => {
    const popup = await session.openPopup(await session.visit('/plain'));
    await popup.waitForSelector('.ask');
    await forceColours(name, popup);
    expect(await withoutEdge(popup)).toEqual([]);
  });

  test('the settings’ controls have edges, choices show what is chosen, faults stand out, the focus has a ring', async () => {
    const options = await session.openOptions();
    await forceColours(name, options);
    expect(await withoutRing(options, 'Reset all settings')).toEqual([]);
    await MOUSE.press(options, 'Add a term');
    await KEYBOARD.press(options, 'Save');
    await says(options, 'is missing; write it.');
    expect(await focused(options)).toBe('Words on pages');
    const weights = await options.$$eval('.fault, .hint', (all) =>
      all.map((it) => [it.className, Number(getComputedStyle(it).fontWeight) > 600]),
    );
    expect(weights.filter(([kind, isBold]) => isBold !== (kind === 'fault'))).toEqual([]);
    expect(await withoutEdge(options)).toEqual([]);
    const choices = 'fieldset input:is([type=radio], [type=checkbox])';
    const inner = await middlesOf(options, choices);
    const isMade = await options.$$eval(choices, (all) => all.map((it) => it.matches(':checked')));
    const paper = await middlesOf(options, choices, -18);
    expect(between(inner, paper)).toEqual(isMade);
  });

  test('the welcome page’s button has an edge and a ring, its link a line', async () => {
    const page = await session.openExtensionPage('src/welcome/index.html');
    await until(async () => (await markedTexts(page)).length, 'the sample is explained');
    await forceColours(name, page);
    expect(await withoutEdge(page)).toEqual([]);
    expect(await withoutRing(page, 'Open the settings')).toEqual([]);
    expect(await page.$eval('a', (it) => getComputedStyle(it).textDecorationLine)).toBe('underline');
  });
});
