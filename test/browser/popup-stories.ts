// What readers do in the popup, told for any hand that works it.
import { expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import type { Hand } from './hands';
import { EDITOR, pasted } from './in-page';
import { DISCLAIMER, FARM, fixture } from './material';
import { highlightedTexts, markedTexts, until, visibleText } from './reader';
import type { Session } from './session';
import { closed, opened } from './window';

export const POPUP_PAGES = {
  '/farm': { html: FARM },
  '/plain': { html: fixture('plain-millet-recipe') },
  '/editor': { html: EDITOR },
};

const TITLE = 'Why the small shop on the third floor no longer fears the electric business';
/** Words of each block that is hidden on the sample farm. */
const HIDDEN = [
  ...['Source: Internet', 'Tags app business', 'How to choose a cloud server', DISCLAIMER],
  ...['A Free Trial That Lets You Build Big', 'Sales Support'],
];

/** The terms as the popup lists them: what they mean, and how often they stand on the page. */
export const listed = (popup: Page): Promise<{ meaning: string; count: number }[]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll('.terms .visit')].map((it) => ({
      meaning: it.querySelector('.meaning')?.textContent ?? '',
      count: Number(it.querySelector('.count')?.textContent?.slice(1)),
    })),
  );

export const says = (page: Page, words: string): Promise<boolean> =>
  until(async () => (await visibleText(page)).includes(words), `the page says “${words}”`);

/** The addresses of the browser's tabs. Asked of the browser: Firefox's driver does not know tabs that an extension opens. */
const addresses = (popup: Page): Promise<string[]> =>
  popup.evaluate(async () => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    return (await api.tabs.query({})).map((it) => it.pendingUrl ?? it.url ?? '');
  });

/** The address of a tab that has been opened, by its beginning; the tab is closed, as nothing is to be asked of any engine. */
const openedTab = (popup: Page, beginning: string): Promise<string> =>
  until(
    () =>
      popup.evaluate(async (wanted) => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        const addressOf = (it?: chrome.tabs.Tab): string => it?.pendingUrl || it?.url || '';
        const found = (await api.tabs.query({})).find((it) => addressOf(it).startsWith(wanted));
        if (found?.id !== undefined) await api.tabs.remove(found.id);
        return addressOf(found);
      }, beginning),
    `a tab of ${beginning} opens`,
  );

