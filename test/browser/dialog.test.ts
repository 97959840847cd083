// The dialog about a term, in both browsers: by mouse, by keyboard alone, by touch; what its buttons do; what it never does.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { EDITOR, pasted } from './in-page';
import { ARTICLE, FARM, FOOTER, pageOf } from './material';
import { highlightedTexts, markedTexts, markPoint, rest, tooltipText, until } from './reader';
import { useSession } from './session';
import { closed, type OpenWindow, opened, press, step, tabTo, violations, windowOf } from './window';

const LINKED = pageOf(
  `${ARTICLE}<p><a id="link" href="#there">Pay by micro-letter here</a></p><input id="field">${FOOTER}`,
);

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, {
    '/farm': { html: FARM },
    '/linked': { html: LINKED },
    '/guarded': { html: FARM, headers: { 'permissions-policy': 'clipboard-write=()' } },
    '/editor': { html: EDITOR },
  });
  const indexOf = async (page: Page, words: string): Promise<number> =>
    (await markedTexts(page)).indexOf(words);
  const clickOn = async (page: Page, words: string): Promise<OpenWindow> => {
    const { x, y } = await markPoint(page, await indexOf(page, words));
    await page.mouse.click(x, y);
    return opened(page);
  };
  const stored = (page: Page): Promise<unknown> =>
    page.evaluate(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      return (await api.storage.local.get('silenced'))['silenced'];
    });

  test('resting opens a tooltip without buttons, a click the dialog about the same term', async () => {
    const page = await session.visitFarm('/farm');
    await rest(page, await markPoint(page, await indexOf(page, 'balance treasure')));
    const tooltip = await opened(page, 'tooltip');
    expect(tooltip.buttons).toEqual([]);
    expect(tooltip.text).toMatch(/(?:Sure|Likely), \d\d % · \d+ of \d+/);
    const dialog = await clickOn(page, 'balance treasure');
    expect(dialog.name).toBe("balance treasure: Yu'e Bao");
    expect(dialog.buttons.map((it) => it.name)).toEqual([
      'Pin',
      'Close',
      'Copy',
      'Not this meaning',
      'Edit',
      'Report',
    ]);
    for (const { name: label, width, height } of dialog.buttons)
      expect([label, width >= 24, height >= 24]).toEqual([label, true, true]);
    await press(page, 'Close');
    await closed(page);
  });

  test('a click beside it closes the dialog, but not once it is pinned; then Escape does', async () => {
    const page = await session.visitFarm('/farm');
    await clickOn(page, 'micro-letter');
    await page.mouse.click(3, 300);
    await closed(page);
    await clickOn(page, 'micro-letter');
    await press(page, 'Pin');
    const { box } = await opened(page);
    await page.mouse.click(3, 300);
    await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
    await page.mouse.move(5, 500, { steps: 4 });
    await setTimeout(900);
    expect((await windowOf(page))?.box).toEqual(box);
    await page.keyboard.press('Escape');
    await closed(page);
  });

  test('by keyboard alone: a step opens it, Tab leads through it, Escape leads back', async () => {
    const page = await session.visitFarm('/linked');
    const popup = await session.openPopup(page);
    await page.bringToFront();
    await page.focus('#field');
    await step(popup);
    const first = await opened(page);
    expect(first.focused).toBe(first.name);
    expect(first.text).toContain('1 of');
    await step(popup);
    await until(async () => (await windowOf(page))?.text.includes('2 of'), 'the next one opens');
    for (const label of ['Pin', 'Close', 'Copy', 'Not this meaning']) await tabTo(page, label);
    await page.keyboard.press('Enter');
    await until(async () => (await windowOf(page))?.text.includes('Do not explain'), 'the choices open');
    await tabTo(page, 'Report');
    await page.keyboard.press(' ');
    await until(async () => (await windowOf(page))?.text.includes('Nothing is sent'), 'the report opens');
    expect((await windowOf(page))?.buttons.map(({ state }) => state)).toContain('true');
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
  });

  test('a link keeps its click; focusing it shows what is in it', async () => {
    const page = await session.visitFarm('/linked');
    const marks = await markedTexts(page);
    const { x, y } = await markPoint(page, marks.lastIndexOf('micro-letter'));
    await page.mouse.click(x, y);
    await until(async () => page.url().endsWith('#there'), 'the link leads on');
    await setTimeout(500);
    expect((await windowOf(page))?.role).not.toBe('dialog');
    await page.mouse.move(2, 2);
    await page.focus('#field');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect((await opened(page, 'tooltip')).text).toContain('WeChat');
    const said = await page.evaluate(
      () => document.querySelector('farmgloss-tooltip')?.shadowRoot?.querySelector('.status')?.textContent,
    );
    expect(said).toMatch(/^micro-letter: WeChat, \d+ \/ \d+$/);
    await page.keyboard.press('Tab');
    await closed(page);
  });

  test('no dialog opens over a selection, nor by the second click of two', async () => {
    const page = await session.visitFarm('/farm');
    const { x, y } = await markPoint(page, await indexOf(page, 'micro-letter'));
    await page.mouse.move(x - 120, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.up();
    await setTimeout(500);
    expect(await windowOf(page)).toBeUndefined();
    await page.mouse.click(3, 300);
    await page.mouse.click(x, y, { count: 2 });
    await setTimeout(300);
    expect((await windowOf(page))?.role).not.toBe('dialog');
  });

  test.each(['/farm', '/guarded'])('what is copied from %s can be pasted, and it says so', async (path) => {
    const page = await session.visitFarm(path);
    await clickOn(page, 'micro-letter');
    await press(page, 'Copy');
    await until(async () => (await windowOf(page))?.text.includes('Copied'), 'it says so');
    expect(await pasted(session)).toMatch(/^WeChat\n微信 Wēixìn\nTencent's/);
  });

  test('a report is prefilled, may be changed, and is only copied', async () => {
    const page = await session.visitFarm('/farm');
    await clickOn(page, 'micro-letter');
    await press(page, 'Report');
    await until(async () => (await windowOf(page))?.text.includes('Nothing is sent'), 'the report opens');
    await press(page, 'Copy');
    await until(async () => (await windowOf(page))?.text.includes('Copied'), 'it says so');
    expect(await pasted(session)).toMatch(
      /Page: http:\/\/127\.0\.0\.1:\d+\/farm\nSentence: In the face of .*micro-letter.*\nWords: micro-letter\nExplained as: WeChat \(微信\)\nConfidence: \d\d %\nVersion: \d/,
    );
  });

  test.each([
    ['On this page', undefined],
    ['On this site', ['微信@127.0.0.1']],
    ['Everywhere', ['微信']],
  ])('a meaning is not explained any more: %s', async (where, kept) => {
    const page = await session.visitFarm('/farm');
    const before = (await markedTexts(page)).length;
    await clickOn(page, 'micro-letter');
    await press(page, 'Not this meaning');
    await until(async () => (await windowOf(page))?.text.includes('Do not explain'), 'the choices open');
    await press(page, where);
    await closed(page);
    await until(async () => (await indexOf(page, 'micro-letter')) < 0, 'it is not marked any more');
    expect((await markedTexts(page)).length).toBeGreaterThan(before - 8);
    const popup = await session.openPopup(page);
    await until(async () => JSON.stringify(await stored(popup)) === JSON.stringify(kept), 'it is stored');
    await page.bringToFront();
    await page.reload();
    await until(async () => (await markedTexts(page)).length, 'terms are marked');
    expect((await indexOf(page, 'micro-letter')) < 0).toBe(kept !== undefined);
  });

  test('a meaning that was silenced for good is explained again once the settings take it back', async () => {
    const page = await session.visitFarm('/farm');
    await clickOn(page, 'micro-letter');
    await press(page, 'Not this meaning');
    await until(async () => (await windowOf(page))?.text.includes('Do not explain'), 'the choices open');
    await press(page, 'Everywhere');
    await until(async () => (await indexOf(page, 'micro-letter')) < 0, 'it is not marked any more');
    const popup = await session.openPopup(page);
    await until(async () => (await stored(popup)) !== undefined, 'it is stored');
    await popup.evaluate(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      await api.storage.local.set({ silenced: [] });
    });
    await until(async () => (await indexOf(page, 'micro-letter')) >= 0, 'it is marked again');
  });

  test('another meaning is chosen for this page', async () => {
    const page = await session.visitFarm('/farm');
    const popup = await session.openPopup(page);
    await page.bringToFront();
    let wanted: string | undefined;
    for (let turn = 0; turn < 40 && !wanted; turn += 1) {
      await step(popup);
      await opened(page);
      await press(page, 'Not this meaning');
      wanted = (await windowOf(page))?.buttons
        .map((it) => it.name)
        .find((it) => / \([\u4e00-\u9fff]+\)$/.test(it));
    }
    const before = (await windowOf(page))?.name ?? '';
    await press(page, wanted ?? '');
    await closed(page);
    await step(popup, -1);
    await step(popup);
    const meaning = wanted?.replace(/ \([^(]*\)$/, '') ?? '';
    await until(
      async () => (await windowOf(page))?.name.endsWith(`: ${meaning}`),
      'it has the other meaning',
    );
    expect((await windowOf(page))?.name.split(': ')[0]).toBe(before.split(': ')[0]);
  });

  test('Edit opens the dictionary in a tab', async () => {
    const page = await session.visitFarm('/farm');
    const popup = await session.openPopup(page);
    await page.bringToFront();
    await clickOn(page, 'micro-letter');
    await press(page, 'Edit');
    const address = await until(
      () =>
        popup.evaluate(async () => {
          const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
          const found = (await api.tabs.query({})).find((it) =>
            (it.url ?? it.pendingUrl)?.includes('#dictionary='),
          );
          if (found?.id !== undefined) await api.tabs.remove(found.id);
          return found?.url ?? found?.pendingUrl;
        }),
      'a tab opens',
    );
    expect(address).toMatch(/src\/options\/index\.html#dictionary=%E5%BE%AE%E4%BF%A1$/);
  });

  test('a tap opens it as a sheet on a narrow screen, above which the term is seen', async () => {
    const page = await session.visitFarm('/farm');
    await page.setViewport({ width: 360, height: 640 });
    await setTimeout(300);
    const { x, y } = await markPoint(page, await indexOf(page, 'red rice'));
    await page.touchscreen.tap(x, y);
    const { box, buttons } = await opened(page);
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    expect([box.left, box.right, Math.round(box.bottom)]).toEqual([0, width, 640]);
    for (const { height } of buttons) expect(height).toBeGreaterThanOrEqual(40);
    const below = await page.evaluate(() => {
      const [range] = CSS.highlights.get('farmgloss-current') ?? [];
      const live = new Range();
      if (range) live.setStart(range.startContainer, range.startOffset);
      if (range) live.setEnd(range.endContainer, range.endOffset);
      return live.getBoundingClientRect().bottom;
    });
    expect(below).toBeLessThan(box.top);
    await page.touchscreen.tap(20, 20);
    await closed(page);
  });

  test.each(name === 'chrome' ? ['light', 'dark'] : ['light'])(
    'axe finds no fault in it when it is %s and open, nor in the tooltip',
    async (scheme) => {
      const page = await session.visitFarm('/farm');
      // The Firefox driver cannot ask for a scheme.
      if (name === 'chrome')
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await clickOn(page, 'micro-letter');
      expect(await violations(page)).toEqual([]);
      for (const label of ['Pin', 'Not this meaning', 'Report']) {
        await press(page, label);
        await setTimeout(100);
        expect(await violations(page)).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await rest(page, await markPoint(page, 0));
      await until(() => tooltipText(page), 'the tooltip opens');
      expect(await violations(page)).toEqual([]);
    },
  );

  test('of each meaning the first mention is painted stronger', async () => {
    const page = await session.visitFarm('/farm');
    const [all, first] = [await markedTexts(page), await highlightedTexts(page, 'farmgloss-first')];
    expect(all.filter((text) => text === 'micro-letter').length).toBeGreaterThan(1);
    expect(first.filter((text) => text === 'micro-letter')).toHaveLength(1);
    expect(first[0]).toBe(all[0]);
  });
});
