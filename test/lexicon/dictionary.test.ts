// The dictionary proves itself: every file is sound and canonical, and every example gives exactly its marked spans.
import { describe, expect, test } from '@jest/globals';
import { readAllSenses, readSenseFiles, readTopics } from '../../src/build/read-data';
import { compileLexicon } from '../../src/lexicon/compile';
import { failingExamples } from '../../src/lexicon/example';
import { loadLexicon } from '../../src/lexicon/lexicon';
import { printSenses } from '../../src/lexicon/print-senses';
import { readSenses } from '../../src/lexicon/read-senses';

const { senses, faults } = readAllSenses();
const topics = readTopics();
const lexicon = loadLexicon(compileLexicon(senses, topics));

test('no file has a fault, alone or beside the others', () => expect(faults).toEqual([]));

describe.each(readSenseFiles().map((file) => [file.name, file.text] as const))('%s', (name, text) => {
  const own = readSenses(name, text).senses;

  test('is in its one form; otherwise run npm run format', () => expect(printSenses(own)).toBe(text));
  test('gives exactly the marked spans in its examples and nothing in its counterexamples', () => {
    expect(own.flatMap((sense) => failingExamples(lexicon, sense))).toEqual([]);
  });
});

test.each(Object.entries(topics))(
  'topic %s is a sorted list of small-letter words without repeats',
  (_id, words) => {
    expect(words).toEqual([...new Set(words)].sort());
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  },
);
