// The main stories, told alike in every browser with the built extension.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import {
  annotatorLoaded,
  badgeOf,
  flip,
  markedTexts,
  markPoint,
  parsed,
  reportOf,
  rest,
  serialised,
  tooltipText,
  until,
  visibleText,
} from './reader';
import { STRICT } from './serve';
import { useSession } from './session';

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../pages', name, 'source.html'), 'utf8');

const FARM = fixture('farm-sample');
const PLAIN = fixture('plain-millet-recipe');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DISCLAIMER = 'The content source of this page';

/** The farm's page with everything behind the article added by a script after a while. */
const LATE = (() => {
  const at = FARM.indexOf('<h3>Related Article');
  const end = FARM.indexOf('</main>');
  const script = `<script>setTimeout(() => document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(FARM.slice(at, end))}), 1500)</script>`;
  return FARM.slice(0, at).replace('Source: Internet', 'Source: ') + FARM.slice(end) + script;
})();

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, {
    '/farm': { html: FARM },
    '/strict': { html: FARM, headers: STRICT },
    '/late': { html: LATE },
    '/plain': { html: PLAIN },
    '/probable': { html: fixture('probable-office') },
  });
  const { visit, openPopup, openExtensionPage } = session;
  const visitFarm = (path = '/farm'): Promise<Page> => session.visitFarm(path);

  test('a farm page is cleaned and its terms are marked, without anybody asking', async () => {
    const page = await visitFarm();
    const text = await visibleText(page);
    expect(text).not.toContain(DISCLAIMER);
    expect(text).not.toContain('Source: Internet');
    expect(text).not.toContain('Tags app business');
    expect(text).not.toContain('How to choose a cloud server');
    expect(text).toContain('Why the small shop');
    expect(text).toContain('they cannot pour tea.');
    expect(text).toContain('Wen/ a regular customer');
    const marked = await markedTexts(page);
    expect(marked).toEqual(
      expect.arrayContaining(['electric business', 'millet phone', 'Jingdong', 'micro-letter']),
    );
    const popup = await openPopup(page);
    expect(await badgeOf(popup)).toBe(String(marked.length));
    expect((await reportOf(popup))?.verdict).toMatchObject({ kind: 'farm', farm: 'alibabacloud-topic' });
  });

  test('the same on a page with the strictest content security policy', async () => {
    const page = await visitFarm('/strict');
    expect(await visibleText(page)).not.toContain(DISCLAIMER);
    await rest(page, await markPoint(page, 0));
    expect(await until(() => tooltipText(page), 'the tooltip opens')).toContain('e-commerce');
  });

  test('a probable translation is explained but nothing of it is hidden', async () => {
    const page = await visitFarm('/probable');
    expect(await page.$('[data-farmgloss-hidden]')).toBeNull();
    const popup = await openPopup(page);
    expect((await reportOf(popup))?.verdict.kind).toBe('probable');
    expect(await visibleText(popup)).toContain('Probably a machine translation');
  });

  test('a footer that arrives late is recognised and hidden', async () => {
    const page = await visitFarm('/late');
    await until(async () => !(await visibleText(page)).includes(DISCLAIMER), 'the footer is hidden');
    expect(await visibleText(page)).toContain('they cannot pour tea.');
  });

  test('the tooltip tells meaning, Chinese, pinyin and why; Escape closes it', async () => {
    const page = await visitFarm();
    const index = (await markedTexts(page)).indexOf('balance treasure');
    await rest(page, await markPoint(page, index));
    const text = await until(() => tooltipText(page), 'the tooltip opens');
    expect(text).toContain('Yu’e Bao'.replace('’', "'"));
    expect(text).toContain('余额宝');
    expect(text).toContain('Yú’ébǎo'.slice(0, 2));
    expect(text).toContain('Why');
    await page.keyboard.press('Escape');
    await until(async () => (await tooltipText(page)) === '', 'the tooltip closes');
  });

  /**
   * Opens the first tooltip and moves into it, a pixel at a time, so slowly that the way takes longer than the tooltip waits for
   * a pointer that has left (300 ms). Milliseconds of the slowest step: a busy machine may rest that long on the way itself.
   */
  const crossSlowly = async (page: Page): Promise<number> => {
    await rest(page, await markPoint(page, 0));
    await until(() => tooltipText(page), 'the tooltip opens');
    const box = await page.evaluate(() => {
      const tip = document
        .querySelector('farmgloss-tooltip')
        ?.shadowRoot?.querySelector('[role=tooltip], [role=dialog]');
      const { x = 0, y = 0, height = 0 } = tip?.getBoundingClientRect() ?? {};
      return { x, y, height };
    });
    let slowest = 0;
    for (let y = box.y - 5; y < box.y + 3; y += 1) {
      const began = performance.now();
      await page.mouse.move(box.x + 20, y);
      await setTimeout(90);
      slowest = Math.max(slowest, performance.now() - began);
    }
    await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 8 });
    return slowest;
  };

  test('the tooltip stays while the pointer goes into it and closes when it leaves', async () => {
    const page = await visitFarm();
    let slowest = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 5 && slowest > 250; attempt += 1) {
      // The page's corner: no term stands there, as one may below the tooltip.
      await page.mouse.move(2, 2, { steps: 4 });
      await until(async () => (await tooltipText(page)) === '', 'no tooltip is open');
      slowest = await crossSlowly(page);
    }
    await setTimeout(900);
    expect(await tooltipText(page)).toContain('e-commerce');
    await page.mouse.move(2, 2, { steps: 4 });
    await until(async () => (await tooltipText(page)) === '', 'the tooltip closes');
  });

  test('no tooltip opens while text is being selected', async () => {
    const page = await visitFarm();
    const point = await markPoint(page, 1);
    await page.mouse.move(point.x - 90, point.y);
    await page.mouse.down();
    await page.mouse.move(point.x, point.y, { steps: 5 });
    await setTimeout(800);
    expect(await tooltipText(page)).toBe('');
    await page.mouse.up();
  });

  test('a tap on a term opens its tooltip, a tap beside it closes it', async () => {
    const page = await visitFarm();
    const point = await markPoint(page, 2);
    await page.touchscreen.tap(point.x, point.y);
    await until(() => tooltipText(page), 'the tooltip opens');
    await page.touchscreen.tap(5, 400);
    await until(async () => (await tooltipText(page)) === '', 'the tooltip closes');
  });

  test('switching off in the popup restores the page byte for byte, in all tabs, and on again marks it again', async () => {
    const page = await visitFarm();
    const other = await visitFarm('/strict');
    const before = await parsed(page, FARM);
    const popup = await openPopup(page);
    await flip(popup, 'Explain terms');
    await flip(popup, 'Hide boilerplate');
    await until(async () => (await serialised(page)) === before, 'the page is as before');
    await until(async () => (await serialised(other)) === before, 'the other tab is as before');
    expect(await markedTexts(page)).toEqual([]);
    expect(await badgeOf(popup)).toBe('');
    expect(await visibleText(popup)).toContain('switched off everywhere');
    await flip(popup, 'Explain terms');
    await flip(popup, 'Hide boilerplate');
    await until(async () => (await markedTexts(other)).length, 'terms are marked again');
    await until(
      async () => !(await visibleText(page)).includes(DISCLAIMER),
      'the boilerplate is hidden again',
    );
  });

  test('switching the site off leaves other settings alone and tells why nothing is shown', async () => {
    const page = await visitFarm();
    const before = await parsed(page, FARM);
    const popup = await openPopup(page);
    await flip(popup, 'Work on');
    await until(async () => (await serialised(page)) === before, 'the page is as before');
    const tells = async () => (await visibleText(popup)).includes('switched off for 127.0.0.1');
    expect(await until(tells, 'the popup tells why')).toBe(true);
    const again = await visit('/farm');
    await setTimeout(1200);
    expect(await markedTexts(again)).toEqual([]);
  });

  /** What the extension remembers of the popup's tab. */
  const remembered = (popup: Page): Promise<string> =>
    popup.evaluate(async () => {
      const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const key = `tab.${new URLSearchParams(location.search).get('tab')}`;
      return JSON.stringify((await storage.session.get(key))[key] ?? null);
    });
  /** Opens the popup and waits until all have answered, which is when its last button is drawn. */
  const openSettled = async (page: Page): Promise<Page> => {
    const popup = await openPopup(page);
    await popup.waitForSelector('.settings');
    return popup;
  };

  test('the popup of a site that is switched off says so again from memory', async () => {
    const page = await visitFarm();
    const popup = await openSettled(page);
    await until(async () => /"terms":[1-9]/.test(await remembered(popup)), 'the terms are remembered');
    await flip(popup, 'Work on');
    await until(async () => (await remembered(popup)).includes('"terms":0'), 'that nothing is marked is too');
    const again = await openSettled(page);
    expect(await visibleText(again)).toContain('switched off for 127.0.0.1');
    const site = await again.$eval('[role=switch]', (it) => it.getAttribute('aria-checked'));
    expect(site).toBe('false');
  });

  test('the popup says nothing of the page that its tab has left', async () => {
    const page = await visitFarm();
    const popup = await openSettled(page);
    await until(async () => (await remembered(popup)).includes('/farm'), 'the page is remembered');
    await page.goto(session.url('/plain'));
    const settled = await openSettled(page);
    expect(await visibleText(settled)).toContain('Not a farm page');
    expect(await visibleText(settled)).not.toContain('Recognised');
    await page.goto(session.url('/farm'));
    await until(async () => (await markedTexts(page)).length, 'terms are marked again');
    expect(await visibleText(await openSettled(page))).toContain('Recognised');
  });

  test('what is remembered cannot be read by scripts in pages', async () => {
    const popup = await openSettled(await visitFarm());
    const found = await popup.evaluate(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const tabId = Number(new URLSearchParams(location.search).get('tab'));
      const [result] = await api.scripting.executeScript({
        target: { tabId },
        func: async () => {
          const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
          return await Promise.resolve()
            .then(() => storage.session.get(null))
            .then(
              () => 'read',
              () => 'closed',
            );
        },
      });
      return result?.result;
    });
    expect(found).toBe('closed');
  });

  test('cleaning can be switched off alone, and single blocks can be shown again', async () => {
    const page = await visitFarm();
    const popup = await openPopup(page);
    await popup.click('details:has(.hidden) summary');
    await popup.evaluate(() => {
      const rows = [...document.querySelectorAll('.hidden li')];
      rows
        .find((row) => row.textContent?.includes('disclaimer'))
        ?.querySelector('button')
        ?.click();
    });
    await until(async () => (await visibleText(page)).includes(DISCLAIMER), 'the disclaimer is shown');
    expect(await visibleText(page)).not.toContain('Sales Support');
    await flip(popup, 'Hide boilerplate');
    await until(async () => (await visibleText(page)).includes('Sales Support'), 'the rest is shown');
    expect((await markedTexts(page)).length).toBeGreaterThan(0);
  });

  test('the popup lists the terms by frequency; Enter on one leads to its next mention', async () => {
    const page = await visitFarm();
    const popup = await openPopup(page);
    await popup.waitForSelector('.terms .visit');
    const counts = await popup.$$eval('.terms .count', (all) =>
      all.map((it) => Number(it.textContent?.slice(1))),
    );
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    await popup.$$eval('.terms .visit', (all) => {
      for (const button of all) if (button.textContent?.includes('JD.com')) (button as HTMLElement).focus();
    });
    await popup.keyboard.press('Enter');
    expect(await until(() => tooltipText(page), 'the tooltip opens')).toContain('JD.com');
  });

  test('the keyboard steps from term to term and round the end of the page', async () => {
    const page = await visitFarm();
    const popup = await openPopup(page);
    const step = (by: number): Promise<unknown> =>
      popup.evaluate((wanted) => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        const tab = Number(new URLSearchParams(location.search).get('tab'));
        return api.tabs.sendMessage(tab, { type: 'step', by: wanted });
      }, by);
    await step(1);
    expect(await until(() => tooltipText(page), 'the first tooltip opens')).toContain('e-commerce');
    const caret = () =>
      page.evaluate(() => {
        const { anchorNode, anchorOffset } = getSelection() as Selection;
        return anchorNode?.textContent?.slice(anchorOffset, anchorOffset + 10);
      });
    expect(await caret()).toMatch(/^electric/);
    await step(-1);
    await until(async () => !(await tooltipText(page)).includes('e-commerce'), 'the last term is shown');
  });

  test('an ordinary page stays as it is: nothing painted, inserted, styled or loaded', async () => {
    const page = await visit('/plain');
    await setTimeout(1500);
    expect(await serialised(page)).toBe(await parsed(page, PLAIN));
    expect(
      await page.evaluate(() => ({
        highlights: CSS.highlights.size,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        resources: performance.getEntriesByType('resource').filter((it) => !it.name.endsWith('favicon.ico'))
          .length,
      })),
    ).toEqual({ highlights: 0, sheets: 0, resources: 0 });
    const popup = await openPopup(page);
    expect(await annotatorLoaded(popup)).toBe(false);
    expect(await badgeOf(popup)).toBe('');
    expect(await visibleText(popup)).toContain('Not a farm page');
  });

  test('an ordinary page is explained when the reader asks for it, and the popup says so', async () => {
    const page = await visit('/plain');
    const popup = await openPopup(page);
    await popup.click('.ask');
    await until(
      async () => (await visibleText(popup)).includes('Explained because you asked'),
      'the popup says so',
    );
    expect(await annotatorLoaded(popup)).toBe(true);
    expect(await page.$('[data-farmgloss-hidden]')).toBeNull();
  });

  test('the popup can be used by keyboard alone and axe finds no fault in it', async () => {
    const page = await visitFarm();
    const popup = await openPopup(page);
    await popup.waitForSelector('.terms');
    await popup.evaluate(AXE);
    const violations = await popup.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    const focused: string[] = [];
    for (let stop = 0; stop < 6; stop += 1) {
      await popup.keyboard.press('Tab');
      focused.push(
        await popup.evaluate(() => {
          const at = document.activeElement;
          return at?.closest('label')?.textContent ?? at?.textContent ?? '';
        }),
      );
    }
    expect(focused.slice(0, 4).join(' | ')).toMatch(/^Why\? \| Marks \| Work on.* \| Hide boilerplate/);
    await popup.keyboard.down('Shift');
    for (let back = 0; back < 2; back += 1) await popup.keyboard.press('Tab');
    await popup.keyboard.up('Shift');
    await popup.keyboard.press('Enter');
    await until(async () => (await visibleText(page)).includes(DISCLAIMER), 'the boilerplate is shown');
  });

  test('no tooltip opens when the page is scrolled under a resting pointer', async () => {
    const page = await visitFarm();
    await page.mouse.move(450, 300);
    for (let turn = 0; turn < 6; turn += 1) {
      await page.evaluate(() => scrollBy({ top: 37, behavior: 'instant' }));
      await setTimeout(120);
    }
    await setTimeout(700);
    expect(await tooltipText(page)).toBe('');
  });

  test('a page that browsers keep to themselves is said to be closed', async () => {
    const popup = await openExtensionPage('src/popup/index.html');
    await popup.waitForSelector('.headline');
    expect(await visibleText(popup)).toContain('This page cannot be read');
  });
});
