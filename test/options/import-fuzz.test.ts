// Broken and hostile files, two thousand of them from one seed: whatever is in a file, nothing runs, no prototype changes,
// what is stored stays, and every file is told a reason.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { changeOwnTerms, loadOwnTerms } from '../../src/extension/own-terms';
import { readOwnTerm } from '../../src/extension/read-own-term';
import { DEFAULT_SETTINGS, loadSettings, saveSettings } from '../../src/extension/settings';
import { text } from '../../src/extension/text';
import { mergeTerms } from '../../src/options/merge-terms';
import { openOwnFile } from '../../src/options/own-file';
import { openSettingsFile } from '../../src/options/settings-file';
import browser, { reset } from '../fakes/browser';
import { type Broken, settingsFile, term, termsFile } from './broken-files';

const FILES = 2000;
/** What a file could change if it could change anything. */
const PROTOTYPES = [Object, Array, String, Function, Map, Promise].map((it) => it.prototype as object);
const world = (): string =>
  JSON.stringify([
    PROTOTYPES.map((it) => Reflect.ownKeys(it).map(String)),
    'hacked' in globalThis,
    'polluted' in {},
    Object.getPrototypeOf({}) === Object.prototype,
  ]);

const MINE = { id: 'mine', ...term({ zh: '蓝鲸', pinyin: '', gloss: '', cues: [], on: true }) };
const before = world();

beforeEach(async () => {
  reset();
  await changeOwnTerms(() => [{ ...MINE, forms: ['my own'] } as never]);
  await saveSettings({ more: true, silenced: ['微信'] });
});

const fileOf = ({ name, bytes }: Broken) => ({
  ...{ name, size: bytes.byteLength },
  arrayBuffer: async () =>
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  text: async () => new TextDecoder().decode(bytes),
});

const isToldWell = (told: string, name: string): boolean =>
  told.startsWith(`${name} > `) && /[;,] \S/.test(told);

describe('own terms', () => {
  test(`of ${FILES} broken files none does harm, and each is told why`, async () => {
    const stored = JSON.stringify(await browser.storage.local.get(null));
    const untold: string[] = [];
    for (let round = 0; round < FILES; round += 1) {
      const broken = termsFile(round);
      const { terms, faults } = await openOwnFile(fileOf(broken));
      const told = faults.map((fault) => text(...fault));
      if (told.length === 0 || !told.every((it) => isToldWell(it, broken.name)))
        untold.push(`${round}: ${new TextDecoder().decode(broken.bytes.slice(0, 200))}: ${told[0]}`);
      // What can be used is sound, and nothing but plain data.
      for (const content of terms.slice(0, 20)) {
        expect(readOwnTerm(content)).toEqual({ content });
        expect(Object.getPrototypeOf(content)).toBe(Object.prototype);
      }
      expect(mergeTerms([], terms, 'merge').terms.length).toBeLessThanOrEqual(5000);
      expect(world()).toBe(before);
    }
    expect(untold).toEqual([]);
    expect(JSON.stringify(await browser.storage.local.get(null))).toBe(stored);
  });

  test('a file that says it has 100 MB is refused before it is read', async () => {
    const arrayBuffer = () => Promise.reject(new Error('was read'));
    const { terms, faults } = await openOwnFile({ name: 'huge.json', size: 100_000_000, arrayBuffer });
    expect([terms, faults]).toEqual([[], [['ownFaultTooLarge', 'huge.json']]]);
  });

  test('a file that cannot be read is told, too', async () => {
    const arrayBuffer = () => Promise.reject(new Error('gone'));
    expect((await openOwnFile({ name: 'gone.csv', size: 1, arrayBuffer })).faults).toEqual([
      ['ownFaultUnread', 'gone.csv'],
    ]);
  });

  test('what is stored is the same after the good rows of bad files were imported and taken back', async () => {
    const { terms: mine } = await loadOwnTerms();
    for (let round = 0; round < 200; round += 1) {
      const { terms } = await openOwnFile(fileOf(termsFile(round)));
      await changeOwnTerms((now) => mergeTerms(now, terms, 'merge').terms, 'import');
      expect((await loadOwnTerms()).terms[0]).toEqual(mine[0]);
      await changeOwnTerms(() => mine, 'import');
      expect(await loadOwnTerms()).toEqual({ terms: mine, damaged: [], newer: false });
    }
  });
});

describe('settings', () => {
  test(`of ${FILES} broken files none does harm, and each is told why`, async () => {
    const now = await loadSettings();
    const stored = JSON.stringify(await browser.storage.local.get(null));
    const untold: string[] = [];
    for (let round = 0; round < FILES; round += 1) {
      const broken = settingsFile(round);
      const read = await openSettingsFile(fileOf(broken), now);
      const told = 'faults' in read ? read.faults.map((fault) => text(...fault)) : [];
      if (told.length === 0 || !told.every((it) => isToldWell(it, broken.name)))
        untold.push(`${round}: ${new TextDecoder().decode(broken.bytes.slice(0, 200))}: ${told[0]}`);
      expect(world()).toBe(before);
    }
    expect(untold).toEqual([]);
    expect(JSON.stringify(await browser.storage.local.get(null))).toBe(stored);
    expect(await loadSettings()).toEqual(now);
  });

  test('a file that says it has 100 MB is refused before it is read', async () => {
    const text = () => Promise.reject(new Error('was read'));
    const read = await openSettingsFile({ name: 'huge.json', size: 100_000_000, text }, DEFAULT_SETTINGS);
    expect(read).toEqual({ faults: [['faultTooLarge', 'huge.json']] });
  });
});
