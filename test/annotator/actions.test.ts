/** @jest-environment jsdom */
// What a reader's actions in the dialog do: on the page, outside of it, and what is said of them.
import { beforeEach, expect, test } from '@jest/globals';
import { actionsOn } from '../../src/annotator/actions';
import { Choices } from '../../src/annotator/choices';
import { outsideActions } from '../../src/annotator/outside-actions';
import { text } from '../../src/extension/text';
import { type Mark, paint } from '../../src/page/paint';
import { readPage } from '../../src/page/read-page';
import { reset, sent, world } from '../fakes/browser';
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
] as const)(
  'a meaning is silenced at once, and for the %s the background is to keep %j',
  async (where, kept) => {
    world.answer = () => true;
    actions().silence(mark(), where);
    expect(explained()).toEqual([]);
    await settle();
    expect(said).toEqual(['meaning of 微信 is not explained any more.']);
    expect(sent).toEqual(kept.map((entry) => ({ type: 'silence', entry })));
  },
);

test.each([
  ['cannot store', () => false],
  ['is not there', () => Promise.reject(new Error('Could not establish connection'))],
])(
  'where the background %s, the page is as the reader wants it, and says that it is only the page',
  async (_what, answer) => {
    world.answer = answer;
    actions().silence(mark(), 'everywhere');
    await settle();
    expect(explained()).toEqual([]);
    expect(said.at(-1)).toBe(
      'meaning of 微信 is not explained on this page any more. Anything more could not be stored.',
    );
  },
);

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
