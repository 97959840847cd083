// Own terms as they are stored: nothing is lost, whatever was stored before and whatever goes wrong.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { addHits, loadHits } from '../../src/extension/own-hits';
import {
  changeOwnTerms,
  loadBackup,
  loadOwnTerms,
  onOwnTerms,
  readStoredTerms,
  termsBefore,
} from '../../src/extension/own-terms';
import { readOwnTerm } from '../../src/extension/read-own-term';
import type { OwnTerm } from '../../src/lexicon/own-term';
import browser, { reset } from '../fakes/browser';

const term = (id: string, more: Partial<OwnTerm> = {}): OwnTerm => ({
  ...{ id, forms: [id], meaning: `meaning of ${id}`, zh: '', pinyin: '', gloss: '', cues: [], on: true },
  ...more,
});
const A = term('a', { zh: '微信', pinyin: 'Wēixìn', gloss: 'note', cues: ['x'], on: false });
const B = term('b');
const { local } = browser.storage;
const add = (...terms: OwnTerm[]): Promise<void> => changeOwnTerms((now) => [...now, ...terms]);

beforeEach(reset);

describe('terms', () => {
  test('are at first none, and are stored as they are', async () => {
    expect(await loadOwnTerms()).toEqual({ terms: [], damaged: [], newer: false });
    await add(A);
    await add(B);
    expect(await loadOwnTerms()).toEqual({ terms: [A, B], damaged: [], newer: false });
    expect(await local.get('ownTerms')).toEqual({ ownTerms: { version: 1, terms: [A, B] } });
    expect(await loadBackup()).toEqual({});
  });

  test('that are changed twice at once are changed twice', async () => {
    await Promise.all(['c', 'd', 'e', 'f'].map((id) => add(term(id))));
    expect((await loadOwnTerms()).terms.map(({ id }) => id)).toEqual(['c', 'd', 'e', 'f']);
  });

  test('are told to every tab', async () => {
    const heard: string[] = [];
    const stop = new AbortController();
    onOwnTerms(({ terms }) => heard.push(terms.map(({ id }) => id).join()), stop.signal);
    await add(A);
    await local.set({ other: 1 });
    await changeOwnTerms(() => []);
    stop.abort();
    await add(B);
    expect(heard).toEqual(['a', '']);
  });

  test('are at most 5,000', async () => {
    await changeOwnTerms(() => Array.from({ length: 5000 }, (_, n) => term(`t${n}`)));
    await expect(add(A)).rejects.toThrow('5001 > 5000');
    expect((await loadOwnTerms()).terms).toHaveLength(5000);
  });

  test('stay as they are when the browser cannot store, and it says why', async () => {
    await add(A);
    const { set } = local;
    local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    try {
      await expect(add(B)).rejects.toThrow('QUOTA_BYTES quota exceeded');
    } finally {
      local.set = set;
    }
    expect((await loadOwnTerms()).terms).toEqual([A]);
    await add(B);
    expect((await loadOwnTerms()).terms).toEqual([A, B]);
  });
});

describe('what is damaged', () => {
  test.each<[what: string, stored: unknown, terms: readonly OwnTerm[], damaged: number]>([
    ['a text', 'hello', [], 1],
    ['null', null, [], 1],
    ['a list', [A], [], 1],
    ['without terms', { version: 1 }, [], 1],
    ['terms that are no list', { version: 1, terms: { a: A } }, [], 1],
    ['one entry', { version: 1, terms: [A, { ...B, forms: 7 }, null, B] }, [A, B], 2],
    ['a version', { version: 'one', terms: [A] }, [A], 0],
  ])('%s falls back entry by entry', (_what, stored, terms, damaged) => {
    const read = readStoredTerms(stored);
    expect(read.terms).toEqual(terms);
    expect(read.damaged).toHaveLength(damaged);
  });

  test('is put aside before anything is written', async () => {
    const bad = { ...B, forms: 7 };
    await local.set({ ownTerms: { version: 1, terms: [A, bad] } });
    await add(B);
    expect((await loadOwnTerms()).terms).toEqual([A, B]);
    expect((await loadBackup()).damaged).toEqual([bad]);
    await local.set({ ownTerms: 'broken' });
    await add(B);
    expect((await loadBackup()).damaged).toEqual([bad, 'broken']);
  });

  test('ids that are missing, wrong or there twice are given anew', () => {
    const { id: _, ...bare } = A;
    const { terms, damaged } = readStoredTerms({
      terms: [B, bare, { ...A, id: 'no id@x' }, { ...A, id: 'b' }],
    });
    expect(damaged).toEqual([]);
    expect(new Set(terms.map(({ id }) => id)).size).toBe(4);
    for (const { id } of terms) expect(id).toMatch(/^[\w-]+$/);
  });
});

