// Own terms as a file: what is written is read again, and what is damaged is refused row by row, with a remedy.
import { describe, expect, test } from '@jest/globals';
import type { OwnContent } from '../../src/extension/read-own-term';
import { text } from '../../src/extension/text';
import type { OwnTerm } from '../../src/lexicon/own-term';
import { mergeTerms } from '../../src/options/merge-terms';
import { writeCsv } from '../../src/options/own-csv';
import { MOST_BYTES, readOwnFile, writeJson } from '../../src/options/own-file';
import { guard, unguard } from '../../src/options/own-words';
import { dice } from '../page/random';

const content = (forms: readonly string[], more: Partial<OwnContent> = {}): OwnContent => ({
  ...{ forms, meaning: 'm', zh: '', pinyin: '', gloss: '', cues: [], on: true },
  ...more,
});
const term = (id: string, ...given: Parameters<typeof content>): OwnTerm => ({ id, ...content(...given) });
const TERMS: readonly OwnTerm[] = [
  term('a', ['blue whale', 'whale, blue'], {
    ...{ meaning: 'say "Blue Whale"', zh: '蓝鲸', pinyin: 'Lánjīng', gloss: '=SUM(A1)' },
    ...{ cues: ['phone', 'old shop'], on: false },
  }),
  term('b', ['+plus', '-minus', '@at', "'=quoted", "''-x"], { meaning: '=cmd|calc!A0'.replace('|', ' ') }),
  term('c', ['semi; colon'], { gloss: "'tis" }),
];

const encode = (content: string): ArrayBuffer => new TextEncoder().encode(content).buffer as ArrayBuffer;
async function read(name: string, given: string | ArrayBuffer) {
  const { terms, faults } = await readOwnFile(name, typeof given === 'string' ? encode(given) : given);
  return { terms, faults: faults.map((fault) => text(...fault)) };
}
const contents = TERMS.map(({ id: _, ...rest }) => rest);

