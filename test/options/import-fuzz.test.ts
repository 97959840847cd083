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
import { type Dice, dice } from '../page/random';

const FILES = 2000;
/** Kinds that take long to make or to read come this often only. */
const RARE = 40;

const PAYLOADS = [
  '<script>globalThis.hacked=1</script>',
  '<img src=x onerror=globalThis.hacked=1>',
  'javascript:globalThis.hacked=1',
  '"];globalThis.hacked=1;//',
  '$\u007bglobalThis.hacked=1}',
  '=HYPERLINK("javascript:globalThis.hacked=1")',
  "'); globalThis.hacked=1; ('",
  '\u202e\u0000\u001b[31m',
] as const;
const WRONG = [
  null,
  7,
  -1,
  1e308,
  true,
  '',
  [],
  {},
  [[]],
  [null],
  [{}],
  { length: 3 },
  '\ud800',
  'x\u0000',
] as const;
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '',
  '\u0000',
] as const;
const FIELDS = ['forms', 'meaning', 'zh', 'pinyin', 'gloss', 'cues', 'on'] as const;
/** Values that are wrong for a field of any kind. */
const WRONG_FOR_ALL = [7, -1, 1e308, {}, [[]], [{}], { length: 3 }, [null], [7]] as const;

const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);
const utf16 = (content: string, big: boolean): Uint8Array => {
  const bytes = Uint8Array.from(Buffer.from(`\ufeff${content}`, 'utf16le'));
  return big ? bytes.map((_, at) => bytes[at ^ 1] ?? 0) : bytes;
};
const term = (more: Record<string, unknown> = {}) => ({ forms: ['blue whale'], meaning: 'm', ...more });
const nested = (depth: number, open: string, inner: string, close: string): string =>
  open.repeat(depth) + inner + close.repeat(depth);

interface Broken {
  readonly name: string;
  readonly bytes: Uint8Array;
}
type Make = (roll: Dice) => Broken;
const json = (content: string): Broken => ({ name: 'f.json', bytes: utf8(content) });
const csv = (content: string): Broken => ({ name: 'f.csv', bytes: utf8(content) });

/** Every kind of file that must be told at least one fault. */
const KINDS: readonly [Make, ...Make[]] = [
  // Wrong types in one field of one of several terms.
  ({ upTo, pick }) => {
    const terms: unknown[] = Array.from({ length: 1 + upTo(4) }, (_, n) => term({ forms: [`form ${n} x`] }));
    terms[upTo(terms.length)] = term({ [pick(FIELDS)]: pick(WRONG_FOR_ALL) });
    return json(JSON.stringify({ version: 1, terms }));
  },
  // Anything in place of a term, of the list, of the whole.
  ({ pick }) => json(JSON.stringify([term(), pick(WRONG)])),
  ({ pick }) => json(JSON.stringify({ version: 1, terms: pick([null, 7, 'x', {}, true]) })),
  ({ pick }) => json(JSON.stringify(pick(WRONG))),
  // Keys that mean something to JavaScript.
  ({ pick }) => json(`[{"forms": ["a"], "meaning": "m", ${JSON.stringify(pick(KEYS))}: {"polluted": true}}]`),
  ({ pick }) =>
    json(`{"version": 1, ${JSON.stringify(pick(KEYS))}: {"terms": [{"forms": ["a"], "meaning": "m"}]}}`),
  () => json('{"__proto__": {"polluted": true, "version": 1, "terms": [{"forms": ["a"], "meaning": "m"}]}}'),
  () => json('[{"__proto__": {"forms": ["a"], "meaning": "m", "polluted": true}}]'),
  ({ pick }) => csv(`forms,meaning,${pick(['__proto__', 'constructor', 'toString'])}\na,m,polluted\n`),
  // Cut off, or with one character replaced that holds it together.
  ({ upTo }) => {
    const whole = JSON.stringify({ version: 1, terms: [term({ gloss: '备注 “note”' }), term()] });
    return json(whole.slice(0, upTo(whole.length - 1)));
  },
  ({ upTo, pick }) => {
    const bytes = utf8(`[${JSON.stringify(term())}]`);
    bytes[pick([0, bytes.length - 1, 1])] = upTo(256) | 0x80;
    return { name: 'f.json', bytes };
  },
  // Other contents: bytes, another encoding, a page.
  ({ upTo }) => ({ name: 'f.json', bytes: Uint8Array.from({ length: upTo(3000) }, () => upTo(256)) }),
  ({ upTo }) => ({ name: 'f.csv', bytes: Uint8Array.from({ length: 50 + upTo(3000) }, () => upTo(256)) }),
  ({ upTo }) => ({ name: 'f.json', bytes: utf16(JSON.stringify([term()]), upTo(2) === 1) }),
  ({ upTo }) => ({ name: 'f.csv', bytes: utf16('forms,meaning\na,m\n', upTo(2) === 1) }),
  ({ pick }) => csv(`<!doctype html><body>${pick(PAYLOADS)}</body>`),
  ({ pick }) => json(`\ufeff${pick(PAYLOADS)}`),
  // Scripts and formulas as values, beside something that is wrong.
  ({ pick }) =>
    json(JSON.stringify([term({ forms: [pick(PAYLOADS), ''], zh: pick(PAYLOADS), on: pick(PAYLOADS) })])),
  ({ pick }) =>
    csv(`forms,meaning,on\n"${pick(PAYLOADS).replaceAll('"', '""')}",m,${pick(['2', 'x', 'ja'])}\n`),
  // CSV that does not hold together.
  ({ upTo, pick }) => {
    const rows = Array.from({ length: 2 + upTo(6) }, (_, n) => `form ${n} x,m`);
    rows[upTo(rows.length)] = pick(['"a,m', '"a" b,m', '"a"",m', 'a,"m', '"a"b"c,m']);
    return csv(`forms,meaning\n${rows.join('\n')}`);
  },
  ({ pick }) => csv(`forms,meaning\na,m,${pick(PAYLOADS)}x,y\n`),
  ({ pick }) =>
    csv(pick(['', '\n\n', ',,,', '"', '""', 'forms', 'forms,forms', 'meaning;x', '\t\t\nforms,meaning\n'])),
  // Too long, too many.
  ({ upTo }) =>
    json(JSON.stringify([term({ forms: Array.from({ length: 21 + upTo(50) }, (_, n) => `a${n}`) })])),
  ({ upTo, pick }) =>
    json(
      JSON.stringify([term({ [pick(['meaning', 'zh', 'pinyin', 'gloss'])]: 'a'.repeat(501 + upTo(9000)) })]),
    ),
  ({ pick }) =>
    json(
      JSON.stringify([
        term({ [pick(['forms', 'cues'])]: [pick(['a|b', '…', '404', 'a\u0007', '\ud800x'])] }),
      ]),
    ),
  ({ upTo }) => json(JSON.stringify({ version: 2 + upTo(99), terms: [term()] })),
];

