// The words right beside a place: which they are, and what they add to a reading.
import { describe, expect, test } from '@jest/globals';
import { besides, type Collocations, collocationOf } from '../../src/lexicon/collocates';
import { explain } from '../../src/lexicon/explain';
import { PageView } from '../../src/lexicon/page-view';
import { BESIDE, groupsOf, weightKey } from '../../src/lexicon/word-weights';
import { fromPlainText } from '../../src/text/page-text';
import { bothLooks, linear, pitWith, smallLexicon } from './small-lexicon';

const MATERIAL = pitWith('step', 'fill', 'road');
const WEIGHTS = bothLooks(linear(-1, { 'words beside, as met': 1 }));
const shown = (text: string, collocations: Collocations): readonly string[] =>
  explain(smallLexicon({ ...MATERIAL, collocations }, WEIGHTS), fromPlainText(text)).terms.map(
    ({ surface }) => surface,
  );

describe('the words beside', () => {
  const { scan } = PageView.of(
    smallLexicon(MATERIAL, WEIGHTS),
    fromPlainText('Filled unknown, the road. Step'),
  );
  const number = (word: string): number | undefined =>
    PageView.of(smallLexicon(MATERIAL, WEIGHTS), fromPlainText(word)).scan.words[0];

  test.each([
    ['the end of a sentence', 0, 0, { left: BESIDE.edge, right: undefined }],
    ['an inflected word as its base', 1, 1, { left: number('fill'), right: BESIDE.point }],
    ['the end of the page', 6, 6, { left: BESIDE.edge, right: BESIDE.edge }],
    ['both sides of several words', 1, 3, { left: number('fill'), right: number('road') }],
  ])('are found: %s', (_what, first, last, expected) => expect(besides(scan, first, last)).toEqual(expected));

  test('add up over the groups of a reading', () => {
    const [all = 0, kind = 0, topic = 0, sense = 0] = groupsOf('slang', [3], 5);
    const weights = new Map([
      [weightKey(all, 7), 10],
      [weightKey(kind, 7), -4],
      [weightKey(topic, 8), 50],
      [weightKey(sense, BESIDE.edge), 5],
    ]);
    const collocates = { left: weights, right: weights };
    const groups = [all, kind, topic, sense];
    expect(collocationOf(collocates, groups, { left: 7, right: undefined })).toBeCloseTo(0.6);
    expect(collocationOf(collocates, groups, { left: 8, right: BESIDE.edge })).toBeCloseTo(5.5);
    expect(collocationOf(collocates, groups, { left: undefined, right: undefined })).toBe(0);
  });
});

describe('a reading', () => {
  test('is shown where the words beside speak for it, in its own group only', () => {
    const collocations = {
      坑: { left: { '40': 'fill' }, right: {} },
      game: { left: { '40': 'step' }, right: {} },
    };
    expect(shown('Fill pit here.', collocations)).toEqual(['pit']);
    expect(shown('Step pit here.', collocations)).toEqual([]);
    expect(shown('Fill pit here.', {})).toEqual([]);
  });

  test('is kept back where they speak against it', () =>
    expect(
      shown('Fill pit road.', {
        坑: { left: { '40': 'fill' }, right: { '-40': 'road' } },
      }),
    ).toEqual([]));
});
