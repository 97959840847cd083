// Broken and hostile files, each made from its number: the same in every run.
import type { Settings } from '../../src/extension/settings';
import { type Dice, dice } from '../page/random';

/** Kinds that take long to make or to read come this often only. */
const RARE = 40;

/** Texts that would run, or change what is around them, if anything took them for more than text. */
export const PAYLOADS = [
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
/** The type tells where one is missing; the values, with the browser's interface behind them, are not loaded. */
const SETTINGS: Readonly<Record<keyof Settings, true>> = {
  ...{ annotate: true, clean: true, more: true, firstOnly: true, way: true },
  ...{ colour: true, strength: true, size: true, silenced: true, known: true, language: true },
  ...{ automatic: true, sites: true, offSites: true, askSites: true, onSites: true },
};
const FIELDS = ['forms', 'meaning', 'zh', 'pinyin', 'gloss', 'cues', 'on'] as const;
/** Values that are wrong for a field of any kind. */
const WRONG_FOR_ALL = [7, -1, 1e308, {}, [[]], [{}], { length: 3 }, [null], [7]] as const;

const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);
const utf16 = (content: string, big: boolean): Uint8Array => {
  const bytes = Uint8Array.from(Buffer.from(`\ufeff${content}`, 'utf16le'));
  return big ? bytes.map((_, at) => bytes[at ^ 1] ?? 0) : bytes;
};
export const term = (more: Record<string, unknown> = {}) => ({
  forms: ['blue whale'],
  meaning: 'm',
  ...more,
});
const nested = (depth: number, open: string, inner: string, close: string): string =>
  open.repeat(depth) + inner + close.repeat(depth);

/** A file: its name, and what is in it. */
export interface Broken {
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

/** The broken file of own terms with that number; every 40th is deep or long. */
export function termsFile(round: number): Broken {
  const isSlow = round % RARE === RARE - 1;
  const kinds = isSlow ? SLOW : KINDS;
  const kind = kinds[(isSlow ? Math.floor(round / RARE) : round) % kinds.length] ?? kinds[0];
  return kind(dice(round + 1));
}

/** The broken file of settings with that number: values of every kind under every name, well-formed and cut off. */
export function settingsFile(round: number): Broken {
  const roll = dice(round + 1);
  const { upTo, pick } = roll;
  if (round % 3 === 0) return termsFile(round);
  const keys = [...Object.keys(SETTINGS), ...KEYS] as unknown as readonly [string, ...string[]];
  const key = JSON.stringify(pick(keys));
  const value = JSON.stringify(pick([null, 7, '<b>', {}, [7], [null], ['a b'], { polluted: true }] as const));
  const whole = pick([
    `{"version": 2, "annotate": "x", ${key}: ${value}}`,
    `{"version": 1, "settings": {"annotate": 7, ${key}: ${value}}}`,
    `{"version": ${pick(['"2"', '-1', '1e99', 'null', '{}'])}, ${key}: ${value}}`,
    `{"version": 2, "silenced": ${nested(100 + upTo(100), '[', '', ']')}, "x": 1}`,
    `{"version": 2, "more": ${nested(round % RARE === 1 ? 100_000 : 10, '[', '', ']')}}`,
  ]);
  return json(upTo(4) === 0 ? whole.slice(0, upTo(whole.length - 1)) : whole);
}
