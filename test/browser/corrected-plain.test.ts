// Every ordinary page of the fixtures, explained because the reader asks, with corrected words and back, in both browsers.
import { describe, expect, test } from '@jest/globals';
import { BROWSERS } from './find-browser';
import { useOneTab } from './one-tab';
import {
  chooseWay,
  highlightedTexts,
  isExplained,
  parsed,
  reportOf,
  serialised,
  until,
  visibleText,
} from './reader';
import { SAVED_PAGES, served } from './saved-pages';

const PAGES = SAVED_PAGES.filter(({ name }) => name.startsWith('plain-'));

describe.each(BROWSERS)('in %s', (name) => {
  const tab = useOneTab(name, served(PAGES));
  /** How many pages had words to correct: where none had, nothing was tried. */
  let corrected = 0;

  test.each(PAGES)('$name has its own words back', async ({ path, html }) => {
    await chooseWay(tab.popup, 'corrected');
    await tab.go(path);
    const before = await parsed(tab.page, html);
    const press = () =>
      tab.popup.evaluate(() => {
        const ask = document.querySelector<HTMLElement>('.ask');
        ask?.click();
        return ask !== null;
      });
    // Once: who asks twice may be answered after all is switched off again.
    await until(press, 'the popup offers it');
    const isDone = async () => (await visibleText(tab.popup)).includes('Explained because you asked');
    await until(isDone, 'it is explained');
    await until(() => isExplained(tab.popup), 'its terms have been looked for');
    if ((await reportOf(tab.popup))?.terms.length) {
      await tab.page.bringToFront();
      const texts = () => highlightedTexts(tab.page, 'farmgloss-corrected');
      await until(async () => (await texts()).length, 'right words stand in the text');
      expect(await serialised(tab.page)).not.toBe(before);
      corrected += 1;
    }
    await chooseWay(tab.popup, 'off');
    await until(async () => (await serialised(tab.page)) === before, 'the page is as before');
  });

  test('some of them had words to correct', () => {
    expect(corrected).toBeGreaterThan(0);
  });
});
