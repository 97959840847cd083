// Broken and hostile files as real files, chosen as a reader does: none runs or changes anything, and each is told a reason.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { type Broken, PAYLOADS, settingsFile, termsFile } from '../options/broken-files';
import { BROWSERS } from './find-browser';
import { FARM } from './material';
import { markedTexts, markPoint, rest, tooltipText, until, visibleText } from './reader';
import { useSession } from './session';
import { chooseFile, click, says, store, storedText } from './settings-page';

const FILES = 60;
const folder = mkdtempSync(join(tmpdir(), 'farmgloss-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (name: string, content: string): Broken => ({ name, bytes: new TextEncoder().encode(content) });

/** Files that the generator does not make. */
const OWN_KINDS: readonly Broken[] = [
  text('empty.json', ''),
  text('nul.json', '[{"forms": ["a"], "meaning": "m"}]\u0000'),
  text('columns.csv', `forms,meaning${',x'.repeat(10_000)}\na,m\n`),
  text('cells.csv', `forms,meaning\na,m${',x'.repeat(10_000)}\n`),
  text('huge-number.json', `{"version": ${'9'.repeat(400)}, "more": ${'9'.repeat(400)}, "terms": []}`),
  { name: 'half-a-character.json', bytes: Uint8Array.of(0x5b, 0xe4, 0xbd) },
  text('<img src=x onerror=hacked=1>.json', '<img src=x onerror=globalThis.hacked=1>'),
];

interface Kind {
  readonly what: string;
  readonly input: string;
  readonly make: (round: number) => Broken;
  /** Where the faults of a file stand. */
  readonly faults: string;
  readonly tooLarge: string;
}

const KINDS: readonly Kind[] = [
  {
    ...{ what: 'own terms', input: '#own-import', make: termsFile },
    ...{ faults: '.faults li', tooLarge: 'is over 10 MB; split the file.' },
  },
  {
    ...{ what: 'settings', input: '#import', make: settingsFile },
    ...{ faults: '[aria-labelledby=data] .outcome li', tooLarge: 'is over 1 MB; choose a file' },
  },
];

/** Numbers of the generator's files: every kind is among them, and a few that are deep or long. */
const ROUNDS = Array.from({ length: FILES - OWN_KINDS.length }, (_, at) =>
  at < 50 ? at : (at - 48) * 40 + 39,
);

/** Notes whatever happens in a page when something of a file runs. */
async function watch(page: Page): Promise<() => Promise<unknown>> {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.evaluate(() => {
    const world = globalThis as { farmglossReports?: string[] };
    const reports: string[] = [];
    world.farmglossReports = reports;
    addEventListener('securitypolicyviolation', (event) => reports.push(event.violatedDirective));
  });
  return async () => ({
    dialogs: [...dialogs],
    ...(await page.evaluate(() => ({
      reports: (globalThis as { farmglossReports?: string[] }).farmglossReports,
      ran: 'hacked' in globalThis,
      polluted: 'polluted' in {},
      prototypes: [Object, Array, String, Function, Map, Promise].map((it) =>
        Reflect.ownKeys(it.prototype).map(String).join(),
      ),
      elements: document.querySelectorAll('img, iframe, object, embed, svg, style').length,
      handlers: document.querySelectorAll('[onerror], [onload], [href^="javascript:"]').length,
      // Parts of the page's own program are fetched when they are needed.
      scripts: [...document.scripts].filter(({ src }) => !src.startsWith(origin)).length,
    }))),
  });
}

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, { '/farm': { html: FARM } });
  let options: Page;
  beforeEach(async () => {
    options = await session.openOptions();
    await store(options, {
      more: true,
      silenced: ['微信'],
      ownTerms: { version: 1, terms: [{ id: 'mine', forms: ['my own'], meaning: 'mine' }] },
    });
    await says(options, 'my own: mine');
    // The background adds when a setting was changed, a moment later.
    await until(async () => (await storedText(options)).includes('settingTimes'), 'its time is stored');
  });

  /** Writes a file to disk under a name of its own, and chooses it. */
  const choose = async (input: string, { name: file, bytes }: Broken): Promise<void> => {
    const path = join(folder, file);
    writeFileSync(path, bytes);
    await chooseFile(options, input, path);
  };
  const toldOf = (faults: string, file: string): Promise<string> =>
    until(
      async () =>
        (await options.$$eval(faults, (all) => all.map((it) => it.textContent ?? ''))).find((it) =>
          it.startsWith(`${file} > `),
        ),
      `a fault of ${file} is told`,
    );

  test.each(KINDS)(
    `of ${FILES} broken files for $what none runs or changes anything, and each is told why`,
    async ({ input, make, faults }) => {
      const state = await watch(options);
      const [before, stored] = [await state(), await storedText(options)];
      const files = [
        ...OWN_KINDS,
        ...ROUNDS.map((round) => {
          const { name: file, bytes } = make(round);
          return { name: `broken-${round}${extname(file)}`, bytes };
        }),
      ];
      expect(files).toHaveLength(FILES);
      for (const file of files) {
        await choose(input, file);
        expect(await toldOf(faults, file.name)).toMatch(/[;,] \S/);
        expect([file.name, await state()]).toEqual([file.name, before]);
      }
      expect(await storedText(options)).toBe(stored);
    },
    180_000,
  );

  test.each(KINDS)('a file of 100 MB is refused at once for $what', async ({ input, faults, tooLarge }) => {
    const path = join(folder, 'huge.json');
    writeFileSync(path, '[{"forms": ["a"], "meaning": "');
    truncateSync(path, 100_000_000);
    const stored = await storedText(options);
    await chooseFile(options, input, path);
    expect(await toldOf(faults, 'huge.json')).toContain(tooLarge);
    expect(await storedText(options)).toBe(stored);
    // The page still works.
    await click(options, 'Also mark unsure terms');
    await until(async () => (await storedText(options)) !== stored, 'a setting is changed');
  });

  test('a sound file whose every text is HTML or script is imported, shown and explained as text', async () => {
    const state = await watch(options);
    const before = await state();
    const page = await session.visitFarm('/farm');
    const onPage = await watch(page);
    const pageBefore = await onPage();
    await options.bringToFront();
    // Control characters are refused, and tried among the broken files.
    const texts = PAYLOADS.filter((it) => !/\p{Cc}/u.test(it));
    const terms = texts.map((it, at) => ({
      forms: [at === 0 ? 'pour tea' : `word ${at} x ${it}`],
      ...{ meaning: it, zh: it, pinyin: it, gloss: it, cues: at === 0 ? [] : [it] },
    }));
    await choose('#own-import', text('html.json', JSON.stringify(terms)));
    await says(options, `html.json: terms that can be imported: ${texts.length}; faults: 0`);
    await click(options, `Import (${texts.length})`);
    await says(options, `html.json is imported: ${texts.length} added`);
    for (const it of texts) expect(await visibleText(options)).toContain(it);
    await until(async () => (await markedTexts(page)).includes('pour tea'), 'the term is marked');
    await page.bringToFront();
    await rest(page, await markPoint(page, (await markedTexts(page)).indexOf('pour tea')));
    expect(await until(() => tooltipText(page), 'the tooltip opens')).toContain(texts[0]);
    expect(await state()).toEqual(before);
    expect(await onPage()).toEqual(pageBefore);
  });
});
