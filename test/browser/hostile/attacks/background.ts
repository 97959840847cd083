// The background is ended between any two steps of a reader; each step wakes it and works.
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { badgeOf, flip, markedTexts, until } from '../../reader';
import { type Attack, type Stage, startStage } from '../attack';
import { FARM } from '../farm';
import { exactly } from '../figure';

/** Firefox ends an idle background after so many milliseconds here. */
const IDLE = 300;

async function end({ launched: { name } }: Stage, page: Page): Promise<void> {
  if (name === 'firefox') {
    await setTimeout(IDLE * 4);
    return;
  }
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

export const background: Attack = {
  name: 'background ended',
  async run({ launched: { name }, full }) {
    const stage = await startStage(name, full, {
      preferences: { 'extensions.background.idle.timeout': IDLE },
    });
    let worked = 0;
    const failed: string[] = [];
    try {
      const first = await stage.visit('<!doctype html><title>Garden</title><p>In the micro-letter era.</p>');
      const page = await stage.visit(FARM);
      await until(async () => (await markedTexts(page)).length, 'terms are marked');
      const { popup } = await stage.observe(page);
      const { popup: other } = await stage.observe(first);
      const step = async (does: () => Promise<unknown>): Promise<void> => {
        await end(stage, popup);
        const done = await does().catch((error: unknown) => void failed.push(String(error)));
        if (done) worked += 1;
      };
      const marks = (wanted: boolean) => async () => (await markedTexts(page)).length > 0 === wanted;
      await step(async () => {
        await page.reload();
        return until(marks(true), 'a farm is recognised');
      });
      await step(() => until(async () => (await badgeOf(popup)) !== '', 'the badge is there'));
      await step(async () => {
        await flip(popup, 'Explain terms');
        return until(marks(false), 'the switch works');
      });
      await step(async () => {
        await flip(popup, 'Explain terms');
        return until(async () => (await marks(true)()) && (await badgeOf(popup)) !== '', 'and back');
      });
      await step(async () => {
        // Not by the mouse: the popup is a tab in the back here.
        await other.$eval('.ask', (button) => (button as HTMLElement).click());
        return until(async () => (await markedTexts(first)).length > 0, 'a page is explained when asked');
      });
      return [exactly(['steps that work, of 5', ...failed].join(' '), worked, 5)];
    } finally {
      await stage.clear();
      await stage.close();
    }
  },
};
