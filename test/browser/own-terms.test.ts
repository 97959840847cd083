// Stories of a reader's own terms and of the dictionary beside them, in both browsers: by mouse and by keyboard alone.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { FARM } from './material';
import { markedTexts, markPoint, rest, tooltipText, until, visibleText } from './reader';
import { useSession } from './session';
import { click, named, savedBy, says, walkTo } from './settings-page';
import { opened, press } from './window';

/** How a reader works the page. */
interface Hands {
  press(page: Page, name: string): Promise<void>;
  /** Writes into a field in place of what is there. */
  write(page: Page, field: string, text: string): Promise<void>;
}

const selectAll = async (page: Page): Promise<void> => {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
};
/** Types over what is selected; lines are parted as in a field of several lines. */
const typeOver = async (page: Page, text: string): Promise<void> => {
  await selectAll(page);
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
};

const HANDS: Readonly<Record<'mouse' | 'keyboard', Hands>> = {
  mouse: {
    press: click,
    write: async (page, field, text) => {
      await click(page, field);
      await typeOver(page, text);
    },
  },
  keyboard: {
    press: async (page, name) => {
      await walkTo(page, name);
      await page.keyboard.press(' ');
    },
    write: async (page, field, text) => {
      await walkTo(page, field);
      await typeOver(page, text);
    },
  },
};

