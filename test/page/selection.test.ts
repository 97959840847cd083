/** @jest-environment jsdom */
// The page's caret while a reader steps from term to term, and what was selected before.
import { beforeEach, expect, test } from '@jest/globals';
import { Caret } from '../../src/page/selection';

const selection = (): Selection => getSelection() as Selection;
const rangeIn = (selector: string): Range => {
  const range = new Range();
  range.selectNodeContents(document.querySelector(selector)?.firstChild ?? document.body);
  return range;
};

beforeEach(() => {
  document.body.innerHTML = '<h1>Title</h1><p>First term</p><p id="b">Second term</p>';
  selection().removeAllRanges();
});

test('selects nothing, and what was selected is given back after the last step', () => {
  selection().addRange(rangeIn('h1'));
  const caret = new Caret();
  for (const place of ['p', '#b']) {
    caret.move(rangeIn(place));
    expect([selection().anchorNode, String(selection())]).toEqual([
      document.querySelector(place)?.firstChild,
      '',
    ]);
  }
  caret.giveBack();
  expect(String(selection())).toBe('Title');
});

test('a selection that the page has changed since is given back as it is now', () => {
  selection().addRange(rangeIn('h1'));
  const caret = new Caret();
  caret.move(rangeIn('p'));
  (rangeIn('h1').startContainer as Text).insertData(0, 'New ');
  caret.giveBack();
  expect(String(selection())).toMatch(/Title$/);
});

test('where nothing was selected, the caret stays at the term', () => {
  const caret = new Caret();
  caret.move(rangeIn('p'));
  caret.giveBack();
  expect(selection().anchorNode).toBe(document.querySelector('p')?.firstChild);
});

test.each<[what: string, change: () => void, left: string]>([
  [
    'selected something else',
    () => selection().selectAllChildren(document.querySelector('#b') ?? document.body),
    'Second term',
  ],
  ['put the caret elsewhere', () => selection().collapse(document.querySelector('h1'), 0), ''],
  ['let go of all', () => selection().removeAllRanges(), ''],
])('nothing is given back to a reader who has %s since', (_what, change, left) => {
  selection().addRange(rangeIn('h1'));
  const caret = new Caret();
  caret.move(rangeIn('p'));
  change();
  caret.giveBack();
  expect(String(selection())).toBe(left);
});

test('is given back once only', () => {
  selection().addRange(rangeIn('h1'));
  const caret = new Caret();
  caret.move(rangeIn('p'));
  caret.giveBack();
  selection().removeAllRanges();
  caret.giveBack();
  expect(selection().rangeCount).toBe(0);
});