describe('old terms are kept', () => {
  test('before an import', async () => {
    await add(A);
    await changeOwnTerms(() => [B], 'import');
    expect(termsBefore(await loadBackup())).toEqual([A]);
    await add(term('c'));
    expect(termsBefore(await loadBackup())).toEqual([A]);
  });

  test('before those of a later Farmgloss are written in this one’s shape', async () => {
    const later = { version: 9, terms: [{ ...A, colour: 'red' }], folders: ['x'] };
    await local.set({ ownTerms: later });
    expect(await loadOwnTerms()).toEqual({ terms: [A], damaged: [], newer: true });
    await add(B);
    expect((await loadBackup()).migration?.value).toEqual(later);
  });
});

describe('hits', () => {
  test('are added up, and go with their term', async () => {
    await add(A, B);
    await Promise.all([addHits({ a: 2, b: 1 }), addHits({ a: 3, gone: 7 })]);
    expect([...(await loadHits())]).toEqual([
      ['a', 5],
      ['b', 1],
    ]);
    await changeOwnTerms(() => [B]);
    await addHits({ b: 1 });
    expect([...(await loadHits())]).toEqual([['b', 2]]);
  });

  test('that are damaged count as none', async () => {
    await local.set({ ownHits: { a: -1, b: 'x', c: 1.5, d: 3 } });
    expect([...(await loadHits())]).toEqual([['d', 3]]);
    await local.set({ ownHits: 'x' });
    expect([...(await loadHits())]).toEqual([]);
  });
});

describe('a value', () => {
  const faultsOf = (raw: unknown): string[] => {
    const read = readOwnTerm(raw);
    return 'faults' in read ? read.faults.map(({ key, thing }) => `${thing} ${key}`) : [];
  };
  const good = { forms: ['a'], meaning: 'm' };

  test('that may be missing is filled in, and texts are tidied', () => {
    expect(readOwnTerm({ forms: ['  blue \n whale ', 'blue whale', ' '], meaning: ' m  m ' })).toEqual({
      content: {
        ...{ forms: ['blue whale'], meaning: 'm m', zh: '', pinyin: '', gloss: '' },
        cues: [],
        on: true,
      },
    });
  });

  test.each<[what: string, raw: unknown, faults: string[]]>([
    ['null', null, ['null ownFaultTerm']],
    ['a list', [good], ['[{"forms":["a"],"meaning":"m"}] ownFaultTerm']],
    ['nothing', {}, ['forms ownFaultMissing', 'meaning ownFaultMissing']],
    ['inherited', Object.create(good), ['forms ownFaultMissing', 'meaning ownFaultMissing']],
    [
      'only white space',
      { forms: [' '], meaning: '\t' },
      ['forms ownFaultMissing', 'meaning ownFaultMissing'],
    ],
    [
      'only what nobody sees',
      { forms: ['\u200b'], meaning: '\u00ad \u2060\u202e\u3164' },
      ['forms ownFaultMissing', 'meaning ownFaultMissing'],
    ],
    ['forms that are no list', { ...good, forms: 'a' }, ['forms ownFaultList']],
    ['a form that is no text', { ...good, forms: ['a', 7] }, ['forms ownFaultText']],
    ['a form without letters', { ...good, forms: ['404'] }, ['forms ownFaultLetter']],
    ['a long form', { ...good, forms: ['a'.repeat(81)] }, ['forms ownFaultLong']],
    ['a very long form', { ...good, forms: ['a'.repeat(1e6)] }, ['forms ownFaultLong']],
    ['21 forms', { ...good, forms: Array.from({ length: 21 }, (_, n) => `a${n}`) }, ['forms ownFaultMany']],
    ['a bar in a form', { ...good, forms: ['a|b'] }, ['forms ownFaultCharacter']],
    ['a control character', { ...good, gloss: 'a\u0000b' }, ['gloss ownFaultCharacter']],
    ['half a character', { ...good, meaning: 'a\ud800' }, ['meaning ownFaultCharacter']],
    ['a cue without letters', { ...good, cues: ['!'] }, ['cues ownFaultLetter']],
    ['a number for a text', { ...good, zh: 7 }, ['zh ownFaultText']],
    ['a word for a flag', { ...good, on: 'yes' }, ['on ownFaultFlag']],
  ])('%s is refused with its place', (_what, raw, faults) => {
    expect(faultsOf(raw)).toEqual(faults);
  });
});
