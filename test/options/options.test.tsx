/** @jest-environment jsdom */
// The settings page as a reader uses it: what its controls say, and what they store.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { DEFAULT_SETTINGS, loadSettings, type Settings } from '../../src/extension/settings';
import { Options } from '../../src/options/options';
import { writeSettings } from '../../src/options/settings-file';
import browser, { opened, reset } from '../fakes/browser';

const store = (settings: Partial<Settings>): Promise<void> => browser.storage.local.set({ ...settings });

async function open(settings: Partial<Settings> = {}): Promise<void> {
  await store(settings);
  render(<Options />);
  await screen.findByRole('group', { name: 'Reading' });
}

const control = (role: 'checkbox' | 'radio', name: string): HTMLInputElement =>
  screen.getByRole<HTMLInputElement>(role, { name });
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const stored = (expected: Partial<Settings>): Promise<void> =>
  waitFor(async () => expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, ...expected }));
const shown = (): string => (document.body.textContent ?? '').replace(/\s+/g, ' ');

// jsdom cannot read a file as browsers do.
File.prototype.text = function () {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.readAsText(this);
  });
};

beforeEach(reset);
afterEach(cleanup);

describe('a control', () => {
  test.each<['checkbox' | 'radio', name: string, before: Partial<Settings>, after: Partial<Settings>]>([
    ['checkbox', 'Explain mistranslated terms', {}, { annotate: false }],
    ['checkbox', 'Explain mistranslated terms', { annotate: false }, { annotate: true }],
    ['checkbox', 'Also mark unsure terms', {}, { more: true }],
    ['checkbox', 'Mark only the first mention of each meaning', {}, { firstOnly: true }],
    ['checkbox', 'Hide boilerplate on farm pages', {}, { clean: false }],
    ['radio', 'Only when I ask for it in the popup', {}, { automatic: false }],
    ['radio', 'By itself, on every recognised page', { automatic: false }, { automatic: true }],
    ['radio', 'Work only on listed sites', {}, { sites: 'chosen' }],
    ['radio', 'Work everywhere, except as listed', { sites: 'chosen' }, { sites: 'everywhere' }],
  ])('%s "%s" changes %j to %j', async (role, name, before, after) => {
    await open(before);
    const was = control(role, name).checked;
    expect(role === 'radio' && was).toBe(false);
    fireEvent.click(control(role, name));
    await stored({ ...before, ...after });
    await waitFor(() => expect(control(role, name).checked).toBe(!was));
  });

  test('follows what another window changes', async () => {
    await open();
    await store({ more: true, automatic: false });
    await waitFor(() => expect(control('checkbox', 'Also mark unsure terms').checked).toBe(true));
    expect(control('radio', 'Only when I ask for it in the popup').checked).toBe(true);
  });

  test('that the browser cannot store says so and goes back', async () => {
    await open();
    const { set } = browser.storage.local;
    browser.storage.local.set = () => Promise.reject(new Error('disk is full'));
    try {
      fireEvent.click(control('checkbox', 'Also mark unsure terms'));
      await waitFor(() => expect(shown()).toContain('That did not work: disk is full'));
      expect(control('checkbox', 'Also mark unsure terms').checked).toBe(false);
    } finally {
      browser.storage.local.set = set;
    }
  });

  test('is explained where its name does not say all', async () => {
    await open();
    const hint = control('checkbox', 'Also mark unsure terms').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(hint)?.textContent).toContain('thinner underline');
  });
});

