// Which words of a meaning stand in a page's sentence in place of the wrong ones.
import { describe, expect, test } from '@jest/globals';
import { replacementOf } from '../../src/lexicon/replacement';

describe('in place of the wrong words stands', () => {
  test.each([
    ['micro-letter', 'WeChat', 'WeChat'],
    ['tree array', 'Fenwick tree (binary indexed tree)', 'Fenwick tree'],
    ['gunman', '(paid) writer, content writer', 'writer'],
    ['dilated', 'dilated (atrous) convolution', 'dilated convolution'],
    ['big card', 'big name, top brand', 'big name'],
    ['awkward', 'awkward silence; poor attendance', 'awkward silence'],
    ['powder', 'fans / followers', 'fans'],
    ['bat', 'Baidu, Alibaba and Tencent', 'Baidu, Alibaba and Tencent'],
    ['dance', 'dance in fetters: work under tight limits', 'dance in fetters'],
    ['law', '80/20 rule (Pareto principle)', '80/20 rule'],
    ['ten thousand', '10,000 yuan', '10,000 yuan'],
    ['powder', 'fan (of a band (or a club))', 'fan'],
  ])('for "%s" that means "%s": "%s"', (surface, meaning, words) => {
    expect(replacementOf(surface, meaning)).toBe(words);
  });
});

describe('a capital of the page', () => {
  test.each([
    ['Electric business', 'e-commerce', 'E-commerce'],
    ['Electricity supplier', 'online shop', 'Online shop'],
    ['Under the line', 'offline', 'Offline'],
    ['Apple machine', 'iPhone', 'iPhone'],
    ['the electricity supplier', 'e-commerce', 'e-commerce'],
    ['Horse cloud', 'Jack Ma', 'Jack Ma'],
    ['\u200bUnder the line', 'offline', 'Offline'],
  ])('of "%s" is kept where "%s" has none: "%s"', (surface, meaning, words) => {
    expect(replacementOf(surface, meaning)).toBe(words);
  });
});

describe('nothing is replaced', () => {
  test.each([
    ['by a long explanation', 'seven rifles', 'people ruined by failed lending platforms everywhere'],
    ['by an aside alone', 'this reporter', '(Our paper reports)'],
    ['by the same words', 'Offline', 'offline'],
    ['by the same words without a soft hyphen', 'off\u00adline', 'offline'],
    ['by the same words with a soft hyphen', 'offline', 'off\u00adline'],
    ['by nothing', 'x', ''],
  ])('%s', (_what, surface, meaning) => {
    expect(replacementOf(surface, meaning)).toBeUndefined();
  });
});
