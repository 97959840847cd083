// Starts a real browser with the built extension in it; Chrome and Firefox look the same from outside.
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import manifest from '../../manifest.json' with { type: 'json' };
import { type BrowserName, findBrowser, missingBrowser } from './find-browser';

export interface Launched {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Address of a file of the extension, such as `src/popup/index.html`. */
  extensionUrl(path: string): string;
  openPage(url: string): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** A page of the extension that stays open in the background and does nothing, from which the browser is asked. */
  stillPage(): Promise<Page>;
  /** Opens the popup, as a tab, about the tab that `page` is in. `page` goes to the background. */
  openPopup(page: Page): Promise<Page>;
  /** Installs the extension, as it was when the browser started, and closes the tab that greets new readers. */
  install(): Promise<void>;
  close(): Promise<void>;
}

const POPUP = 'src/popup/index.html';
/** The browser's interface is there for a picture of the extension as it is for its pages, and no script runs beside it. */
const STILL = 'icons/16.png';
/** Firefox gives an extension a random host at each installation, unless told. */
const FIREFOX_HOST = '6d0f3c7e-2b1a-4c58-9e47-fa2610550001';

/**
 * What Firefox does ahead of need or for the eye: processes and new tabs that nobody may open, a home page, motion. A file of
 * tests takes a tenth to a fifth less of the processors without.
 */
const LEAN_FIREFOX = {
  'dom.ipc.processPrelaunch.enabled': false,
  'dom.ipc.processCount': 1,
  'dom.ipc.processCount.webIsolated': 1,
  'browser.newtab.preload': false,
  'browser.startup.page': 0,
  'browser.tabs.animate': false,
} as const;

/** Chrome prepares suggestions of its address bar as pages of their own: a third of what its start costs, and nobody types there. */
const LEAN_CHROME = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup';

function launchOptions(
  name: BrowserName,
  executablePath: string,
  { headless = true, profile, preferences = {}, args = [] }: LaunchChoice,
): LaunchOptions {
  // A tab as large as its window when somebody looks at it; a fixed size when nobody does.
  const common = {
    executablePath,
    headless,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    defaultViewport: headless ? { width: 1000, height: 800 } : null,
  };
  if (name === 'firefox')
    return {
      ...common,
      browser: 'firefox',
      // Without it the driver may not open moz-extension: pages.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({
          [manifest.browser_specific_settings.gecko.id]: FIREFOX_HOST,
        }),
        // An extension that is installed for a test is taken for removed when the browser closes.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
        // A page that prints itself would open a dialog that nobody closes, and every later page would wait for it.
        'print.enabled': false,
        ...LEAN_FIREFOX,
        ...preferences,
      },
    };
  return {
    ...common,
    // Chrome itself (not Chromium) ignores --load-extension since version 137; installing through a pipe still works.
    pipe: true,
    enableExtensions: true,
    // Chrome's sandbox refuses to run as root, which is usual in containers.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), LEAN_CHROME, ...args],
  };
}

/** Goes to a page of the extension. */
async function goto(page: Page, url: string): Promise<void> {
  // In Firefox `goto` never settles here, as the tab moves to another process; and while it moves, any question fails.
  void page.goto(url).catch(() => undefined);
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const state = await page.evaluate(() => `${location.href} ${document.readyState}`).catch(() => '');
    if (state === `${url} complete`) return;
    await setTimeout(50);
  }
  throw new Error(`browser > ${url} > did not load in 15 seconds; build the extension again`);
}

const WELCOME = 'src/welcome/index.html';
/** Milliseconds in which the browser opens the welcome page, if it does: not where it knows the extension already. */
const WELCOME_OPENS = 3000;

/** Closes the welcome page. Asked of the browser: Firefox's driver does not know tabs that an extension opens. */
async function closeWelcome(extensionPage: Page): Promise<void> {
  const deadline = Date.now() + WELCOME_OPENS;
  for (let closed = false; !closed && Date.now() < deadline; ) {
    closed = await extensionPage.evaluate(async (path) => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const tabs = await api.tabs.query({ url: api.runtime.getURL(path) });
      for (const { id } of tabs) if (id !== undefined) await api.tabs.remove(id);
      return tabs.length > 0;
    }, WELCOME);
    await setTimeout(50);
  }
}

/** False when Chrome, hard pressed while it starts, has missed the extension's texts: it never looks again then. */
const hasTexts = (extensionPage: Page): Promise<boolean> =>
  extensionPage.evaluate(() => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    return api.i18n.getMessage('extName') !== '';
  });

/** The browser's number for the tab in front that shows `url`, asked from a page of the extension. */
async function tabInFront(extensionPage: Page, url: string): Promise<number> {
  const id = await extensionPage.evaluate(async (wanted) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const tabs = await api.tabs.query({ active: true });
    return tabs.find((tab) => tab.url === wanted)?.id;
  }, url);
  if (id === undefined) throw new Error(`browser > tabs > none in front shows ${url}; open that page first`);
  return id;
}

export interface LaunchChoice {
  readonly headless?: boolean;
  /** True leaves the tab open that greets new readers; otherwise it is closed before anything else is done. */
  readonly welcome?: boolean;
  /** False starts the browser without the extension. */
  readonly extension?: boolean;
  /** Where the built extension is, when it is not `dist/<name>`. */
  readonly folder?: string;
  /** A folder that keeps the browser's data from one start to the next. */
  readonly profile?: string;
  /** Firefox's preferences, and Chrome's arguments, beside those that every start needs. */
  readonly preferences?: Readonly<Record<string, unknown>>;
  readonly args?: readonly string[];
}

/** How often a browser is started at most, before it counts as broken. */
const MOST_STARTS = 3;

/**
 * Starts an installed browser with the extension from `dist/<name>`, or without it. Throws when no such browser is
 * installed.
 */
export async function launch(
  name: BrowserName,
  choice: LaunchChoice = {},
  starts = MOST_STARTS,
): Promise<Launched> {
  const program = findBrowser(name);
  if (program === undefined) throw new Error(missingBrowser(name));
  const browser = await puppeteer.launch(launchOptions(name, program, choice));
  const folder = choice.folder ?? resolve('dist', name);
  const id = choice.extension !== false ? await browser.installExtension(folder) : '';
  const origin = name === 'firefox' ? `moz-extension://${FIREFOX_HOST}` : `chrome-extension://${id}`;
  const extensionUrl = (path: string): string => `${origin}/${path}`;

  async function openPage(url: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  }
  async function openExtensionPage(path: string): Promise<Page> {
    const page = await browser.newPage();
    await goto(page, extensionUrl(path));
    return page;
  }
  let still: Promise<Page> | undefined;
  const stillPage = (): Promise<Page> => (still ??= openExtensionPage(STILL));

  async function openPopup(page: Page): Promise<Page> {
    const asking = await stillPage();
    await page.bringToFront();
    return openExtensionPage(`${POPUP}?tab=${await tabInFront(asking, page.url())}`);
  }
  async function install(): Promise<void> {
    await browser.installExtension(folder);
    // The page that was there went with the extension.
    still = undefined;
    await closeWelcome(await stillPage());
  }
  if (choice.extension !== false && starts > 1 && !(await hasTexts(await stillPage()))) {
    await browser.close();
    return launch(name, choice, starts - 1);
  }
  if (choice.extension !== false && choice.welcome !== true) await closeWelcome(await stillPage());
  return {
    name,
    browser,
    extensionUrl,
    openPage,
    openExtensionPage,
    stillPage,
    openPopup,
    install,
    close: () => browser.close(),
  };
}
