// What is read from storage, whatever stands there, and what it means for a page.
import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  actsUnasked,
  DEFAULT_SETTINGS,
  loadBackup,
  loadSettings,
  loadStored,
  onSettings,
  readSettings,
  type Settings,
  saveSettings,
  upgradeSettings,
  wishesFor,
} from '../../src/extension/settings';
import browser, { reset } from '../fakes/browser';

beforeEach(reset);

/** Nothing of it is a default. */
const ALL: Settings = {
  annotate: false,
  clean: false,
  more: true,
  firstOnly: true,
  way: 'corrected',
  colour: 'rose',
  strength: 'strong',
  size: 'larger',
  silenced: ['微信', '小米@a.example'],
  known: ['淘宝'],
  language: 'zh_CN',
  automatic: false,
  sites: 'chosen',
  offSites: ['a.example'],
  askSites: ['c.example'],
  onSites: ['b.example'],
};

describe('stored settings', () => {
  test.each<[what: string, stored: unknown, expected: Settings]>([
    ['nothing', undefined, DEFAULT_SETTINGS],
    ['null', null, DEFAULT_SETTINGS],
    ['a text', 'annotate', DEFAULT_SETTINGS],
    ['a number', 1, DEFAULT_SETTINGS],
    ['a list', [true, false], DEFAULT_SETTINGS],
    ['an empty object', {}, DEFAULT_SETTINGS],
    ['everything', { ...ALL, version: 3 }, ALL],
    ['one switch', { clean: false }, { ...DEFAULT_SETTINGS, clean: false }],
    ['a switch that is a text', { annotate: 'false', clean: false }, { ...DEFAULT_SETTINGS, clean: false }],
    ['a switch that is a number', { annotate: 0, clean: 1 }, DEFAULT_SETTINGS],
    ['a switch that is null', { annotate: null, clean: null, offSites: null }, DEFAULT_SETTINGS],
    ['sites that are a text', { offSites: 'a.example' }, DEFAULT_SETTINGS],
    ['sites that are an object', { offSites: { length: 1, 0: 'a.example' } }, DEFAULT_SETTINGS],
    [
      'sites among other things',
      { offSites: [1, 'a.example', null, {}, ['b.example']] },
      { ...DEFAULT_SETTINGS, offSites: ['a.example'] },
    ],
    [
      'a site twice',
      { offSites: ['a.example', 'b.example', 'a.example'] },
      { ...DEFAULT_SETTINGS, offSites: ['a.example', 'b.example'] },
    ],
    ['more than is known', { annotate: false, theme: 'dark' }, { ...DEFAULT_SETTINGS, annotate: false }],
    [
      'an unknown mode',
      { sites: 'nowhere', onSites: ['a.example'] },
      { ...DEFAULT_SETTINGS, onSites: ['a.example'] },
    ],
    ['a mode that is a list', { sites: ['chosen'] }, DEFAULT_SETTINGS],
    ['a look of another Farmgloss', { colour: 'red', strength: 3, size: 'toString' }, DEFAULT_SETTINGS],
    ['a language that there is not', { language: 'fr' }, DEFAULT_SETTINGS],
    ['new switches that are damaged', { more: 1, firstOnly: 'yes', automatic: null }, DEFAULT_SETTINGS],
    [
      'an unknown way, and damaged meanings',
      { way: 'upwards', silenced: [1, '微信', null] },
      { ...DEFAULT_SETTINGS, silenced: ['微信'] },
    ],
  ])('read from %s', (_what, stored, expected) => {
    expect(readSettings(stored)).toEqual(expected);
  });
});

