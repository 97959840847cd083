// Every farm page, the probable one, and the seed pages in every layout, with corrected words and back, in both browsers.
import { describe, expect, test } from '@jest/globals';
import { replacementOf } from '../../src/lexicon/replacement';
import { BROWSERS } from './find-browser';
import { useOneTab } from './one-tab';
import {
  chooseWay,
  flip,
  highlightedTexts,
  markedTexts,
  parsed,
  reportOf,
  serialised,
  until,
} from './reader';
import { LAID_OUT, SAVED_PAGES, served } from './saved-pages';

const PAGES = [...SAVED_PAGES.filter(({ name }) => !name.startsWith('plain-')), ...LAID_OUT];

describe.each(BROWSERS)('in %s', (name) => {
  const tab = useOneTab(name, served(PAGES));

  test.each(PAGES)('$name has right words, and its own back', async ({ path, html }) => {
    await chooseWay(tab.popup, 'marks');
    await tab.goToFarm(path);
    const wrong = await markedTexts(tab.page);
    const before = await parsed(tab.page, html);
    const marked = await serialised(tab.page);
    const terms = (await reportOf(tab.popup))?.terms ?? [];
    const right = terms.flatMap(({ meaning, surfaces }) => surfaces.map((it) => replacementOf(it, meaning)));
    await chooseWay(tab.popup, 'corrected');
    await tab.page.bringToFront();
    const corrected = (await until(async () => {
      const texts = await highlightedTexts(tab.page, 'farmgloss-corrected');
      return texts.length > 0 || right.every((it) => it === undefined) ? texts : undefined;
    }, 'corrected words stand in the text')) as string[];
    expect(right).toEqual(expect.arrayContaining(corrected.map((text) => text.replaceAll('\u2060', ''))));
    expect((await markedTexts(tab.page)).length).toBe(wrong.length);
    await chooseWay(tab.popup, 'marks');
    await until(async () => (await serialised(tab.page)) === marked, 'the page is as it was with marks');
    await chooseWay(tab.popup, 'corrected');
    await until(
      async () => (await serialised(tab.page)) !== marked || corrected.length === 0,
      'words are right again',
    );
    await flip(tab.popup, 'Work on');
    await until(async () => (await serialised(tab.page)) === before, 'the page is as before');
    await flip(tab.popup, 'Work on');
  });
});
