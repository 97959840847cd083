// Which words are proposed for finding the Chinese original.
import { describe, expect, test } from '@jest/globals';
import type { TabTerm } from '../../src/extension/tab-report';
import { originalQuery, type TranslatedPage } from '../../src/popup/original-query';
import { latinNames, tellingNumbers } from '../../src/popup/title-facts';
import { withoutSiteName } from '../../src/text/title';
import { makeTabTerm } from './make-term';

const query = (terms: readonly TabTerm[], more: Partial<TranslatedPage> = {}): string[] =>
  originalQuery({ title: '', host: 'www.example.com', terms, ...more })
    .split(' ')
    .filter(Boolean);

describe('the terms', () => {
  test('are at most six, the surest, most frequent and rarest first', () => {
    const terms = [
      makeTabTerm('电商平台', { kind: 'term' }),
      makeTabTerm('余额宝宝', { confidence: 0.7 }),
      makeTabTerm('京东商城', { count: 8 }),
      makeTabTerm('人山人海', { kind: 'slang' }),
      makeTabTerm('阿里巴巴'),
      makeTabTerm('微信', { count: 2 }),
      makeTabTerm('朋友圈子', { kind: 'idiom', count: 2 }),
      makeTabTerm('线下', { kind: 'business' }),
    ];
    expect(query(terms)).toEqual(['京东商城', '阿里巴巴', '微信', '余额宝宝', '朋友圈子', '电商平台']);
  });

  test('of the title count double', () => {
    const terms = [makeTabTerm('京东商城'), makeTabTerm('微信支付', { surfaces: ['micro-letter payment'] })];
    expect(query(terms)).toEqual(['京东商城', '微信支付']);
    expect(query(terms, { title: 'How the Micro Letter payment won' })).toEqual(['微信支付', '京东商城']);
  });

  test('keep the order of the page where nothing tells them apart', () => {
    const terms = ['丙丙', '甲甲', '乙乙'].map((zh, place) => makeTabTerm(zh, { place }));
    expect(query([...terms].reverse())).toEqual(['丙丙', '甲甲', '乙乙']);
  });

  test('are no parts of one another', () => {
    const terms = [makeTabTerm('微信支付'), makeTabTerm('微信'), makeTabTerm('支付')];
    expect(query(terms)).toEqual(['微信支付']);
  });

  test('leave out what stands in every article: grammar and single characters', () => {
    expect(
      query([makeTabTerm('的话', { kind: 'grammar', count: 90 }), makeTabTerm('猫', { count: 90 })]),
    ).toEqual([]);
  });
});

describe('of the title', () => {
  const title = 'Why QQ lost 300 million users to the micro-letter in 2014 - Example Topics 2019';
  const terms = [makeTabTerm('微信', { surfaces: ['micro-letter'] })];

  test('names and numbers follow, but nothing of the site', () => {
    expect(query(terms, { title })).toEqual(['微信', 'QQ', '3亿', '2014']);
    expect(query(terms, { title: 'The micro-letter on Example and QQ' })).toEqual(['微信', 'QQ']);
  });

  test('nothing is taken twice, and nothing that a term says', () => {
    const group = makeTabTerm('QQ群', { surfaces: ['QQ group'] });
    expect(query([group], { title: 'A QQ group and QQ, MySQL and mysql, 2014 and 2014' })).toEqual([
      'QQ群',
      'MySQL',
      '2014',
    ]);
  });

  test('nothing is proposed when no term is known', () => {
    expect(query([], { title })).toEqual([]);
  });

  test('a spelling with signs of regular expressions is taken as it is', () => {
    expect(
      query([makeTabTerm('双十一', { surfaces: ['double (11'] })], { title: 'The double (11 in 2014' }),
    ).toEqual(['双十一', '2014']);
  });
});

describe('telling numbers', () => {
  test.each([
    ['in 2014 and 1998', ['2014', '1998']],
    ['50 million users', ['5000万']],
    ['1.2 billion yuan, 35 thousand shops', ['12亿', '3.5万']],
    ['3 thousand, 2 trillion', ['3000', '20000亿']],
    ['a 30-million loan', ['3000万']],
    ['grew by 37.5% or 12 percent', ['37.5%', '12%']],
    ['1,500 people with Android 5.1', ['1500', '5.1']],
    ['10 reasons, 2 ways, the 3rd', []],
    ['room B2014 of item 12345x', []],
    ['', []],
  ])('of %j are %j', (title, expected) => {
    expect(tellingNumbers(title)).toEqual(expected);
  });
});

describe('Latin names', () => {
  test.each([
    ['why iPhone users of MySQL like QQ and 4G', ['iPhone', 'MySQL', 'QQ', '4G']],
    ['how Nokia became small', ['Nokia']],
    ['Nokia became small. Motorola too: Siemens as well', []],
    ['How The Small Shop Beat Nokia With PHP', ['PHP']],
    ['the American way of China in March', []],
    ['WHY THE SHOP CLOSED', []],
    ['the 3rd shop of the 1990s', []],
    ['some notes on C++ and Node.js for all users of Linux', ['C++', 'Node.js', 'Linux']],
  ])('of %j are %j', (title, expected) => {
    expect(latinNames(title)).toEqual(expected);
  });
});

test.each([
  ['Why the shop closed - Topic Center', 'Why the shop closed'],
  ['Why the shop closed | Site | More', 'Why the shop closed'],
  ['Why the shop closed_Site', 'Why the shop closed'],
  ['Why the e-shop closed', 'Why the e-shop closed'],
  ['PHP - arrays', 'PHP - arrays'],
])('%j is called %j', (title, expected) => {
  expect(withoutSiteName(title)).toBe(expected);
});
