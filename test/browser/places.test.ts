// Where articles live: shadow trees, XHTML, text files, pages that go on or turn into others; and that all of it is undone.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { ARTICLE, BODY, DISCLAIMER, FARM, FOOTER, LAST_WORDS, PLAIN_BODY, pageOf, quoted } from './material';
import { markedTexts, markPoint, reportOf, rest, tooltipText, until } from './reader';
import type { Served } from './serve';
import { useSession } from './session';

/** Builds shadow trees before anything else looks at the page. */
const shadowed = (body: string, html: string): string =>
  pageOf(
    `${body}<script>document.querySelector('x-part').attachShadow({ mode: 'open' }).innerHTML = ${quoted(html)}</script>`,
  );
const SPLIT = ARTICLE.indexOf('<p>The owner has his own view');
const TEXT = new Map(
  Object.entries({
    '/xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Page</title></head><body>${BODY.replaceAll('<br>', '<br/>')}</body></html>`,
    '/text': BODY.replace(/\s*\n\s*/g, '\n')
      .replace(/<\/(?:p|h\d|li|div)>|<br>/g, '\n')
      .replace(/<[^>]+>/g, ''),
    '/svg': `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90"><text y="40">the micro-letter</text></svg>`,
  }),
);

const LAYOUTS: Readonly<Record<string, Served>> = {
  '/in-shadow': { html: shadowed(`${PLAIN_BODY}<x-part></x-part>`, BODY) },
  '/footer-in-shadow': { html: shadowed(`${ARTICLE}<x-part></x-part>`, FOOTER) },
  '/slotted': {
    html: shadowed(`<x-part>${ARTICLE}</x-part>`, `<header>News</header><div><slot></slot></div>${FOOTER}`),
  },
  '/declared': { html: pageOf(`<div><template shadowrootmode="open">${BODY}</template></div>`) },
  '/xhtml': {
    html: TEXT.get('/xhtml') ?? '',
    headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
  },
  '/text': { html: TEXT.get('/text') ?? '', headers: { 'content-type': 'text/plain; charset=utf-8' } },
};
const PAGES: Readonly<Record<string, Served>> = {
  ...LAYOUTS,
  '/farm': { html: FARM },
  '/plain': { html: pageOf(`<main>${PLAIN_BODY}</main>`) },
  '/svg': { html: TEXT.get('/svg') ?? '', headers: { 'content-type': 'image/svg+xml' } },
};

/** The document with its open shadow trees. */
const htmlOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const roots: ShadowRoot[] = [];
    const look = (place: ParentNode): void => {
      for (const element of place.querySelectorAll('*'))
        if (element.shadowRoot && element.localName !== 'farmgloss-tooltip') {
          roots.push(element.shadowRoot);
          look(element.shadowRoot);
        }
    };
    look(document);
    return [document.documentElement.outerHTML, ...roots.map((root) => root.innerHTML)].join('\n');
  });

/** What a reader sees of each text of the page that `part` names, shadow trees included: its height, or 0. */
const heightOf = (page: Page, part: string): Promise<number> =>
  page.evaluate((wanted) => {
    let height = 0;
    const look = (place: Node): void => {
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
        if (node instanceof Element && node.shadowRoot) look(node.shadowRoot);
        if (!(node instanceof Text) || !node.data.includes(wanted)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        if (node.parentElement?.localName !== 'script') height += range.getBoundingClientRect().height;
      }
    };
    look(document.body);
    return height;
  }, part);

const store = (popup: Page, settings: Readonly<Record<string, unknown>>): Promise<void> =>
  popup.evaluate((values) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    return api.storage.local.set(values);
  }, settings);
const marks = async (page: Page): Promise<number> => (await markedTexts(page)).length;
/** Goes to another address as scripts do, and shows something else there. */
const turnInto = (page: Page, path: string, html: string): Promise<void> =>
  page.evaluate(
    (address, content) => {
      history.pushState({}, '', address);
      const main = document.querySelector('main');
      if (main) main.innerHTML = content;
    },
    path,
    html,
  );

