// What readers do in the dictionary of the settings, told for any hand that works it; the farm page beside it follows.
import { expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { beside, marks } from './beside';
import type { Hand } from './hands';
import { focused } from './keyboard';
import { markedTexts, until } from './reader';
import type { Session } from './session';
import { savedBy, says, store } from './settings-page';

/** Words of the sample farm that no dictionary knows. */
const OWN = 'pour tea';
const SEARCH = 'Search meanings: English, Chinese, pinyin, or the wrong English';
const CONFLICT = 'Farmgloss explains “micro-letter” as “WeChat” (微信); your term counts in its place.';

/** Tells the stories of the dictionary in the surrounding `describe`. `adapt` prepares each tab for the hand. */
export function tellDictionaryStories(
  session: Session,
  hand: Hand,
  adapt: (page: Page) => Promise<void> = () => Promise.resolve(),
): void {
  const { openBoth, imports } = beside(session, hand, adapt);
  /** What was pressed has gone, and the focus would have gone with it. */
  const focusIsOn = (options: Page, name: string): Promise<unknown> =>
    until(async () => (await focused(options)) === name, `the focus is on “${name}”`);
  const without = (all: readonly string[], ...words: string[]): string[] =>
    all.filter((it) => !words.includes(it));

  test('a meaning is found by its sound, switched off and on, and the page follows', async () => {
    const { page, options, all } = await openBoth();
    await hand.fill(options, SEARCH, 'weixin');
    await says(options, 'Meanings found: ');
    await hand.press(options, /^WeChat 微信/);
    await marks(page, without(all, 'micro-letter'));
    await hand.press(options, /^WeChat 微信/);
    await marks(page, all);
  });

  test('meanings that are silent on a site or known are listed, and are marked again from there', async () => {
    const { page, options, all } = await openBoth();
    await store(options, { silenced: ['微信@127.0.0.1'], known: ['小米手机'] });
    await marks(page, without(all, 'micro-letter', 'millet phone'));
    await hand.press(options, SEARCH);
    await says(options, 'These meanings are switched off, silent on some sites, or known to you:');
    await says(options, 'Not explained on 127.0.0.1');
    await hand.press(options, 'Explain “WeChat” again on 127.0.0.1');
    await marks(page, without(all, 'millet phone'));
    await focusIsOn(options, SEARCH);
    await hand.press(options, 'Mark Xiaomi phone again');
    await marks(page, all);
    await focusIsOn(options, SEARCH);
    await says(options, 'Write something to search.');
  });

  test('own terms go to files and come from them, beside or in place of those there, which come back', async () => {
    const { page, options } = await openBoth();
    const hasOwn = (wanted: boolean): Promise<unknown> =>
      until(
        async () => (await markedTexts(page)).includes(OWN) === wanted,
        `“${OWN}” is ${wanted ? '' : 'not '}marked`,
      );
    await hand.press(options, 'Add a term');
    await hand.fill(options, 'Words on pages', 'micro-letter');
    await says(options, CONFLICT);
    await hand.fill(options, 'Meaning', 'a small note');
    await hand.press(options, 'Save');
    await options.waitForSelector('.own-form', { hidden: true });
    await says(options, CONFLICT);
    const [jsonName, json] = await savedBy(options, () => hand.press(options, 'Export as JSON'));
    const [csvName, csv] = await savedBy(options, () => hand.press(options, 'Export as CSV'));
    expect([jsonName, csvName]).toEqual(['farmgloss-terms.json', 'farmgloss-terms.csv']);

    const more = `${csv.replace('a small note', 'a short note')}${OWN},look after guests\r\n404,x\r\n`;
    await imports(options, 'terms', csvName, more);
    await says(options, `${csvName}: terms that can be imported: 2; faults: 1`);
    await says(options, `${csvName} > row 4 > forms > "404" has no letter`);
    await hand.press(options, 'Import (2)');
    await says(options, `${csvName} is imported: 1 added, 1 changed, 0 removed.`);
    await says(options, 'micro-letter: a short note');
    await focusIsOn(options, 'Import terms from a file');
    await hasOwn(true);

    await imports(options, 'terms', jsonName, json);
    await hand.press(options, 'Replace them by these');
    await hand.press(options, 'Import (1)');
    await says(options, `${jsonName} is imported: 0 added, 1 changed, 1 removed.`);
    await says(options, 'micro-letter: a small note');
    await hasOwn(false);
    await hand.press(options, /^Go back to the terms from before the import of .* \(2\)$/);
    await says(options, 'The earlier terms are back: 2.');
    await says(options, 'micro-letter: a short note');
    await hasOwn(true);
  });
}
