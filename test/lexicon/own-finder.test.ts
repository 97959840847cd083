// The reader's own terms on a page: where they are found, what they win against, and when they stay silent.
import { describe, expect, test } from '@jest/globals';
import { explainAll, ownFinder } from '../../src/lexicon/own-finder';
import { nameOf, type OwnTerm } from '../../src/lexicon/own-term';
import { fromPlainText } from '../../src/text/page-text';
import { bothLooks, linear, smallLexicon } from './small-lexicon';

const lexicon = smallLexicon(
  {
    senses: [
      {
        ...{ id: 'wechat', meaning: 'WeChat', zh: '微信', pinyin: 'Wēixìn', gloss: 'a messaging app' },
        ...{ why: 'why', forms: ['micro-letter'] },
      },
    ],
  },
  bothLooks(linear(-0.3, { certain: 4 })),
);

const term = (id: string, forms: readonly string[], more: Partial<OwnTerm> = {}): OwnTerm => ({
  ...{ id, forms, meaning: `meaning of ${id}`, zh: '', pinyin: '', gloss: '', cues: [], on: true },
  ...more,
});

/** What is marked in a text, each as its words and the meaning. */
const marks = (terms: readonly OwnTerm[], text: string): string[] =>
  explainAll(lexicon, ownFinder(terms), fromPlainText(text)).terms.map(
    ({ surface, entry }) => `${surface}: ${entry.meaning}`,
  );

