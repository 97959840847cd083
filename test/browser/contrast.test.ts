// Marks and corrected words are seen on light, dark and middle grounds: measured from pixels, in both browsers.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { HIGHLIGHT_CSS } from '../../src/annotator/annotator-style';
import { highlightName, MARK_LOOKS } from '../../src/page/look';
import { hueOf } from '../../src/page/names';
import { BROWSERS } from './find-browser';
import { ARTICLE, FOOTER, pageOf } from './material';
import { contrast, contrastOfLine, contrastsOfLines, groundOf, groundsOf, lookOf, looksOf } from './pixels';
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

/** What marks a word in each of the ways: a first mention is a mention too. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  term: ['farmgloss-term'],
  first: ['farmgloss-term', 'farmgloss-first'],
  unsure: ['farmgloss-unsure'],
  current: ['farmgloss-term', 'farmgloss-current'],
  corrected: ['farmgloss-corrected'],
};
const marmots = MARK_LOOKS.map((look) => {
  const words = Object.values(KINDS).map((names) => {
    const all = names.flatMap((it) => (it === 'farmgloss-corrected' ? [it] : [it, hueOf(it)]));
    return `<b data-names="${all.map((it) => highlightName(it, look)).join(' ')}">marmot</b>`;
  });
  return `<p>${words.join(' and ')}</p>`;
}).join('');
/**
 * Pages on which every kind of mark stands in every look, as the style sheet of annotated pages paints them: a reader would
 * have to change the settings eight times. The same marks stand before in the contrary colours: what Chrome mixes with a text's
 * colour it mixes once for all texts of a page.
 */
const allLooksOn = (back: string, text: string): string =>
  pageOf(
    `<div>${marmots}</div><div id="measured">${marmots}</div>
    <script>
      for (const word of document.querySelectorAll('b')) {
        const names = word.dataset.names.split(' ');
        if (word.closest('#measured')) names.push('every');
        for (const [priority, name] of names.entries()) {
          const range = new Range();
          range.selectNodeContents(word);
          if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
          CSS.highlights.get(name).add(range).priority = priority;
        }
      }
    </script>`,
    `<style>${HIGHLIGHT_CSS} b { font-weight: normal } p { margin: 1px }
      div { background: ${text}; color: ${back} } #measured { background: ${back}; color: ${text} }
      body { background: ${back}; color: ${text}; font: 17px/1.7 Georgia, serif }</style>`,
  );
const LOOKS = Object.fromEntries(
  GROUNDS.map(([ground, back, text]) => [`/looks${pathOf(ground)}`, { html: allLooksOn(back, text) }]),
);

/** What WCAG asks of what must be seen (1.4.11) and of what must be read (1.4.3). */
const SEEN = 3;
const READ = 4.5;

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, { ...PAGES, ...LOOKS });
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
      ['unsure', 'rixinyueyi', 'farmgloss-unsure', 0],
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

  test('in each of the looks, on each of these grounds, lines are seen and marked words can be read', async () => {
    const called = MARK_LOOKS.flatMap(({ colour, strength }) =>
      Object.keys(KINDS).map((kind) => [kind, `${colour}, ${strength}, ${kind}`] as const),
    );
    const faults: string[] = [];
    for (const [ground] of GROUNDS) {
      const page = await session.visit(`/looks${pathOf(ground)}`);
      const looks = await looksOf(page, 'every');
      expect(looks).toHaveLength(called.length);
      const grounds = await groundsOf(page, looks);
      const lines = await contrastsOfLines(page, looks);
      for (const [at, [kind, where]] of called.entries()) {
        const look = looks[at];
        const line = kind === 'corrected' ? SEEN : (lines[at] ?? 1);
        const read = look ? contrast(look.colour, grounds[at] ?? look.colour) : 1;
        if (line < SEEN) faults.push(`${where} on ${ground}: the line ${line.toFixed(2)}`);
        if (read < READ) faults.push(`${where} on ${ground}: the words ${read.toFixed(2)}`);
      }
    }
    expect(faults).toEqual([]);
  });
});
