// The interface's texts: each language has every one of them, none is idle, and all fill in the same values.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const languages = readdirSync(join(ROOT, '_locales'));

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;
const messagesOf = (language: string): Messages => JSON.parse(read(`_locales/${language}/messages.json`));
const english = messagesOf('en');

// That every key in the code has a text is told by its type, `TextKey`.
const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter(
    (path) =>
      /^src\/(?!build|inspect).*\.tsx?$/.test(path) ||
      /^src\/farms\/(?:ads|signatures\/.*)\.json$/.test(path),
  );
const quoted = new Set(
  sources.flatMap((path) => [...read(path).matchAll(/['"](\w+)['"]/g)].map(([, key]) => key)),
);
const inManifest = [...read('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');

/** The names of the values that a text fills in, as the browser reads them: capital or small letters are the same. */
const valuesIn = ({ message }: Message): string[] =>
  [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()).sort();

test('every text of the manifest is there', () => {
  expect(inManifest.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
  expect(inManifest).toContain('extName');
});

test('no text is idle', () => {
  const idle = Object.keys(english).filter((key) => !quoted.has(key) && !inManifest.includes(key));
  expect(idle).toEqual([]);
});

test('the languages are those of the readers', () => {
  expect(languages.sort()).toEqual(['en', 'zh_CN', 'zh_TW']);
});

describe.each(languages)('in %s', (language) => {
  const messages = messagesOf(language);

  test('no text is missing, and none is too many', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
  });

  test.each(Object.entries(messages))('%s says something and fills in what it declares', (_key, text) => {
    const { message, placeholders = {} } = text;
    expect(message.trim()).toBe(message);
    expect(message).not.toBe('');
    expect(valuesIn(text)).toEqual(Object.keys(placeholders).sort());
    const contents = Object.values(placeholders).map(({ content }) => content);
    expect(contents.sort()).toEqual(contents.map((_, index) => `$${index + 1}`));
  });

  test.each(Object.entries(messages))('%s fills in the same values as in English', (key, text) => {
    expect(text.placeholders).toEqual(english[key]?.placeholders);
  });
});

/** Characters that are written in one of the two ways only, among those that the texts need. */
const WRITING = {
  zh_CN: /[設開關閉頁網隱識譯詞覽單檔匯擴權執處這為顯會]/,
  zh_TW: /[设开关闭页网隐识译词览单档汇扩权执处这为显会]/,
};

test.each(Object.entries(WRITING))('%s is written in its own characters', (language, others) => {
  const mixed = Object.values(messagesOf(language)).filter(({ message }) => others.test(message));
  expect(mixed).toEqual([]);
});
