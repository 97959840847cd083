// Marks and corrected words are seen on light, dark and middle grounds: measured from pixels, in both browsers.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { ARTICLE, FOOTER, pageOf } from './material';
import { contrast, contrastOfLine, groundOf, lookOf } from './pixels';
import { chooseWay, highlightedTexts, until } from './reader';
import { useSession } from './session';

const GROUNDS: [name: string, ground: string, text: string][] = [
  ['white', '#ffffff', 'black'],
  ['cream', '#fbf3e0', 'black'],
  ['mid grey-blue', '#7a8a9c', 'black'],
  ['dark grey', '#2b2b2b', 'white'],
  ['black', '#000000', 'white'],
];
const pathOf = (ground: string): string => `/${ground.replace(' ', '-')}`;
const PAGES = Object.fromEntries(
  GROUNDS.map(([ground, back, text]) => [
    pathOf(ground),
    {
      html: pageOf(
        `${ARTICLE}${FOOTER}`,
        `<style>body { background: ${back}; color: ${text}; font: 17px/1.7 Georgia, serif }</style>`,
      ),
    },
  ]),
);

/** What WCAG asks of what must be seen (1.4.11) and of what must be read (1.4.3). */
const SEEN = 3;
const READ = 4.5;

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, PAGES);
  /** Opens the page with unsure marks too. */
  const visit = async (ground: string): Promise<{ page: Page; popup: Page }> => {
    const page = await session.visitFarm(pathOf(ground));
    const popup = await session.openPopup(page);
    await popup.evaluate(() => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      return api.storage.local.set({ more: true });
    });
    await page.bringToFront();
    await until(async () => (await highlightedTexts(page, 'farmgloss-unsure')).length, 'guesses are marked');
    return { page, popup };
  };

  test.each(GROUNDS)('on %s the lines of all marks are seen', async (ground) => {
    const { page } = await visit(ground);
    const measured: Record<string, number> = {};
    for (const [kind, words, highlight, index] of [
      ['first', 'micro-letter', 'farmgloss-first', 0],
      ['later', 'micro-letter', 'farmgloss-term', 1],
      ['unsure', 'burn money', 'farmgloss-unsure', 0],
    ] as const)
      measured[kind] = await contrastOfLine(page, await lookOf(page, words, highlight, index));
    const faint = Object.entries(measured).filter(([, value]) => value < SEEN);
    expect(faint).toEqual([]);
  });

  test.each(GROUNDS)(
    'on %s corrected words are read on their ground, which is seen',
    async (ground, back) => {
      const { page, popup } = await visit(ground);
      await chooseWay(popup, 'corrected');
      await page.bringToFront();
      await until(
        async () => (await highlightedTexts(page, 'farmgloss-corrected')).includes('WeChat'),
        'words are corrected',
      );
      const look = await lookOf(page, 'WeChat', 'farmgloss-corrected', 1);
      const behind = await groundOf(page, look);
      expect(contrast(look.colour, behind)).toBeGreaterThanOrEqual(READ);
      expect(behind).not.toEqual([1, 3, 5].map((at) => Number.parseInt(back.slice(at, at + 2), 16)));
    },
  );
});
