// What the background remembers for the popup, and when.
import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, test } from '@jest/globals';
import { addMemory } from '../../src/background/remember';
import { recall } from '../../src/extension/memory';
import browser, { reset, sent, world } from '../fakes/browser';
import { FARM, makeReport, NONE, ONE_TERM } from '../popup/make-report';

const TAB = { id: 7, url: 'https://www.example.com/topic/1' };
const recallTab = () => recall(Promise.resolve(TAB));
/** Longer than changes are gathered. */
const later = (): Promise<void> => setTimeout(400);
const frame = (frameId: number, answering = true) => ({
  frameId,
  result: { terms: 0, answering, focused: false },
});

const remember = addMemory();

beforeEach(async () => {
  reset();
  world.tabs = [TAB];
  world.answer = () => makeReport({ verdict: FARM, terms: ONE_TERM });
  await browser.storage.local.set({ clean: true });
});

test('what a page has told is looked at once, however often it tells', async () => {
  for (let time = 0; time < 5; time += 1) remember(7);
  expect(sent).toEqual([]);
  await later();
  expect(sent).toEqual([{ type: 'report' }]);
  expect((await recallTab())?.glance).toMatchObject({
    host: 'www.example.com',
    verdict: { kind: 'farm' },
    terms: 1,
  });
  remember(7);
  await later();
  expect(sent).toHaveLength(2);
});

test('the strongest of its frames counts, and only those are asked that answer', async () => {
  world.frames = [frame(4), frame(0), frame(9, false)];
  world.answer = (_message, id) => makeReport({ verdict: id === 4 ? FARM : NONE });
  remember(7);
  await later();
  expect(sent).toHaveLength(2);
  expect((await recallTab())?.glance.verdict.kind).toBe('farm');
});

test('nothing is remembered where the page itself does not answer, as the popup would have it judged', async () => {
  world.frames = [frame(0, false), frame(4)];
  remember(7);
  await later();
  expect(await recallTab()).toBeUndefined();
});

test('settings are remembered when they change', async () => {
  remember(7);
  await later();
  await browser.storage.local.set({ way: 'corrected', offSites: ['www.example.com'] });
  await setTimeout(20);
  expect((await recallTab())?.settings).toMatchObject({ way: 'corrected', offSites: ['www.example.com'] });
});

test('a background that was ended before it looked leaves what was known; the next one tidies up', async () => {
  remember(7);
  await later();
  await browser.storage.session.set({ 'tab.8': { url: 'https://closed.example/', glance: {} } });
  await browser.storage.session.remove('settings');
  expect(await recallTab()).toBeUndefined();
  // The browser starts the background anew.
  addMemory();
  await setTimeout(20);
  expect((await recallTab())?.glance.terms).toBe(1);
  expect(Object.keys(await browser.storage.session.get(null)).sort()).toEqual(['settings', 'tab.7']);
});

test('where the browser keeps no memory, nothing happens', async () => {
  const { session } = browser.storage;
  Object.assign(browser.storage, { session: undefined });
  addMemory()(7);
  await later();
  Object.assign(browser.storage, { session });
  expect(await recallTab()).toBeUndefined();
});
