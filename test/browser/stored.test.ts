// What an earlier, a later or a broken Farmgloss has stored, in real browsers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { launch } from './launch';
import { DISCLAIMER, FARM } from './material';
import { markedTexts, until, visibleText } from './reader';
import { useSession } from './session';
import { chosen, click, savedBy, says, store, storedText } from './settings-page';

const profiles = mkdtempSync(join(tmpdir(), 'farmgloss-stored-'));
afterAll(() => rmSync(profiles, { recursive: true, force: true, maxRetries: 5 }));

const stored = async (page: Page): Promise<Record<string, unknown>> =>
  Object.fromEntries(JSON.parse(await storedText(page)) as [string, unknown][]);

const DEFAULTS = [
  ...[
    'Explain mistranslated terms',
    'Mark them; the words of the page stay',
    'Hide boilerplate on farm pages',
  ],
  ...['By itself, on every recognised page', 'Work everywhere, except as listed'],
];
const MORE = 'Also mark unsure terms';

interface Shape {
  readonly what: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** What is chosen in the settings page that is not by default, and what is not chosen though it is by default. */
  readonly more: readonly string[];
  readonly less: readonly string[];
  /** The sites that are listed, each with what is done there. */
  readonly sites?: readonly string[];
  /** True where what was stored is of an earlier shape, and so kept. */
  readonly isKept: boolean;
  /** That of today where it is not named. */
  readonly version?: number;
}

const SHAPES: readonly Shape[] = [
  {
    what: 'the first version',
    values: {
      settings: {
        ...{ annotate: true, clean: false, more: true, firstOnly: true, automatic: false },
        ...{ sites: 'chosen', onSites: ['a.example'], offSites: ['b.example'] },
      },
    },
    more: [
      ...[MORE, 'Mark only the first mention of each meaning', 'Only when I ask for it in the popup'],
      'Work only on listed sites',
    ],
    less: [DEFAULTS[2], DEFAULTS[3], DEFAULTS[4]].map(String),
    sites: ['a.example: ask', 'b.example: never'],
    isKept: true,
  },
  {
    what: 'the first version, and one of them later under a name of its own',
    values: { version: 1, settings: { more: true, clean: false }, more: false },
    more: [],
    less: ['Hide boilerplate on farm pages'],
    isKept: true,
  },
  {
    what: 'the second version before it had a number',
    values: { more: true, offSites: ['b.example'] },
    more: [MORE],
    less: [],
    sites: ['b.example: never'],
    isKept: true,
  },
  {
    what: 'the second version',
    values: { version: 2, sites: 'chosen', onSites: ['a.example'], offSites: ['a.example', 'b.example'] },
    more: ['Work only on listed sites'],
    less: [String(DEFAULTS[4])],
    sites: ['a.example: always', 'b.example: never'],
    isKept: true,
  },
  {
    what: 'today’s version',
    values: { version: 3, way: 'corrected', askSites: ['c.example'] },
    more: ['Put the right words into the text'],
    less: ['Mark them; the words of the page stay'],
    sites: ['c.example: ask'],
    isKept: false,
  },
  {
    what: 'a later version',
    values: { version: 4, more: true, novelty: { a: 1 } },
    more: [MORE],
    less: [],
    ...{ isKept: false, version: 4 },
  },
];

describe.each(BROWSERS)('in %s', (name) => {
  test.each(SHAPES)(
    'stored by $what: they count after the browser has been started anew, and nothing of them is lost',
    async ({ values, more, less, sites = [], isKept, version = 3 }) => {
      const profile = mkdtempSync(join(profiles, name));
      const first = await launch(name, { profile });
      try {
        const page = await first.openExtensionPage('src/popup/index.html');
        await page.evaluate(() =>
          ((globalThis as { browser?: typeof chrome }).browser ?? chrome).storage.local.clear(),
        );
        await store(page, values);
      } finally {
        await first.close();
      }
      const second = await launch(name, { profile });
      try {
        const options = await second.openExtensionPage('src/options/index.html');
        await options.waitForSelector('fieldset');
        expect((await chosen(options)).sort()).toEqual(
          [...DEFAULTS.filter((it) => !less.includes(it)), ...more].sort(),
        );
        const listed = await options.$$eval('.sites li', (all) =>
          all.map((it) => `${it.querySelector('span')?.textContent}: ${it.querySelector('select')?.value}`),
        );
        expect(listed).toEqual(sites);
        await until(async () => (await stored(options))['version'] === version, 'today’s version is stored');
        const now = await stored(options);
        expect(now['settingsBackup']).toEqual(isKept ? values : undefined);
        expect(now['settings']).toBeUndefined();
        expect(now['novelty']).toEqual(values['novelty']);
      } finally {
        await second.close();
      }
    },
  );

  describe('with what is damaged', () => {
    const session = useSession(name, { '/farm': { html: FARM } });
    const NOTICE = 'The stored settings could not be read completely.';

    test.each([
      [
        'every value of a wrong type',
        {
          ...{
            annotate: 'no',
            clean: 0,
            more: 'yes',
            firstOnly: {},
            way: 7,
            silenced: '微信',
            automatic: null,
          },
          ...{ sites: ['chosen'], offSites: { 0: '127.0.0.1' }, onSites: 'a.example', version: 3 },
        },
      ],
      ['lists that hold other things', { silenced: [7, null, { a: 1 }], offSites: [null, ['127.0.0.1']] }],
      ['the first version’s object damaged', { settings: { annotate: 'no', clean: [] } }],
    ] as const)('%s: defaults stand in, and the popup says so', async (_, values) => {
      const before = await session.openOptions();
      await store(before, values);
      const page = await session.visitFarm('/farm');
      await until(async () => !(await visibleText(page)).includes(DISCLAIMER), 'the page is cleaned');
      await says(await session.openPopup(page), NOTICE);
      const options = await session.openOptions();
      expect((await chosen(options)).sort()).toEqual([...DEFAULTS].sort());
      expect(await options.$$('.sites li')).toEqual([]);
      await click(options, MORE);
      await until(async () => (await chosen(options)).includes(MORE), 'a setting is changed');
    });

    test('where all is well the popup says nothing of the kind', async () => {
      await store(await session.openOptions(), { version: 3, more: true, silenced: ['微信'] });
      const popup = await session.openPopup(await session.visitFarm('/farm'));
      await popup.waitForSelector('.settings');
      expect(await visibleText(popup)).not.toContain(NOTICE);
    });

    test('own terms that cannot be read are told and put aside by the next change; the others are in use', async () => {
      const damaged = [{ forms: 'pour tea', meaning: 7 }, null];
      const sound = { id: 'a', forms: ['pour tea'], meaning: 'look after guests' };
      await store(await session.openOptions(), { ownTerms: { version: 1, terms: [...damaged, sound] } });
      const page = await session.visitFarm('/farm');
      await until(async () => (await markedTexts(page)).includes('pour tea'), 'the sound one is marked');
      const options = await session.openOptions();
      await says(options, 'Stored terms that could not be read: 2.');
      await click(options, 'pour tea: ');
      await until(
        async () => !(await visibleText(options)).includes('could not be read: 2'),
        'they are put aside',
      );
      const [file, content] = await savedBy(options, () => click(options, 'Save what was put aside'));
      expect(file).toBe('farmgloss-terms-aside.json');
      expect(JSON.parse(content)).toEqual({ damaged });
    });
  });
});