describe('what an earlier Farmgloss has stored', () => {
  const OLD = { annotate: false, clean: false, offSites: ['a.example'] };

  test.each<[what: string, stored: Record<string, unknown>, expected: Partial<Settings>]>([
    ['under one key', { settings: OLD }, OLD],
    ['under one key, damaged', { settings: { ...OLD, clean: 'no' } }, { ...OLD, clean: true }],
    ['under a key that holds no object', { settings: 'annotate' }, {}],
    [
      'under one key, and later under keys of their own',
      { settings: OLD, clean: true },
      { ...OLD, clean: true },
    ],
    ['under keys of their own', OLD, OLD],
    ['under keys of their own, with a damaged version', { ...OLD, version: 'two' }, OLD],
    ['by a later version', { ...OLD, version: 99, theme: 'dark' }, OLD],
  ])('%s is read and stays when it is stored anew', async (_what, stored, expected) => {
    await browser.storage.local.set(stored);
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, ...expected });
    await upgradeSettings();
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, ...expected });
    await saveSettings({ more: true });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, ...expected, more: true });
  });

  test.each<[what: string, stored: Partial<Settings>, upgraded: Partial<Settings>]>([
    ['sites that were chosen', { sites: 'chosen', onSites: ['a.example'] }, {}],
    [
      'sites that were chosen, to be asked on',
      { sites: 'chosen', automatic: false, onSites: ['a.example'] },
      { onSites: [], askSites: ['a.example'] },
    ],
    [
      'a site that is in the list that did not count',
      { sites: 'chosen', onSites: ['a.example'], offSites: ['a.example', 'b.example'] },
      { offSites: ['b.example'] },
    ],
    ['the same while the other list counted', { onSites: ['a.example'], offSites: ['a.example'] }, {}],
    [
      'sites once chosen, while the reader is to be asked everywhere',
      { automatic: false, onSites: ['a.example'] },
      { onSites: [], askSites: ['a.example'] },
    ],
  ])('in the second shape does on each site what it did: %s', async (_what, stored, upgraded) => {
    await browser.storage.local.set({ version: 2, ...stored });
    await upgradeSettings();
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, ...stored, ...upgraded });
    const { settingsBackup } = await browser.storage.local.get('settingsBackup');
    expect(settingsBackup).toEqual({ version: 2, ...stored });
  });

  test('is given back as it counts today, and nothing beside it; nothing is where nothing was kept', async () => {
    expect(await loadBackup()).toBeUndefined();
    await browser.storage.local.set({ settings: { ...OLD, clean: 'no' } });
    await upgradeSettings();
    await saveSettings({ annotate: true, offSites: [] });
    expect(await loadBackup()).toEqual({ annotate: false, clean: true, offSites: ['a.example'] });
  });

  test('is stored under keys of their own, with a version, and kept aside as it was', async () => {
    await browser.storage.local.set({ settings: OLD, other: 7 });
    await upgradeSettings();
    const settingsBackup = { settings: OLD };
    expect(await browser.storage.local.get(null)).toEqual({ ...OLD, version: 3, other: 7, settingsBackup });
    await upgradeSettings();
    expect(await browser.storage.local.get('settingsBackup')).toEqual({ settingsBackup });
  });

  test('stays as it is where there is no room to keep it aside', async () => {
    await browser.storage.local.set({ settings: OLD });
    const { set } = browser.storage.local;
    browser.storage.local.set = () => Promise.reject(new Error('QuotaExceededError'));
    await expect(upgradeSettings()).rejects.toThrow('QuotaExceededError');
    Object.assign(browser.storage.local, { set });
    expect(await browser.storage.local.get(null)).toEqual({ settings: OLD });
  });

  test('has no copy where nothing was stored', async () => {
    await upgradeSettings();
    expect(await browser.storage.local.get(null)).toEqual({ version: 3 });
  });

  test('is left alone by one that is older still', async () => {
    const later = { version: 99, annotate: 'in another way', settings: { annotate: false } };
    await browser.storage.local.set(later);
    await upgradeSettings();
    expect(await browser.storage.local.get(null)).toEqual(later);
  });

  test('is not stored again when it is up to date', async () => {
    await saveSettings({ annotate: false });
    const { set } = browser.storage.local;
    browser.storage.local.set = () => Promise.reject(new Error('stored again'));
    await upgradeSettings().finally(() => Object.assign(browser.storage.local, { set }));
  });
});

describe('a change', () => {
  test('is stored beside what was stored', async () => {
    await saveSettings({ annotate: false });
    await saveSettings({ offSites: ['a.example'] });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, annotate: false, offSites: ['a.example'] });
  });

  test('leaves every other setting alone, even one that is being changed at the same time', async () => {
    await Promise.all([saveSettings({ annotate: false }), saveSettings({ clean: false })]);
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, annotate: false, clean: false });
  });

  test('repairs what was damaged', async () => {
    await browser.storage.local.set({ annotate: 'no' });
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    await saveSettings({ annotate: false });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, annotate: false });
  });

  test('is told, until its listener has enough', async () => {
    const heard: Settings[] = [];
    const stop = new AbortController();
    onSettings((settings) => heard.push(settings), stop.signal);
    await saveSettings({ annotate: false });
    await browser.storage.local.set({ other: 1 });
    await browser.storage.local.set({ annotate: 'damaged' });
    await new Promise((done) => setTimeout(done));
    stop.abort();
    await saveSettings({ clean: false });
    await new Promise((done) => setTimeout(done));
    expect(heard).toEqual([{ ...DEFAULT_SETTINGS, annotate: false }, DEFAULT_SETTINGS]);
  });
});

