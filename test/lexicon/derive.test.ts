// How Chinese terms are cut, and which listed forms follow from the pieces.
import { describe, expect, test } from '@jest/globals';
import { cutFrom, cutsOf, piecesOf, unitsOf } from '../../src/lexicon/derive';
import { asRegular } from '../../src/lexicon/regular';

const GLOSSES = new Map([
  ['汽', ['steam']],
  ['车', ['car']],
  ['汽车', ['car', 'auto']],
  ['之', ['of it']],
  ['家', ['home', 'family']],
  ['之家', ['home', 'house']],
  ['空', ['empty']],
  ['间', ['between']],
  ['空间', ['space', 'open room']],
]);
const cuts = (zh: string): string[] => cutsOf(zh, GLOSSES).map((cut) => piecesOf(unitsOf(zh), cut).join('|'));

describe('cuts', () => {
  test('are all that the gloss table allows, the coarsest first', () =>
    expect(cuts('汽车之家')).toEqual(['汽车|之家', '汽|车|之家', '汽车|之|家', '汽|车|之|家']));
  test('leave Latin letters and digits whole', () => expect(cuts('QQ空间')).toEqual(['QQ|空间', 'QQ|空|间']));
  test('are none where a character has no glosses', () => expect(cuts('汽船')).toEqual([]));
  test('are none for whole sentences', () => expect(cuts('车'.repeat(15))).toEqual([]));
  test('can be given by hand', () => {
    expect(piecesOf(unitsOf('QQ空间'), cutFrom('QQ空|间'))).toEqual(['QQ空', '间']);
  });
});

describe('a listed form', () => {
  const regular = (zh: string, form: string) =>
    asRegular(form.split(' '), zh, cutsOf(zh, GLOSSES), (piece) =>
      (GLOSSES.get(piece) ?? [piece.toLowerCase()]).map((it) => it.split(' ')),
    );
  test.each([
    ['汽车之家', 'auto house', { cut: 0, ranks: [1, 1] }],
    ['汽车之家', 'cars house', { cut: 0, ranks: [0, 1] }],
    ['汽车之家', 'steam car home', { cut: 1, ranks: [0, 0, 0] }],
    ['QQ空间', 'qq open room', { cut: 0, ranks: [0, 1] }],
    ['汽车之家', 'house auto', undefined],
    ['汽车之家', 'auto', undefined],
    ['汽车之家', 'auto house wife', undefined],
  ])('of %s, "%s", gives %j', (zh, form, found) => expect(regular(zh, form)).toEqual(found));
});
