// The number on the toolbar button.
import { beforeEach, expect, test } from '@jest/globals';
import { showCount } from '../../src/background/badge';
import { badges, reset, world } from '../fakes/browser';

beforeEach(reset);

test.each<[what: string, frames: { terms: number; asked: boolean }[], badge: string]>([
  [
    'is that of all frames together',
    [
      { terms: 3, asked: false },
      { terms: 4, asked: false },
    ],
    '7',
  ],
  ['is none where there is nothing and nobody has asked', [{ terms: 0, asked: false }], ''],
  [
    'is a nought where the reader has asked and there is nothing',
    [
      { terms: 0, asked: false },
      { terms: 0, asked: true },
    ],
    '0',
  ],
  ['counts what was asked for', [{ terms: 5, asked: true }], '5'],
])('%s', async (_what, frames, badge) => {
  world.frames = frames.map((it, frameId) => ({
    frameId,
    result: { ...it, answering: true, focused: false },
  }));
  await showCount(7);
  expect([...badges]).toEqual([[7, badge]]);
});
