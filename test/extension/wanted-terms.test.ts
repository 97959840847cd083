// Which terms are marked for readers who want more, or less.
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_SETTINGS, type Wishes, wishesFor } from '../../src/extension/settings';
import { wantedTerms } from '../../src/extension/wanted-terms';
import type { Term } from '../../src/lexicon/explain';
import { fromPlainText } from '../../src/text/page-text';
import { makeTerm } from '../page/make-term';

const ALL: Wishes = wishesFor(DEFAULT_SETTINGS, '');

/** Terms such as `wechat:micro-letter`, in the order of the page. */
const termsOf = (...mentions: string[]): Term[] =>
  mentions.map((mention) => {
    const [id = '', surface = ''] = mention.split(':');
    return makeTerm(fromPlainText(surface), surface, id);
  });
const told = (terms: readonly Term[]): string[] =>
  terms.map(({ entry, surface }) => `${entry.zh}:${surface}`);

describe.each<[what: string, wishes: Partial<Wishes>, terms: string[], unsure: string[]]>([
  ['as usual', {}, ['a:x', 'b:y', 'a:z'], []],
  ['also unsure ones', { more: true }, ['a:x', 'b:y', 'a:z'], ['c:u', 'b:v', 'c:w']],
  ['only first mentions', { firstOnly: true }, ['a:x', 'b:y'], []],
  [
    'only first mentions, also unsure ones of meanings that are nowhere sure',
    { more: true, firstOnly: true },
    ['a:x', 'b:y'],
    ['c:u'],
  ],
  [
    'only first mentions, of words that stand corrected',
    { more: true, firstOnly: true, way: 'corrected' },
    ['a:x', 'b:y', 'a:z'],
    ['c:u'],
  ],
  ['without a silent meaning', { silent: new Set(['a', 'c']) }, ['b:y'], []],
])('marked are, %s,', (_what, wishes, terms, unsure) => {
  test(`${[...terms, ...unsure].join(', ')}`, () => {
    const found = { terms: termsOf('a:x', 'b:y', 'a:z'), unsure: termsOf('c:u', 'b:v', 'c:w') };
    const wanted = wantedTerms(found, { ...ALL, ...wishes }, () => true);
    expect([told(wanted.terms), told(wanted.unsure)]).toEqual([terms, unsure]);
  });
});

test('the first mention is the first of those that are wanted', () => {
  const found = { terms: termsOf('a:x', 'a:y'), unsure: termsOf('b:u', 'b:v') };
  const wishes = { ...ALL, more: true, firstOnly: true };
  const wanted = wantedTerms(found, wishes, ({ surface }) => surface === 'y' || surface === 'v');
  expect([told(wanted.terms), told(wanted.unsure)]).toEqual([['a:y'], ['b:v']]);
});