describe('an own term', () => {
  test.each<[what: string, text: string, found: string[]]>([
    ['as it is written', 'We met at the blue whale shop.', ['blue whale: meaning of a']],
    ['in other letters', 'BLUE Whale!', ['BLUE Whale: meaning of a']],
    [
      'over a hyphen and white space',
      'blue-whale, blue\t whale',
      ['blue-whale: meaning of a', 'blue\t whale: meaning of a'],
    ],
    ['inflected', 'two blue whales', ['blue whales: meaning of a']],
    ['at word boundaries only', 'blue whalebone, ablue whale, blue', []],
    ['not over a full stop', 'It is blue. Whale is food.', []],
    ['not in an address', 'see blue.whale@example.org and http://example.org/blue-whale', []],
    ['in full-width letters', 'ｂｌｕｅ whale', ['ｂｌｕｅ whale: meaning of a']],
  ])('is found %s', (_what, text, found) => {
    expect(marks([term('a', ['blue whale'])], text)).toEqual(found);
  });

  test.each([
    ['(a+)+$ b', 'x (a+)+$ b y', ['(a+)+$ b']],
    ['.*', 'anything at all', []],
    ['c++ shop', 'the C++ shop', ['C++ shop']],
    ["it's", 'it’s here', ['it’s']],
    ['小米 phone', 'a 小米 phone', ['小米 phone']],
    ['İstanbul ß', 'now İstanbul ß then', ['İstanbul ß']],
    ['add oil！', 'Add oil! Add oil！', ['Add oil!', 'Add oil！']],
    ['wait…', 'now wait… here', ['wait…']],
    ['Node.js', 'with Node.js, not https://node.js/', ['Node.js']],
    ['snake_case', 'in snake_case', ['snake_case']],
    ['@whale', 'ask @whale, mail joe@whale.co.uk', ['@whale']],
    ['net', 'the net of example.net and Example.Net', ['net']],
    ['html', 'the html in index.html', ['html']],
    ['JD', 'JD.Com rises', []],
    ['net friends', 'on tianya.net friends said.Net friends agreed', ['Net friends']],
    ['tm', 'a ™ sign', []],
  ])('with the form "%s" means just these characters', (form, text, found) => {
    const all = explainAll(lexicon, ownFinder([term('a', [form])]), fromPlainText(text)).terms;
    expect(all.map(({ surface }) => surface)).toEqual(found);
  });

  test('wins against the dictionary wherever both have something to say', () => {
    expect(marks([], 'a micro-letter shop')).toEqual(['micro-letter: WeChat']);
    expect(marks([term('a', ['letter shop'])], 'a micro-letter shop')).toEqual(['letter shop: meaning of a']);
    expect(marks([term('a', ['micro letter'])], 'a micro-letter')).toEqual(['micro-letter: meaning of a']);
  });

  test('gives way to a longer one, and to one above it in the list', () => {
    const terms = [term('a', ['blue whale']), term('b', ['blue whale shop', 'whale']), term('c', ['whale'])];
    expect(marks(terms, 'blue whale shop, whale')).toEqual([
      'blue whale shop: meaning of b',
      'whale: meaning of b',
    ]);
    const { terms: found } = explainAll(lexicon, ownFinder(terms), fromPlainText('whale'));
    expect(found[0]?.others.map(({ meaning }) => meaning)).toEqual(['meaning of c']);
  });

  test('may have its cue in common with others, which is looked for once', () => {
    const terms = [
      term('a', ['whale'], { cues: ['phone'] }),
      term('b', ['shark'], { cues: ['sea', 'phone'] }),
    ];
    expect(ownFinder(terms)?.phrases.map(({ text }) => text)).toEqual(['whale', 'shark', 'phone', 'sea']);
    expect(marks(terms, 'A whale and a shark.')).toEqual([]);
    expect(marks(terms, 'A whale, a shark and a phone.')).toEqual([
      'whale: meaning of a',
      'shark: meaning of b',
    ]);
  });

  test('may have its form in common with many, however each writes it', () => {
    const terms = Array.from({ length: 4000 }, (_, index) => term(`${index}`, ['blue whale', 'Blue-Whale']));
    const { terms: found } = explainAll(
      lexicon,
      ownFinder(terms),
      fromPlainText('A blue whale. '.repeat(50)),
    );
    expect(found.length).toBe(50);
    expect(found[0]?.others.length).toBe(3999);
    expect(ownFinder(terms)?.phrases.length).toBe(1);
  });

  test('with cues needs one of them on the page, anywhere', () => {
    const terms = [term('a', ['whale'], { cues: ['phone', 'old shop'] })];
    expect(marks(terms, 'a whale')).toEqual([]);
    expect(marks(terms, 'a whale in an old boat shop')).toEqual([]);
    expect(marks(terms, 'An OLD SHOP.\nThe whale.\nA whale.')).toEqual([
      'whale: meaning of a',
      'whale: meaning of a',
    ]);
    const [found] = explainAll(lexicon, ownFinder(terms), fromPlainText('Phones! A whale.')).terms;
    expect(found?.reasons).toEqual([['reasonOwn'], ['reasonOwnCue', 'Phones']]);
  });

  test('that is off is not there', () => {
    expect(ownFinder([term('a', ['whale'], { on: false })])).toBeUndefined();
    expect(marks([term('a', ['whale'], { on: false }), term('b', ['boat'])], 'whale boat')).toEqual([
      'boat: meaning of b',
    ]);
  });

  test('is silent in hidden and masked text', () => {
    const page = { ...fromPlainText('whale and whale and whale'), masked: [{ start: 10, end: 15 }] };
    const { terms } = explainAll(lexicon, ownFinder([term('a', ['whale'])]), page, [{ start: 0, end: 5 }]);
    expect(terms.map(({ start }) => start)).toEqual([20]);
  });

  test('is named by its id, as its Chinese may be empty or another’s', () => {
    const { terms } = explainAll(
      lexicon,
      ownFinder([term('a', ['whale'], { zh: '微信' })]),
      fromPlainText('whale'),
    );
    expect(terms.map(({ entry }) => nameOf(entry))).toEqual(['own:a']);
    expect(terms[0]).toMatchObject({ confidence: 1, reasons: [['reasonOwn']] });
  });
});

test('five thousand terms of twenty forms are found as one is', () => {
  const many = Array.from({ length: 5000 }, (_, n) =>
    term(
      `t${n}`,
      Array.from({ length: 20 }, (_, form) => `thing ${n} of kind ${form}`),
    ),
  );
  expect(marks(many, 'here thing 4999 of kind 19 stands')).toEqual([
    'thing 4999 of kind 19: meaning of t4999',
  ]);
});
