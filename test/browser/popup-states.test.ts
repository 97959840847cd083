// What the popup says of each kind of page, in both browsers, word for word; axe finds no fault in any of it.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { axeFaults, showTheme } from './axe';
import { BROWSERS } from './find-browser';
import { MOUSE } from './hands';
import { ARTICLE, FARM, FOOTER, fixture, PLAIN_BODY, pageOf } from './material';
import { says } from './popup-stories';
import { until } from './reader';
import { serve } from './serve';
import { useSession } from './session';

const PAGES = {
  '/farm': { html: FARM },
  '/probable': { html: fixture('probable-office') },
  '/plain': { html: pageOf(PLAIN_BODY) },
  '/words': { html: pageOf(`${PLAIN_BODY}<p id="odd">He is paid by micro-letter.</p>`) },
  '/large': { html: pageOf(ARTICLE + PLAIN_BODY.repeat(500) + FOOTER) },
};
/** What stands in sight of every page of that farm. */
const RECOGNISED = [
  'Recognised: Alibaba Cloud topic page',
  'Because of: “content source of this page is from Internet” (+3)',
];

/** What is done before the popup is looked at, in the page and in the popup. */
type Prepare = (popup: Page, page: Page) => Promise<unknown>;

interface State {
  readonly what: string;
  readonly path: keyof typeof PAGES;
  readonly stored?: Readonly<Record<string, unknown>>;
  readonly prepare?: Prepare;
  /** The sentences of the popup, in their order. */
  readonly says: readonly string[];
  readonly canAsk: boolean;
}

const ask: Prepare = (popup) => MOUSE.press(popup, 'Explain this page anyway');

/** As the context menu does it: a driver cannot press that. */
const explainSelection: Prepare = async (popup, page) => {
  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('#odd') ?? document.body),
  );
  await popup.evaluate(async () => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const tabId = Number(new URLSearchParams(location.search).get('tab'));
    await api.runtime.sendMessage({ type: 'load', tabId, frameIds: [0] });
    await api.tabs.sendMessage(tabId, { type: 'explain-selection' }, { frameId: 0 });
  });
};

/** The server of that address is closed: the browser shows a page of its own under it. */
const goAstray: Prepare = async (_popup, page) => {
  const server = await serve({});
  const address = server.url('/');
  await server.close();
  await page.goto(address).catch(() => undefined);
};

