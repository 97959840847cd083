// Blocks cut at what is masked.
import { expect, test } from '@jest/globals';
import { partsOf } from '../../src/text/parts';

const told = (masked: readonly (readonly [number, number])[]): string[] =>
  partsOf(
    { start: 10, end: 20 },
    masked.map(([start, end]) => ({ start, end })),
  ).map(({ start, end, isMasked }) => `${isMasked ? 'masked' : 'text'} ${start}-${end}`);

test.each([
  ['nothing masked', [], ['text 10-20']],
  [
    'spans beside the block',
    [
      [2, 10],
      [20, 25],
    ],
    ['text 10-20'],
  ],
  ['a span inside', [[12, 15]], ['text 10-12', 'masked 12-15', 'text 15-20']],
  [
    'spans that reach out',
    [
      [5, 12],
      [18, 30],
    ],
    ['masked 10-12', 'text 12-18', 'masked 18-20'],
  ],
  [
    'spans that touch',
    [
      [11, 13],
      [13, 14],
    ],
    ['text 10-11', 'masked 11-13', 'masked 13-14', 'text 14-20'],
  ],
  [
    'spans that overlap',
    [
      [11, 15],
      [13, 17],
    ],
    ['text 10-11', 'masked 11-15', 'masked 15-17', 'text 17-20'],
  ],
  ['all of it', [[0, 99]], ['masked 10-20']],
] as [string, [number, number][], string[]][])('a block with %s', (_, masked, parts) =>
  expect(told(masked)).toEqual(parts),
);
