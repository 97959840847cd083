// Two windows, and a private one: each has its own tab's popup and badge; in private, nothing without leave.

import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { badgeOf, flip, markedTexts, parsed, serialised, until } from '../../reader';
import { type Attack, type Stage, startStage } from '../attack';
import { FARM } from '../farm';
import { exactly, type Figure } from '../figure';

/** Opens an address in a window of its own. */
async function openWindow({ launched: { browser } }: Stage, popup: Page, url: string): Promise<Page> {
  await popup.evaluate(async (address) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    await api.windows.create({ url: address });
  }, url);
  const find = async (): Promise<Page | undefined> =>
    (await browser.pages()).find((page) => page.url() === url);
  const page = await until(find, 'the window opens');
  if (page === undefined) throw new Error(`browser > ${url} > no window shows it`);
  return page;
}

async function twoWindows(stage: Stage): Promise<Figure[]> {
  const first = await stage.visit(FARM);
  const observer = await stage.observe(first);
  const count = async (page: Page): Promise<number> => (await markedTexts(page)).length;
  const marks = await until(() => count(first), 'terms are marked');
  const second = await openWindow(stage, observer.popup, stage.serve(FARM));
  const inSecond = await until(() => count(second), 'and in the other window');
  const badge = await badgeOf(observer.popup);
  await flip(observer.popup, 'Explain terms');
  await until(async () => (await markedTexts(second)).length === 0, 'the switch reaches both').catch(
    () => undefined,
  );
  const left = (await markedTexts(first)).length + (await markedTexts(second)).length;
  await flip(observer.popup, 'Explain terms');
  await second.close();
  return [
    exactly('two windows: marks in the second, beside the first', inSecond - marks, 0),
    exactly('two windows: the badge is its own tab’s', Number(badge) - marks, 0),
    exactly('two windows: marks after switching off in one', left, 0),
  ];
}

/** A browser whose windows are all private, as the reader has not given the extension leave there. */
async function privateWindow(name: Stage['launched']['name']): Promise<Figure[]> {
  const stage = await startStage(name, false, {
    // No page of the extension opens here, so there is nothing to close.
    welcome: true,
    args: ['--incognito'],
    preferences: { 'browser.privatebrowsing.autostart': true },
  });
  try {
    const { browser } = stage.launched;
    const place = name === 'chrome' ? await browser.createBrowserContext() : browser;
    const page = await place.newPage();
    await page.goto(stage.serve(FARM));
    await setTimeout(1500);
    const same = (await serialised(page)) === (await parsed(page, FARM));
    const marks = (await markedTexts(page)).length;
    return [
      exactly('private window, no leave: the page is as it was', Number(same), 1),
      exactly('private window, no leave: marks', marks, 0),
    ];
  } finally {
    await stage.close();
  }
}

export const windows: Attack = {
  name: 'windows',
  run: async (stage) => [...(await twoWindows(stage)), ...(await privateWindow(stage.launched.name))],
};
