// The dictionary proves itself: every file is sound and canonical, and every example gives exactly its marked spans.
import { describe, expect, test } from '@jest/globals';
import { pinyinFits } from '../../src/build/pinyin';
import {
  packSenses,
  readAllSenses,
  readSenseFiles,
  readTopics,
  readWeights,
} from '../../src/build/read-data';
import { failingExamples } from '../../src/lexicon/example';
import { Finder } from '../../src/lexicon/find';
import { loadLexicon } from '../../src/lexicon/lexicon';
import { PageView } from '../../src/lexicon/page-view';
import { printSenses } from '../../src/lexicon/print-senses';
import { readSenses } from '../../src/lexicon/read-senses';
import { fromPlainText } from '../../src/text/page-text';

const { senses, faults } = readAllSenses();
const topics = readTopics();
const zhById = new Map(senses.map(({ id, zh }) => [id, zh]));
const zhOf = (id: string): string | undefined => zhById.get(id);
const lexicon = loadLexicon(packSenses(senses), readWeights());

test('no file has a fault, alone or beside the others', () => expect(faults).toEqual([]));

describe.each(readSenseFiles().map((file) => [file.name, file.text] as const))('%s', (name, text) => {
  const own = readSenses(name, text).senses;

  test('is in its one form; otherwise run npm run format', () => expect(printSenses(own)).toBe(text));
  test('gives exactly the marked spans in its examples and nothing in its counterexamples', () => {
    expect(own.flatMap((sense) => failingExamples(lexicon, zhOf, sense))).toEqual([]);
  });
});

test('every listed form is found in a text that is just that form', () => {
  const lost = senses.flatMap(({ id, forms }, sense) => {
    const { scan } = PageView.of(lexicon, fromPlainText(forms.map(({ text }) => text).join('\n\n')));
    const mentions = new Finder(lexicon.tables, scan).find();
    const isFound = (block: number): boolean =>
      mentions.some(
        ({ first, last, readings }) =>
          scan.blocks[first] === block &&
          scan.blocks[first - 1] !== block &&
          (last + 1 === scan.count || scan.blocks[last + 1] !== block) &&
          readings.some((it) => it.sense === sense),
      );
    return forms.filter((_, block) => !isFound(block)).map(({ text }) => `${id} > forms > "${text}"`);
  });
  expect(lost).toEqual([]);
});

test('every pinyin is a reading of its Chinese', () => {
  const wrong = senses.filter(({ zh, pinyin }) => !pinyinFits(zh, pinyin));
  expect(wrong.map(({ id, zh, pinyin }) => `${id} > pinyin: "${pinyin}" is no reading of ${zh}`)).toEqual([]);
});

test('there are at least 5,000 terms', () => expect(senses.length).toBeGreaterThanOrEqual(5000));

test.each(Object.entries(topics))(
  'topic %s is a sorted list of small-letter words without repeats',
  (_id, words) => {
    expect(words).toEqual([...new Set(words)].sort());
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  },
);