const FIELDS = {
  'Words on pages': 'Pour-Tea\nserve water',
  Meaning: 'look after guests',
  'Chinese (may be left empty)': '倒茶',
  'Pinyin (may be left empty)': 'dào chá',
  'Note (may be left empty)': 'What a host does first',
  'Only on pages with one of these words (may be left empty)': 'gardeners\npensioners',
} as const;
const FORM_FIRST = 'Words on pages';
const CUES = 'Only on pages with one of these words (may be left empty)';
/** The same page without any of the words that the term asks for. */
const WITHOUT = FARM.replaceAll('pensioners', 'neighbours');

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, { '/with': { html: FARM }, '/without': { html: WITHOUT } });
  const openDictionary = async (): Promise<Page> => {
    const options = await session.openOptions();
    await options.waitForSelector('#own-import');
    return options;
  };
  const has = async (page: Page, words: string): Promise<boolean> =>
    (await markedTexts(page)).some((it) => it.toLowerCase() === words);
  const isMarked = (page: Page, words: string): Promise<boolean> =>
    until(() => has(page, words), `“${words}” is marked`);
  const isUnmarked = (page: Page, words: string): Promise<boolean> =>
    until(async () => !(await has(page, words)), `“${words}” is not marked`);
  const addTerm = async (options: Page, forms: string, meaning: string): Promise<void> => {
    await click(options, 'Add a term');
    await HANDS.mouse.write(options, FORM_FIRST, forms);
    await HANDS.mouse.write(options, 'Meaning', meaning);
    await click(options, 'Save');
    await says(options, `“${forms}” is in your dictionary.`);
  };

  test.each(['mouse', 'keyboard'] as const)(
    'a term with every field is added, switched, changed and deleted, and open pages follow, by %s',
    async (way) => {
      const hands = HANDS[way];
      const page = await session.visitFarm('/with');
      const other = await session.visitFarm('/without');
      const options = await openDictionary();
      await hands.press(options, 'Add a term');
      for (const [field, text] of Object.entries(FIELDS)) await hands.write(options, field, text);
      await hands.press(options, 'Save');
      await says(options, '“Pour-Tea” is in your dictionary.');
      await says(options, 'Pour-Tea, serve water: look after guests 倒茶 dào chá');
      await says(options, 'What a host does first');
      await says(options, 'Only on pages with: gardeners, pensioners');
      await isMarked(page, 'pour tea');
      await says(options, 'Marked on pages: 1');
      // Time in which the page without those words would be marked, too.
      await setTimeout(500);
      expect(await has(other, 'pour tea')).toBe(false);

      await hands.press(options, 'Pour-Tea, serve water: ');
      await isUnmarked(page, 'pour tea');
      await hands.press(options, 'Pour-Tea, serve water: ');
      await isMarked(page, 'pour tea');

      await hands.press(options, 'Edit “Pour-Tea”');
      await until(
        () =>
          options.$eval('#own-gloss', (it) => (it as HTMLInputElement).value === 'What a host does first'),
        'the form has what is there',
      );
      await hands.write(options, FORM_FIRST, 'third floor');
      await hands.write(options, CUES, '');
      await hands.press(options, 'Save');
      await says(options, '“third floor” is in your dictionary.');
      for (const it of [page, other]) await isMarked(it, 'third floor');
      await isUnmarked(page, 'pour tea');

      await hands.press(options, 'Delete “third floor”');
      for (const it of [page, other]) await isUnmarked(it, 'third floor');
      await says(options, 'You have no terms yet.');
      await hands.press(options, 'Undo');
      await says(options, '“third floor” is back.');
      for (const it of [page, other]) await isMarked(it, 'third floor');
    },
  );

  test('a term without a meaning is not saved: the form says what is missing and leads there', async () => {
    const options = await openDictionary();
    await click(options, 'Add a term');
    await HANDS.mouse.write(options, FORM_FIRST, 'pour tea');
    await click(options, 'Save');
    await says(options, 'This term > Meaning > is missing; write it.');
    await options.keyboard.type('look after guests');
    await options.keyboard.press('Enter');
    await says(options, '“pour tea” is in your dictionary.');
  });

  test('a form that Farmgloss explains, too, is told in the form and in the list, and the reader’s counts', async () => {
    const page = await session.visitFarm('/with');
    const options = await openDictionary();
    const conflict = 'Farmgloss explains “micro-letter” as “WeChat” (微信); your term counts in its place.';
    await click(options, 'Add a term');
    await HANDS.mouse.write(options, FORM_FIRST, 'micro-letter');
    await says(options, conflict);
    await HANDS.mouse.write(options, 'Meaning', 'a small note');
    await click(options, 'Save');
    await options.waitForSelector('.own-form', { hidden: true });
    await says(options, conflict);
    // The page follows a moment later, and the count some seconds after it.
    await until(async () => {
      const times = (await markedTexts(page)).filter((it) => it === 'micro-letter').length;
      return (await visibleText(options)).includes(`Marked on pages: ${times}\n`);
    }, 'the list tells how often the page has it');
    await addTerm(options, 'Micro letter', 'another note');
    await says(options, '“Micro letter” is in your dictionary too, as “a small note”');
    await page.bringToFront();
    await rest(page, await markPoint(page, (await markedTexts(page)).indexOf('micro-letter')));
    expect(await until(() => tooltipText(page), 'the tooltip opens')).toContain('a small note');
  });

  test('the box to try a text tells what would be marked, and why, as terms and settings change', async () => {
    const options = await openDictionary();
    await addTerm(options, 'pour tea', 'look after guests');
    await HANDS.mouse.write(
      options,
      'A text to explain',
      'They pour tea and write by micro-letter to all users.',
    );
    await says(options, 'Terms that would be marked: 2');
    const marks = (): Promise<(string | null)[]> =>
      options.$$eval('.marked mark', (all) => all.map((it) => it.textContent));
    expect(await marks()).toEqual(['pour tea', 'micro-letter']);
    await says(options, 'Here: it is in your dictionary');
    await says(options, 'micro-letter: WeChat 微信 Wēixìn');
    await says(options, 'Why: 微 micro + 信 letter');
    await click(options, 'pour tea: ');
    await says(options, 'Terms that would be marked: 1');
    await HANDS.mouse.write(options, 'Search meanings', '微信');
    await click(options, 'WeChat 微信');
    await says(options, 'Terms that would be marked: 0');
    await says(options, 'micro-letter: WeChat 微信 Wēixìn (switched off)');
    expect(await marks()).toEqual([]);
  });

  test('exported files hold a term with all its fields, and a formula as plain text', async () => {
    const options = await openDictionary();
    await click(options, 'Add a term');
    for (const [field, text] of Object.entries(FIELDS)) await HANDS.mouse.write(options, field, text);
    await HANDS.mouse.write(options, 'Note', '=1+1, "so"');
    await click(options, 'Save');
    await says(options, '“Pour-Tea” is in your dictionary.');
    const [jsonName, json] = await savedBy(options, () => click(options, 'Export as JSON'));
    expect(jsonName).toBe('farmgloss-terms.json');
    expect(JSON.parse(json)).toEqual({
      version: 1,
      terms: [
        {
          forms: ['Pour-Tea', 'serve water'],
          ...{ meaning: 'look after guests', zh: '倒茶', pinyin: 'dào chá', gloss: '=1+1, "so"' },
          ...{ cues: ['gardeners', 'pensioners'], on: true },
        },
      ],
    });
    expect(await savedBy(options, () => click(options, 'Export as CSV'))).toEqual([
      'farmgloss-terms.csv',
      '\ufeffforms,meaning,zh,pinyin,gloss,cues,on\r\nPour-Tea | serve water,look after guests,倒茶,dào chá,"\'=1+1, ""so""",gardeners | pensioners,true\r\n',
    ]);
  });

  test('a meaning is found by English, Chinese, pinyin with and without tones, and the wrong English', async () => {
    const options = await openDictionary();
    const look = (query: string): Promise<void> => HANDS.mouse.write(options, 'Search meanings', query);
    for (const query of ['WeChat', '微信', 'Wēixìn', 'weixin', 'wei xin', 'micro-letter', 'micro letter']) {
      await look('qqqqzzzz');
      await says(options, 'Meanings found: 0');
      await look(query);
      await says(options, 'WeChat 微信 Wēixìn');
    }
  });

  test('a meaning that was silenced on one site is listed, and explained there again by its button', async () => {
    const page = await session.visitFarm('/with');
    await page.bringToFront();
    const { x, y } = await markPoint(page, (await markedTexts(page)).indexOf('micro-letter'));
    await page.mouse.click(x, y);
    await opened(page);
    await press(page, 'Not this meaning');
    await press(page, 'On this site');
    await isUnmarked(page, 'micro-letter');
    const options = await openDictionary();
    // The dictionary is opened once the reader turns to it.
    await options.focus('#meanings');
    await says(options, 'These meanings are switched off, silent on some sites, or known to you:');
    await says(options, 'Not explained on 127.0.0.1');
    expect(await (await named(options, 'WeChat 微信')).$eval('input', ({ checked }) => checked)).toBe(true);
    await click(options, 'Explain “WeChat” again on 127.0.0.1');
    await isMarked(page, 'micro-letter');
    await says(options, 'Write something to search.');
  });
});
