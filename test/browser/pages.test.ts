// Every saved page, and the seed pages in every layout, in both browsers: verdict, what is visible, and the way back.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { PageReport } from '../../src/extension/messages';
import { BROWSERS } from './find-browser';
import { useOneTab } from './one-tab';
import { flip, markedTexts, parsed, reportOf, serialised, until, visibleText } from './reader';
import { LAID_OUT, SAVED_PAGES, served } from './saved-pages';

const SEED_FARMS: readonly string[] = [
  'alibabacloud-topic',
  'alibabacloud-topic',
  'alibabacloud-topic',
  'ducksell',
  'alibabacloud-abstract',
];
const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe.each(BROWSERS)('in %s', (name) => {
  const tab = useOneTab(name, served([...SAVED_PAGES, ...LAID_OUT]));
  const report = async (): Promise<PageReport> =>
    (await until(() => reportOf(tab.popup), 'the tab answers')) as PageReport;

  async function offAndBack(html: string): Promise<void> {
    const before = await parsed(tab.page, html);
    await flip(tab.popup, 'Work on');
    await until(async () => (await serialised(tab.page)) === before, 'the page is as before');
    await flip(tab.popup, 'Work on');
  }

  test.each(SAVED_PAGES)('$name', async ({ path, html, expected }) => {
    if (expected.verdict === 'none') {
      await tab.go(path);
      // A moment to stay ordinary.
      await setTimeout(150);
    } else await tab.goToFarm(path);
    const { verdict } = await report();
    expect(verdict.kind).toBe(expected.verdict);
    expect(verdict.farm).toBe(expected.farm);
    if (expected.verdict === 'none') {
      expect(await serialised(tab.page)).toBe(await parsed(tab.page, html));
      return;
    }
    expect((await markedTexts(tab.page)).length).toBe(expected.terms.length);
    const visible = squeezed(await visibleText(tab.page));
    for (const hidden of expected.hidden)
      expect(visible).not.toContain(squeezed(hidden.slice(hidden.indexOf(':') + 1)).slice(0, 60));
    await offAndBack(html);
  });

  if (LAID_OUT.length > 0)
    test.each(LAID_OUT)('$name: exactly the article stays', async ({ path, html, seed, kept }) => {
      await tab.goToFarm(path);
      const { verdict } = await report();
      expect(verdict).toMatchObject({ kind: 'farm', farm: SEED_FARMS[seed] });
      expect(squeezed(await visibleText(tab.page))).toBe(squeezed(kept));
      await offAndBack(html);
    });
});
