// The words around a place: which they are, what they add to a reading, and how it is told.
import { describe, expect, test } from '@jest/globals';
import { explain, lookOnce } from '../../src/lexicon/explain';
import { PageFeatures } from '../../src/lexicon/page-features';
import { PageView } from '../../src/lexicon/page-view';
import {
  type NamedSurroundings,
  POSITIONS,
  type Position,
  readAround,
  strongestAround,
  surroundedGroups,
  surroundingOdds,
} from '../../src/lexicon/surroundings';
import { BESIDE, newWeights, weightKey } from '../../src/lexicon/word-weights';
import { fromPlainText } from '../../src/text/page-text';
import { finish } from '../../src/text/work';
import { bothLooks, linear, pitWith, smallLexicon } from './small-lexicon';

const MATERIAL = pitWith('step', 'fill', 'road', 'deep', 'worker');
const WEIGHTS = bothLooks(linear(-1, {}));
const viewOf = (text: string): PageView => PageView.of(smallLexicon(MATERIAL, WEIGHTS), fromPlainText(text));
const number = (word: string): number => viewOf(word).scan.words[0] ?? -1;

describe('the words around', () => {
  test('are the next three on each side as bases, up to the edge of the sentence', () => {
    const { scan } = viewOf('Fill deep, pit roads unknown.');
    // Fill deep , pit roads unknown .
    expect(readAround(scan, 3, 3)).toMatchObject({
      left: [BESIDE.point, number('deep'), number('fill')],
      right: [number('road'), undefined, BESIDE.point],
    });
    expect(readAround(scan, 0, 0).left).toEqual([BESIDE.edge]);
  });

  test('of the sentence count once each, without the place, and not across sentences', () => {
    const { scan } = viewOf('Road step road pit. Worker.');
    expect(new Set(readAround(scan, 3, 3).sentence)).toEqual(new Set([number('road'), number('step')]));
    expect(readAround(scan, 0, 0).sentence).toHaveLength(3);
  });

  test('of the sentence end 25 words away', () => {
    const { scan } = viewOf(`Worker ${'x '.repeat(24)}pit ${'x '.repeat(25)}road`);
    expect(readAround(scan, 25, 25).sentence).toEqual([number('worker')]);
    expect(readAround(scan, 26, 26).sentence).not.toContain(number('worker'));
  });
});

describe('their weights', () => {
  const groups = surroundedGroups('slang', [0], 0);
  const [topic = 0] = groups.field;
  const weights = (...all: readonly [Position, group: number, word: number, tenths: number][]) => {
    const made = newWeights(POSITIONS);
    for (const [position, group, word, tenths] of all) made[position].set(weightKey(group, word), tenths);
    return made;
  };
  const around = { left: [7, BESIDE.edge], right: [8], sentence: [7, 8] };

  test('add up, divided by the root of their number, so that long sentences do not shout', () => {
    const [all = 0] = groups.near;
    // Three near words speak for four groups each, two words of the sentence for two each.
    const signs = 3 * 4 + 2 * 2;
    const odds = surroundingOdds(
      weights(['left', all, 7, 20], ['left2', all, BESIDE.edge, 10], ['sentence', topic, 8, -6]),
      around,
      groups,
    );
    expect(odds).toBeCloseTo((2 + 1 - 0.6) / Math.sqrt(signs));
  });

  test('count at their own position and for their own group only', () => {
    const other = weights(['right', topic, 7, 20], ['left', 12345, 7, 20], ['sentence', 0, 7, 20]);
    expect(surroundingOdds(other, around, groups)).toBe(0);
    expect(surroundingOdds(other, { left: [], right: [], sentence: [] }, groups)).toBe(0);
  });

  test('name the words that speak for a reading, the strongest first, no marks', () =>
    expect(
      strongestAround(
        weights(
          ['left', topic, 7, 5],
          ['left2', topic, BESIDE.edge, 50],
          ['right', topic, 8, 9],
          ['sentence', topic, 9, -4],
          ['sentence', topic, 6, 4],
        ),
        { ...around, sentence: [9, 6] },
        groups,
      ),
    ).toEqual([8, 7]));
});

describe('a reading', () => {
  const shown = (text: string, surroundings: NamedSurroundings) =>
    explain(smallLexicon({ ...MATERIAL, surroundings }, WEIGHTS), fromPlainText(text)).terms;
  const nothing = Object.fromEntries(
    POSITIONS.map((position) => [position, {}]),
  ) as NamedSurroundings[string];
  const worker = { 坑: { ...nothing, sentence: { '200': 'worker' } } };

  test('is shown where the words around speak for it, and they are named', () => {
    const [term] = shown('Worker x x x x pit.', worker);
    expect(term?.surface).toBe('pit');
    expect(term?.reasons).toContainEqual(['reasonCuesNear', '“worker”']);
  });

  test('is not where they are missing, or speak for another', () => {
    expect(shown('Road x x x x pit.', worker)).toEqual([]);
    expect(shown('Worker x x x x pit.', { '': worker.坑, slang: worker.坑, '#other': worker.坑 })).toEqual(
      [],
    );
    expect(shown('Worker x x x x pit.', {})).toEqual([]);
  });

  test('is shown by what its topic says in a sentence, and its kind only close by', () => {
    expect(shown('Worker x x x x pit.', { '#code': worker.坑 })).toHaveLength(1);
    const beside = { ...nothing, left: { '200': 'worker' } };
    expect(shown('Worker pit.', { slang: beside })).toHaveLength(1);
    expect(shown('Worker pit.', { game: beside })).toEqual([]);
  });

  test('is told by words as the page writes them, never by function words', () => {
    const both = { 坑: { ...nothing, sentence: { '200': 'worker the' } } };
    const [term] = shown('The Workers x x x x pit.', both);
    expect(term?.reasons).toContainEqual(['reasonCuesNear', '“workers”']);
  });

  test('of the first look is not touched', () => {
    const view = PageView.of(
      smallLexicon({ ...MATERIAL, surroundings: worker }, WEIGHTS),
      fromPlainText('Worker pit.'),
    );
    const features = finish(PageFeatures.read(view));
    expect(lookOnce(features, [], WEIGHTS.first).map(({ odds }) => odds)).toEqual([-1]);
  });
});
