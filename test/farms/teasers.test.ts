// Runs of cut teasers, and the line starts that lead to them.
import { describe, expect, test } from '@jest/globals';
import { findLineStarts, findTeaserRuns } from '../../src/farms/teasers';
import type { Span } from '../../src/text/page-text';
import { ARTICLE, TEASERS } from './material';

const texts = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end).trim());

describe('a run of teasers', () => {
  const run = TEASERS.join('\n');
  test.each([
    ['a line each', run, [run]],
    ['on one line', TEASERS.join(' '), [TEASERS.join(' ')]],
    ['behind an article', `${ARTICLE}\n${run}`, [run]],
    ['with one character for the dots', run.replaceAll('...', '… '), [run.replaceAll('...', '… ').trim()]],
    [
      'with quotation marks, which count as in the source',
      run.replace('Every seller asks', 'Every "a"'),
      [run.replace('Every seller asks', 'Every "a"')],
    ],
  ])('is found %s', (_how, text, expected) => expect(texts(text, findTeaserRuns(text, 5))).toEqual(expected));

  test.each([
    ['of fewer lines', TEASERS.slice(0, 4).join('\n')],
    ['with other text between', TEASERS.join('\nRead on\n')],
    ['of whole sentences', TEASERS.map((line) => line.replace('...', '.')).join('\n')],
    ['of shorter lines', TEASERS.map((line) => line.slice(9)).join('\n')],
    ['of longer lines', TEASERS.map((line) => `Yesterday ${line}`).join('\n')],
    ['without anything', ''],
  ])('is none %s', (_how, text) => expect(findTeaserRuns(text, 5)).toEqual([]));

  test('is looked for in a long line without delay', () => {
    const started = performance.now();
    expect(findTeaserRuns('word... '.repeat(20_000), 5)).toEqual([]);
    expect(findTeaserRuns(`${'word '.repeat(100_000)}...`, 5)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('a line start', () => {
  test.each([
    ['at the beginning', '<<: How one small shop found customers', ['<<:']],
    ['of a later line', 'one\n<<: How one small shop found customers', ['<<:']],
    ['behind a space', 'one | <<: How one small shop found customers', ['<<:']],
    ['of several lines', '<<: A shop in the north\n>>: A shop in the south', ['<<:', '>>:']],
    ['but no merge key', 'test:\n  <<: *defaults of the project', []],
    ['but none with little behind it', '<<: one', []],
    ['but none inside a word', 'cout<<:the value of all things', []],
  ])('%s', (_where, text, expected) =>
    expect(texts(text, findLineStarts(text, ['<<:', '>>:']))).toEqual(expected),
  );
});
