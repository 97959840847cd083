// Finding and deciding, with a dictionary of a few senses.
import { describe, expect, test } from '@jest/globals';
import { compileLexicon } from '../../src/lexicon/compile';
import { explain } from '../../src/lexicon/explain';
import { loadLexicon } from '../../src/lexicon/lexicon';
import { readSenses } from '../../src/lexicon/read-senses';
import { fromPlainText, type PageText } from '../../src/text/page-text';

const DATA = [
  {
    id: 'jack-ma',
    zh: '马云',
    forms: ['horse cloud', { text: 'MA', needs: 'context', case: 'exact' }],
    cues: ['alibaba', 'taobao'],
    examples: ['The [horse cloud] spoke.'],
    counterexamples: ['An MA in history.'],
  },
  {
    id: 'pony-ma',
    zh: '马化腾',
    forms: [{ text: 'MA', needs: 'context', case: 'exact' }],
    cues: ['tencent', 'qq'],
    examples: ['[MA] of Tencent and QQ.'],
    counterexamples: ['An MA in history.'],
  },
  {
    id: 'wechat',
    zh: '微信',
    forms: ['micro-letter', { text: 'letter', needs: 'neighbour', notAfter: ['box'] }],
    before: ['easy'],
    examples: ['The [micro-letter] app.'],
    counterexamples: ['A letter.'],
  },
  {
    id: 'wechat-group',
    zh: '微信群',
    forms: ['micro-letter group', 'micro, letter group'],
    examples: ['A [micro-letter group].'],
  },
  {
    id: 'xiaomi',
    zh: '小米',
    forms: [{ text: 'millet', needs: 'context', notAfter: ['porridge'] }],
    for: ['phones'],
    against: ['food'],
    cues: ['lei jun', 'miui'],
    anticues: ['grain'],
    examples: ['[millet] and MIUI, says Lei Jun.'],
    counterexamples: ['Cook the millet.'],
  },
].map((sense) => ({
  pinyin: 'x',
  meaning: sense.id,
  gloss: 'x',
  why: 'because',
  kind: 'product',
  ...sense,
}));

const { senses, faults } = readSenses(
  'small.json',
  JSON.stringify(DATA.sort((a, b) => (a.id < b.id ? -1 : 1))),
);
const lexicon = loadLexicon(
  compileLexicon(senses, { phones: ['phone', 'handset', 'screen'], food: ['cook', 'soup', 'flour'] }),
);

const shown = (text: string): string[] =>
  explain(lexicon, fromPlainText(text)).terms.map(({ surface, entry }) => `${surface} = ${entry.id}`);

test('the small dictionary is sound', () => expect(faults).toEqual([]));

describe('finding', () => {
  test.each([
    ['The micro-letter app', ['micro-letter = wechat']],
    ['The Micro Letter app', ['Micro Letter = wechat']],
    ['MICRO‑LETTER and micro\nletter', ['MICRO‑LETTER = wechat']],
    ['Two micro-letters, their micro-letters’ users', ['micro-letters = wechat', 'micro-letters = wechat']],
    ['mi\u00adcro-let\u200bter', ['mi\u00adcro-let\u200bter = wechat']],
    ['ｍｉｃｒｏ-ｌｅｔｔｅｒ', ['ｍｉｃｒｏ-ｌｅｔｔｅｒ = wechat']],
    ['A micro-letter group', ['micro-letter group = wechat-group']],
    ['A micro, letter group', ['micro, letter group = wechat-group']],
    ['A micro. Letter group', []],
    ['A micro - letter', []],
    ['macromicro-letterhead', []],
    ['See https://micro-letter.com/micro-letter and @horse cloud', []],
    ['write to micro-letter@example.org', []],
  ])('in "%s" gives %j', (text, terms) => expect(shown(text)).toEqual(terms));

  test('no term runs from one paragraph into the next', () => expect(shown('micro\nletter')).toEqual([]));

  test('offsets belong to the text as it was', () => {
    const text = 'ﬁne İstanbul 😀 micro-letter';
    const [term] = explain(lexicon, fromPlainText(text)).terms;
    expect(text.slice(term?.start, term?.end)).toBe('micro-letter');
  });
});

