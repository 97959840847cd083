// What labelled pages have taught of forms: how it is packed, read, and believed.
import { describe, expect, test } from '@jest/globals';
import { inEnglish } from '../../src/inspect/english';
import { compileLexicon } from '../../src/lexicon/compile';
import { oddsAfter, readTallies } from '../../src/lexicon/experience';
import { explain, type Term } from '../../src/lexicon/explain';
import { fromPlainText } from '../../src/text/page-text';
import { bothLooks, linear, type Material, makeSenses, smallLexicon } from './small-lexicon';

const MATERIAL: Material = {
  senses: [
    {
      id: 'thunder',
      zh: '迅雷',
      meaning: 'Xunlei',
      forms: [
        { text: 'thunder', prior: 5 },
        { text: 'quick thunder', prior: 8 },
      ],
      for: ['software'],
    },
  ],
  topics: { software: ['download'] },
};
const share = (odds: number): number => 1 / (1 + Math.exp(-odds));

describe('a tally', () => {
  test('is packed by the number of its form, derived forms as -1, and read back', () => {
    const nothing = { glosses: new Map(), everyday: [], collocations: {}, surroundings: {} };
    const { senses } = compileLexicon(makeSenses(MATERIAL.senses), {
      ...nothing,
      topics: { software: ['download'] },
      levelOf: () => 0,
      soundOf: () => undefined,
      tallies: { 迅雷: { '': [1, 4], 'quick thunder': [7, 0], 'a form that is gone': [9, 9] } },
    });
    const { forms, all } = readTallies(senses.seen);
    expect([...forms]).toEqual([
      [-1, { right: 1, wrong: 4 }],
      [1, { right: 7, wrong: 0 }],
    ]);
    // 5 of derived ones, of which 10 % are believed to be right, and 7 of a form with prior 8.
    expect(all).toEqual({ right: 8, wrong: 4, expected: 6.1 });
  });

  test.each([
    ['nothing met leaves the prior', 0.5, 0, 0, 0.5],
    ['three meetings count as much as the prior', 0.5, 3, 0, 0.75],
    ['many meetings outweigh the prior', 0.1, 97, 0, 0.973],
    ['nothing is ever certain', 0.9, 0, 10_000, 0.01],
  ])('%s', (_what, prior, right, wrong, expected) =>
    expect(share(oddsAfter(prior, { right, wrong }))).toBeCloseTo(expected),
  );
});

describe('what was met', () => {
  const weights = bothLooks(linear(0, { 'odds of the form as met': 3 }));
  const shown = (met: readonly [number, number]): readonly string[] =>
    explain(
      smallLexicon({ ...MATERIAL, tallies: { 迅雷: { thunder: met } } }, weights),
      fromPlainText('Open thunder now.'),
    ).terms.map(({ surface, reasons }) => `${surface}: ${reasons.map(inEnglish).join('; ')}`);

  test('lets a form be shown that its prior alone would not, and is named as the reason', () =>
    expect(shown([9, 1])).toEqual([
      'thunder: these words meant it in 9 of 10 places that readers have labelled',
    ]));

  test('is no reason where only other words of the sense were met', () => {
    const met = { 迅雷: { 'quick thunder': [9, 0] } } as const;
    const bySense = bothLooks(linear(0, { 'other forms right oftener than believed': 9 }));
    const { terms } = explain(
      smallLexicon({ ...MATERIAL, tallies: met }, bySense),
      fromPlainText('Open thunder.'),
    );
    expect(terms.map(({ surface, reasons }) => [surface, reasons])).toEqual([['thunder', []]]);
  });

  const oddsOf = (share: number): number => Math.log(share / (1 - share));
  // "quick thunder" is sure, "thunder" has seven chances in ten.
  const surerTogether = linear(oddsOf(0.95), { 'one word': oddsOf(0.7) - oddsOf(0.95) });
  const placed = (
    tallies: Readonly<Record<string, readonly [number, number]>>,
    text: string,
    network = surerTogether,
  ) => {
    const lexicon = smallLexicon({ ...MATERIAL, tallies: { 迅雷: tallies } }, bothLooks(network));
    const { terms, unsure } = explain(lexicon, fromPlainText(text));
    const surfaces = (found: readonly Term[]) => found.map(({ surface }) => surface);
    return { shown: surfaces(terms), guessed: surfaces(unsure) };
  };

  test.each([
    ['shown where its sense was right ten times and it once', [9, 1], true],
    ['only a guess where its sense was right nine times', [8, 1], false],
    ['only a guess where it was never right itself', [10, 0], false],
  ] as const)('makes a form that has seven chances in ten %s', (_what, [others, own], isShown) =>
    expect(
      placed({ 'quick thunder': [others, 0], thunder: [own, 0] }, 'Quick thunder! Open thunder.'),
    ).toEqual({
      shown: ['Quick thunder', ...(isShown ? ['thunder'] : [])],
      guessed: isShown ? [] : ['thunder'],
    }),
  );

  const tallies = { 'quick thunder': [10, 0], thunder: [1, 0] } as const;

  test('never lets a familiar long form take the place of a sure short one', () => {
    const surerAlone = linear(oddsOf(0.7), { 'one word': 2 });
    expect(placed(tallies, 'Open quick thunder.', surerAlone)).toEqual({ shown: ['thunder'], guessed: [] });
  });

  const pageOf = (words: number): string => 'Words stand here. '.repeat(words / 3);
  test.each([
    ['only guesses at a familiar form where nothing is sure', 'Open thunder.', 0, [], ['thunder']],
    ['shows it where something is', 'Quick thunder! Open thunder.', 240, ['Quick thunder', 'thunder'], []],
    [
      'wants more to be sure of on a longer page',
      'Quick thunder! Open thunder.',
      420,
      ['Quick thunder'],
      ['thunder'],
    ],
  ])('%s', (_what, text, words, shown, guessed) =>
    expect(placed(tallies, `${text} ${pageOf(words)}`)).toEqual({ shown, guessed }),
  );

  test('keeps a form back that meant something else', () => expect(shown([1, 9])).toEqual([]));
});
