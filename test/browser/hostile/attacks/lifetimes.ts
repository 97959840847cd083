// The extension is removed, and comes back, under open tabs: the old script ends quietly, the new one paints alone.
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import manifest from '../../../../manifest.json' with { type: 'json' };
import { markedTexts, parsed, serialised, until } from '../../reader';
import { type Attack, startStage } from '../attack';
import { FARM } from '../farm';
import { exactly, type Figure, told } from '../figure';
import { complaintsOf } from '../observe';

/** What of ours can be seen in a page. */
const layers = (page: Page): Promise<{ hosts: number; hidden: number; wrapped: number; marks: number }> =>
  page.evaluate(() => ({
    hosts: document.querySelectorAll('farmgloss-tooltip').length,
    hidden: document.querySelectorAll('[data-farmgloss-hidden]').length,
    wrapped: document.querySelectorAll('farmgloss-hidden').length,
    marks: CSS.highlights.get('farmgloss-term')?.size ?? 0,
  }));

export const lifetimes: Attack = {
  name: 'removed and back',
  async run({ launched: { name }, full }) {
    const stage = await startStage(name, full);
    try {
      const { browser } = stage.launched;
      const pages: Page[] = [];
      const complaints: string[][] = [];
      for (let tab = 0; tab < (full ? 50 : 1); tab += 1) {
        const page = await stage.visit(FARM);
        complaints.push(complaintsOf(page));
        await until(async () => (await markedTexts(page)).length, 'terms are marked', 20_000);
        pages.push(page);
      }
      const [first] = pages as [Page];
      const before = await layers(first);
      const id =
        name === 'firefox'
          ? manifest.browser_specific_settings.gecko.id
          : new URL(stage.launched.extensionUrl('')).host;
      await browser.uninstallExtension(id);
      await first.bringToFront();
      // The page goes on changing, and the reader goes on pointing.
      await first.evaluate(() => document.querySelector('main')?.append('One more micro-letter.'));
      await first.mouse.move(300, 300, { steps: 5 });
      await setTimeout(4000);
      await first.evaluate(() => document.querySelector('main')?.lastChild?.remove());
      const clean = await parsed(first, FARM);
      const undone = (await serialised(first)) === clean && (await layers(first)).marks === 0;

      await stage.launched.install();
      const observer = await stage.observe(first);
      await observer.explainAnyway();
      await until(
        async () => (await layers(first)).marks === before.marks,
        'the new one marks the page',
        15_000,
      );
      await setTimeout(2500);
      const after = await layers(first);
      const figures: Figure[] = [
        told('open tabs', pages.length),
        exactly(['complaints of the pages', ...complaints.flat()].join(' '), complaints.flat().length, 0),
        exactly('elements of ours after the return, beside one', after.hosts - 1, 0),
        exactly('marks after the return, beside those before', after.marks - before.marks, 0),
        exactly('hidden blocks after the return, beside those before', after.hidden - before.hidden, 0),
      ];
      // Firefox stops the old script at once; what it leaves is harmless, and its style sheets go with it.
      return name === 'chrome'
        ? [exactly('the old script has undone everything', Number(undone), 1), ...figures]
        : [told('the old script has undone everything', Number(undone)), ...figures];
    } finally {
      await stage.clear();
      await stage.close();
    }
  },
};
