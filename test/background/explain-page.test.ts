// The background finds the terms of pages: with one dictionary for all, and only for the newest question of a frame.
import { beforeEach, expect, jest, test } from '@jest/globals';
import type { Runtime } from '../../src/extension/browser';
import { fromPlainText } from '../../src/text/page-text';
import { bothLooks, linear, smallPacked } from '../lexicon/small-lexicon';

const FILE = JSON.stringify({
  packed: smallPacked({ senses: [{ id: 'wechat', zh: '微信', meaning: 'WeChat', forms: ['micro-letter'] }] }),
  weights: bothLooks(linear(-0.3, { certain: 4 })),
});

let read: string[];
let isThere: boolean;
let explainPage: typeof import('../../src/background/explain-page').explainPage;

beforeEach(async () => {
  read = [];
  isThere = true;
  globalThis.fetch = async (address) => {
    read.push(String(address));
    if (!isThere) throw new TypeError('Failed to fetch');
    return new Response(FILE);
  };
  // A background that has just started.
  jest.resetModules();
  ({ explainPage } = await import('../../src/background/explain-page'));
});

const sender = (frameId = 0): Runtime.MessageSender => ({ tab: { id: 7 }, frameId }) as Runtime.MessageSender;
const ask = async (text: string, frameId?: number): Promise<string[] | undefined> => {
  const sent = await explainPage({ type: 'find', page: fromPlainText(text), hidden: [] }, sender(frameId));
  return sent?.terms.map(({ surface, entry }) => `${surface}: ${sent.entries[entry]?.meaning}`);
};

test('the dictionary is read from the package once for all pages', async () => {
  expect(await Promise.all([ask('A micro-letter.'), ask('Nothing.', 1)])).toEqual([
    ['micro-letter: WeChat'],
    [],
  ]);
  expect(await ask('Micro-letter!')).toEqual(['Micro-letter: WeChat']);
  expect(read).toEqual(['extension://farmgloss/dictionary.json']);
});

test('what is hidden is not explained', async () => {
  const page = fromPlainText('A micro-letter.');
  expect(await explainPage({ type: 'find', page, hidden: [{ start: 0, end: 15 }] }, sender())).toEqual({
    ...{ entries: [], terms: [], unsure: [] },
  });
});

test('a dictionary that could not be read is read again for the next page', async () => {
  isThere = false;
  await expect(ask('A micro-letter.')).rejects.toThrow('Failed to fetch');
  isThere = true;
  expect(await ask('A micro-letter.')).toEqual(['micro-letter: WeChat']);
});

test('a newer question of the same frame ends the one before, and one of another frame does not', async () => {
  const answers = [ask('A micro-letter.'), ask('The micro-letter.', 1), ask('One more micro-letter.')];
  expect(await Promise.all(answers)).toEqual([undefined, ['micro-letter: WeChat'], ['micro-letter: WeChat']]);
});