describe('deciding', () => {
  test.each([
    ['a certain form needs nothing', 'They met the horse cloud.', ['horse cloud = jack-ma']],
    ['an ordinary word alone stays silent', 'The millet is here.', []],
    ['two cues in the sentence decide', 'Lei Jun says MIUI makes millet faster.', ['millet = xiaomi']],
    ['cues in another sentence count less', 'The millet is here. Somebody said MIUI.', []],
    ['anticues speak against', 'Lei Jun eats millet, a grain, while MIUI runs.', []],
    ['a topic against speaks against', 'Cook the millet soup with flour, says MIUI.', []],
    ['a vetoing neighbour rules it out', 'Lei Jun likes MIUI and millet porridge.', []],
    ['a decisive neighbour decides alone', 'The easy letter is free.', ['letter = wechat']],
    ['a quotation mark does not part neighbours', 'The easy “letter” is free.', ['letter = wechat']],
    ['a veto beats a neighbour', 'The easy letter box is free.', []],
    ['a neighbour in another sentence is none', 'That was easy. Letter writing is not.', []],
    ['the stronger of two readings wins', 'MA of Taobao and Alibaba', ['MA = jack-ma']],
    ['and the other one elsewhere', 'MA of Tencent and QQ', ['MA = pony-ma']],
    ['case matters where the form says so', 'Ma of Tencent and QQ', []],
  ])('%s', (_what, text, terms) => expect(shown(text)).toEqual(terms));

  test('a meaning that is sure elsewhere on the page is likelier', () => {
    const doubtful = 'The millet costs more, says MIUI.';
    const sure = 'Lei Jun says MIUI makes millet faster.';
    expect(shown(doubtful)).toEqual([]);
    expect(shown(`${sure}\n${doubtful}`)).toEqual(['millet = xiaomi', 'millet = xiaomi']);
  });

  test('the more other mistranslations are sure on a page, the likelier one more is', () => {
    const doubtful = 'The millet costs more than a phone, says Lei Jun.';
    const others = 'The micro-letter group met the horse cloud in the micro-letter.';
    expect(shown(doubtful)).toEqual([]);
    expect(shown(`${others}\n${doubtful}`).at(-1)).toBe('millet = xiaomi');
  });

  test('a mention is no witness for itself', () => {
    const [term] = explain(lexicon, fromPlainText('Lei Jun says MIUI makes millet faster.')).terms;
    expect(term?.reasons.join()).not.toContain('elsewhere');
  });

  test('what is too unsure to be shown is kept apart, and never overlaps a shown term', () => {
    const { terms, unsure } = explain(lexicon, fromPlainText('The millet costs more, says MIUI.'));
    expect(terms).toEqual([]);
    expect(unsure.map(({ surface }) => surface)).toEqual(['millet']);
    expect(unsure[0]?.confidence).toBeLessThan(0.8);
  });

  test('reasons name the words that decided, and other readings are listed', () => {
    const [term] = explain(lexicon, fromPlainText('MA of Taobao and Alibaba')).terms;
    expect(term?.reasons.join()).toContain('taobao');
    expect(term?.others.map(({ id }) => id)).toEqual(['pony-ma']);
  });
});

describe('a page', () => {
  const text = 'The micro-letter app and the horse cloud';
  const page = (change: Partial<PageText>): PageText => ({ ...fromPlainText(text), ...change });
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  test('has no terms in code or editable text', () => {
    const { terms } = explain(lexicon, page({ masked: [span('micro-letter')] }));
    expect(terms.map(({ surface }) => surface)).toEqual(['horse cloud']);
  });
  test('has no term across the edge of code', () => {
    expect(explain(lexicon, page({ masked: [span('letter')] })).terms.map(({ surface }) => surface)).toEqual([
      'horse cloud',
    ]);
  });
  test('has no terms in hidden text', () => {
    const { terms } = explain(lexicon, page({}), [span('horse cloud')]);
    expect(terms.map(({ surface }) => surface)).toEqual(['micro-letter']);
  });
});