/** Kinds that are slow, with what is behind them in deep or long files. */
const SLOW: readonly [Make, ...Make[]] = [
  () => json(nested(100_000, '[', '', ']')),
  () => json(`[{"forms": ["a"], "meaning": "m", "gloss": ${nested(100_000, '[', '7', ']')}}]`),
  () => json(`{"version": 1, "terms": ${nested(100_000, '{"a":', '7', '}')}}`),
  () => json(nested(100_000, '[', '', '')),
  () => json(JSON.stringify([term({ meaning: 'a'.repeat(5_000_000) })])),
  () => json(JSON.stringify(Array.from({ length: 200_000 }, () => null))),
  () => json(`[${'{},'.repeat(200_000)}{}]`),
  () => csv(`forms,meaning\n${'"'.repeat(1_000_000)}`),
  () => csv(`forms,meaning\n${','.repeat(1_000_000)}x`),
  () => csv(`forms,meaning\n${'a,m\n'.repeat(200_000)}`),
  () => csv('a'.repeat(5_000_000)),
];

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

/** All files by their numbers; the same in every run. */
function make(round: number): Broken {
  const isSlow = round % RARE === RARE - 1;
  const kinds = isSlow ? SLOW : KINDS;
  const kind = kinds[(isSlow ? Math.floor(round / RARE) : round) % kinds.length] ?? kinds[0];
  return kind(dice(round + 1));
}
const isToldWell = (told: string, name: string): boolean =>
  told.startsWith(`${name} > `) && /[;,] \S/.test(told);

describe('own terms', () => {
  test(`of ${FILES} broken files none does harm, and each is told why`, async () => {
    const stored = JSON.stringify(await browser.storage.local.get(null));
    const untold: string[] = [];
    for (let round = 0; round < FILES; round += 1) {
      const broken = make(round);
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
      const { terms } = await openOwnFile(fileOf(make(round)));
      await changeOwnTerms((now) => mergeTerms(now, terms, 'merge').terms, 'import');
      expect((await loadOwnTerms()).terms[0]).toEqual(mine[0]);
      await changeOwnTerms(() => mine, 'import');
      expect(await loadOwnTerms()).toEqual({ terms: mine, damaged: [], newer: false });
    }
  });
});

describe('settings', () => {
  /** Values of every kind under every name, well-formed and cut off. */
  const settingsFile = (round: number): Broken => {
    const roll = dice(round + 1);
    const { upTo, pick } = roll;
    if (round % 3 === 0) return make(round);
    const keys = [...Object.keys(DEFAULT_SETTINGS), ...KEYS] as unknown as readonly [string, ...string[]];
    const key = JSON.stringify(pick(keys));
    const value = JSON.stringify(
      pick([null, 7, '<b>', {}, [7], [null], ['a b'], { polluted: true }] as const),
    );
    const whole = pick([
      `{"version": 2, "annotate": "x", ${key}: ${value}}`,
      `{"version": 1, "settings": {"annotate": 7, ${key}: ${value}}}`,
      `{"version": ${pick(['"2"', '-1', '1e99', 'null', '{}'])}, ${key}: ${value}}`,
      `{"version": 2, "silenced": ${nested(100 + upTo(100), '[', '', ']')}, "x": 1}`,
      `{"version": 2, "more": ${nested(round % RARE === 1 ? 100_000 : 10, '[', '', ']')}}`,
    ]);
    return json(upTo(4) === 0 ? whole.slice(0, upTo(whole.length - 1)) : whole);
  };

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