describe.each(BROWSERS)('in %s', (name) => {
  const { visit, visitFarm, openPopup } = useSession(name, PAGES);

  test.each(Object.keys(LAYOUTS))(
    '%s: cleaned, marked, explained, and undone to the last byte',
    async (path) => {
      const page = await visitFarm(path);
      await until(async () => (await heightOf(page, DISCLAIMER)) === 0, 'the boilerplate is hidden');
      expect(await heightOf(page, LAST_WORDS)).toBeGreaterThan(0);
      expect(await markedTexts(page)).toEqual(expect.arrayContaining(['millet phone', 'micro-letter']));
      const { x, y } = await markPoint(page, 0);
      await rest(page, { x, y });
      await until(() => tooltipText(page), 'the tooltip opens');
      const popup = await openPopup(page);
      await store(popup, { annotate: false, clean: false });
      await until(async () => (await htmlOf(page)).includes('farmgloss') === false, 'everything is undone');
      const after = await htmlOf(page);
      expect(await heightOf(page, DISCLAIMER)).toBeGreaterThan(0);
      const untouched = await visit(path);
      await setTimeout(500);
      expect(await htmlOf(untouched)).toBe(after);
    },
  );

  test('a mark in a shadow tree is underlined', async () => {
    const page = await visitFarm('/in-shadow');
    const line = await page.evaluate(() => {
      const text = document.querySelector('x-part')?.shadowRoot?.querySelector('.article p');
      return text ? getComputedStyle(text, '::highlight(farmgloss-term)').textDecorationLine : '';
    });
    expect(line).toBe('underline');
  });

  test('text that a shadow tree gets later is marked', async () => {
    const page = await visitFarm('/in-shadow');
    const before = await marks(page);
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'Everybody has micro-letter now.';
      document.querySelector('x-part')?.shadowRoot?.querySelector('.article')?.append(paragraph);
    });
    await until(async () => (await marks(page)) > before, 'the new term is marked');
  });

  test('a picture is left alone', async () => {
    const page = await visit('/svg');
    await setTimeout(500);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(TEXT.get('/svg'));
  });

  test('from a farm article to another view nothing of the old one is left, and the way back finds it again', async () => {
    const page = await visitFarm('/farm');
    const popup = await openPopup(page);
    await page.bringToFront();
    await turnInto(page, '/view', PLAIN_BODY);
    await until(async () => (await marks(page)) === 0, 'the marks are gone');
    expect(await htmlOf(page)).not.toContain('farmgloss');
    expect((await reportOf(popup))?.verdict.kind).toBe('none');
    await turnInto(page, '/farm', BODY);
    await until(() => marks(page), 'terms are marked again');
    expect(await heightOf(page, DISCLAIMER)).toBe(0);
  });

  test('an article that replaces an ordinary view is recognised', async () => {
    const page = await visit('/plain');
    await setTimeout(500);
    await turnInto(page, '/article', BODY);
    await until(() => marks(page), 'terms are marked');
    expect(await heightOf(page, DISCLAIMER)).toBe(0);
  });

  test('text that replaces hidden text is seen', async () => {
    const page = await visitFarm('/farm');
    await page.evaluate(() => {
      const hidden = [...document.querySelectorAll('[data-farmgloss-hidden]')];
      const footer = hidden.find((it) => it.textContent?.includes('The content source'));
      const walker = document.createTreeWalker(footer ?? document, NodeFilter.SHOW_TEXT);
      const text = walker.nextNode();
      if (text instanceof Text) text.data = 'The shop on the third floor has a new owner.';
    });
    await until(async () => (await heightOf(page, 'has a new owner')) > 0, 'the new text is seen');
  });

  test('a page that loads the next article below keeps what it had, and adds to it', async () => {
    const page = await visitFarm('/farm');
    const before = await marks(page);
    const add = (html: string): Promise<void> =>
      page.evaluate(
        (content) => document.querySelector('main')?.insertAdjacentHTML('beforeend', content),
        html,
      );
    await add(ARTICLE.slice(0, SPLIT));
    await setTimeout(1200);
    expect(await marks(page)).toBeGreaterThanOrEqual(before);
    await add(ARTICLE.slice(SPLIT) + FOOTER);
    await until(async () => (await marks(page)) >= before * 1.5, 'the next article is marked too');
    await until(async () => (await heightOf(page, DISCLAIMER)) === 0, 'both footers are hidden');
  });

  test('what was changed while a page was in the cache is done when it comes back', async () => {
    const page = await visitFarm('/farm');
    const popup = await openPopup(page);
    await page.bringToFront();
    await page.goto(page.url().replace('/farm', '/plain'));
    await store(popup, { annotate: false, clean: false });
    await page.evaluate(() => void globalThis.setTimeout(() => history.back()));
    // The driver does not hear of pages that come from the cache, so the page itself is asked.
    await until(async () => (await page.evaluate(() => location.pathname)) === '/farm', 'the page is back');
    await until(
      async () => (await marks(page)) === 0 && !(await htmlOf(page)).includes('farmgloss'),
      'nothing is done',
    );
    expect(await heightOf(page, DISCLAIMER)).toBeGreaterThan(0);
  });

  test.each([0.5, 1.5, 4])(
    'with the browser zoomed to %d the tooltip stands at its term, in view',
    async (zoom) => {
      const page = await visitFarm('/farm');
      const popup = await openPopup(page);
      await popup.evaluate(async (factor) => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        await api.tabs.setZoom(Number(new URLSearchParams(location.search).get('tab')), factor);
      }, zoom);
      await page.bringToFront();
      await until(
        async () => Math.abs((await page.evaluate(() => innerWidth)) * zoom - 1000) < 40,
        'it is zoomed',
      );
      // The driver's mouse does not know of zoom, so the popup's way is taken.
      await popup.$$eval('.terms .visit', (all) => (all[0] as HTMLElement).click());
      await until(() => tooltipText(page), 'the tooltip opens');
      await setTimeout(500);
      const { tip, term, width, height } = await page.evaluate(() => {
        const element = document
          .querySelector('farmgloss-tooltip')
          ?.shadowRoot?.querySelector('[role=tooltip], [role=dialog]');
        const [range] = CSS.highlights.get('farmgloss-current') ?? [];
        const live = document.createRange();
        if (range) live.setStart(range.startContainer, range.startOffset);
        if (range) live.setEnd(range.endContainer, range.endOffset);
        return {
          tip: element?.getBoundingClientRect().toJSON(),
          term: live.getBoundingClientRect().toJSON(),
          ...{ width: innerWidth, height: innerHeight },
        };
      });
      expect(Math.min(tip.left, tip.top, width - tip.right, height - tip.bottom)).toBeGreaterThanOrEqual(-1);
      expect(Math.max(term.top - tip.bottom, tip.top - term.bottom)).toBeLessThan(20);
      await popup.evaluate(async () => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        await api.tabs.setZoom(Number(new URLSearchParams(location.search).get('tab')), 1);
      });
    },
  );

  test('in print nothing is underlined and no tooltip stands', async () => {
    const page = await visitFarm('/farm');
    await rest(page, await markPoint(page, 0));
    await until(() => tooltipText(page), 'the tooltip opens');
    const printed = async (): Promise<number> => (await page.pdf()).length;
    const withMarks = await printed();
    expect(await marks(page)).toBeGreaterThan(0);
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.querySelector('farmgloss-tooltip')?.remove();
    });
    // Prints of the same page differ in dates and identifiers at most, whose length is fixed.
    expect(Math.abs((await printed()) - withMarks)).toBeLessThan(24);
    // What is printed does show in that length.
    await page.evaluate(() =>
      document.body.append('One more sentence, at the end of everything, for the printer.'),
    );
    expect(Math.abs((await printed()) - withMarks)).toBeGreaterThan(24);
  });
});
