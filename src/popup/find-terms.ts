// Finds terms by what a reader may remember of them: a spelling, the English, the Chinese, the sound.

import type { TabTerm } from '../extension/tab-report';
import { searchFold } from '../text/search-fold';

/** By frequency, or as they follow on the page. */
export type TermOrder = 'count' | 'place';

/** All, those that the reader does not know yet, or those that are known. */
export type TermPart = 'all' | 'new' | 'known';

export interface TermWish {
  readonly query: string;
  readonly order: TermOrder;
  readonly part: TermPart;
}

/** A term of the page, and whether the reader knows it. */
export interface ListedTerm extends TabTerm {
  readonly known: boolean;
}

/** A term with all that it is found by. */
export interface IndexedTerm {
  readonly term: ListedTerm;
  readonly text: string;
}

/** Prepares terms for being searched at each key. Pinyin is found with and without spaces between its syllables. */
export const indexTerms = (terms: readonly ListedTerm[]): IndexedTerm[] =>
  terms.map((term) => {
    const pinyin = searchFold(term.pinyin);
    const told = [...term.surfaces, term.meaning, term.zh].map(searchFold);
    return { term, text: [...told, pinyin, pinyin.replaceAll(' ', '')].join('\n') };
  });

/** The terms of the wanted part that hold each word of the query, in the wanted order. */
export function findTerms(index: readonly IndexedTerm[], { query, order, part }: TermWish): ListedTerm[] {
  const words = searchFold(query).split(' ').filter(Boolean);
  const found = index.filter(
    ({ term, text }) =>
      (part === 'all' || term.known === (part === 'known')) && words.every((word) => text.includes(word)),
  );
  return found
    .map(({ term }) => term)
    .sort((a, b) => (order === 'count' ? b.count - a.count : 0) || a.place - b.place);
}
