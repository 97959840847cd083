// Reports as a tab sends them to the popup.
import type { PageReport, TermSummary } from '../../src/extension/messages';
import type { Verdict } from '../../src/farms/judge';

export const FARM: Verdict = {
  kind: 'farm',
  farm: 'sample',
  name: 'Sample farm',
  score: 9,
  reasons: [
    ['reasonFound', 'its disclaimer', '5'],
    ['reasonHost', '2'],
  ],
};
export const PROBABLE: Verdict = {
  kind: 'probable',
  farm: null,
  name: null,
  score: 3,
  reasons: [['reasonCounted', '9', '5', '300']],
};
export const NONE: Verdict = { kind: 'none', farm: null, name: null, score: 0, reasons: [] };

export const ONE_TERM: readonly TermSummary[] = [
  {
    sense: 'wechat',
    meaning: 'WeChat',
    zh: '微信',
    pinyin: 'Wēixìn',
    surfaces: ['micro-letter', 'micro letter', 'micro-channel', 'tiny letter'],
    count: 12,
    kind: 'product',
    confidence: 0.98,
    place: 0,
  },
];

export const makeReport = (change: Partial<PageReport>): PageReport => ({
  host: 'www.example.com',
  verdict: NONE,
  asked: false,
  terms: [],
  hidden: [],
  notices: [],
  ...change,
});
