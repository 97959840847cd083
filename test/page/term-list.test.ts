/** @jest-environment jsdom */
// The list of terms on the page: where its buttons lead, and that the focus is never lost while the page goes on changing.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { text } from '../../src/extension/text';
import { OwnRoot } from '../../src/page/own-root';
import { type ListedTerm, TermList } from '../../src/page/term-list';
import { addLayout } from '../fakes/layout';

const term = (sense: string, zh = sense): ListedTerm => ({
  ...{ sense, zh, meaning: `meaning of ${sense}`, surfaces: [`words of ${sense}`], count: 2 },
});
const TERMS = [term('微信'), term('own:a', '微信'), term('own:b', '')];
let own: OwnRoot;
let list: TermList;

beforeEach(() => {
  addLayout();
  own = new OwnRoot();
  list = new TermList(own, text, () => undefined);
  list.toggle(TERMS);
});
afterEach(() => {
  list.close();
  own.destroy();
});

const focused = (): HTMLElement | null => own.host.shadowRoot?.activeElement as HTMLElement | null;
const items = (): HTMLButtonElement[] => [
  ...(own.host.shadowRoot?.querySelectorAll<HTMLButtonElement>('.item') ?? []),
];

test('every meaning has a name of its own, also without Chinese or with that of another', () => {
  expect(items().map(({ value }) => value)).toEqual(['微信', 'own:a', 'own:b']);
});

describe('when the page has changed, the focus', () => {
  test('stays on its meaning', () => {
    items()[2]?.focus();
    list.update([term('new'), ...TERMS]);
    expect(focused()).toBe(items()[3]);
  });

  test('goes to a neighbour of a meaning that is gone', () => {
    items()[2]?.focus();
    list.update(TERMS.slice(0, 2));
    expect(focused()).toBe(items()[1]);
  });

  test('stays on the button that closes the list', () => {
    const close = own.host.shadowRoot?.querySelector<HTMLElement>('.small');
    close?.focus();
    list.update([term('new')]);
    expect(focused()).toBe(close);
    expect(own.host.shadowRoot?.querySelector('h2')?.textContent).toBe('Terms on this page: 1');
  });
});
