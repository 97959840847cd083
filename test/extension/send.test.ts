// A message to the background arrives although the background is ended while it answers.
import { beforeEach, expect, test } from '@jest/globals';
import { sendToBackground } from '../../src/extension/send';
import { reset, sent, world } from '../fakes/browser';

beforeEach(reset);

/** Answers after so many failures. */
const failing = (times: number): void => {
  let left = times;
  world.answer = () => {
    left -= 1;
    if (left >= 0) throw new Error('the message channel closed');
    return true;
  };
};

test.each([
  [0, 1],
  [1, 2],
])('when it fails %i times it is sent %i times, and answered', async (failures, times) => {
  failing(failures);
  await expect(sendToBackground<'count'>({ type: 'count' })).resolves.toBe(true);
  expect(sent).toHaveLength(times);
});

test('when it fails twice, that is said', async () => {
  failing(2);
  await expect(sendToBackground<'count'>({ type: 'count' })).rejects.toThrow('the message channel closed');
});
