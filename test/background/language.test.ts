// The texts of the language that the reader has chosen: kept by the background, spoken by all parts.
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { followLanguage, textsOf } from '../../src/background/language';
import { LANGUAGES, type Language } from '../../src/extension/languages';
import { saveSettings } from '../../src/extension/settings';
import { loadTexts, setTexts, text } from '../../src/extension/text';
import browser, { reset } from '../fakes/browser';

beforeAll(followLanguage);
beforeEach(() => {
  reset();
  setTexts(undefined);
});

/** Chooses a language, and waits until every part would speak it. */
async function choose(language: Language | 'browser'): Promise<void> {
  await saveSettings({ language });
  await new Promise((done) => setTimeout(done, 20));
  await loadTexts();
}

test.each<[Language, because: string, count: string]>([
  ['en', 'switched off for a.example', '×7'],
  ['zh_CN', 'a.example', '7'],
  ['zh_TW', 'a.example', '7'],
])('%s is spoken once it is chosen, with values filled in', async (language, because, count) => {
  await choose(language);
  expect(text('textLanguage')).toBe(textsOf(language)['textLanguage']);
  expect(text('becauseOffHere', 'a.example')).toContain(because);
  expect(text('termCount', '7')).toContain(count);
  expect(text('failed', 'a $1 of a price')).toContain('a $1 of a price');
});

test('every language has its own texts, with numbers where values are filled in', () => {
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    const texts = Object.values(textsOf(language));
    expect(texts.filter((it) => /\$\w*[a-zA-Z]\w*\$/.test(it))).toEqual([]);
    expect(texts).not.toContain('');
  }
  expect(new Set(Object.keys(LANGUAGES).map((it) => textsOf(it as Language)['switchClean'])).size).toBe(3);
});

test('the browser’s language is spoken again when the reader goes back to it', async () => {
  await choose('zh_CN');
  expect(text('switchClean')).not.toBe('Hide boilerplate on farms');
  await choose('browser');
  expect(text('switchClean')).toBe('Hide boilerplate on farms');
  expect(await browser.storage.local.get('texts')).toEqual({});
});

test('an update brings its own texts', async () => {
  await choose('zh_CN');
  await browser.storage.local.set({ texts: { switchClean: 'of the version before' } });
  browser.runtime.onInstalled.fire({ reason: 'update' });
  await new Promise((done) => setTimeout(done, 5));
  await loadTexts();
  expect(text('switchClean')).toBe(textsOf('zh_CN')['switchClean']);
});

test.each([
  ['no texts', 7],
  ['a list', ['Hide']],
  ['texts among other things', { switchClean: 7, toString: 'x' }],
])('%s that are stored instead leave the browser’s own', async (_what, texts) => {
  await browser.storage.local.set({ texts });
  await loadTexts();
  expect(text('switchClean')).toBe('Hide boilerplate on farms');
});
