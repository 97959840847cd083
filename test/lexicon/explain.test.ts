// Finding and deciding, with a dictionary of a few senses and weights made by hand.
import { describe, expect, test } from '@jest/globals';
import { explain } from '../../src/lexicon/explain';
import { fromPlainText, type PageText } from '../../src/text/page-text';
import { bothLooks, linear, type Material, smallLexicon } from './small-lexicon';

const MATERIAL: Material = {
  senses: [
    {
      id: 'jack-ma',
      zh: '马云',
      forms: ['horse cloud', { text: 'MA', prior: 5, case: 'exact' }],
      cues: ['alibaba', 'taobao'],
    },
    {
      id: 'pony-ma',
      zh: '马化腾',
      forms: [{ text: 'MA', prior: 5, case: 'exact' }],
      cues: ['tencent', 'qq'],
    },
    {
      id: 'wechat',
      zh: '微信',
      pinyin: 'Wēixìn',
      kind: 'product',
      forms: ['micro-letter', { text: 'letter', prior: 1, notAfter: ['box'] }],
      before: ['easy'],
    },
    { id: 'wechat-group', zh: '微信群', forms: ['micro-letter group', 'micro, letter group'] },
    {
      id: 'xiaomi',
      zh: '小米',
      kind: 'company',
      forms: [{ text: 'millet', prior: 5, notAfter: ['porridge'] }],
      for: ['phones'],
      against: ['food'],
      cues: ['lei jun', 'miui'],
      anticues: ['grain'],
    },
    { id: 'autohome', zh: '汽车之家', kind: 'media', for: ['phones'] },
    { id: 'brush-phone', zh: '刷机', for: ['phones'] },
    { id: 'segment-tree', zh: '线段树', meaning: 'segment tree', forms: ['segments tree', 'line tree'] },
    { id: 'west-tour', zh: '大话西游', meaning: 'Westward', forms: [{ text: 'West Tour', case: 'exact' }] },
    { id: 'siege', zh: '攻城略地', kind: 'idiom', forms: ['attack the city and land'] },
  ],
  glosses: {
    汽: ['steam', 'gas'],
    车: ['car', 'vehicle'],
    汽车: ['car', 'auto'],
    之家: ['home', 'house'],
    刷: ['brush', 'swipe'],
    机: ['machine', 'phone'],
    微: ['micro', 'tiny'],
    信: ['letter', 'trust'],
    线段: ['segment'],
    树: ['tree'],
  },
  sounds: {
    微: ['wei', 'wēi'],
    信: ['xin', 'xìn'],
    攻: ['gong', 'gōng'],
    城: ['cheng', 'chéng'],
    略: ['lve', 'lüè'],
    地: ['di', 'dì'],
  },
  topics: { phones: ['phone', 'handset', 'screen'], food: ['cook', 'soup', 'flour'] },
  everyday: ['food'],
  levels: { car: 6, home: 7 },
  pairs: [['car house']],
};

const WEIGHTS = bothLooks(
  linear(-3, {
    certain: 5,
    distinct: 5,
    'decisive neighbour': 6,
    'forbidden neighbour': -9,
    'cues in sentence': 2.5,
    'cues near': 0.5,
    'anticues in sentence': -4,
    'topics for in sentence': 1,
    'topics against in sentence': -3,
    'sure elsewhere': 2,
    'other sure senses on page': 1.2,
    'ordinary pair': -3,
    'register of sentence': 4,
  }),
  { 20: 'handset', '-20': 'flour' },
);
const lexicon = smallLexicon(MATERIAL, WEIGHTS);
const shown = (text: string): string[] =>
  explain(lexicon, fromPlainText(text)).terms.map(({ surface, entry }) => `${surface} = ${entry.meaning}`);