/** Tells the stories of the popup in the surrounding `describe`. `adapt` prepares each tab for the hand. */
export function tellPopupStories(
  session: Session,
  hand: Hand,
  adapt: (page: Page) => Promise<void> = () => Promise.resolve(),
): void {
  const openOn = async (path: string): Promise<{ page: Page; popup: Page }> => {
    const page = await (path === '/farm' ? session.visitFarm(path) : session.visit(path));
    await adapt(page);
    if (path === '/farm') await until(async () => (await markedTexts(page)).length, 'terms are marked');
    const popup = await session.openPopup(page);
    await adapt(popup);
    // The last that is drawn.
    await popup.waitForSelector('.settings');
    return { page, popup };
  };
  const hiddenIn = async (page: Page): Promise<string[]> => {
    const text = await visibleText(page);
    return HIDDEN.filter((words) => !text.includes(words));
  };

  test('each way of reading changes the page: corrected words, none, marks', async () => {
    const { page, popup } = await openOn('/farm');
    const marks = await markedTexts(page);
    expect(await visibleText(page)).not.toContain('WeChat');
    await hand.press(popup, 'Corrected words');
    await says(page, 'In the face of WeChat he is calmer.');
    expect(await highlightedTexts(page, 'farmgloss-corrected')).toContain('WeChat');
    await hand.press(popup, 'Off');
    await says(page, 'In the face of micro-letter he is calmer.');
    await until(async () => (await markedTexts(page)).length === 0, 'nothing is marked');
    await hand.press(popup, 'Marks');
    await until(async () => (await markedTexts(page)).length === marks.length, 'all is marked again');
    expect(await visibleText(page)).toContain('In the face of micro-letter he is calmer.');
  });

  test('the switches: nothing is done on this site, or nothing hidden, and all of it again', async () => {
    const { page, popup } = await openOn('/farm');
    await hand.press(popup, 'Work on 127.0.0.1');
    await until(async () => (await markedTexts(page)).length === 0, 'nothing is marked');
    await until(async () => (await hiddenIn(page)).length === 0, 'nothing is hidden');
    await hand.press(popup, 'Work on 127.0.0.1');
    await until(async () => (await markedTexts(page)).length, 'terms are marked again');
    await until(async () => (await hiddenIn(page)).length === HIDDEN.length, 'all is hidden again');
    await hand.press(popup, 'Hide boilerplate on farms');
    await until(async () => (await hiddenIn(page)).length === 0, 'nothing is hidden');
    expect((await markedTexts(page)).length).toBeGreaterThan(0);
    await hand.press(popup, 'Hide boilerplate on farms');
    await until(async () => (await hiddenIn(page)).length === HIDDEN.length, 'all is hidden once more');
  });

  test('the list is searched, and sorted by frequency or as on the page', async () => {
    const { popup } = await openOn('/farm');
    const counts = (await listed(popup)).map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect((await listed(popup))[0]?.meaning).toBe('WeChat 微信');
    await hand.choose(popup, 'Order', 'As on the page');
    await until(async () => (await listed(popup))[0]?.meaning === 'e-commerce 电商', 'the order changes');
    const places = (await listed(popup)).map(({ meaning }) => meaning);
    expect(places.slice(1, 4)).toEqual(['Xiaomi phone 小米手机', 'JD.com 京东', 'WeChat 微信']);
    await hand.fill(popup, /^Search terms/, 'weixin');
    await says(popup, 'Found: 3');
    expect((await listed(popup)).map(({ meaning }) => meaning)).toEqual([
      ...['WeChat 微信', 'group chat (in WeChat) 微信群', 'WeChat Pay 微信支付'],
    ]);
  });

  test('a term that the reader knows is not marked but explained, is listed apart, and is marked again', async () => {
    const { page, popup } = await openOn('/farm');
    const [marks, all] = [await markedTexts(page), await listed(popup)];
    const unknown = marks.filter((it) => it !== 'micro-letter');
    await hand.press(popup, 'Known: WeChat');
    await until(async () => (await markedTexts(page)).join() === unknown.join(), 'it is not marked');
    await hand.choose(popup, 'Which terms are listed', 'Not known yet');
    await says(popup, `Found: ${all.length - 1}`);
    expect(await listed(popup)).toEqual(all.filter(({ meaning }) => meaning !== 'WeChat 微信'));
    await hand.choose(popup, 'Which terms are listed', 'Known');
    await says(popup, 'Found: 1');
    expect(await listed(popup)).toEqual(all.filter(({ meaning }) => meaning === 'WeChat 微信'));
    await hand.press(popup, 'micro-letterWeChat 微信×3');
    expect((await opened(page)).name).toBe('micro-letter: WeChat');
    await hand.press(popup, 'Known: WeChat');
    await says(popup, 'Found: 0');
    await until(async () => (await markedTexts(page)).join() === marks.join(), 'it is marked again');
    await hand.choose(popup, 'Which terms are listed', 'All terms');
    await until(async () => (await listed(popup)).length === all.length, 'all terms are listed');
  });

  test('a term of the list leads to its mention, and from there to the next', async () => {
    const { page, popup } = await openOn('/farm');
    const visit = async (): Promise<string> => {
      await hand.press(popup, 'micro-letterWeChat 微信×3');
      await page.bringToFront();
      const { name, text } = await opened(page);
      expect(name).toBe('micro-letter: WeChat');
      await page.keyboard.press('Escape');
      await closed(page);
      return /% · (\d+ of \d+)/.exec(text)?.[1] ?? '';
    };
    const indices = (await markedTexts(page)).flatMap((it, index) => (it === 'micro-letter' ? [index] : []));
    const { length } = await markedTexts(page);
    for (const index of indices.slice(0, 2)) expect(await visit()).toBe(`${index + 1} of ${length}`);
  });

  test('the terms are listed on the page', async () => {
    const { page, popup } = await openOn('/farm');
    const { length } = await listed(popup);
    await hand.press(popup, 'List them on the page');
    const heading = (): Promise<string | null | undefined> =>
      page.evaluate(() =>
        document
          .querySelector('farmgloss-tooltip')
          ?.shadowRoot?.querySelector('[role=region]:popover-open')
          ?.getAttribute('aria-label'),
      );
    await until(async () => (await heading()) === `Terms on this page: ${length}`, 'the list opens');
  });

  test('one hidden block is shown again, and only that', async () => {
    const { page, popup } = await openOn('/farm');
    expect(await hiddenIn(page)).toEqual(HIDDEN);
    await hand.press(popup, 'Hidden blocks: 6');
    await hand.press(popup, /^Show: The content source of this page/);
    await says(page, DISCLAIMER);
    expect(await hiddenIn(page)).toEqual(HIDDEN.filter((words) => words !== DISCLAIMER));
    await says(popup, 'Hidden blocks: 5');
    const states = await popup.$$eval('.hidden button', (all) => all.map(({ textContent }) => textContent));
    expect(states.filter((it) => it === 'Shown')).toHaveLength(1);
  });

  test.each([
    ['Plain text', (title: string, address: string) => `${title}\n\n${address}\n\n`, '[', ']', '[', '] '],
    [
      'Markdown',
      (title: string, address: string) => `# ${title}\n\n<${address}>\n\n`,
      '[^',
      ']',
      '[^',
      ']: ',
    ],
  ])('the article is copied as it should be kept: %s', async (form, head, from, to, noteFrom, noteTo) => {
    const { popup } = await openOn('/farm');
    await hand.press(popup, form);
    await says(popup, 'Copied');
    const text = await pasted(session);
    expect(text.slice(0, 200)).toContain(head(TITLE, session.url('/farm')));
    const noteLines = text.split('\n').filter((line) => line.startsWith(noteFrom) && line.includes(noteTo));
    const numberOf = (note: string): string => note.slice(noteFrom.length, note.indexOf(noteTo));
    const note = noteLines.find((line) => line.includes('micro-letter = WeChat (微信)'));
    expect(text).toContain(`In the face of micro-letter${from}${numberOf(note ?? '')}${to} he is calmer.`);
    expect(noteLines.length).toBeGreaterThan(15);
    for (const line of noteLines) expect(text).toContain(`${from}${numberOf(line)}${to}`);
    expect(text).toContain('they cannot pour tea.');
    for (const words of [...HIDDEN, 'Topic Center', 'All prices without tax'])
      expect(text).not.toContain(words);
  });

  test('Chinese words are proposed, can be changed, and go to the chosen engine in a tab when asked', async () => {
    const { popup } = await openOn('/farm');
    const before = await addresses(popup);
    await hand.press(popup, 'Find the Chinese original');
    const words = (): Promise<string> =>
      popup.$eval('.original input', (it) => (it as HTMLInputElement).value);
    expect(await words()).toMatch(/^(?:[\p{Script=Han}A-Z]+ ?)+$/u);
    expect(await words()).toContain('小米手机');
    await hand.fill(popup, 'Words to search for', '微信 & 支付宝');
    await hand.choose(popup, 'Search engine', 'Sogou');
    expect(await addresses(popup)).toEqual(before);
    await hand.press(popup, 'Search');
    const { origin, pathname, searchParams } = new URL(await openedTab(popup, 'https://'));
    expect([origin + pathname, [...searchParams]]).toEqual([
      'https://www.sogou.com/web',
      [['query', '微信 & 支付宝']],
    ]);
  });

  test('an ordinary page is explained when the reader asks, and the settings are at hand', async () => {
    const { page, popup } = await openOn('/plain');
    expect(await visibleText(popup)).toContain('Not a farm page');
    await hand.press(popup, 'Explain this page anyway');
    await says(popup, 'Explained because you asked');
    expect(await page.$('[data-farmgloss-hidden]')).toBeNull();
    await hand.press(popup, 'Settings');
    const settings = await popup.evaluate(() => new URL('../options/index.html', location.href).href);
    await openedTab(popup, settings);
  });
}
