// Data files that must be refused: beside each file stand the faults that its author is told.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSignature } from '../../src/farms/read-farms';
import { readSenses } from '../../src/lexicon/read-senses';

const READERS: Readonly<Record<string, (place: string, json: string) => { readonly faults: readonly string[] }>> = {
  senses: readSenses,
  signatures: readSignature,
};

describe.each(Object.entries(READERS))('%s', (kind, read) => {
  const folder = join(import.meta.dirname, kind);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

  test.each(names)('%s is refused with the faults written beside it', (name) => {
    const { faults } = read(name, readFileSync(join(folder, name), 'utf8'));
    const file = join(folder, name.replace(/json$/, 'txt'));
    expect(faults).not.toEqual([]);
    // What is wrong with JSON is told in the engine's words, which change.
    const told = faults.map((fault) => fault.replace(/is not JSON \(.*\)/, 'is not JSON (...)'));
    expect(told).toEqual(readFileSync(file, 'utf8').trimEnd().split('\n'));
  });
});

test('reading a hostile file changes no prototype', () => {
  readSenses('proto.json', '[{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}]');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
