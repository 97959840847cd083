// Words met lately.
import { expect, test } from '@jest/globals';
import { MetWords } from '../../src/lexicon/met-words';

test('a word that was put is found with its number and its stem, by hash and length', () => {
  const met = new MetWords();
  met.put(77, 5, 12, 13);
  const place = met.find(77, 5);
  expect([met.word(place), met.stem(place)]).toEqual([12, 13]);
  expect(met.find(77, 6)).toBe(-1);
  expect(met.find(78, 5)).toBe(-1);
});

test('of two words with the same slot the later one is known, the earlier one is looked up again', () => {
  const met = new MetWords();
  const other = 77 + (1 << 20);
  met.put(77, 5, 12, 13);
  met.put(other, 5, 14, 0);
  expect(met.find(77, 5)).toBe(-1);
  expect(met.word(met.find(other, 5))).toBe(14);
});

test('nothing is known before anything was put, not even a hash of 0', () => {
  expect(new MetWords().find(0, 1)).toBe(-1);
});
