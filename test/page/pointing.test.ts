/** @jest-environment jsdom */
// What becomes of an open window when the page is painted anew.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { text } from '../../src/extension/text';
import { CURRENT_HIGHLIGHT } from '../../src/page/names';
import { OwnRoot } from '../../src/page/own-root';
import { NOTHING_PAINTED, type Painting, paint } from '../../src/page/paint';
import { letPoint, type Pointing } from '../../src/page/pointing';
import { readPage } from '../../src/page/read-page';
import { Tooltip } from '../../src/page/tooltip';
import { addLayout } from '../fakes/layout';
import { makeTerm } from './make-term';

let stop: AbortController;
let own: OwnRoot;
let tooltip: Tooltip;
let pointing: Pointing;
let painting: Painting;

function painted(): Painting {
  const page = readPage(document.body);
  return paint(page, [makeTerm(page, 'millet')]);
}

let opened = 0;

beforeEach(() => {
  addLayout();
  document.body.innerHTML = '<p>the millet</p>';
  stop = new AbortController();
  own = new OwnRoot();
  const nothing = (): void => undefined;
  const reportPlace = () => ({ address: '', version: '' });
  tooltip = new Tooltip(own, text, { choose: nothing, silence: nothing, edit: nothing, reportPlace });
  painting = painted();
  opened = 0;
  pointing = letPoint(
    tooltip,
    () => painting,
    () => {
      opened += 1;
    },
    stop.signal,
  );
  for (const mark of painting.marks) pointing.open(mark);
});
afterEach(() => {
  stop.abort();
  own.destroy();
});

const isOpen = (): boolean => own.host.hasAttribute('data-open');

test.each([true, false])(
  'with its term gone it stays only when pinned (%s), and nothing is painted',
  (pinned) => {
    tooltip.isPinned = pinned;
    expect(CSS.highlights.has(CURRENT_HIGHLIGHT)).toBe(true);
    painting = NOTHING_PAINTED;
    pointing.repainted();
    expect([isOpen(), CSS.highlights.has(CURRENT_HIGHLIGHT)]).toEqual([pinned, false]);
  },
);

test.each([true, false])('a window elsewhere closes it unless it is pinned (%s)', (pinned) => {
  tooltip.isPinned = pinned;
  expect(pointing.leave()).toBe(!pinned);
  expect(isOpen()).toBe(pinned);
});

test('each window that opens is told', () => {
  expect(opened).toBe(1);
  for (const mark of painting.marks) pointing.open(mark);
  expect(opened).toBe(2);
});

test('a term that comes back under a pinned window is painted again', () => {
  tooltip.isPinned = true;
  painting = NOTHING_PAINTED;
  pointing.repainted();
  painting = painted();
  pointing.repainted();
  expect([isOpen(), CSS.highlights.has(CURRENT_HIGHLIGHT)]).toEqual([true, true]);
});
