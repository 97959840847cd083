// Numbers of words, kept by hash.
import { expect, test } from '@jest/globals';
import { HASH_START, hashOf, hashStep, Words } from '../../src/lexicon/words';

test('the hash of a text can be kept up character by character', () => {
  let hash = HASH_START;
  for (const character of 'millet') hash = hashStep(hash, character.charCodeAt(0));
  expect(hash).toBe(hashOf('millet'));
  expect(hashOf('a millet', 2)).toBe(hash);
});

test('every word keeps its number while the table grows', () => {
  const words = new Words(4);
  const texts = Array.from({ length: 5000 }, (_, index) => `word${index}`);
  const numbers = texts.map((text) => words.add(hashOf(text), text.length));
  expect(new Set(numbers).size).toBe(5000);
  expect(texts.map((text) => words.find(hashOf(text), text.length))).toEqual(numbers);
  expect(texts.map((text) => words.add(hashOf(text), text.length))).toEqual(numbers);
});

test('an unknown word has no number, nor has a known hash with another length', () => {
  const words = new Words();
  words.add(hashOf('millet'), 6);
  expect(words.find(hashOf('mullet'), 6)).toBe(0);
  expect(words.find(hashOf('millet'), 7)).toBe(0);
});
