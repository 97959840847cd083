// What is read from storage, whatever stands there, and what it means for a page.
import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  DEFAULT_SETTINGS,
  loadSettings,
  onSettings,
  readSettings,
  type Settings,
  saveSettings,
  wishesFor,
  withSite,
} from '../../src/extension/settings';
import browser, { reset } from '../fakes/browser';

beforeEach(reset);

describe('stored settings', () => {
  test.each<[what: string, stored: unknown, expected: Settings]>([
    ['nothing', undefined, DEFAULT_SETTINGS],
    ['null', null, DEFAULT_SETTINGS],
    ['a text', 'annotate', DEFAULT_SETTINGS],
    ['a number', 1, DEFAULT_SETTINGS],
    ['a list', [true, false], DEFAULT_SETTINGS],
    ['an empty object', {}, DEFAULT_SETTINGS],
    [
      'everything',
      { annotate: false, clean: false, offSites: ['a.example'] },
      { annotate: false, clean: false, offSites: ['a.example'] },
    ],
    ['one switch', { clean: false }, { annotate: true, clean: false, offSites: [] }],
    [
      'a switch that is a text',
      { annotate: 'false', clean: false },
      { annotate: true, clean: false, offSites: [] },
    ],
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
    [
      'more than is known',
      { annotate: false, theme: 'dark' },
      { annotate: false, clean: true, offSites: [] },
    ],
  ])('read from %s', (_what, stored, expected) => {
    expect(readSettings(stored)).toEqual(expected);
  });
});

describe('a change', () => {
  test('is stored beside what was stored', async () => {
    await saveSettings({ annotate: false });
    await saveSettings({ offSites: ['a.example'] });
    expect(await loadSettings()).toEqual({ annotate: false, clean: true, offSites: ['a.example'] });
  });

  test('leaves every other setting alone, even one that is being changed at the same time', async () => {
    await Promise.all([saveSettings({ annotate: false }), saveSettings({ clean: false })]);
    expect(await loadSettings()).toEqual({ annotate: false, clean: false, offSites: [] });
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

describe('switching a site', () => {
  test.each<[what: string, before: string[], host: string, on: boolean, after: string[]]>([
    ['off', ['a.example'], 'b.example', false, ['a.example', 'b.example']],
    ['off twice', ['b.example', 'a.example'], 'b.example', false, ['a.example', 'b.example']],
    ['on', ['a.example', 'b.example'], 'a.example', true, ['b.example']],
    ['on that was on', ['a.example'], 'b.example', true, ['a.example']],
    [
      'on leaves its neighbours off',
      ['x.a.example', 'example'],
      'a.example',
      true,
      ['x.a.example', 'example'],
    ],
  ])('%s', (_what, offSites, host, on, after) => {
    const settings = { ...DEFAULT_SETTINGS, offSites };
    expect(withSite(settings, host, on)).toEqual({ offSites: after });
    expect(settings.offSites).toBe(offSites);
  });
});

describe('what is wished', () => {
  test.each<[host: string, settings: Partial<Settings>, annotate: boolean, clean: boolean]>([
    ['a.example', {}, true, true],
    ['a.example', { annotate: false }, false, true],
    ['a.example', { clean: false }, true, false],
    ['a.example', { offSites: ['b.example'] }, true, true],
    ['a.example', { offSites: ['b.example', 'a.example'] }, false, false],
    ['a.example', { offSites: ['www.a.example', 'example'] }, true, true],
    ['', { offSites: ['a.example'] }, true, true],
  ])('on "%s" with %j', (host, settings, annotate, clean) => {
    expect(wishesFor({ ...DEFAULT_SETTINGS, ...settings }, host)).toEqual({ annotate, clean });
  });
});
