// What is said of examples that yield something else than their marks.
import { expect, test } from '@jest/globals';
import { failingExamples } from '../../src/lexicon/example';
import { bothLooks, linear, type Material, makeSenses, smallLexicon } from './small-lexicon';

const wechat = (examples: readonly string[]): Material['senses'][number] => ({
  ...{ id: 'wechat', zh: '微信', meaning: 'WeChat', kind: 'product', why: '微 micro + 信 letter' },
  ...{ forms: ['micro-letter'], examples },
});

/** The faults of the examples, in a dictionary that is sure of everything. */
function faultsOf(...examples: readonly string[]): string[] {
  const senses = [wechat(examples)];
  const lexicon = smallLexicon({ senses }, bothLooks(linear(9, {})));
  const zhOf = (id: string): string | undefined => (id === 'wechat' ? '微信' : undefined);
  return makeSenses(senses).flatMap((sense) => failingExamples(lexicon, zhOf, sense));
}

test('a marked form that is explained as its sense is no fault', () =>
  expect(faultsOf('They met in a [micro-letter] group.')).toEqual([]));

test('a form that nobody marked is told with its Chinese', () =>
  expect(faultsOf('Not in [micro-letter] but in micro-letter.')).toEqual([
    'wechat > examples[0] "Not in [micro-letter] but in micro-letter.": expected "micro-letter" (微信) but found "micro-letter" (微信), "micro-letter" (微信)',
  ]));

test('a mark that names no sense is told so', () =>
  expect(faultsOf('One [micro-letter], one [micro-letter|wechatt].')).toEqual([
    'wechat > examples[0] "One [micro-letter], one [micro-letter|wechatt].": expected "micro-letter" (微信), "micro-letter" (no sense has the id "wechatt") but found "micro-letter" (微信), "micro-letter" (微信)',
  ]));

test('an example that marks no form of its sense is told so', () =>
  expect(faultsOf('They met.')).toEqual(['wechat > examples "They met.": marks no [form] of this sense']));
