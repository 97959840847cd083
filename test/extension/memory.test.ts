// What the popup may believe before anybody has answered.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Glance, readGlance } from '../../src/extension/glance';
import { forgetLeft, recall, rememberSettings, rememberTab } from '../../src/extension/memory';
import { DEFAULT_SETTINGS } from '../../src/extension/settings';
import browser, { reset, world } from '../fakes/browser';

const URL_A = 'https://a.example/1';
const URL_B = 'https://b.example/2';
const GLANCE: Glance = {
  host: 'a.example',
  verdict: { kind: 'farm', name: 'Sample farm', reasons: [['reasonFound', 'translated by machine', '5']] },
  asked: false,
  notices: ['marks'],
  terms: 12,
};
const recallAt = (url: string, id = 7) => recall(Promise.resolve({ id, url }));
const kept = (): Promise<string[]> => browser.storage.session.get(null).then(Object.keys);

beforeEach(() => {
  reset();
  world.tabs = [
    { id: 7, url: URL_A },
    { id: 8, url: URL_B },
  ];
});

/** The background has started, and the page of the first tab has told. */
async function remember(glance = GLANCE): Promise<void> {
  await rememberSettings();
  await rememberTab(7, async () => glance);
}

describe('what is remembered', () => {
  test('is what the page has said, with the settings as they are stored', async () => {
    await browser.storage.local.set({ offSites: ['a.example'], clean: false });
    await remember();
    const settings = { ...DEFAULT_SETTINGS, offSites: ['a.example'], clean: false };
    expect(await recallAt(URL_A)).toEqual({ glance: GLANCE, settings });
  });

  test.each<[what: string, url: string, id: number]>([
    ['another address in its tab', URL_B, 7],
    ['another part of its page', `${URL_A}#part`, 7],
    ['another tab', URL_A, 8],
    ['a tab whose address cannot be seen', '', 7],
  ])('does not count for %s', async (_what, url, id) => {
    await remember();
    expect(await recallAt(url, id)).toBeUndefined();
  });

  test('is nothing without a tab, or before the settings are known', async () => {
    await rememberTab(7, async () => GLANCE);
    expect(await recallAt(URL_A)).toBeUndefined();
    await rememberSettings();
    expect(await recall(Promise.resolve(undefined))).toBeUndefined();
    expect(await recall(Promise.reject(new Error('No tab with id: 7')))).toBeUndefined();
  });

  test('is never damaged settings, for which the popup has something to say', async () => {
    await remember();
    await browser.storage.local.set({ clean: 'perhaps' });
    await rememberSettings();
    expect(await recallAt(URL_A)).toBeUndefined();
  });

  test('is no part of what is too long', async () => {
    await remember({
      ...GLANCE,
      verdict: { ...GLANCE.verdict, reasons: [['reasonFound', 'x'.repeat(9000)]] },
    });
    expect(await kept()).toEqual(['settings']);
    const long = `${URL_A}?${'x'.repeat(9000)}`;
    world.tabs = [{ id: 7, url: long }];
    await remember();
    expect(await recallAt(long)).toBeUndefined();
  });

  test('is nothing of a private window', async () => {
    world.tabs = [{ id: 7, url: URL_A, incognito: true }];
    await remember();
    expect(await kept()).toEqual(['settings']);
  });

  test.each([['about:config'], ['file:///home/me/page.html'], [undefined]])(
    'is nothing of %s',
    async (url) => {
      world.tabs = [url === undefined ? { id: 7 } : { id: 7, url }];
      await remember();
      expect(await kept()).toEqual(['settings']);
    },
  );

  test('is forgotten once a page says nothing any more', async () => {
    await remember();
    await rememberTab(7, async () => undefined);
    expect(await recallAt(URL_A)).toBeUndefined();
    await remember();
    await rememberTab(7, () => Promise.reject(new Error('Cannot access contents of the page')));
    expect(await recallAt(URL_A)).toBeUndefined();
  });

  test('stands under the address of before the page was asked', async () => {
    await rememberSettings();
    await rememberTab(7, async () => {
      world.tabs = [{ id: 7, url: URL_B }];
      return GLANCE;
    });
    expect(await recallAt(URL_B)).toBeUndefined();
  });

  test('is what was said last', async () => {
    await rememberSettings();
    const slow = rememberTab(7, () => new Promise((resolve) => setTimeout(resolve, 20, GLANCE)));
    await Promise.all([slow, rememberTab(7, async () => ({ ...GLANCE, terms: 13 }))]);
    expect((await recallAt(URL_A))?.glance.terms).toBe(13);
  });

  test.each<[what: string, tabs: typeof world.tabs]>([
    ['closed', [{ id: 8, url: URL_B }]],
    ['elsewhere', [{ id: 7, url: URL_B }]],
  ])('is forgotten of a tab that is %s', async (_what, tabs) => {
    await remember();
    await rememberTab(8, async () => GLANCE);
    world.tabs = [...tabs, { id: 8, url: URL_B }];
    await forgetLeft();
    expect(await kept()).toEqual(['settings', 'tab.8']);
  });
});

describe('where the browser keeps no memory', () => {
  const { session } = browser.storage;
  test.each<[what: string, area: unknown]>([
    ['at all', undefined],
    ['of so much', { ...session, set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) }],
  ])('%s, that is said to who would write, and nothing is recalled', async (_what, area) => {
    Object.assign(browser.storage, { session: area });
    const results = await Promise.allSettled([remember(), rememberTab(7, async () => GLANCE)]);
    const found = await recallAt(URL_A);
    Object.assign(browser.storage, { session });
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(found).toBeUndefined();
  });
});

describe('a glance', () => {
  test('is read as it was kept', () => expect(readGlance(GLANCE)).toEqual(GLANCE));

  test.each([
    [undefined],
    [[]],
    ['farm'],
    [{ ...GLANCE, host: 1 }],
    [{ ...GLANCE, verdict: 'farm' }],
    [{ ...GLANCE, verdict: { ...GLANCE.verdict, kind: 'ok' } }],
    [{ ...GLANCE, verdict: { ...GLANCE.verdict, name: {} } }],
    [{ ...GLANCE, verdict: { ...GLANCE.verdict, reasons: [1] } }],
    [{ ...GLANCE, asked: 'yes' }],
    [{ ...GLANCE, notices: ['other'] }],
    [{ ...GLANCE, terms: [] }],
  ])('is not read from %j', (value) => expect(readGlance(value)).toBeUndefined());
});
