// Which readings of a labelled page are learnt from.
import { expect, test } from '@jest/globals';
import { PageFeatures } from '../../src/lexicon/page-features';
import { PageView } from '../../src/lexicon/page-view';
import { fromPlainText } from '../../src/text/page-text';
import { finish } from '../../src/text/work';
import { bothLooks, linear, smallLexicon } from '../lexicon/small-lexicon';
import type { LabelledPage } from './labelled';
import { isRightAlone, lookedAtAgain, rowsOf } from './rows';

const TEXT = 'Micro-letter here, micro there, micro-blog too.';
const LEXICON = smallLexicon(
  {
    senses: [
      {
        id: 'wechat',
        cues: ['phone'],
        zh: '微信',
        forms: [
          { text: 'micro letter', prior: 9 },
          { text: 'micro', prior: 1 },
        ],
      },
      { id: 'weibo', zh: '微博', forms: [{ text: 'micro blog', prior: 9 }] },
      { id: 'letter', zh: '信', meaning: 'news', cues: ['post'], forms: [{ text: 'letter', prior: 1 }] },
    ],
  },
  bothLooks(linear(0, {})),
);
const PAGE: LabelledPage = {
  ...{ id: 'page', source: 'page', text: TEXT, negatives: [], optional: [], regions: [] },
  labels: [
    {
      ...{ start: 0, end: 12, surface: 'Micro-letter', meanings: [], zh: '微信' },
      ...{ difficulty: 'core', counts: true },
    },
  ],
};

const FEATURES = finish(PageFeatures.read(PageView.of(LEXICON, fromPlainText(TEXT))));
const ROWS = rowsOf(PAGE, FEATURES, [], 1);

test('a word inside a longer form of its own sense is not learnt from, inside that of another it is', () => {
  expect(
    ROWS.map(({ place, possible, right }) => [place.start, place.surface, possible.entry.zh, right]),
  ).toEqual([
    [0, 'Micro-letter', '微信', true],
    [6, 'letter', '信', false],
    [19, 'micro', '微信', false],
    [32, 'micro', '微信', false],
    [32, 'micro-blog', '微博', false],
  ]);
});

test('words inside a longer form that is right are not counted as wrong, inside one that is not they are', () => {
  const { view } = FEATURES;
  const alone = view.places.flatMap((place) =>
    place.possible.map((it) => [
      place.start,
      place.surface,
      it.entry.zh,
      isRightAlone(PAGE, view, place, it),
    ]),
  );
  expect(alone).toEqual([
    [0, 'Micro', '微信', undefined],
    [0, 'Micro-letter', '微信', true],
    [6, 'letter', '信', undefined],
    [19, 'micro', '微信', false],
    [32, 'micro', '微信', false],
    [32, 'micro-blog', '微博', false],
  ]);
});

test('a word that is right by itself counts, also inside a longer form that is', () => {
  const letter = { start: 6, end: 12, surface: 'letter', meanings: [], zh: '信' };
  const page: LabelledPage = {
    ...PAGE,
    labels: [...PAGE.labels, { ...letter, difficulty: 'common', counts: true }],
  };
  const place = FEATURES.view.places.find((it) => it.surface === 'letter');
  const possible = place?.possible[0];
  if (!place || !possible) throw new Error('the word stands there');
  expect(isRightAlone(page, FEATURES.view, place, possible)).toBe(true);
});

test('what the first look ruled out is not learnt from at the second', () => {
  const decided = FEATURES.view.places.flatMap((place) =>
    place.possible.slice(0, 1).map((best) => ({ place, best, odds: place.surface === 'micro' ? -5 : -3 })),
  );
  expect(lookedAtAgain(ROWS, decided).map(({ place }) => place.surface)).toEqual([
    'Micro-letter',
    'letter',
    'micro-blog',
  ]);
});
