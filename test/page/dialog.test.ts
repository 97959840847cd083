/** @jest-environment jsdom */
// The window about a mark: tooltip or dialog, what it tells, and that scripts of the page press its buttons in vain.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { text } from '../../src/extension/text';
import { OwnRoot } from '../../src/page/own-root';
import { type Mark, paint } from '../../src/page/paint';
import { readPage } from '../../src/page/read-page';
import { Tooltip, type WindowKind } from '../../src/page/tooltip';
import { addLayout } from '../fakes/layout';
import { makeEntry, makeTerm } from './make-term';

let done: unknown[] = [];
let own: OwnRoot;
let tooltip: Tooltip;
const others = [makeEntry('微博')];

function makeMark(html: string, confidence = 0.95): Mark {
  document.body.innerHTML = `<input id="before"><p>${html}</p>`;
  const page = readPage(document.body);
  const term = { ...makeTerm(page, 'micro-letter', '微信'), others, confidence };
  const [mark] = paint(page, [term]).marks;
  if (!mark) throw new Error('nothing is marked');
  return mark;
}
const open = (kind: WindowKind, mark = makeMark('the micro-letter')): void =>
  tooltip.open({ mark, index: 1, count: 12 }, kind);
const tip = (): HTMLElement => {
  const found = tooltip.host.shadowRoot?.querySelector<HTMLElement>('.tip');
  if (!found) throw new Error('no window');
  return found;
};
const buttons = (): string[] => [...tip().querySelectorAll('button')].map((it) => it.textContent ?? '');

beforeEach(() => {
  addLayout();
  done = [];
  own = new OwnRoot();
  tooltip = new Tooltip(own, text, {
    choose: () => done.push('choose'),
    silence: () => done.push('silence'),
    edit: () => done.push('edit'),
    reportPlace: () => ({ address: 'http://localhost/', version: '1' }),
  });
});
afterEach(() => {
  tooltip.close();
  own.destroy();
});

test('a tooltip only tells, and leaves the focus where it is', () => {
  const mark = makeMark('the micro-letter');
  document.querySelector<HTMLElement>('#before')?.focus();
  open('tooltip', mark);
  expect(tip().getAttribute('role')).toBe('tooltip');
  expect(tip().hasAttribute('tabindex')).toBe(false);
  expect(buttons()).toEqual([]);
  expect(tip().textContent).toContain('Sure, 95 % · 2 of 12');
  expect(document.activeElement?.id).toBe('before');
});

describe('a dialog', () => {
  test('has a name and buttons, takes the focus and gives it back', () => {
    const mark = makeMark('the micro-letter');
    document.querySelector<HTMLElement>('#before')?.focus();
    open('dialog', mark);
    expect(tip().getAttribute('role')).toBe('dialog');
    expect(tip().getAttribute('aria-label')).toBe('micro-letter: meaning of 微信');
    expect(buttons()).toEqual(['Pin', '×', 'Copy', 'Not this meaning', 'Edit', 'Report']);
    expect(document.activeElement).toBe(tooltip.host);
    tooltip.close();
    expect(document.activeElement?.id).toBe('before');
  });

  test('gives the focus back to nobody when the reader has moved on', () => {
    open('dialog');
    document.querySelector<HTMLElement>('#before')?.focus();
    tooltip.close();
    expect(document.activeElement?.id).toBe('before');
  });

  test('becomes a tooltip again without a trace of itself', () => {
    open('dialog');
    open('tooltip');
    expect([tip().getAttribute('role'), tip().getAttribute('aria-label')]).toEqual(['tooltip', null]);
    expect(buttons()).toEqual([]);
  });

  test('has buttons that a script of the page presses in vain', () => {
    open('dialog');
    for (const it of tip().querySelectorAll('button')) {
      it.click();
      it.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    }
    expect(done).toEqual([]);
    expect(tip().querySelector('.panel')?.childElementCount).toBe(0);
    expect(tooltip.isPinned).toBe(false);
  });

  test('shows what the page says as text, whatever it is', () => {
    open('dialog', makeMark('&lt;img src=x onerror=alert(1)&gt; micro-letter'));
    expect(tip().querySelector('img')).toBeNull();
  });
});

test.each([
  [0.95, 'Sure, 95 %'],
  [0.75, 'Likely, 75 %'],
])('a confidence of %d is told as "%s"', (confidence, said) => {
  open('tooltip', makeMark('the micro-letter', confidence));
  expect(tip().textContent).toContain(said);
});