describe('the sites', () => {
  const list = (): (string | null)[] =>
    within(screen.getByRole('list', { name: /^Sites/ }))
      .queryAllByRole('listitem')
      .map((item) => item.querySelector('span')?.textContent ?? null);
  const input = (): HTMLInputElement =>
    screen.getByRole<HTMLInputElement>('textbox', { name: 'Site to add' });
  const add = (typed: string): void => {
    fireEvent.input(input(), { target: { value: typed } });
    fireEvent.click(button('Add'));
  };

  const rule = (host: string): HTMLSelectElement =>
    screen.getByRole<HTMLSelectElement>('combobox', { name: `What is done on ${host}` });
  const chosen = ({ value, options }: HTMLSelectElement): [value: string, shown: string | undefined] => [
    value,
    [...options].find((it) => it.value === value)?.text,
  ];

  test('are told with the rule that each has', async () => {
    await open({ offSites: ['off.example'], askSites: ['ask.example'], onSites: ['on.example'] });
    expect(list()).toEqual(['ask.example', 'off.example', 'on.example']);
    expect(chosen(rule('on.example'))).toEqual(['always', 'Always']);
    expect(chosen(rule('ask.example'))).toEqual(['ask', 'Only when I ask']);
    expect(chosen(rule('off.example'))).toEqual(['never', 'Never']);
  });

  test('get another rule, and are added with one', async () => {
    await open({ offSites: ['off.example'] });
    fireEvent.change(rule('off.example'), { target: { value: 'ask' } });
    await stored({ askSites: ['off.example'] });
    await waitFor(() => expect(shown()).toContain('off.example: Only when I ask.'));
    const there = screen.getByRole<HTMLSelectElement>('combobox', { name: 'What is done there' });
    expect(there.value).toBe('never');
    fireEvent.change(there, { target: { value: 'always' } });
    add('new.example');
    await stored({ askSites: ['off.example'], onSites: ['new.example'] });
  });

  test.each<[sites: Settings['sites'], key: 'offSites' | 'onSites']>([
    ['everywhere', 'offSites'],
    ['chosen', 'onSites'],
  ])('%s can be added, by address too, and removed', async (sites, key) => {
    await open({ sites });
    expect(shown()).toContain('The list is empty.');
    add('https://www.example.com/topic/1');
    await stored({ sites, [key]: ['www.example.com'] });
    await waitFor(() => expect(list()).toEqual(['www.example.com']));
    expect(shown()).toContain(`www.example.com: ${{ offSites: 'Never', onSites: 'Always' }[key]}.`);
    expect(input().value).toBe('');
    fireEvent.click(button('Remove www.example.com'));
    await stored({ sites, [key]: [] });
    await waitFor(() => expect(list()).toEqual([]));
    expect(shown()).toContain('www.example.com is no longer in the list.');
    expect(document.activeElement).toBe(input());
  });

  test('are not listed twice', async () => {
    await open({ offSites: ['a.example'] });
    add('A.example');
    await waitFor(() => expect(shown()).toContain('a.example: Never.'));
    await stored({ offSites: ['a.example'] });
  });

  test('that are none are refused and can be mended', async () => {
    await open();
    add('two words');
    await waitFor(() => expect(shown()).toContain('“two words” is no site. Write a host name'));
    expect(input().getAttribute('aria-invalid')).toBe('true');
    expect([input().value, document.activeElement]).toEqual(['two words', input()]);
    await stored({});
    add('words.example');
    await stored({ offSites: ['words.example'] });
    await waitFor(() => expect(shown()).not.toContain('is no site'));
  });
});

describe('the appearance', () => {
  test.each<[label: string, key: 'colour' | 'strength' | 'size', value: string]>([
    ['Colour of marks', 'colour', 'blue'],
    ['Marks', 'strength', 'strong'],
    ['Text in explanations', 'size', 'larger'],
  ])('"%s" is stored as %s', async (label, key, value) => {
    await open();
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: label });
    expect(select.value).toBe(DEFAULT_SETTINGS[key]);
    fireEvent.change(select, { target: { value } });
    await stored({ [key]: value });
    await waitFor(() => expect(select.value).toBe(value));
  });

  test('has a sample, which says so while nothing is marked', async () => {
    await open();
    expect(shown()).toContain('This is how it looks:');
    await store({ annotate: false });
    await waitFor(() => expect(shown()).toContain('Explanations are off, so nothing is marked.'));
  });
});

test('the language is chosen from those that there are, each by its own name', async () => {
  await open();
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language of Farmgloss' });
  expect([...select.options].map((it) => it.text)).toEqual([
    'As the browser',
    'English',
    '简体中文',
    '繁體中文',
  ]);
  fireEvent.change(select, { target: { value: 'zh_TW' } });
  await stored({ language: 'zh_TW' });
});

