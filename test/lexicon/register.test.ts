// What the words around a place say, and which of them may speak.
import { describe, expect, test } from '@jest/globals';
import { PageView } from '../../src/lexicon/page-view';
import { fromPlainText } from '../../src/text/page-text';
import { bothLooks, linear, smallLexicon } from './small-lexicon';

const lexicon = smallLexicon(
  {
    senses: [
      { id: 'xiaomi', zh: '小米', forms: [{ text: 'millet', prior: 4 }], for: ['phones'], against: ['food'] },
    ],
    topics: { phones: ['handset', 'screen'], food: ['flour', 'soup'] },
  },
  bothLooks(linear(0, {}), { 20: 'handset millet', '-10': 'flour soup' }),
);

/** What the whole text says. */
function said(text: string): number {
  const view = PageView.of(lexicon, fromPlainText(text));
  return view.register.within(0, view.scan.count);
}

describe('the register', () => {
  test.each([
    ['of a word of translations is above 0', 'handset', 2 / Math.sqrt(5)],
    ['of a word of ordinary life is below 0', 'soup', -1 / Math.sqrt(5)],
    ['counts inflected words as their base', 'soups', -1 / Math.sqrt(5)],
    ['adds words up, less than twice for two', 'flour soup', -2 / Math.sqrt(6)],
    ['does not know unlearnt words', 'screen of something', 0],
    ['leaves out what may be a mistranslation itself', 'millet', 0],
  ])('%s', (_what, text, expected) => expect(said(text)).toBeCloseTo(expected));
});
