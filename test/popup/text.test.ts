// The interface's texts: every key that is used exists, and none is idle.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
const english: Readonly<Record<string, Message>> = JSON.parse(read('_locales/en/messages.json'));

const quoted = (code: string): string[] => [...code.matchAll(/'(\w+)'/g)].map(([, key]) => key ?? '');

/** Keys in the calls of text('...') and getMessage('...'), and in status.ts's lists ['...', ...]. */
function keysIn(path: string): string[] {
  const code = read(path);
  const calls = [...code.matchAll(/\b(?:text|getMessage)\(([^()]*)/g)].flatMap(([, inside]) =>
    quoted(inside ?? ''),
  );
  const lists = path.endsWith('/status.ts')
    ? [...code.matchAll(/(?<!\w)\['\w+'/g)].flatMap(([list]) => quoted(list))
    : [];
  return [...calls, ...lists];
}

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  // The other folders know nothing of the interface; text('...') means something else there.
  .filter((path) => /\.tsx?$/.test(path) && !/^src\/(?:text|lexicon|farms|page|build|inspect)\//.test(path));
const inManifest = [...read('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
const used = new Set([...sources.flatMap(keysIn), ...inManifest]);

test('every key that is used has a text', () => {
  expect([...used].filter((key) => !Object.hasOwn(english, key))).toEqual([]);
  expect([...used]).toEqual(expect.arrayContaining(['statusFarm', 'hiddenShown', 'tooltipWhy', 'extName']));
});

test('no text is idle', () => {
  expect(Object.keys(english).filter((key) => !used.has(key))).toEqual([]);
});

describe.each(Object.entries(english))('the text %s', (_key, { message, placeholders = {} }) => {
  test('says something and fills in what it declares', () => {
    expect(message.trim()).toBe(message);
    expect(message).not.toBe('');
    const named = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase());
    expect(named.sort()).toEqual(Object.keys(placeholders).sort());
    const contents = Object.values(placeholders).map(({ content }) => content);
    expect(contents.sort()).toEqual(contents.map((_, index) => `$${index + 1}`));
  });
});