describe('what is wished', () => {
  test('says how to read', () => {
    const wishes = wishesFor(
      {
        ...DEFAULT_SETTINGS,
        more: true,
        firstOnly: true,
        way: 'corrected',
        silenced: ['微信', '小米@a.example', '淘宝@b.example'],
        known: ['京东'],
        colour: 'green',
        automatic: false,
      },
      'a.example',
    );
    expect(wishes).toEqual({
      annotate: true,
      clean: true,
      more: true,
      firstOnly: true,
      way: 'corrected',
      automatic: false,
      silent: new Set(['微信', '小米']),
      known: new Set(['京东']),
      look: { colour: 'green', strength: 'quiet', size: 'normal' },
    });
  });

  test.each<[settings: Partial<Settings>, acts: boolean]>([
    [{}, true],
    [{ annotate: false }, true],
    [{ clean: false }, true],
    [{ annotate: false, clean: false }, false],
    [{ automatic: false }, false],
    [{ offSites: ['a.example'] }, false],
    [{ sites: 'chosen' }, false],
    [{ sites: 'chosen', onSites: ['a.example'] }, true],
    [{ sites: 'chosen', onSites: ['a.example'], automatic: false }, true],
    [{ onSites: ['a.example'], automatic: false }, true],
    [{ askSites: ['a.example'] }, false],
    [{ sites: 'chosen', askSites: ['a.example'] }, false],
    [{ onSites: ['b.example'], automatic: false }, false],
  ])('with %j is done unasked: %s', (settings, acts) => {
    expect(actsUnasked(wishesFor({ ...DEFAULT_SETTINGS, ...settings }, 'a.example'))).toBe(acts);
  });

  test.each<[host: string, settings: Partial<Settings>, annotate: boolean, clean: boolean]>([
    ['a.example', {}, true, true],
    ['a.example', { annotate: false }, false, true],
    ['a.example', { clean: false }, true, false],
    ['a.example', { offSites: ['b.example'] }, true, true],
    ['a.example', { offSites: ['b.example', 'a.example'] }, false, false],
    ['a.example', { offSites: ['www.a.example', 'example'] }, true, true],
    ['', { offSites: ['a.example'] }, true, true],
    ['a.example', { sites: 'chosen' }, false, false],
    ['a.example', { sites: 'chosen', onSites: ['b.example', 'a.example'] }, true, true],
    ['a.example', { sites: 'chosen', onSites: ['www.a.example', 'example'] }, false, false],
    ['a.example', { sites: 'chosen', onSites: ['a.example'], offSites: ['a.example'] }, false, false],
    ['a.example', { sites: 'chosen', askSites: ['a.example'], onSites: ['a.example'] }, true, true],
    ['a.example', { askSites: ['a.example'], offSites: ['b.example'] }, true, true],
    ['a.example', { onSites: ['b.example'] }, true, true],
    ['', { sites: 'chosen', onSites: ['a.example'] }, false, false],
  ])('on "%s" with %j', (host, settings, annotate, clean) => {
    expect(wishesFor({ ...DEFAULT_SETTINGS, ...settings }, host)).toMatchObject({ annotate, clean });
  });
});

describe('what could not be read', () => {
  test.each<[what: string, stored: Record<string, unknown>, damaged: boolean]>([
    ['nothing', {}, false],
    ['everything', { annotate: false, clean: true, offSites: ['a.example'] }, false],
    ['a switch that is a text', { annotate: 'no' }, true],
    ['sites among other things', { offSites: ['a.example', 7] }, true],
  ])('is told of %s', async (_what, stored, damaged) => {
    await browser.storage.local.set(stored);
    expect((await loadStored()).damaged).toBe(damaged);
  });

  test('is told of a storage that does not answer, and defaults stand in', async () => {
    const { get } = browser.storage.local;
    browser.storage.local.get = () => Promise.reject(new Error('corrupt'));
    try {
      expect(await loadStored()).toEqual({ settings: DEFAULT_SETTINGS, damaged: true });
    } finally {
      browser.storage.local.get = get;
    }
  });
});
