// The interface in simplified and traditional Chinese, in real browsers: its language, its words, its room, its accessibility.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import simplified from '../../_locales/zh_CN/messages.json' with { type: 'json' };
import traditional from '../../_locales/zh_TW/messages.json' with { type: 'json' };
import { axeFaults, showTheme } from './axe';
import { BROWSERS, type BrowserName } from './find-browser';
import { type Launched, launch } from './launch';
import { FARM } from './material';
import { markedTexts, markPoint, until, visibleText } from './reader';
import { type Server, serve } from './serve';
import { store } from './settings-page';
import { opened, press, violations } from './window';

type Key = keyof typeof english;
type Messages = Readonly<Record<Key, { readonly message: string }>>;

/** Each language with the colours in which its dialog is looked at: Firefox's driver cannot change them later. */
const LANGUAGES = [
  { locale: 'zh_CN', lang: 'zh-CN', messages: simplified as Messages, scheme: 'light' },
  { locale: 'zh_TW', lang: 'zh-TW', messages: traditional as Messages, scheme: 'dark' },
] as const;

const CASES = BROWSERS.flatMap((name) => LANGUAGES.map((language) => ({ name, ...language })));
type Case = (typeof CASES)[number];

const folder = mkdtempSync(join(tmpdir(), 'farmgloss-languages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the built extension that has one language only: for browsers whose own language no test can choose. */
function copyIn(name: BrowserName, locale: string): string {
  const copy = join(folder, `${name}-${locale}`);
  cpSync(resolve('dist', name), copy, { recursive: true });
  for (const other of readdirSync(join(copy, '_locales')))
    if (other !== locale) rmSync(join(copy, '_locales', other), { recursive: true });
  const manifest = join(copy, 'manifest.json');
  const values = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
  writeFileSync(manifest, JSON.stringify({ ...values, default_locale: locale }));
  return copy;
}

/** Starts a browser that speaks the language. Chrome on Linux asks the environment; Firefox would need a language pack. */
async function launchIn({ name, locale, lang, scheme }: Case): Promise<Launched> {
  const preferences = { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 };
  if (name !== 'chrome' || process.platform !== 'linux')
    return launch(name, { folder: copyIn(name, locale), preferences });
  const before = process.env['LANGUAGE'];
  process.env['LANGUAGE'] = locale;
  try {
    return await launch(name, { args: [`--lang=${lang}`] });
  } finally {
    if (before === undefined) delete process.env['LANGUAGE'];
    else process.env['LANGUAGE'] = before;
  }
}

/** Texts of the page, or of our window in it, as readers see and hear them. */
const textsOf = (page: Page, where: 'page' | 'window'): Promise<string[]> =>
  page.evaluate((place) => {
    const root = place === 'page' ? document.body : document.querySelector('farmgloss-tooltip')?.shadowRoot;
    if (!root) return [];
    const found: string[] = place === 'page' ? [document.title] : [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.parentElement?.closest('style, script')) found.push(node.textContent ?? '');
    }
    for (const it of root.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        found.push(it.getAttribute(name) ?? '');
    return found.map((it) => it.replace(/\s+/g, ' ').trim()).filter((it) => it !== '');
  }, where);

/** English texts of ours that stand where the language has its own: as a whole, or as a part of some words. */
function englishIn(texts: readonly string[], messages: Messages): string[] {
  const keys = (Object.keys(english) as Key[]).filter(
    (key) => english[key].message !== messages[key].message,
  );
  const all = texts.map((it) => it.replace(/[:：]$/, ''));
  return keys.flatMap((key) => {
    const { message } = english[key];
    const parts = message.split(/\$\w+\$/).map((part) => part.replace(/[^\w ]+$/, '').trim());
    const long = parts.filter((part) => part.split(' ').length > 1);
    return all.filter((it) => it === message || long.some((part) => it.includes(part)));
  });
}

describe.each(CASES)('in $name, $lang', (language) => {
  const { name, lang, messages, scheme } = language;
  let launched: Launched;
  let server: Server;
  const open: Page[] = [];
  beforeAll(async () => {
    server = await serve({ '/farm': { html: FARM } });
    launched = await launchIn(language);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });
  afterEach(async () => {
    for (const page of open.splice(0)) await page.close();
  });
  const say = (key: Key): string => messages[key].message;
  const openOwn = async (path: string, ready: string): Promise<Page> => {
    const page = await launched.openExtensionPage(path);
    open.push(page);
    await page.waitForSelector(ready);
    return page;
  };
  const visitFarm = async (): Promise<Page> => {
    const page = await launched.openPage(server.url('/farm'));
    open.push(page);
    if (name === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await until(async () => (await markedTexts(page)).length, 'terms are marked');
    return page;
  };
  const openPopup = async (): Promise<Page> => {
    const popup = await launched.openPopup(await visitFarm());
    open.push(popup);
    await popup.waitForSelector('.settings');
    for (const details of await popup.$$('details'))
      await details.evaluate((it) => it.setAttribute('open', ''));
    return popup;
  };
  const openSettings = async (): Promise<Page> => {
    const settings = await openOwn('src/options/index.html', '#own-import');
    await settings.waitForSelector('.shortcuts dt');
    await store(settings, {
      silenced: ['微信@a.example'],
      offSites: ['a.example'],
      ownTerms: { version: 1, terms: [{ id: 'a', forms: ['micro-letter'], meaning: 'm', cues: ['b'] }] },
    });
    await settings.type('#meanings', 'weixin');
    await settings.type('#site', 'two words\n');
    await settings.type('#try', 'They write by micro-letter to all users.');
    for (const button of await settings.$$('.dictionary > button, .actions button')) await button.click();
    await settings.$eval('[aria-labelledby=data] > button', (it) => (it as HTMLElement).click());
    await until(
      async () => (await settings.$$('.marked mark, .own-form, .entries')).length > 2,
      'all is open',
    );
    return settings;
  };
  const openWelcome = (): Promise<Page> => openOwn('src/welcome/index.html', '.access p');
  const PAGES = { popup: openPopup, settings: openSettings, welcome: openWelcome } as const;
  const SHOWN: Readonly<Record<keyof typeof PAGES, readonly Key[]>> = {
    popup: [
      'blockDisclaimer',
      'switchClean',
      'wayMarks',
      'copyHeading',
      'originalHeading',
      'termsOrder',
      'openSettings',
    ],
    settings: ['settingsTitle', 'settingMoreHint', 'meaningsSearch', 'tryTitle', 'commandList', 'dataUndo'],
    welcome: ['welcomeTitle', 'welcomeReads', 'accessGiven', 'welcomeSettings'],
  };
  const clickOnTerm = async (): Promise<Page> => {
    const page = await visitFarm();
    const { x, y } = await markPoint(page, (await markedTexts(page)).indexOf('micro-letter'));
    await page.mouse.click(x, y);
    await opened(page);
    return page;
  };

  test('what the browser shows of the extension is in that language', async () => {
    const page = await openWelcome();
    const shown = await page.evaluate(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const commands = await api.commands.getAll();
      return {
        description: api.runtime.getManifest().description,
        commands: commands.map((it) => it.description).filter((it) => it),
      };
    });
    expect(shown.description).toBe(say('extDescription'));
    const keys = [
      'commandList',
      'commandNextTerm',
      'commandPreviousTerm',
      'commandToggle',
      'commandWay',
    ] as const;
    expect(shown.commands.sort()).toEqual(keys.map(say).sort());
  });

  test.each(Object.keys(PAGES) as (keyof typeof PAGES)[])(
    'the %s page speaks it alone, fits 320 pixels, and axe finds no fault in it, light or dark',
    async (which) => {
      const page = await PAGES[which]();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
      const texts = await textsOf(page, 'page');
      for (const key of SHOWN[which]) expect(texts.join('\n')).toContain(say(key));
      expect(englishIn(texts, messages)).toEqual([]);
      expect(texts.filter((it) => /__MSG_|undefined|\$\w+\$/.test(it))).toEqual([]);
      for (const theme of ['light', 'dark'] as const) {
        await showTheme(page, theme);
        expect([theme, await axeFaults(page)]).toEqual([theme, []]);
      }
      await page.setViewport({ width: 320, height: 600 });
      const sideways = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(sideways).toBe(0);
    },
  );

  test('the dialog, its choices and its report speak it, and axe finds no fault in them', async () => {
    const page = await clickOnTerm();
    for (const key of ['dialogPin', 'dialogClose', 'dialogCopy', 'dialogWrong', 'dialogEdit'] as const)
      expect((await opened(page)).buttons.map((it) => it.name)).toContain(say(key));
    const spoken = await page.evaluate(() =>
      [...(document.querySelector('farmgloss-tooltip')?.shadowRoot?.querySelectorAll('button') ?? [])].map(
        (it) => it.closest<HTMLElement>('[lang]')?.lang,
      ),
    );
    expect([...new Set(spoken)]).toEqual([lang]);
    const here = await page.evaluate(
      () =>
        document.querySelector('farmgloss-tooltip')?.shadowRoot?.querySelector('dd[lang]')?.textContent ?? '',
    );
    const reasons = (Object.keys(english) as Key[]).filter((key) => key.startsWith('reason'));
    const isSaid = (key: Key): boolean =>
      say(key)
        .split(/\$\w+\$/)
        .every((part) => here.includes(part));
    expect(reasons.filter(isSaid)).not.toEqual([]);
    for (const label of [undefined, 'dialogWrong', 'dialogReport'] as const) {
      if (label) await press(page, say(label));
      const texts = await textsOf(page, 'window');
      expect(englishIn(texts, messages)).toEqual([]);
      expect(await violations(page)).toEqual([]);
    }
    expect((await opened(page)).text).toContain(say('dialogReportHint'));
  });

  test('on a page 320 pixels wide the dialog is a sheet as wide as the page', async () => {
    const page = await visitFarm();
    await page.setViewport({ width: 320, height: 640 });
    const { x, y } = await markPoint(page, (await markedTexts(page)).indexOf('micro-letter'));
    await page.touchscreen.tap(x, y);
    const { box } = await opened(page);
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    expect([box.left, box.right]).toEqual([0, width]);
    expect(box.top).toBeGreaterThanOrEqual(0);
  });

  test('the list of terms speaks it', async () => {
    const popup = await openPopup();
    const page = open.find((it) => it.url().includes('/farm'));
    await popup.evaluate(() => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const tab = Number(new URLSearchParams(location.search).get('tab'));
      return api.tabs.sendMessage(tab, { type: 'list' }, { frameId: 0 });
    });
    await page?.bringToFront();
    const list = await until(
      async () =>
        page?.evaluate(() => {
          const found = document
            .querySelector('farmgloss-tooltip')
            ?.shadowRoot?.querySelector('[role=region]');
          return found && { lang: (found as HTMLElement).lang, name: found.getAttribute('aria-label') ?? '' };
        }),
      'the list opens',
    );
    expect(list.lang).toBe(lang);
    expect(list.name).toMatch(new RegExp(`^${say('listHeading').replace('$COUNT$', '\\d+')}$`));
    expect(page && englishIn(await textsOf(page, 'window'), messages)).toEqual([]);
    expect(await visibleText(popup)).toContain(say('listOpen'));
  });
});