describe('settings from before an update', () => {
  const BEFORE = { version: 2, clean: false, onSites: ['a.example'] };
  // What was not set then stays as it is.
  const kept = { more: true, clean: false, onSites: ['a.example'] };

  test('are brought back, which can be undone', async () => {
    await open({ version: 3, more: true, settingsBackup: BEFORE } as Partial<Settings>);
    fireEvent.click(await screen.findByRole('button', { name: 'Bring them back' }));
    await stored(kept);
    await waitFor(() => expect(shown()).toContain('The settings from before that update are in use.'));
    fireEvent.click(button('Undo'));
    await stored({ more: true });
  });

  test('are not spoken of where there are none', async () => {
    await open({ version: 3 } as Partial<Settings>);
    expect(shown()).not.toContain('before an update');
  });
});

describe('the shortcuts', () => {
  test('are told, those that are not set as well', async () => {
    await open();
    await screen.findByText('Alt+Shift+G');
    const told = [...document.querySelectorAll('.shortcuts div')].map(({ textContent }) => textContent);
    expect(told).toEqual(['Turn explanations on or offAlt+Shift+G', 'Go to the next explained termNot set']);
  });

  test('are changed on a page of the browser', async () => {
    await open();
    fireEvent.click(button('Change shortcuts'));
    await waitFor(() => expect(opened).toEqual(['chrome://extensions/shortcuts']));
    const commands = browser.commands as { getAll: unknown; openShortcutSettings?: () => Promise<void> };
    commands.openShortcutSettings = async () => void opened.push("Firefox's own");
    fireEvent.click(button('Change shortcuts'));
    await waitFor(() => expect(opened.at(-1)).toBe("Firefox's own"));
    delete commands.openShortcutSettings;
  });
});

describe('the data', () => {
  const OTHER: Settings = { ...DEFAULT_SETTINGS, more: true, sites: 'chosen', onSites: ['a.example'] };
  const choose = (name: string, content: string): void => {
    const input = screen.getByLabelText('Import settings from a file');
    fireEvent.change(input, { target: { files: [new File([content], name)] } });
  };

  test('say what is stored where', async () => {
    await open();
    expect(shown()).toContain('stored in this browser only');
    expect(shown()).toContain('Farmgloss itself sends nothing anywhere.');
  });

  test('are kept the same in other browsers only when the reader says so', async () => {
    await open();
    const box = control('checkbox', 'Keep settings the same in all my browsers');
    expect(box.checked).toBe(false);
    fireEvent.click(box);
    await waitFor(async () => expect(await browser.storage.local.get('sync')).toEqual({ sync: true }));
    await browser.storage.local.set({ syncError: 'quota exceeded' });
    await waitFor(() => expect(shown()).toContain('Settings could not be kept the same: quota exceeded'));
  });

  test('are exported as they are', async () => {
    await open(OTHER);
    const link = screen.getByRole('link', { name: 'Export settings' });
    const [, content = ''] = link.getAttribute('href')?.split(',') ?? [];
    expect(decodeURIComponent(content)).toBe(writeSettings(OTHER));
    expect(link.getAttribute('download')).toBe('farmgloss-settings.json');
  });

  test('are imported, and the earlier settings can be had back', async () => {
    await open({ clean: false });
    choose('mine.json', writeSettings(OTHER));
    await stored(OTHER);
    await waitFor(() => expect(shown()).toContain('The settings from mine.json are in use.'));
    fireEvent.click(button('Undo'));
    await stored({ clean: false });
    await waitFor(() => expect(shown()).toContain('The earlier settings are back.'));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test.each<[what: string, content: string, fault: string]>([
    ['damaged', '{"version": 2, "more": "yes"}', 'bad.json > more > "yes" is neither true nor false'],
    ['no settings', 'hello', 'bad.json > text > is not JSON'],
    ['too large', ' '.repeat(1_000_001), 'bad.json > size > is over 1 MB'],
  ])('are kept when a file is %s', async (_what, content, fault) => {
    await open({ clean: false });
    choose('bad.json', content);
    await waitFor(() =>
      expect(shown()).toContain('bad.json was not imported, and your settings are as they were'),
    );
    expect(shown()).toContain(fault);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await stored({ clean: false });
  });

  test('are reset, and the earlier settings can be had back', async () => {
    await open(OTHER);
    fireEvent.click(button('Reset all settings'));
    await stored({});
    await waitFor(() => expect(shown()).toContain('All settings are as they were at first.'));
    fireEvent.click(button('Undo'));
    await stored(OTHER);
  });
});
