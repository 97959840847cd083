// Articles in frames: each frame decides for itself, popup and badge add up what the frames found.
import { describe, expect, test } from '@jest/globals';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { ARTICLE, BODY, DISCLAIMER, FARM, FOOTER, LAST_WORDS, PLAIN_BODY, pageOf, srcdoc } from './material';
import { badgeOf, flip, until, visibleText } from './reader';
import { useSession } from './session';
import { press } from './window';

const LARGE = 'width="800" height="600"';
const inFrame = (attributes: string): string => pageOf(`${PLAIN_BODY}<iframe ${attributes}></iframe>`);

const PAGES: Readonly<Record<string, string>> = {
  '/farm': FARM,
  '/same-origin': inFrame(`src="/farm" ${LARGE}`),
  '/srcdoc': inFrame(`${srcdoc(pageOf(BODY))} ${LARGE}`),
  '/sandboxed': inFrame(`sandbox ${srcdoc(pageOf(BODY))} ${LARGE}`),
  '/written': inFrame(LARGE).replace(
    '</body>',
    `<script>const d = document.querySelector('iframe').contentDocument; d.body.innerHTML = ${JSON.stringify(BODY).replaceAll('</', '<\\/')}</script></body>`,
  ),
  '/cross-origin': inFrame(`src="about:blank" ${LARGE}`).replace(
    '</body>',
    `<script>document.querySelector('iframe').src = 'http://localhost:' + location.port + '/farm'</script></body>`,
  ),
  '/tiny': inFrame('src="/farm" width="300" height="250"'),
  '/unfolding': inFrame(`src="/farm" ${LARGE} style="display:none"`),
  '/both': FARM.replace('</main>', `</main><iframe src="/farm" ${LARGE}></iframe>`),
  '/only-footer': pageOf(`${ARTICLE}<iframe ${srcdoc(pageOf(FOOTER))} ${LARGE}></iframe>`),
};

const marksIn = (frame: Frame): Promise<number> =>
  frame.evaluate(() => CSS.highlights.get('farmgloss-term')?.size ?? 0);
const child = (page: Page): Promise<Frame> =>
  until(async () => page.mainFrame().childFrames()[0], 'the frame is there') as Promise<Frame>;
const textOf = (frame: Frame): Promise<string> => frame.evaluate(() => document.body.innerText);
const htmlOf = (frame: Frame): Promise<string> => frame.evaluate(() => document.documentElement.outerHTML);
const listed = (popup: Page): Promise<string[]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll('.terms .visit .count')].map((it) => it.textContent ?? ''),
  );
const sum = (counts: readonly string[]): number =>
  counts.reduce((total, count) => total + Number(count.replace(/\D/g, '')), 0);