const STATES: readonly State[] = [
  { what: 'a farm', path: '/farm', says: RECOGNISED, canAsk: false },
  {
    what: 'a page that is probably translated',
    path: '/probable',
    says: [
      'Probably a machine translation from Chinese',
      'Because of: certain mistranslations: 10, of different kinds: 7, among 161 words',
    ],
    canAsk: false,
  },
  {
    what: 'an ordinary page',
    path: '/plain',
    says: ['Not a farm page', 'Nothing is changed on this page.'],
    canAsk: true,
  },
  {
    what: 'a page that was explained because the reader asked',
    path: '/words',
    prepare: ask,
    says: ['Explained because you asked'],
    canAsk: false,
  },
  {
    what: 'a page on which nothing was found, although the reader asked',
    path: '/plain',
    prepare: ask,
    says: ['Explained because you asked', 'No mistranslation that Farmgloss knows stands on this page.'],
    canAsk: false,
  },
  {
    what: 'a page of which a selection was explained',
    path: '/words',
    prepare: explainSelection,
    says: ['Explained where you had selected text'],
    canAsk: true,
  },
  {
    what: 'a farm on a site that is switched off',
    path: '/farm',
    stored: { offSites: ['127.0.0.1'] },
    says: [...RECOGNISED, 'Nothing is done here: Farmgloss is switched off for 127.0.0.1.'],
    canAsk: false,
  },
  {
    what: 'a farm on a site that was not chosen',
    path: '/farm',
    stored: { sites: 'chosen' },
    says: [
      ...RECOGNISED,
      'Nothing is done here: Farmgloss works only on chosen sites, and 127.0.0.1 is not one of them.',
    ],
    canAsk: false,
  },
  {
    what: 'a farm while explanations are off everywhere',
    path: '/farm',
    stored: { annotate: false },
    says: [...RECOGNISED, 'Nothing is explained: explanations are switched off everywhere.'],
    canAsk: false,
  },
  {
    what: 'a farm while nothing is done unasked',
    path: '/farm',
    stored: { automatic: false },
    says: [...RECOGNISED, 'Nothing is changed until you ask: Farmgloss is set to work on request only.'],
    canAsk: true,
  },
  {
    what: 'a very large page',
    path: '/large',
    prepare: ask,
    says: [
      'Explained because you asked',
      'This page is very large. Only its first 300,000 characters are read, and nothing is hidden.',
    ],
    canAsk: false,
  },
  {
    what: 'a farm when the stored settings are damaged',
    path: '/farm',
    stored: { clean: 'perhaps' },
    says: [
      ...RECOGNISED,
      'The stored settings could not be read completely. Standard settings stand in for what is missing; nothing else was lost.',
    ],
    canAsk: false,
  },
  {
    what: 'an empty page of the browser',
    path: '/plain',
    prepare: (_popup, page) => page.goto('about:blank'),
    says: [
      'This page cannot be read',
      'The browser keeps its own pages, extension stores and files closed to extensions.',
    ],
    canAsk: false,
  },
  {
    what: 'a page on which the browser lets no extension run',
    path: '/plain',
    prepare: goAstray,
    says: [
      'Farmgloss is not running on this page',
      'It was open before Farmgloss was installed, or access to the site is switched off. Reload it, or explain it now.',
    ],
    canAsk: true,
  },
];

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, PAGES);
  const faultsInEachTheme = async (popup: Page): Promise<string[]> => {
    const faults: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      await showTheme(popup, theme);
      faults.push(...(await axeFaults(popup)).map((fault) => `${theme} > ${fault}`));
    }
    return faults;
  };
  const openAll = (popup: Page): Promise<void> =>
    popup.$$eval('details', (all) => {
      for (const it of all) it.open = true;
    });
  const sentences = (popup: Page): Promise<(string | null)[]> =>
    popup.evaluate(() => [...document.querySelectorAll('.status p')].map(({ textContent }) => textContent));

  test.each(STATES)(
    'it says what is known of $what',
    async ({ path, stored, prepare, says: told, canAsk }) => {
      if (stored) {
        const own = await session.openExtensionPage('src/popup/index.html');
        await own.evaluate(async (values) => {
          const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
          await storage.local.set(values);
        }, stored);
      }
      const page = await session.visit(path);
      const popup = await session.openPopup(page);
      await popup.waitForSelector('.settings');
      await prepare?.(popup, page);
      const wanted = JSON.stringify(told);
      await until(async () => JSON.stringify(await sentences(popup)) === wanted, `it says ${wanted}`).catch(
        async () => expect(await sentences(popup)).toEqual(told),
      );
      expect(await popup.$$('.ask')).toHaveLength(canAsk ? 1 : 0);
      await popup.bringToFront();
      await openAll(popup);
      expect(await faultsInEachTheme(popup)).toEqual([]);
    },
  );

  test('a page of the extension itself is said to be closed, and axe finds no fault in that', async () => {
    const popup = await session.openExtensionPage('src/popup/index.html');
    await popup.waitForSelector('.settings');
    expect((await sentences(popup))[0]).toBe('This page cannot be read');
    expect(await faultsInEachTheme(popup)).toEqual([]);
  });

  test('axe finds no fault in a searched and sorted list, nor in open lists of which a block is shown', async () => {
    const popup = await session.openPopup(await session.visitFarm('/farm'));
    await popup.waitForSelector('.settings');
    await openAll(popup);
    await MOUSE.choose(popup, 'Order', 'As on the page');
    await MOUSE.fill(popup, /^Search terms/, 'wei');
    await says(popup, 'Found: ');
    await MOUSE.press(popup, /^Show: Source: Internet/);
    await says(popup, 'Hidden blocks: 5');
    expect(await faultsInEachTheme(popup)).toEqual([]);
    await MOUSE.fill(popup, /^Search terms/, 'no such term');
    await says(popup, 'Found: 0');
    expect(await faultsInEachTheme(popup)).toEqual([]);
  });
});
