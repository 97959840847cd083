// The rules of the source tree, checked: who may import whom, and how large a file may grow.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const SRC = resolve(import.meta.dirname, '../src');

/** For each folder the folders below it; a folder may always import from itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  lexicon: ['text'],
  farms: ['text'],
  page: ['text', 'lexicon', 'farms'],
  extension: ['text', 'lexicon', 'farms', 'page'],
  detector: ['text', 'farms', 'page', 'extension'],
  judge: ['text', 'farms', 'page', 'extension'],
  annotator: ['text', 'lexicon', 'farms', 'page', 'extension'],
  background: ['text', 'lexicon', 'extension', 'judge', 'annotator'],
  popup: ['text', 'extension', 'page'],
  sample: ['page', 'extension', 'annotator'],
  options: ['text', 'lexicon', 'page', 'extension', 'sample'],
  welcome: ['extension', 'sample'],
  build: ['text', 'lexicon', 'farms'],
  inspect: ['text', 'lexicon', 'farms', 'page', 'annotator', 'build'],
};
/** The files outside src that code may read. */
const OUTSIDE = [
  '../manifest.json',
  ...['en', 'zh_CN', 'zh_TW'].map((language) => `../_locales/${language}/messages.json`),
];
const MOST_LINES = 250;
const MOST_LINES_OF_A_ROOT = 90;

interface Source {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && path !== 'env.d.ts')
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '');
    return { path, folder: path.split('/')[0] ?? '', text, imports };
  });

/** The files in src that a source imports, without ending. */
const inner = (source: Source): string[] =>
  source.imports
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(SRC, resolve(SRC, dirname(source.path), name)).replaceAll('\\', '/'));

/** What a source loads when it runs: types and the names of script files (`?script`) are gone by then. */
const loaded = ({ text }: Source): string[] =>
  [...text.matchAll(/^(?:import|export)\b(?! type\b)[^;]*?'([^']+)'/gm)]
    .map(([, name]) => name ?? '')
    .filter((name) => !name.includes('?'));

describe('imports', () => {
  test.each(sources.map((source) => [source.path, source] as const))(
    '%s imports only downward',
    (_path, source) => {
      const allowed = [source.folder, ...(MAY_IMPORT[source.folder] ?? [])];
      const wrong = inner(source).filter(
        (path) => !allowed.includes(path.split('/')[0] ?? '') && !OUTSIDE.includes(path),
      );
      expect(wrong).toEqual([]);
    },
  );

  test('have no cycle', () => {
    const plain = (path: string): string => path.replace(/\.tsx?$/, '').replace(/\?.*$/, '');
    const graph = new Map(sources.map((source) => [plain(source.path), inner(source).map(plain)]));
    const done = new Set<string>();
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) throw new Error(`cycle: ${[...trail, path].join(' > ')}`);
      if (done.has(path)) return;
      for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    expect(() => [...graph.keys()].map((path) => walk(path, []))).not.toThrow();
  });

  // Chrome's service worker has no DOM: `Element.prototype` would end it when it starts.
  test('of the background never reach what touches the DOM', () => {
    const reached = new Set<string>();
    const reach = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      const source = sources.find((it) => it.path.replace(/\.tsx?$/, '') === path);
      if (source) inner({ ...source, imports: loaded(source) }).map(reach);
    };
    reach('background/main');
    expect([...reached]).toEqual(expect.arrayContaining(['extension/messages', 'page/names']));
    expect([...reached].filter((path) => /^page\/(?!(?:names|look)$)/.test(path))).toEqual([]);
  });

  test('name the polyfill in one file only', () => {
    const users = sources.filter(({ imports }) => imports.includes('webextension-polyfill'));
    expect(users.map(({ path }) => path)).toEqual(['extension/browser.ts']);
  });

  test('keep node out of what runs in a browser', () => {
    const users = sources.filter(({ imports }) => imports.some((name) => name.startsWith('node:')));
    expect([...new Set(users.map(({ folder }) => folder))].sort()).toEqual(['build', 'inspect']);
  });
});

describe('files', () => {
  test.each(sources.map((source) => [source.path, source] as const))(
    '%s is short and says what it is for',
    (path, source) => {
      const lines = source.text.split('\n').length;
      expect(lines).toBeLessThanOrEqual(/\/main\.tsx?$/.test(path) ? MOST_LINES_OF_A_ROOT : MOST_LINES);
      expect(source.text).toMatch(/^(?:\/\/|\/\*)/);
    },
  );

  test('never build HTML or code from text', () => {
    const users = sources.filter(({ text }) =>
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/.test(text),
    );
    expect(users.map(({ path }) => path)).toEqual([]);
  });

  test('exported by name only', () => {
    const users = sources.filter(({ text }) => /export default (?!defineConfig)/.test(text));
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});