describe('a file', () => {
  test('of JSON gives back what was written', async () => {
    expect(await read('f.json', writeJson(TERMS))).toEqual({ terms: contents, faults: [] });
    expect(await read('f.txt', `\ufeff${writeJson(TERMS)}`)).toEqual({ terms: contents, faults: [] });
  });

  test('of CSV gives back what was written', async () => {
    expect(await read('f.csv', writeCsv(TERMS))).toEqual({ terms: contents, faults: [] });
  });

  test('of CSV holds nothing that a spreadsheet would carry out', () => {
    const cells = writeCsv(TERMS).split(/[\r\n,]+/);
    expect(cells.filter((cell) => /^\ufeff?"?[=+\-@\t]/.test(cell))).toEqual([]);
  });

  test.each([
    ['commas', 'forms,meaning\r\nblue whale,m\r\n'],
    ['semicolons, as some spreadsheets write', 'forms;meaning\nblue whale;m\n'],
    ['lines that end in several ways', 'forms,meaning\r\n\rblue whale,m\n'],
    ['lines that end twice', 'forms,meaning\r\r\nblue whale,m\r\r\n'],
    ['tabs', 'forms\tmeaning\nblue whale\tm'],
    ['capital letters, spaces and other columns first', ' Meaning , FORMS \nm, blue whale \n\n,,\n'],
    ['a list of JSON', '[{"forms": ["blue whale"], "meaning": "m"}]'],
    [
      'ids, which count in one browser only',
      '{"terms": [{"id": "x", "forms": ["blue whale"], "meaning": "m"}]}',
    ],
  ])('with %s is read', async (_what, written) => {
    expect(await read('f.csv', written)).toEqual({ terms: [content(['blue whale'])], faults: [] });
  });

  test('of CSV may leave cells empty and write flags as spreadsheets do', async () => {
    const { terms, faults } = await read(
      'f.csv',
      'forms,meaning,on,cues\na | b,m,TRUE,x|y\nc,m,False\nd,m\n',
    );
    expect(faults).toEqual([]);
    expect(terms).toEqual([
      content(['a', 'b'], { cues: ['x', 'y'] }),
      content(['c'], { on: false }),
      content(['d']),
    ]);
  });
});

describe('of a file the good rows are used and the bad ones told', () => {
  test.each<[what: string, name: string, written: string, terms: number, faults: string[]]>([
    [
      'in CSV',
      'f.csv',
      'forms,meaning,on\na,m,\n,m,\n404,,maybe\nb,m,true\n',
      2,
      [
        'f.csv > row 3 > forms > is missing; write it.',
        'f.csv > row 4 > forms > "404" has no letter; write words as they stand on pages.',
        'f.csv > row 4 > on > "maybe" is neither true nor false; write one of these.',
        'f.csv > row 4 > meaning > is missing; write it.',
      ],
    ],
    [
      'in JSON',
      'f.json',
      '[{"forms": ["a"], "meaning": "m"}, {"forms": "b", "meaning": 7}, {"forms": ["c"], "meanings": "m"}, null]',
      1,
      [
        'f.json > row 2 > forms > "b" is no list; write one in square brackets.',
        'f.json > row 2 > meaning > 7 is no text; write one.',
        'f.json > row 3 > "meanings" > is unknown; a term has forms, meaning, zh, pinyin, gloss, cues, on.',
        'f.json > row 3 > meaning > is missing; write it.',
        'f.json > row 4 > null > is no term; write one with “forms” and “meaning”.',
      ],
    ],
    [
      'with stray quotation marks',
      'f.csv',
      'forms,meaning\na,m\nb "x",m\nc,"m\nd,m\n',
      2,
      [
        'f.csv > row 4 > quotation marks > are not closed, or stand inside a cell, so that what follows may be part of this row; double those within a cell.',
      ],
    ],
    [
      'with cells that no column is named for',
      'f.csv',
      'forms,meaning,colour\na,m,red\nb,m,red,round\n',
      1,
      [
        'f.csv > row 1 > colour > is unknown or there twice, and is left out; the columns are forms, meaning, zh, pinyin, gloss, cues, on.',
        'f.csv > row 3 > cells > are 4 where 3 columns are named; put texts with commas between quotation marks.',
      ],
    ],
  ])('%s', async (_what, name, written, count, faults) => {
    const answer = await read(name, written);
    expect(answer.terms).toHaveLength(count);
    expect(answer.faults).toEqual(faults);
  });

  test('beyond five thousand', async () => {
    const rows = Array.from({ length: 5002 }, (_, n) => ({ forms: [`form ${n} x`], meaning: 'm' }));
    const full = 'f > size > has more than 5000 terms; the rest is left out, import it as a file of its own.';
    const json = await read('f', JSON.stringify(rows));
    expect([json.terms.length, json.faults]).toEqual([5000, [full]]);
    const csv = await read('f', `forms,meaning\n${rows.map(({ forms }) => `${forms[0]},m`).join('\n')}`);
    expect([csv.terms.length, csv.faults]).toEqual([5000, [full]]);
  });
});

describe('a file is refused', () => {
  test.each<[what: string, name: string, written: string | ArrayBuffer, fault: string]>([
    ['that is empty', 'f.csv', '', 'f.csv > row 1 > names no columns “forms” and “meaning”'],
    ['of another kind', 'f.csv', '<!doctype html><p>hello', 'f.csv > row 1 > names no columns'],
    ['that is cut off', 'f.json', '[{"forms": ["a"', 'f.json > text > is not JSON'],
    ['without terms', 'f.json', '{"version": 1}', 'f.json > terms > is no list'],
    ['with none', 'f.json', '{"version": 1, "terms": []}', 'f.json > terms > are none'],
    [
      'of the future',
      'f.json',
      '{"version": 2, "terms": []}',
      'f.json > version > 2 is newer than this Farmgloss',
    ],
    ['in UTF-16', 'f.csv', new Uint16Array([0xfeff, 0x66]).buffer, 'f.csv > text > is not UTF-8'],
    [
      'that is too large',
      'f.csv',
      new ArrayBuffer(MOST_BYTES + 1),
      'f.csv > size > is over 10 MB; split the file.',
    ],
  ])('%s', async (_what, name, written, fault) => {
    const answer = await read(name, written);
    expect(answer.terms).toEqual([]);
    expect(answer.faults).toHaveLength(1);
    expect(answer.faults[0]).toContain(fault);
  });
});

test('guarding a cell is undone to the letter', () => {
  const { upTo } = dice(7);
  for (let round = 0; round < 5000; round += 1) {
    const cell = Array.from({ length: upTo(5) }, () => "'=+-@\ta b"[upTo(9)]).join('');
    expect(unguard(guard(cell))).toBe(cell);
    expect(guard(cell)).not.toMatch(/^[=+\-@\t]/);
  }
});

describe('merging', () => {
  const now = [
    term('a', ['Blue whale', 'shop'], { meaning: 'old' }),
    term('b', ['boat']),
    term('c', ['boat']),
  ];
  const ids = (terms: readonly OwnTerm[]) =>
    terms.map(({ id, meaning }) => `${/^[abc]$/.test(id) ? id : 'new'} ${meaning}`);

  test('keeps what is there; a term with the same forms keeps its id and gets what the file says', () => {
    const merged = mergeTerms(
      now,
      [content(['shop', 'blue-whale'], { meaning: 'new' }), content(['x'])],
      'merge',
    );
    expect(ids(merged.terms)).toEqual(['a new', 'b m', 'c m', 'new m']);
    expect(merged).toMatchObject({ added: 1, changed: 1, removed: 0 });
  });

  test('two of the file with the same forms stay two, and what is there twice is there once', () => {
    const file = [
      content(['y'], { meaning: '1' }),
      content(['y'], { meaning: '2' }),
      content(['y'], { meaning: '2' }),
    ];
    expect(ids(mergeTerms([], file, 'merge').terms)).toEqual(['new 1', 'new 2']);
  });

  test('the same file twice changes nothing', () => {
    const once = mergeTerms(now, contents, 'merge').terms;
    expect(mergeTerms(once, contents, 'merge')).toEqual({ terms: once, added: 0, changed: 0, removed: 0 });
  });

  test('replacing keeps only what the file has', () => {
    const merged = mergeTerms(now, [content(['boat']), content(['x'])], 'replace');
    expect(ids(merged.terms)).toEqual(['b m', 'new m']);
    expect(merged).toMatchObject({ added: 1, changed: 0, removed: 2 });
  });
});
