// How much of the boilerplate is hidden, and how much of the article: counted against ranges that a person has named.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { packedFarms } from '../../src/build/read-data';
import { readFacts } from '../../src/farms/facts';
import { judge } from '../../src/farms/judge';
import { planHiding } from '../../src/farms/plan-hiding';
import { readFile } from '../../src/inspect/read-file';
import type { Expectation } from './expectation';

const LEAST_HIDDEN = 0.99;

const farms = packedFarms();
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((it) => it.isDirectory() && existsSync(join(import.meta.dirname, it.name, 'boilerplate.json')))
  .map(({ name }) => name);

/** Pattern of words whatever white space stands between them. */
const pattern = (words: string): RegExp =>
  new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));

/** Marks the characters of the ranges in `boilerplate.json`: pairs of the first and the last words of each. */
function marked(text: string, ranges: readonly (readonly [string, string])[]): boolean[] {
  const marks = Array.from({ length: text.length }, () => false);
  let from = 0;
  for (const [first, last] of ranges) {
    const start = from + text.slice(from).search(pattern(first));
    const end = pattern(last).exec(text.slice(start));
    if (start < from || end === null) throw new Error(`boilerplate.json: "${first}" to "${last}" is not on the page`);
    from = start + end.index + end[0].length;
    marks.fill(true, start, from);
  }
  return marks;
}

describe.each(folders)('%s', (name) => {
  const folder = join(import.meta.dirname, name);
  const read = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
  const facts = readFacts(readFile(join(folder, 'source.html')), read<Expectation>('expected.json').url);
  const { text } = facts.page;
  const isBoilerplate = marked(text, read('boilerplate.json'));
  const signature = farms.signatures.find(({ id }) => id === judge(farms, facts).farm);
  const plan = signature ? planHiding(signature, facts) : [];
  const isHidden = (offset: number): boolean => plan.some(({ start, end }) => offset >= start && offset < end);
  const said = [...text].flatMap((character, offset) => (/\s/.test(character) ? [] : [offset]));
  const boilerplate = said.filter((offset) => isBoilerplate[offset]);

  test('loses nearly all of its boilerplate', () => {
    expect(boilerplate.filter(isHidden).length / boilerplate.length).toBeGreaterThanOrEqual(LEAST_HIDDEN);
  });
  test('loses no character of its article', () => {
    expect(said.filter((offset) => !isBoilerplate[offset] && isHidden(offset))).toEqual([]);
  });
});
