// The context menu: when its items are made, and what they do.
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addMenus } from '../../src/background/menus';
import type { Message } from '../../src/extension/messages';
import { loadSettings } from '../../src/extension/settings';
import browser, { badges, menus, opened, reset, world } from '../fakes/browser';
import { makeReport, ONE_TERM } from '../popup/make-report';

const TAB = { id: 7 };
/** What was loaded and sent, in order. */
let done: unknown[] = [];
let refuses = false;

beforeAll(() =>
  addMenus(async (tabId, frameIds) => {
    if (refuses) throw new Error('Cannot access contents of the page');
    done.push(['load', tabId, [...frameIds]]);
    return true;
  }),
);
beforeEach(() => {
  reset();
  done = [];
  refuses = false;
});

/** The annotator is in the frames where `loaded` says so; each answers to what it is sent. */
function setUp(loaded: Readonly<Record<number, boolean>>, answer: unknown): void {
  world.frames = Object.entries(loaded).map(([id, result]) => ({ frameId: Number(id), result }));
  world.answer = (message, frameId) => {
    done.push([(message as Message).type, frameId]);
    return answer;
  };
}

async function click(info: Record<string, unknown>, tab: unknown = TAB): Promise<void> {
  browser.contextMenus.onClicked.fire(info, tab);
  await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('the items', () => {
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  test('are not made when the background only wakes', async () => {
    await settle();
    expect(menus.size).toBe(0);
  });

  test.each([
    ['installed', () => browser.runtime.onInstalled.fire()],
    ['started', () => browser.runtime.onStartup.fire()],
    [
      'started after being installed',
      async () => {
        browser.runtime.onInstalled.fire();
        await settle();
        browser.runtime.onStartup.fire();
      },
    ],
  ])('are made once when it is %s, and only for pages that may be looked at', async (_what, fire) => {
    await fire();
    await settle();
    const made = [...menus.values()];
    expect(made.map(({ title, contexts }) => [title, contexts])).toEqual([
      ['Explain this page with Farmgloss', ['page', 'frame']],
      ['Explain selection', ['selection']],
      ['Add selection to my dictionary', ['selection']],
      ['Marks, corrected words or off: next', ['page', 'frame']],
    ]);
    for (const { documentUrlPatterns } of made)
      expect(documentUrlPatterns).toEqual(['http://*/*', 'https://*/*']);
  });
});

describe('explaining', () => {
  test('the page loads the annotator and asks it', async () => {
    setUp({ 0: false }, makeReport({ terms: ONE_TERM }));
    await click({ menuItemId: 'explain-page', frameId: 0 });
    expect(done).toEqual([
      ['load', 7, [0]],
      ['explain', 0],
    ]);
    expect(badges.size).toBe(0);
  });

  test('the page out of a frame explains both', async () => {
    setUp({ 0: true, 5: false }, makeReport({ terms: ONE_TERM }));
    await click({ menuItemId: 'explain-page', frameId: 5 });
    expect(done).toEqual([
      ['load', 7, [5]],
      ['explain', 0],
      ['explain', 5],
    ]);
  });

  test('a selection asks the frame that it is in, and loads nothing twice', async () => {
    setUp({ 5: true }, true);
    await click({ menuItemId: 'explain-selection', frameId: 5 });
    expect(done).toEqual([['explain-selection', 5]]);
    expect(badges.size).toBe(0);
  });

  test('shows a nought on the badge where the browser keeps the page closed', async () => {
    setUp({ 0: false }, makeReport({ terms: ONE_TERM }));
    refuses = true;
    await click({ menuItemId: 'explain-page', frameId: 0 });
    expect([...badges]).toEqual([[7, '0']]);
  });

  test('is shown another way from the menu, and nothing is loaded for it', async () => {
    await click({ menuItemId: 'next-way', frameId: 0 });
    expect((await loadSettings()).way).toBe('corrected');
    expect(done).toEqual([]);
  });

  test('does nothing where there is no tab', async () => {
    await click({ menuItemId: 'explain-page' }, {});
    expect(done).toEqual([]);
  });
});

describe('adding what is selected', () => {
  test.each([
    ['micro letter & more', 'micro%20letter%20%26%20more'],
    ['小米', '%E5%B0%8F%E7%B1%B3'],
    ['#add=<b>', '%23add%3D%3Cb%3E'],
    ['half \ud800', 'half%20%EF%BF%BD'],
    ['a'.repeat(5000), 'a'.repeat(200)],
  ])('%j opens the settings with it', async (selectionText, written) => {
    await click({ menuItemId: 'add-term', selectionText }, undefined);
    expect(opened).toEqual([`extension://farmgloss/src/options/index.html#add=${written}`]);
  });
});
