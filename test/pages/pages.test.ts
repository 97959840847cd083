// Every folder here is a test: a saved page and what Farmgloss must make of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { packedFarms, packedLexicon, readWeights } from '../../src/build/read-data';
import { loadLexicon } from '../../src/lexicon/lexicon';
import { type Expectation, expectationOf, promisedVerdict } from './expectation';

const knowledge = { lexicon: loadLexicon(packedLexicon(), readWeights()), farms: packedFarms() };
const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((it) => it.isDirectory());

describe.each(folders.map(({ name }) => name))('%s', (name) => {
  const folder = join(import.meta.dirname, name);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expectation;
  const found = expectationOf(knowledge, join(folder, 'source.html'), expected.url);

  test('gets the verdict that its name promises', () => {
    expect(expected.verdict).toBe(promisedVerdict(folder));
    expect(found.verdict).toBe(expected.verdict);
    expect(found.farm).toBe(expected.farm);
  });
  test('for the recorded reasons', () => expect(found.reasons).toEqual(expected.reasons));
  test('hides exactly the recorded texts', () => expect(found.hidden).toEqual(expected.hidden));
  test('explains exactly the recorded terms', () => expect(found.terms).toEqual(expected.terms));
});
