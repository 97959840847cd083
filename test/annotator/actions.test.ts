/** @jest-environment jsdom */
// What a reader's actions in the dialog do: on the page, outside of it, and what is said of them.
import { beforeEach, expect, test } from '@jest/globals';
import { actionsOn } from '../../src/annotator/actions';
import { Choices } from '../../src/annotator/choices';
import { outsideActions } from '../../src/annotator/outside-actions';
import { loadSettings } from '../../src/extension/settings';
import { text } from '../../src/extension/text';
import { type Mark, paint } from '../../src/page/paint';
import { readPage } from '../../src/page/read-page';
import browser, { reset, sent } from '../fakes/browser';
import { makeEntry, makeTerm } from '../page/make-term';

let choices = new Choices();
let said: string[] = [];
const actions = () =>
  actionsOn({ say: text, actions: outsideActions(() => 'farm.example') }, choices, (it) => said.push(it));

function mark(): Mark {
  document.body.innerHTML = '<p>the micro-letter</p>';
  const page = readPage(document.body);
  const [found] = paint(page, [makeTerm(page, 'micro-letter', '微信')]).marks;
  if (!found) throw new Error('nothing is marked');
  return found;
}
const explained = (): string[] =>
  choices.applyTo({ terms: [mark().term], unsure: [] }).terms.map(({ entry }) => entry.zh);
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  reset();
  choices = new Choices();
  said = [];
});

test.each([
  ['page', []],
  ['site', ['微信@farm.example']],
  ['everywhere', ['微信']],
] as const)('a meaning is silenced at once, and for the %s it is kept as %j', async (where, kept) => {
  actions().silence(mark(), where);
  expect(explained()).toEqual([]);
  expect(said).toEqual(['meaning of 微信 is not explained any more.']);
  await settle();
  expect((await loadSettings()).silenced).toEqual(kept);
});

test('a meaning is silenced once, however often that is asked', async () => {
  for (let turn = 0; turn < 2; turn += 1) {
    actions().silence(mark(), 'everywhere');
    await settle();
  }
  expect((await loadSettings()).silenced).toEqual(['微信']);
});

test('that the browser cannot store leaves the page as the reader wants it', async () => {
  const { set } = browser.storage.local;
  browser.storage.local.set = async () => Promise.reject(new Error('disk is full'));
  actions().silence(mark(), 'everywhere');
  await settle();
  browser.storage.local.set = set;
  expect(explained()).toEqual([]);
});

test('another meaning is chosen for the page only', async () => {
  actions().choose(mark(), makeEntry('微博'));
  expect(explained()).toEqual(['微博']);
  expect(said).toEqual(['These words now mean meaning of 微博 on this page.']);
  expect(sent).toEqual([]);
});

test('editing asks the background for the dictionary, at the meaning', async () => {
  actions().edit(mark());
  await settle();
  expect(sent).toEqual([{ type: 'edit', sense: '微信' }]);
});
