// The keyboard's commands: what they store, and what they ask of which frame.
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { addKeys } from '../../src/background/keys';
import { loadSettings } from '../../src/extension/settings';
import browser, { reset, sent, world } from '../fakes/browser';

beforeAll(addKeys);
beforeEach(reset);

async function command(name: string, tab: unknown = { id: 7 }): Promise<void> {
  browser.commands.onCommand.fire(name, tab);
  await new Promise((resolve) => setTimeout(resolve, 5));
}
const frame = (frameId: number, terms: number, focused = false) => ({
  frameId,
  result: { terms, focused, answering: true },
});

test.each([
  ['next-term', { type: 'step', by: 1 }],
  ['previous-term', { type: 'step', by: -1 }],
  ['list', { type: 'list' }],
])('"%s" asks the frame that the reader is in, or the first that has terms', async (name, message) => {
  const frames: number[] = [];
  world.answer = (_message, id) => void frames.push(id ?? -1);
  world.frames = [frame(0, 0), frame(3, 5), frame(4, 5, true)];
  await command(name);
  world.frames = [frame(0, 0), frame(3, 5), frame(4, 5)];
  await command(name);
  world.frames = [frame(0, 0)];
  await command(name);
  expect(sent).toEqual([message, message]);
  expect(frames).toEqual([4, 3]);
});

test('"toggle" switches explanations off and on, "way" shows them another way', async () => {
  await command('toggle');
  expect((await loadSettings()).annotate).toBe(false);
  await command('toggle');
  expect((await loadSettings()).annotate).toBe(true);
  await command('way');
  expect(await loadSettings()).toMatchObject({ annotate: true, way: 'corrected' });
});

test('nothing is asked where there is no tab', async () => {
  await command('next-term', undefined);
  expect(sent).toEqual([]);
});
