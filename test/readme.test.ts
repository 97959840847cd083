// The two READMEs lead where they say: links, pictures and named files exist, and no picture is left that nobody shows.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSenseFiles } from '../src/build/read-data';

const ROOT = resolve(import.meta.dirname, '..');
const READMES = ['README.md', 'test/README.md'];
const SCREENSHOTS = 'test/browser/screenshots';

const textOf = (readme: string): string => readFileSync(join(ROOT, readme), 'utf8');

/** Where a file's links and pictures lead within the repository, as paths from its root. */
const linked = (readme: string): string[] =>
  [...textOf(readme).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const path = target.replace(/#.*$/, '');
      return relative(ROOT, path === '' ? join(ROOT, readme) : resolve(ROOT, dirname(readme), path));
    });

/** Paths that stand in the text as code; those with a part to fill in, such as <slug>, are patterns. */
const named = (readme: string): string[] =>
  [...textOf(readme).matchAll(/`((?:src|test|_locales)\/[^`\s<>*]*)`/g)].map(([, path = '']) => path);

describe.each(READMES)('%s', (readme) => {
  test('leads to files that exist', () => {
    const paths = [...linked(readme), ...named(readme)];
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

test('the term that shows how to add one is as it is in the dictionary', () => {
  const [, json = ''] = /```json\n(\{\n {2}"id".*?)```/s.exec(textOf('README.md')) ?? [];
  const shown = JSON.parse(json) as { readonly id: string };
  const all = readSenseFiles().flatMap(({ text }) => JSON.parse(text) as (typeof shown)[]);
  expect(all.find(({ id }) => id === shown.id)).toEqual(shown);
});

test('every picture is shown or named in one of them', () => {
  const shown = new Set(READMES.flatMap(linked));
  const pictures = readdirSync(join(ROOT, SCREENSHOTS)).map((file) => `${SCREENSHOTS}/${file}`);
  expect(pictures.filter((path) => !shown.has(path))).toEqual([]);
});
