// Settings that go from browser to browser: only when wanted, only the small ones, and the newest change of each counts.
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { DEFAULT_SETTINGS, loadSettings, saveSettings } from '../../src/extension/settings';
import { followSync, loadSync, saveSync } from '../../src/extension/sync';
import browser, { reset } from '../fakes/browser';

const { local, sync } = browser.storage;
const NOW = 1_000_000;

beforeAll(() => {
  jest.useFakeTimers();
  followSync();
});
beforeEach(async () => {
  await jest.advanceTimersByTimeAsync(5000);
  reset();
  jest.setSystemTime(NOW);
});
afterEach(() => jest.setSystemTime(NOW));

const wait = (): Promise<void> => jest.advanceTimersByTimeAsync(5000);
const account = async (key: string): Promise<unknown> => (await sync.get(`setting.${key}`))[`setting.${key}`];
/** What another browser has left in the account. */
const theirs = (key: string, value: unknown, at: unknown): Promise<void> =>
  sync.set({ [`setting.${key}`]: { at, value } });

describe('nothing goes anywhere', () => {
  test('unless the reader wants it', async () => {
    expect(await loadSync()).toEqual({ on: false, error: undefined });
    await saveSettings({ more: true });
    await theirs('clean', false, NOW + 10);
    await wait();
    expect(await account('more')).toBeUndefined();
    expect((await loadSettings()).clean).toBe(true);
  });

  test('of the lists, which are the reader’s own', async () => {
    await saveSync(true);
    await saveSettings({ offSites: ['a.example'], silenced: ['微信'], sites: 'chosen', annotate: false });
    await wait();
    expect(Object.keys(await sync.get(null))).toEqual(['setting.annotate']);
  });
});

describe('with it on', () => {
  test('a change goes to the account', async () => {
    await saveSync(true);
    await saveSettings({ more: true });
    await wait();
    expect(await account('more')).toEqual({ at: NOW, value: true });
  });

  test('a change from another browser comes here, and does not go back', async () => {
    await saveSync(true);
    await theirs('clean', false, NOW + 10);
    await wait();
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, clean: false });
    await wait();
    expect(await account('clean')).toEqual({ at: NOW + 10, value: false });
  });

  test.each<[what: string, at: number, here: boolean, there: boolean]>([
    ['the newer one there', NOW + 10, false, false],
    ['the newer one here', NOW - 10, true, true],
  ])('of two changes of one setting %s counts', async (_what, at, here, there) => {
    await saveSettings({ more: true });
    await theirs('more', false, at);
    await saveSync(true);
    await wait();
    expect((await loadSettings()).more).toBe(here);
    expect(await account('more')).toMatchObject({ value: there });
  });

  test('changes of different settings both count', async () => {
    await saveSettings({ more: true });
    await theirs('way', 'corrected', NOW + 10);
    await saveSync(true);
    await wait();
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, more: true, way: 'corrected' });
    expect(await account('more')).toMatchObject({ value: true });
  });

  test('a change here counts although another browser’s clock is ahead', async () => {
    await saveSync(true);
    await theirs('more', true, NOW * 1000);
    await wait();
    await saveSettings({ more: false });
    await wait();
    expect((await loadSettings()).more).toBe(false);
    expect(await account('more')).toEqual({ at: NOW * 1000 + 1, value: false });
  });

  test.each<[what: string, value: unknown, at: unknown]>([
    ['another type', 'yes', NOW + 10],
    ['no time', false, undefined],
    ['a time that is none', false, Number.NaN],
    ['a value of a later Farmgloss', { mode: 1 }, NOW + 10],
  ])('what has %s is left alone', async (_what, value, at) => {
    await saveSync(true);
    await theirs('clean', value, at);
    await wait();
    expect((await loadSettings()).clean).toBe(true);
    expect(await account('clean')).toEqual({ at, value });
  });

  test('a failure is told, local settings stay, and success ends it', async () => {
    await saveSync(true);
    const { set } = sync;
    sync.set = () => Promise.reject(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    try {
      await saveSettings({ more: true });
      await wait();
      expect((await loadSync()).error).toBe('MAX_WRITE_OPERATIONS_PER_MINUTE');
      expect((await loadSettings()).more).toBe(true);
    } finally {
      sync.set = set;
    }
    await saveSettings({ clean: false });
    await wait();
    expect((await loadSync()).error).toBeUndefined();
    expect([await account('more'), await account('clean')]).toEqual([
      { at: NOW, value: true },
      expect.objectContaining({ value: false }),
    ]);
  });

  test('many changes in a short time are one', async () => {
    await saveSync(true);
    let writes = 0;
    const { set } = sync;
    sync.set = (values) => {
      writes += 1;
      return set(values);
    };
    try {
      for (let turn = 0; turn < 9; turn += 1) await saveSettings({ more: turn % 2 === 0 });
      await wait();
    } finally {
      sync.set = set;
    }
    expect(writes).toBe(1);
    expect((await local.get('more'))['more']).toBe(true);
  });
});
