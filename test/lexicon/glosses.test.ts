// The gloss table: its files are in their one form, and what must be refused is, with a fault that teaches.
import { describe, expect, test } from '@jest/globals';
import { readAllGlosses, readGlossFiles } from '../../src/build/read-data';
import { printGlosses, readGlosses } from '../../src/lexicon/gloss-table';

test('no file has a fault', () => expect(readAllGlosses().faults).toEqual([]));

test.each(readGlossFiles().map((file) => [file.name, file.text] as const))(
  '%s is in its one form; otherwise run npm run format',
  (name, text) => expect(printGlosses(readGlosses(name, text).glosses)).toBe(text),
);

describe('a fault says place, thing and remedy:', () => {
  test.each([
    ['{', 'g.json > file: is not JSON'],
    ['[]', 'g.json > file: must map Chinese pieces to lists of English words'],
    ['{"abc": ["x"]}', 'g.json > abc: must be one to six Chinese characters'],
    ['{"信": []}', 'g.json > 信: must have a list of at least one English word'],
    ['{"信": ["le!tter"]}', 'g.json > 信: "le!tter" must be English words in base form'],
    ['{"信": ["the"]}', 'g.json > 信: "the" renders nothing; leave it out'],
    ['{"信": ["mail", "mail"]}', 'g.json > 信: names a word twice; keep one'],
  ])('%s gives %s', (json, fault) => expect(readGlosses('g.json', json).faults[0]).toContain(fault));
});
