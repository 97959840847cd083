/** @jest-environment jsdom */
// The dictionary section as a reader uses it, with the dictionary that ships.
import { TextDecoder as NodeDecoder } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { packedLexicon, readWeights } from '../../src/build/read-data';
import { changeOwnTerms, loadOwnTerms } from '../../src/extension/own-terms';
import { loadSettings } from '../../src/extension/settings';
import type { OwnTerm } from '../../src/lexicon/own-term';
import { Options } from '../../src/options/options';
import browser, { reset } from '../fakes/browser';

/** Milliseconds in which the whole dictionary is surely there, also on a busy machine. */
const LOADING = 30_000;

beforeAll(() => {
  // The dictionary is large.
  configure({ asyncUtilTimeout: 20_000 });
  const dictionary = { packed: packedLexicon(), weights: readWeights() };
  const fetch = () => Promise.resolve({ json: () => Promise.resolve(dictionary) });
  Object.assign(globalThis, { fetch, TextDecoder: NodeDecoder });
  // jsdom cannot read a file as browsers do.
  File.prototype.arrayBuffer = function () {
    return new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
});
beforeEach(() => {
  reset();
  location.hash = '';
});
afterEach(cleanup);

const term = (id: string, more: Partial<OwnTerm> = {}): OwnTerm => ({
  ...{ id, forms: [id], meaning: `meaning of ${id}`, zh: '', pinyin: '', gloss: '', cues: [], on: true },
  ...more,
});
const section = (): HTMLElement => screen.getByRole('region', { name: 'Dictionary' });
const shown = (): string => (section().textContent ?? '').replace(/\s+/g, ' ');
const button = (name: string): HTMLElement => within(section()).getByRole('button', { name });
const field = (name: string): HTMLInputElement => within(section()).getByLabelText(name);
const list = (name: string): HTMLElement[] =>
  within(within(section()).getByRole('list', { name })).queryAllByRole('checkbox');
const meanings = (): HTMLElement[] => list('Meanings that Farmgloss knows');
const type = (name: string, value: string): void => void fireEvent.input(field(name), { target: { value } });
const SEARCH = 'Search meanings: English, Chinese, pinyin, or the wrong English';

async function open(terms: readonly OwnTerm[] = [], stored: Record<string, unknown> = {}): Promise<void> {
  if (terms.length > 0) await changeOwnTerms(() => terms);
  await browser.storage.local.set(stored);
  render(<Options />);
  await screen.findByRole('heading', { name: 'Your own terms' });
}
/** Turns to the section, which loads the dictionary. */
const turnTo = (): void => field(SEARCH).focus();
const storedTerms = async (): Promise<readonly OwnTerm[]> => (await loadOwnTerms()).terms;

describe('the search', () => {
  test('finds any meaning, and switching it off silences it everywhere', async () => {
    await open();
    turnTo();
    type(SEARCH, 'wēi xìn');
    await waitFor(() => expect(meanings().length).toBeGreaterThan(0), { timeout: LOADING });
    expect(shown()).toContain('微信');
    type(SEARCH, '微信');
    const [first] = meanings();
    expect((first as HTMLInputElement).checked).toBe(true);
    fireEvent.click(first as HTMLElement);
    await waitFor(async () => expect((await loadSettings()).silenced).toEqual(['微信']));
    type(SEARCH, '');
    await waitFor(() => expect(shown()).toContain('These meanings are switched off'));
    fireEvent.click(meanings()[0] as HTMLElement);
    await waitFor(async () => expect((await loadSettings()).silenced).toEqual([]));
  });

  test('shows fifty at once, and the others one after the other', async () => {
    await open();
    turnTo();
    type(SEARCH, 'a');
    await waitFor(() => expect(meanings()).toHaveLength(50), { timeout: LOADING });
    expect(shown()).toMatch(/1 to 50 of \d{4}/);
    const before = meanings()[0]?.closest('li')?.textContent;
    fireEvent.click(button('Next'));
    expect(shown()).toMatch(/51 to 100 of/);
    expect(meanings()[0]?.closest('li')?.textContent).not.toBe(before);
    fireEvent.click(button('Previous'));
    expect(meanings()[0]?.closest('li')?.textContent).toBe(before);
    type(SEARCH, 'qqqxyz');
    expect(shown()).toContain('Meanings found: 0');
  });

  test('shows where a meaning is silent, which can be taken back', async () => {
    await open([], { silenced: ['微信@a.example', '微信@b.example', '马云'] });
    turnTo();
    type(SEARCH, '微信');
    await waitFor(() => expect(shown()).toContain('Not explained on a.example'), { timeout: LOADING });
    fireEvent.click(button('Explain “WeChat” again on a.example'));
    await waitFor(async () => expect((await loadSettings()).silenced).toEqual(['微信@b.example', '马云']));
  });

  test('the dictionary is not opened before the reader turns to it', async () => {
    await open([term('micro-letter')]);
    expect(shown()).not.toContain('Farmgloss explains “micro-letter”');
    turnTo();
    await waitFor(() => expect(shown()).toContain('Farmgloss explains “micro-letter” as “WeChat” (微信)'), {
      timeout: LOADING,
    });
  });
});

describe('own terms', () => {
  test('are added', async () => {
    await open();
    expect(shown()).toContain('You have no terms yet.');
    fireEvent.click(button('Add a term'));
    expect(document.activeElement).toBe(field('Words on pages'));
    type('Words on pages', 'Blue whale\n\n blue-whale shop ');
    type('Meaning', 'Blue Whale Inc.');
    type('Chinese (may be left empty)', '蓝鲸');
    type('Only on pages with one of these words (may be left empty)', 'phone');
    fireEvent.click(button('Save'));
    await waitFor(() => expect(shown()).toContain('“Blue whale” is in your dictionary.'));
    expect(await storedTerms()).toMatchObject([
      {
        forms: ['Blue whale', 'blue-whale shop'],
        meaning: 'Blue Whale Inc.',
        zh: '蓝鲸',
        cues: ['phone'],
        on: true,
      },
    ]);
    expect(shown()).toContain('Only on pages with: phone');
    expect(screen.queryByLabelText('Words on pages')).toBeNull();
    expect(document.activeElement).toBe(button('Add a term'));
  });

  test('that are none are refused, and the place to mend has the focus', async () => {
    await open();
    fireEvent.click(button('Add a term'));
    type('Words on pages', '404');
    fireEvent.click(button('Save'));
    expect(shown()).toContain('This term > Words on pages > "404" has no letter');
    expect(shown()).toContain('This term > Meaning > is missing; write it.');
    expect(document.activeElement).toBe(field('Words on pages'));
    expect(field('Meaning').getAttribute('aria-invalid')).toBe('true');
    fireEvent.click(button('Cancel'));
    expect(await storedTerms()).toEqual([]);
  });

  test('are changed, switched off, deleted, and had back where they were', async () => {
    await open([term('a'), term('b'), term('c')]);
    fireEvent.click(button('Edit “b”'));
    expect(field('Words on pages').value).toBe('b');
    type('Meaning', 'another');
    fireEvent.click(button('Save'));
    await waitFor(async () => expect((await storedTerms())[1]).toEqual(term('b', { meaning: 'another' })));
    fireEvent.click(list('Your own terms')[1] as HTMLElement);
    await waitFor(async () => expect((await storedTerms())[1]?.on).toBe(false));
    fireEvent.click(button('Delete “b”'));
    await waitFor(() => expect(shown()).toContain('“b” is deleted.'));
    expect((await storedTerms()).map(({ id }) => id)).toEqual(['a', 'c']);
    fireEvent.click(button('Undo'));
    await waitFor(async () => expect((await storedTerms()).map(({ id }) => id)).toEqual(['a', 'b', 'c']));
    expect((await storedTerms())[1]).toEqual(term('b', { meaning: 'another', on: false }));
  });

  test('tell how often they were marked, and with what they conflict', async () => {
    await open([term('a', { forms: ['blue whale'] }), term('b', { forms: ['Blue-Whale'] })], {
      ownHits: { a: 7 },
    });
    await waitFor(() => expect(shown()).toContain('Marked on pages: 7'));
    expect(shown()).toContain('“blue whale” is in your dictionary too, as “meaning of b”');
    await browser.storage.local.set({ ownHits: { a: 9 } });
    await waitFor(() => expect(shown()).toContain('Marked on pages: 9'));
  });

  test('are searched when there are many', async () => {
    await open(Array.from({ length: 120 }, (_, n) => term(`thing${n}`)));
    expect(list('Your own terms')).toHaveLength(50);
    type('Search your terms', 'THING11');
    expect(list('Your own terms')).toHaveLength(11);
    type('Search your terms', 'nothing');
    expect(shown()).toContain('None of your terms has these words.');
  });

  test('that the browser cannot store say so, and nothing typed is lost', async () => {
    await open();
    fireEvent.click(button('Add a term'));
    type('Words on pages', 'blue whale');
    type('Meaning', 'm');
    const { set } = browser.storage.local;
    browser.storage.local.set = () => Promise.reject(new Error('quota exceeded'));
    try {
      fireEvent.click(button('Save'));
      await waitFor(() => expect(shown()).toContain('That did not work: quota exceeded'));
    } finally {
      browser.storage.local.set = set;
    }
    expect(field('Words on pages').value).toBe('blue whale');
  });

  test('beyond the most are refused, and nothing typed is lost', async () => {
    await open(Array.from({ length: 5000 }, (_, n) => term(`thing${n}`)));
    fireEvent.click(button('Add a term'));
    type('Words on pages', 'blue whale');
    type('Meaning', 'm');
    fireEvent.click(button('Save'));
    await waitFor(() => expect(shown()).toContain('there would be 5001 terms, and 5000 is the most'));
    expect(field('Words on pages').value).toBe('blue whale');
  });

  test('that are damaged are told, and can be saved', async () => {
    await open([], { ownTerms: { version: 1, terms: [term('a'), { forms: 7 }] } });
    expect(shown()).toContain('Stored terms that could not be read: 1.');
    fireEvent.click(list('Your own terms')[0] as HTMLElement);
    await waitFor(() => expect(button('Save what was put aside')).toBeInstanceOf(HTMLElement));
  });
});

describe('the address', () => {
  test('asks for a meaning', async () => {
    location.hash = `#dictionary=${encodeURIComponent('微信')}`;
    await open();
    await waitFor(() => expect(meanings().length).toBeGreaterThan(0), { timeout: LOADING });
    expect(field(SEARCH).value).toBe('微信');
    expect(document.activeElement).toBe(field(SEARCH));
  });

  test('asks for a term to add, again and again', async () => {
    location.hash = '#add=micro%20whale';
    await open();
    await waitFor(() => expect(field('Words on pages').value).toBe('micro whale'));
    expect(document.activeElement).toBe(field('Meaning'));
    location.hash = '#add=other';
    await waitFor(() => expect(field('Words on pages').value).toBe('other'));
  });

  test('asks for an own term to change', async () => {
    location.hash = '#dictionary=own:b';
    await open([term('a'), term('b')]);
    await waitFor(() => expect(field('Words on pages').value).toBe('b'));
  });
});

test('a text is explained with why, own terms and switched-off ones too', async () => {
  await open([term('own', { forms: ['blue whale'], zh: '蓝鲸' })], { silenced: ['小米手机'] });
  field('A text to explain').focus();
  type('A text to explain', 'The blue whale sends a micro-letter with a millet phone.');
  await waitFor(() => expect(shown()).toContain('Terms that would be marked: 2'), { timeout: LOADING });
  expect([...section().querySelectorAll('mark')].map((it) => it.textContent)).toEqual([
    'blue whale',
    'micro-letter',
  ]);
  expect(shown()).toContain('Here: it is in your dictionary');
  expect(shown()).toContain('Why: 微 micro + 信 letter');
  expect(shown()).toContain('millet phone: Xiaomi phone 小米手机 Xiǎomǐ shǒujī (switched off)');
  type('A text to explain', '<img src=x onerror=alert(1)> micro-letter');
  await waitFor(() => expect(section().querySelector('.marked')?.textContent).toContain('<img src=x'));
  expect(section().querySelector('img')).toBeNull();
});

test('a text is told what a term in the form would do before it is saved, and no longer when it is let go', async () => {
  await open([term('own', { forms: ['blue whale'] })]);
  type('A text to explain', 'The blue whale eats a paper boat.');
  fireEvent.click(button('Edit “blue whale”'));
  type('Meaning', 'another meaning');
  await waitFor(() => expect(shown()).toContain('blue whale: another meaning'), { timeout: LOADING });
  type('Only on pages with one of these words (may be left empty)', 'harbour');
  await waitFor(() => expect(shown()).toContain('Terms that would be marked: 0'));
  fireEvent.click(button('Cancel'));
  await waitFor(() => expect(shown()).toContain('blue whale: meaning of own'));
  expect((await storedTerms())[0]).toMatchObject({ meaning: 'meaning of own', cues: [] });
});

test('a text is told why a page would not mark it: what is known, and later mentions', async () => {
  await open([], { firstOnly: true, known: ['微信'] });
  field('A text to explain').focus();
  type('A text to explain', 'A micro-letter about a millet phone and one more millet phone.');
  await waitFor(() => expect(shown()).toContain('Terms that would be marked: 1'), { timeout: LOADING });
  expect(shown()).toContain('(you know it, so it is not marked)');
  expect(shown()).toContain('(a later mention, and only first ones are marked as you have set it)');
});

describe('files', () => {
  const choose = (name: string, content: string): void =>
    void fireEvent.change(field('Import terms from a file'), {
      target: { files: [new File([content], name)] },
    });
  const CSV = 'forms,meaning\na,new meaning\nx,added\n,lost\n';

  test('are looked at first, then imported beside what is there, and taken back', async () => {
    await open([term('a'), term('b')]);
    choose('mine.csv', CSV);
    await waitFor(() => expect(shown()).toContain('mine.csv: terms that can be imported: 2; faults: 1'));
    expect(shown()).toContain('mine.csv > row 4 > forms > is missing; write it.');
    expect((await storedTerms()).map(({ id }) => id)).toEqual(['a', 'b']);
    fireEvent.click(button('Import (2)'));
    await waitFor(() => expect(shown()).toContain('mine.csv is imported: 1 added, 1 changed, 0 removed.'));
    expect((await storedTerms()).map(({ meaning }) => meaning)).toEqual([
      'new meaning',
      'meaning of b',
      'added',
    ]);
    fireEvent.click(
      await screen.findByRole('button', { name: /^Go back to the terms from before the import/ }),
    );
    await waitFor(async () => expect(await storedTerms()).toEqual([term('a'), term('b')]));
  });

  test('replace what is there when the reader says so', async () => {
    await open([term('a'), term('b')]);
    choose('mine.csv', CSV);
    fireEvent.click(await screen.findByRole('radio', { name: 'Replace them by these' }));
    fireEvent.click(button('Import (2)'));
    await waitFor(() => expect(shown()).toContain('1 added, 1 changed, 1 removed.'));
    expect((await storedTerms()).map(({ meaning }) => meaning)).toEqual(['new meaning', 'added']);
  });

  test('can be let go, and a bad one changes nothing', async () => {
    await open([term('a')]);
    choose('mine.csv', CSV);
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    choose('bad.json', 'hello');
    // The focus goes to the field, and with it the dictionary is opened.
    expect(document.activeElement?.id).toBe('own-import');
    await waitFor(() => expect(shown()).toContain('bad.json > text > is not JSON'), { timeout: LOADING });
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
    expect(await storedTerms()).toEqual([term('a')]);
  });

  test('that hold HTML show it as text, wherever it stands', async () => {
    await open();
    const html = '<img src=x onerror=alert(1)>';
    const good = { forms: [`${html} whale`], meaning: html, zh: html, gloss: html, cues: [`${html} x`] };
    choose(`${html}.json`, JSON.stringify([good, { ...good, on: html }, { [html]: 1 }]));
    await waitFor(() => expect(shown()).toContain(`${html}.json: terms that can be imported: 1; faults: 4`));
    fireEvent.click(button('Import (1)'));
    await waitFor(() => expect(shown()).toContain(`${html} whale: ${html} ${html}`));
    fireEvent.click(button(`Edit “${html} whale”`));
    expect(section().querySelector('img')).toBeNull();
  });

  test('that are too large are not even read', async () => {
    await open();
    const file = new File(['x'], 'huge.json');
    Object.defineProperty(file, 'size', { value: 100_000_000 });
    file.arrayBuffer = () => Promise.reject(new Error('was read'));
    fireEvent.change(field('Import terms from a file'), { target: { files: [file] } });
    await waitFor(() => expect(shown()).toContain('huge.json > size > is over 10 MB; split the file.'));
  });

  test('are written on demand', async () => {
    await open([term('a')]);
    const made: Blob[] = [];
    URL.createObjectURL = (blob) => `blob:${made.push(blob as Blob)}`;
    const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    fireEvent.click(button('Export as JSON'));
    fireEvent.click(button('Export as CSV'));
    await waitFor(() => expect(made.map(({ type: kind }) => kind)).toEqual(['application/json', 'text/csv']));
    clicked.mockRestore();
  });
});