describe('finding', () => {
  test.each([
    ['The micro-letter app', ['micro-letter = wechat']],
    ['The Micro Letter app', ['Micro Letter = wechat']],
    ['MICRO‑LETTER and micro\nletter', ['MICRO‑LETTER = wechat']],
    ['Two micro-letters, their micro-letters’ users', ['micro-letters = wechat', 'micro-letters = wechat']],
    ['mi\u00adcro-let\u200bter', ['mi\u00adcro-let\u200bter = wechat']],
    ['micro\u200e-letter', ['micro\u200e-letter = wechat']],
    ['ｍｉｃｒｏ-ｌｅｔｔｅｒ', ['ｍｉｃｒｏ-ｌｅｔｔｅｒ = wechat']],
    ['A micro-letter group', ['micro-letter group = wechat-group']],
    ['A micro, letter group', ['micro, letter group = wechat-group']],
    ['A micro. Letter group', []],
    ['A micro - letter', []],
    ['macromicro-letterhead', []],
    ['A line tree, a segments tree', ['line tree = segment tree', 'segments tree = segment tree']],
    ['A segment  tree, a Segment-Tree, a segment‑tree: the meaning itself', []],
    ['A seg\u00adment tree: the meaning itself', []],
    [
      'The West\u00a0Tour, a West-Tour, a West To\u00adur',
      ['West\u00a0Tour', 'West-Tour', 'West To\u00adur'].map((it) => `${it} = Westward`),
    ],
    ['The west tour, a West tour', []],
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

describe('deriving', () => {
  test.each([
    ['every piece by any of its renderings', 'He swipes the machine at night', []],
    ['pieces side by side', 'He will brush machine and go', ['brush machine = brush-phone']],
    ['inflected', 'They were brushing machines', ['brushing machines = brush-phone']],
    ['joined by a hyphen', 'A brush-machine', ['brush-machine = brush-phone']],
    ['a word of two characters as one piece', 'The auto home site', ['auto home = autohome']],
    ['turned round', 'The home of cars', ['home of cars = autohome']],
    ['never across a mark', 'A brush, machine', []],
    ['never when the pair is ordinary English', 'A car house', []],
  ])('%s: "%s"', (_what, text, terms) => expect(shown(text)).toEqual(terms));

  test.each([
    ['one piece by a less likely rendering', 'They paint machine now', ['paint machine']],
    ['the other by a less likely one', 'They brush craft now', ['brush craft']],
    ['not two of them', 'They paint craft now', []],
    ['none by a ninth rendering', 'They brush loom now', []],
    ['the last of three by a less likely one', 'They brush machine parcel', ['brush machine parcel']],
    ['not two of three', 'They paint machine parcel', ['paint machine']],
    ['no piece by nothing where it has no rendering', 'They brush it', []],
  ])('%s: "%s"', (_what, text, surfaces) => {
    const glosses = {
      刷: ['brush', 'swipe', 'scrub', 'flash', 'paint'],
      机: ['machine', 'phone', 'engine', 'device', 'craft', 'plane', 'motor', 'gear', 'loom'],
      包: ['bag', 'pack', 'bun', 'wrap', 'parcel'],
    };
    const senses = [
      { id: 'brush-phone', zh: '刷机' },
      { id: 'brush-phone-pack', zh: '刷机包' },
      { id: 'brush-wall', zh: '刷墙', cut: '刷|墙' },
    ];
    const lexicon = smallLexicon({ senses, glosses }, bothLooks(linear(2, {})));
    expect(explain(lexicon, fromPlainText(text)).terms.map(({ surface }) => surface)).toEqual(surfaces);
  });

  test('a form with a less likely rendering is not sure by itself', () => {
    const glosses = { 刷: ['brush', 'swipe', 'scrub', 'flash', 'paint'], 机: ['machine'] };
    const ranked = smallLexicon({ senses: [{ id: 'brush-phone', zh: '刷机' }], glosses }, WEIGHTS);
    const surfaces = (text: string) => explain(ranked, fromPlainText(text)).terms.map((it) => it.surface);
    expect(surfaces('They flash machine now')).toEqual(['flash machine']);
    expect(surfaces('They paint machine now')).toEqual([]);
  });

  test('the pieces say why the machine wrote it', () => {
    const why = (text: string) => explain(lexicon, fromPlainText(text)).terms[0]?.why;
    expect(why('He will brush machine')).toBe('刷 brush + 机 machine');
    expect(why('The home of cars')).toBe('汽车 cars + 之家 home');
    expect(why('A micro-letter')).toBe('微 micro + 信 letter');
  });

  test('a run that spells a term out is never more than unsure', () => {
    const { terms, unsure } = explain(
      lexicon,
      fromPlainText('Then gongchengluedi began, and gongchenglvedi.'),
    );
    expect(terms).toEqual([]);
    expect(unsure.map(({ surface, entry }) => `${surface} = ${entry.meaning}`)).toEqual([
      'gongchengluedi = siege',
      'gongchenglvedi = siege',
    ]);
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
    ['a forbidden neighbour outweighs cues', 'Lei Jun likes MIUI and millet porridge.', []],
    ['a decisive neighbour decides alone', 'The easy letter is free.', ['letter = wechat']],
    ['a quotation mark does not part neighbours', 'The easy “letter” is free.', ['letter = wechat']],
    ['a forbidden neighbour beats a decisive one', 'The easy letter box is free.', []],
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
    expect(term?.others.map(({ zh }) => zh)).toEqual(['马化腾']);
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

describe('reasons', () => {
  const reasons = (of: typeof lexicon, text: string): (readonly string[])[] =>
    explain(of, fromPlainText(text)).terms.map((term) => term.reasons.map(([reason]) => reason));

  test('a form is said to mean nothing else only where no other meaning is listed beside it', () => {
    const twice = smallLexicon(
      {
        ...MATERIAL,
        senses: [...MATERIAL.senses, { id: 'cloud-of-horses', zh: '马群云', forms: ['horse cloud'] }],
      },
      WEIGHTS,
    );
    expect(reasons(lexicon, 'They met the horse cloud.')).toEqual([['reasonDistinct']]);
    expect(reasons(twice, 'They met the horse cloud.').flat()).not.toContain('reasonDistinct');
  });

  test('the page has other mistranslations only where they are of other terms', () => {
    expect(reasons(lexicon, 'The micro-letter is good. I like the micro-letter.').flat()).not.toContain(
      'reasonKin',
    );
    expect(reasons(lexicon, 'The micro-letter is good. I like the horse cloud.').flat()).toContain(
      'reasonKin',
    );
  });
});
