// Questions for the background's terms: the newest one is answered, whatever becomes of the background meanwhile.
import { beforeEach, expect, test } from '@jest/globals';
import { askTerms } from '../../src/extension/ask-terms';
import { fromPlainText } from '../../src/text/page-text';
import { reset, sent, world } from '../fakes/browser';
import { makeEntry } from '../page/make-term';

const ANSWER = {
  entries: [makeEntry('wechat')],
  terms: [{ start: 0, end: 5, surface: 'whale', why: '', confidence: 1, reasons: [], entry: 0, others: [] }],
  unsure: [],
};
const ask = async (text: string): Promise<string[] | undefined> =>
  (await askTerms(fromPlainText(text)))?.terms.map(({ entry }) => entry.meaning);

beforeEach(reset);

test('a question is sent as plain data, and its answer read', async () => {
  world.answer = () => ANSWER;
  expect(await ask('whale')).toEqual(['meaning of wechat']);
  expect(sent).toEqual([
    { type: 'find', page: { text: 'whale', blocks: [{ start: 0, end: 5 }], masked: [] }, hidden: [] },
  ]);
});

test.each([
  ['that dies', () => Promise.reject(new Error('The message port closed'))],
  ['that gives no answer', () => undefined],
])('a background %s is asked once more', async (_what, fails) => {
  let times = 0;
  world.answer = () => {
    times += 1;
    return times === 1 ? fails() : ANSWER;
  };
  expect(await ask('whale')).toEqual(['meaning of wechat']);
  expect(sent).toHaveLength(2);
});

test('an old question is not sent again once there is a newer one, which it would end', async () => {
  let die: (reason: Error) => void = () => undefined;
  world.answer = () =>
    sent.length === 1
      ? new Promise((_resolve, reject) => {
          die = reject;
        })
      : ANSWER;
  const old = ask('an old text');
  const newer = ask('a newer text');
  die(new Error('The message port closed'));
  expect(await Promise.all([old, newer])).toEqual([undefined, ['meaning of wechat']]);
  expect(sent).toHaveLength(2);
});

test('nobody there is a failure, told to who asks', async () => {
  world.answer = () => undefined;
  await expect(ask('whale')).rejects.toThrow('background > find > no answer; reload the page');
});
