// Corrected words in the text of pages, in both browsers: they stand there, and no script of a page loses what it writes
// meanwhile.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { pageOf as frameworkPage, praise } from './hostile/attacks/frameworks';
import { ARTICLE, BODY, FARM, FOOTER, pageOf, quoted } from './material';
import {
  chooseWay,
  flip,
  highlightedTexts,
  markedTexts,
  markPoint,
  rest,
  tooltipText,
  until,
  visibleText,
} from './reader';
import { useSession } from './session';

/** A farm with a marked place of its own, and a script. */
const withScript = (
  script: string,
  place = '<p id="it">Pay the shop by micro-letter, she says.</p>',
): string => pageOf(`${ARTICLE}<div id="app">${place}</div>${FOOTER}<script>${script}</script>`);

const HOSTILE: Readonly<Record<string, string>> = {
  '/rewrites': withScript(`
    const text = document.querySelector('#it').firstChild;
    const seen = new MutationObserver(() => {
      seen.disconnect();
      text.data = 'The page has written micro-letter anew.';
    });
    seen.observe(document.querySelector('#it'), { characterData: true, subtree: true });`),
  '/insists': withScript(`
    const put = () => document.querySelector('#app').innerHTML = '<p id="it">Pay by micro-letter, always.</p>';
    globalThis.renders = 0;
    new MutationObserver((records) => {
      if (document.querySelector('#it').textContent.includes('micro-letter')) return;
      globalThis.renders += 1;
      put();
    }).observe(document.querySelector('#app'), { characterData: true, childList: true, subtree: true });`),
  '/removes': withScript(`globalThis.taken = document.querySelector('#it');
    globalThis.take = () => taken.remove();
    globalThis.put = () => document.querySelector('#app').append(taken);`),
  '/normalises': withScript(
    'globalThis.normalise = () => document.body.normalize();',
    '<p id="it">Pay by micro-<b>letter</b>, she says.</p>',
  ),
  '/ticks': withScript(
    `setInterval(() => document.querySelector('#clock').textContent = Date.now(), 50);`,
    '<p id="it">Pay by micro-letter.</p><p id="clock"></p>',
  ),
  '/single': withScript(`globalThis.leave = () => {
      history.pushState(null, '', '/another');
      document.querySelector('main, body').querySelectorAll('h1, p, h3, div').forEach((it) => it.remove());
      document.body.append('A page about pears and ladders, and nothing else in the world.');
    };`),
};

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, {
    ...Object.fromEntries(Object.entries(HOSTILE).map(([path, html]) => [path, { html }])),
    ...Object.fromEntries(['react', 'vue'].map((it) => [`/${it}`, { html: frameworkPage(it, 'together') }])),
    '/farm': { html: FARM },
    '/elsewhere': { html: '<!doctype html><title>Elsewhere</title><p>Elsewhere.' },
    '/late': {
      html: pageOf(`<div id="app"></div><script>setTimeout(() => {
      document.querySelector('#app').innerHTML = ${quoted(BODY)}; }, 700)</script>`),
    },
  });
  const correctedTexts = (page: Page): Promise<string[]> => highlightedTexts(page, 'farmgloss-corrected');
  const isCorrected = (page: Page): Promise<string[]> =>
    until(async () => {
      const texts = await correctedTexts(page);
      return texts.length > 0 ? texts : undefined;
    }, 'corrected words stand in the text') as Promise<string[]>;
  const textOf = (page: Page): Promise<string> => page.$eval('#it', ({ textContent }) => textContent ?? '');
  /** Opens a farm, and has it corrected. */
  const visitCorrected = async (path: string): Promise<{ page: Page; popup: Page }> => {
    const page = await session.visitFarm(path);
    const popup = await session.openPopup(page);
    await chooseWay(popup, 'corrected');
    await page.bringToFront();
    await isCorrected(page);
    return { page, popup };
  };

  test('the tooltip over a corrected word shows the words of the page', async () => {
    const { page } = await visitCorrected('/farm');
    expect(await visibleText(page)).toContain('WeChat');
    const index = (await correctedTexts(page)).indexOf('WeChat');
    await rest(page, await markPoint(page, index, 'farmgloss-corrected'));
    const text = await until(() => tooltipText(page), 'the tooltip opens');
    expect(text.replace(/\s+/g, ' ')).toMatch(/WeChat 微信 .*In the page micro-letter/);
  });

  test('words are corrected at once on the next page, and when the page grows late', async () => {
    const { popup } = await visitCorrected('/farm');
    const late = await session.visit('/late');
    expect(await isCorrected(late)).toContain('WeChat');
    await chooseWay(popup, 'marks');
    await until(async () => !(await visibleText(late)).includes('WeChat'), 'the words of the page are back');
    expect(await markedTexts(late)).toContain('micro-letter');
  });

  test('a text that the page writes anew is its own from then on', async () => {
    const page = await session.visitFarm('/rewrites');
    const popup = await session.openPopup(page);
    await chooseWay(popup, 'corrected');
    await page.bringToFront();
    await until(async () => (await textOf(page)).includes('anew'), 'the page writes');
    await setTimeout(2500);
    expect(await textOf(page)).toBe('The page has written micro-letter anew.');
    await chooseWay(popup, 'off');
    await setTimeout(600);
    expect(await textOf(page)).toBe('The page has written micro-letter anew.');
  });

  test('a page that insists on its words has them in the end', async () => {
    const page = await session.visitFarm('/insists');
    const popup = await session.openPopup(page);
    await chooseWay(popup, 'corrected');
    await page.bringToFront();
    await isCorrected(page);
    await setTimeout(9000);
    const renders = () => page.evaluate(() => (globalThis as { renders?: number }).renders);
    const before = await renders();
    // Five times for each of the two texts that it has had there at most.
    expect(before).toBeLessThanOrEqual(10);
    await setTimeout(2500);
    expect([await renders(), await textOf(page)]).toEqual([before, 'Pay by micro-letter, always.']);
  });

  test('what the page takes out has its own words, when it comes back too', async () => {
    const { page, popup } = await visitCorrected('/removes');
    await until(async () => (await textOf(page)).includes('WeChat'), 'the place is corrected');
    await page.evaluate('take()');
    await until(
      async () => (await page.evaluate('taken.textContent')) !== 'Pay the shop by WeChat, she says.',
      'its words are back',
    );
    await page.evaluate('put()');
    await until(async () => (await textOf(page)).includes('WeChat'), 'the place is corrected again');
    await chooseWay(popup, 'off');
    await until(
      async () => (await textOf(page)) === 'Pay the shop by micro-letter, she says.',
      'its words are back',
    );
  });

  test('a page may normalise its texts, and a reader may select over them', async () => {
    const { page, popup } = await visitCorrected('/normalises');
    await until(async () => (await textOf(page)).includes('WeChat'), 'the place is corrected');
    await page.evaluate('normalise()');
    await page.evaluate(() =>
      document.getSelection()?.selectAllChildren(document.querySelector('#it') as Node),
    );
    await chooseWay(popup, 'off');
    await until(async () => (await textOf(page)) === 'Pay by micro-letter, she says.', 'its words are back');
    expect(await page.evaluate(() => String(document.getSelection()))).toBe('Pay by micro-letter, she says.');
  });

  test('a page that never rests is corrected too, and our own writing starts no new look at it', async () => {
    const { page } = await visitCorrected('/ticks');
    await until(async () => (await textOf(page)).includes('WeChat'), 'the place is corrected');
    const quiet = await session.visitFarm('/removes');
    await isCorrected(quiet);
    const writes = await quiet.evaluate(async () => {
      let count = 0;
      new MutationObserver((records) => {
        count += records.length;
      }).observe(document, { characterData: true, childList: true, subtree: true });
      await new Promise((done) => globalThis.setTimeout(done, 3000));
      return count;
    });
    expect(writes).toBe(0);
  });

  test.each(['react', 'vue'])(
    '%s keeps its nodes, goes on rendering, and gets its words back',
    async (framework) => {
      const page = await session.visitFarm(`/${framework}`);
      const popup = await session.openPopup(page);
      await flip(popup, 'Hide boilerplate');
      await page.bringToFront();
      await until(async () => (await page.$$('[data-farmgloss-hidden]')).length === 0, 'nothing is hidden');
      const root = () => page.$eval('#root', ({ innerHTML }) => innerHTML);
      const before = await root();
      await chooseWay(popup, 'corrected');
      expect(await isCorrected(page)).toContain('WeChat');
      await praise(page);
      await setTimeout(1500);
      expect(await isCorrected(page)).toContain('WeChat');
      await chooseWay(popup, 'off');
      const wanted = before.replace('Praise 0', 'Praise 1');
      await until(async () => (await root()) === wanted, 'the page has its words');
    },
  );

  test('nothing stays when the page becomes another one without being loaded', async () => {
    const { page } = await visitCorrected('/single');
    await page.evaluate('leave()');
    await until(async () => (await correctedTexts(page)).length === 0, 'nothing is corrected');
    await until(async () => (await markedTexts(page)).length === 0, 'nothing is marked');
    expect(await visibleText(page)).toContain('pears and ladders');
  });

  test('a page has its own words while it waits in the browser, and ours when it is shown again', async () => {
    const { page } = await visitCorrected('/farm');
    await page.evaluate(() =>
      addEventListener('pagehide', () => sessionStorage.setItem('left', document.body.textContent ?? '')),
    );
    await page.goto(session.url('/elsewhere'));
    // Firefox's driver never hears that going back has ended.
    await page.evaluate(() => void globalThis.setTimeout(() => history.back()));
    expect(await isCorrected(page)).toContain('WeChat');
    expect(await page.evaluate(() => sessionStorage.getItem('left'))).toContain('micro-letter');
  });
});