describe.each(BROWSERS)('in %s', (name) => {
  const { visit, openPopup } = useSession(
    name,
    Object.fromEntries(Object.entries(PAGES).map(([path, html]) => [path, { html }])),
  );

  test.each(['/same-origin', '/srcdoc', '/sandboxed', '/written', '/cross-origin'])(
    'an article in the frame of %s is cleaned and explained, the page around it is left alone',
    async (path) => {
      const page = await visit(path);
      const marks = await until(async () => marksIn(await child(page)), 'terms are marked in the frame');
      const frame = await child(page);
      expect(await textOf(frame)).not.toContain(DISCLAIMER);
      expect(await textOf(frame)).toContain(LAST_WORDS);
      expect(await marksIn(page.mainFrame())).toBe(0);
      expect(await page.evaluate(() => document.querySelector('farmgloss-tooltip'))).toBeNull();
      const popup = await openPopup(page);
      await until(async () => sum(await listed(popup)) === marks, 'the popup lists the terms of the frame');
      expect(await visibleText(popup)).toContain('Recognised');
      await until(async () => (await badgeOf(popup)) === String(marks), 'the badge counts them');
    },
  );

  test('page and frame together: popup and badge add up, and the site is switched off for both', async () => {
    const page = await visit('/both');
    const frame = await child(page);
    await until(async () => (await marksIn(page.mainFrame())) && (await marksIn(frame)), 'both are marked');
    const [outer, inner] = [await marksIn(page.mainFrame()), await marksIn(frame)];
    const popup = await openPopup(page);
    await until(async () => sum(await listed(popup)) === outer + inner, 'the popup adds up');
    await until(async () => (await badgeOf(popup)) === String(outer + inner), 'the badge adds up');
    await flip(popup, 'Work on');
    await until(
      async () => (await marksIn(page.mainFrame())) + (await marksIn(frame)) === 0,
      'nothing is marked',
    );
    expect(await htmlOf(frame)).not.toContain('farmgloss');
    expect(await textOf(frame)).toContain(DISCLAIMER);
    await until(async () => (await badgeOf(popup)) === '', 'the badge is empty');
  });

  test('one window at a time: what opens in a frame closes the one in the page, unless that is pinned', async () => {
    const page = await visit('/both');
    const frame = await child(page);
    await until(async () => (await marksIn(page.mainFrame())) && (await marksIn(frame)), 'both are marked');
    const inner = (await frame.frameElement()) as ElementHandle;
    const cornerOf = async (it: Frame): Promise<{ readonly x: number; readonly y: number }> =>
      it === frame
        ? inner.evaluate((element) => {
            const { left, top } = element.getBoundingClientRect();
            return { x: left + element.clientLeft, y: top + element.clientTop };
          })
        : { x: 0, y: 0 };
    /** Clicks on the last mark of a frame: the first ones may lie under the window in the other. */
    const clickIn = async (it: Frame): Promise<void> => {
      const { x, y } = await it.evaluate(() => {
        const range = [...(CSS.highlights.get('farmgloss-term') ?? [])].at(-1);
        const live = new Range();
        if (range) {
          range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
        }
        const [box = new DOMRect()] = live.getClientRects();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      });
      // Bringing the mark into view has moved the frame too.
      const corner = await cornerOf(it);
      await page.mouse.click(corner.x + x, corner.y + y);
    };
    const windows = async (): Promise<boolean[]> =>
      Promise.all(
        [page.mainFrame(), frame].map((it) =>
          it.evaluate(() => document.querySelector('farmgloss-tooltip[data-open]') !== null),
        ),
      );
    const openInPage = async (): Promise<void> => {
      await clickIn(page.mainFrame());
      await until(async () => (await windows())[0], 'the window is open in the page');
    };
    const openInFrame = async (): Promise<void> => {
      await clickIn(frame);
      await until(async () => (await windows())[1], 'the window is open in the frame');
    };
    await openInPage();
    await openInFrame();
    await until(async () => !(await windows())[0], 'the window in the page has closed');
    await openInPage();
    await until(async () => !(await windows())[1], 'the window in the frame has closed');
    await press(page, 'Pin');
    await openInFrame();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await windows()).toEqual([true, true]);
  });

  test('the popup leads to a term in a frame, and brings it into view', async () => {
    const page = await visit('/same-origin');
    await until(async () => marksIn(await child(page)), 'terms are marked in the frame');
    const popup = await openPopup(page);
    await popup.waitForSelector('.terms .visit');
    await popup.$$eval('.terms .visit', (all) => (all.at(-1) as HTMLElement).click());
    await until(
      async () =>
        (await child(page)).evaluate(() => {
          const [range] = CSS.highlights.get('farmgloss-current') ?? [];
          const box = range?.startContainer.parentElement?.getBoundingClientRect();
          const frame = frameElement?.getBoundingClientRect();
          if (!box || !frame) return false;
          const [top, bottom] = [frame.top + box.top, frame.top + box.bottom];
          return bottom > 0 && top < (parent as Window).innerHeight;
        }),
      'the term is in view',
    );
  });

  test('a frame of the size of an advertisement is not even asked', async () => {
    const page = await visit('/tiny');
    const popup = await openPopup(page);
    expect(await visibleText(popup)).toContain('Not a farm page');
    expect(await marksIn(await child(page))).toBe(0);
    const answered = await popup.evaluate(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const tabId = Number(new URLSearchParams(location.search).get('tab'));
      const frames = await api.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => 1 });
      const asked = frames.map(({ frameId }) =>
        api.tabs.sendMessage(tabId, { type: 'report' }, { frameId }).then(
          () => frameId,
          () => undefined,
        ),
      );
      return { frames: frames.length, answered: (await Promise.all(asked)).filter((id) => id !== undefined) };
    });
    expect(answered).toEqual({ frames: 2, answered: [0] });
  });

  test('a frame that unfolds later is looked at then', async () => {
    const page = await visit('/unfolding');
    const frame = await child(page);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await marksIn(frame)).toBe(0);
    await page.$eval('iframe', (it) => it.removeAttribute('style'));
    await until(() => marksIn(frame), 'terms are marked in the frame');
  });

  test('a frame with nothing but boilerplate is left as it is', async () => {
    const page = await visit('/only-footer');
    const popup = await openPopup(page);
    await until(
      async () =>
        (await visibleText(popup)).includes('a machine translation') ||
        (await visibleText(popup)).includes('Not a farm'),
      'the popup answers',
    );
    const frame = await child(page);
    expect(await htmlOf(frame)).not.toContain('farmgloss');
    expect(await textOf(frame)).toContain(DISCLAIMER);
  });
});
