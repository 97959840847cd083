// What a reader has said about single meanings changes what is explained on the page.
import { describe, expect, test } from '@jest/globals';
import { Choices } from '../../src/annotator/choices';
import type { Term } from '../../src/lexicon/explain';
import { makeEntry } from '../page/make-term';

const [jack, pony, horse] = [makeEntry('马云'), makeEntry('马化腾'), makeEntry('马')];
const term = (surface: string, others = [pony, horse]): Term => ({
  ...{
    start: 0,
    end: 1,
    surface,
    entry: jack,
    why: 'why',
    confidence: 0.7,
    reasons: [['reasonRegister']],
    others,
  },
});
const entriesOf = (choices: Choices, ...terms: Term[]): string[] =>
  choices.applyTo({ terms, unsure: [] }).terms.map(({ entry }) => entry.zh);

describe('a chosen meaning', () => {
  test('is no guess any more, and the others stay what they are', () => {
    const choices = new Choices();
    choices.choose(term('Ma'), pony);
    const guess = { ...term('Ma'), start: 3, end: 5 };
    const sure = { ...term('horse cloud'), start: 8, end: 9 };
    const { terms, unsure } = choices.applyTo({ terms: [sure], unsure: [guess, term('horse')] });
    expect(terms.map(({ start, entry }) => [start, entry.zh])).toEqual([
      [3, '马化腾'],
      [8, '马云'],
    ]);
    expect(unsure.map(({ surface }) => surface)).toEqual(['horse']);
  });

  test('stands for the words wherever they had the other one, whatever their case', () => {
    const choices = new Choices();
    choices.choose(term('Ma'), pony);
    expect(entriesOf(choices, term('ma'), term('Ma'), term('horse cloud'))).toEqual([
      '马化腾',
      '马化腾',
      '马云',
    ]);
    const [chosen] = choices.applyTo({ terms: [term('Ma')], unsure: [] }).terms;
    expect(chosen).toMatchObject({ confidence: 1, why: '', reasons: [['reasonChosen']] });
    expect(chosen?.others).toEqual([jack, horse]);
  });

  test('stands for the words however the page parts them', () => {
    const choices = new Choices();
    choices.choose(term('horse cloud'), pony);
    const same = ['Horse  cloud', 'horse\ncloud', 'horse-cloud', 'hor\u00adse cloud'];
    expect(entriesOf(choices, ...same.map((surface) => term(surface)))).toEqual(same.map(() => '马化腾'));
    expect(entriesOf(choices, term('horse clouds'))).toEqual(['马云']);
  });

  test('may be chosen anew, and taken back', () => {
    const choices = new Choices();
    choices.choose(term('Ma'), pony);
    choices.choose({ ...term('Ma'), entry: pony }, horse);
    expect(entriesOf(choices, term('Ma'))).toEqual(['马']);
    choices.choose({ ...term('Ma'), entry: horse }, jack);
    expect(entriesOf(choices, term('Ma'))).toEqual(['马云']);
  });
});

test('a silenced meaning is explained nowhere on the page, until everything is forgotten', () => {
  const choices = new Choices();
  choices.silence(term('Ma'));
  expect(entriesOf(choices, term('Ma'), term('horse cloud'))).toEqual([]);
  choices.forget();
  expect(entriesOf(choices, term('Ma'))).toEqual(['马云']);
});

test('a meaning that is silenced in the settings too is explained again when it is taken back there', () => {
  const choices = new Choices();
  choices.silence(term('Ma'), true);
  choices.arrived(new Set(['别的']));
  expect(entriesOf(choices, term('Ma'))).toEqual([]);
  choices.arrived(new Set(['马云']));
  expect(entriesOf(choices, term('Ma'))).toEqual(['马云']);
  choices.silence(term('Ma'));
  choices.arrived(new Set(['马云']));
  expect(entriesOf(choices, term('Ma'))).toEqual([]);
});
