// The browser's own keys and its own menu: no driver presses them, so what the browser does then is begun one step later.
// And what the browser does of itself: it ends a background that has nothing to do.
import type { Page } from 'puppeteer-core';
import manifest from '../../manifest.json' with { type: 'json' };
import type { BrowserName } from './find-browser';
import { until } from './reader';

export interface MenuClick {
  readonly x: number;
  readonly y: number;
  readonly selectionText?: string;
}

export interface OwnKeys {
  /** Does what a command's keys do in the tab in front. */
  press(command: string): Promise<void>;
  /** Opens the page's menu at a point of the tab in front and chooses an item. */
  choose(item: string, at: MenuClick): Promise<void>;
  /** Ends the background, as the browser does after half a minute of rest. */
  endBackground(): Promise<void>;
}

/** Chrome: its event arrives in the background. `dispatch` is there in every extension, but in no description. */
function chromeKeys(page: Page): OwnKeys {
  const dispatch = async (kind: 'command' | 'menu', value: unknown): Promise<void> => {
    const target = await page.browser().waitForTarget((it) => it.type() === 'service_worker');
    const worker = await target.worker();
    if (!worker) throw new Error('browser > background > does not run');
    await worker.evaluate(
      async (what, first) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const event = what === 'menu' ? chrome.contextMenus.onClicked : chrome.commands.onCommand;
        (event as unknown as { dispatch(...values: unknown[]): void }).dispatch(first, tab);
      },
      kind,
      value,
    );
  };
  return {
    press: (command) => dispatch('command', command),
    choose: (item, { selectionText }) =>
      dispatch('menu', {
        menuItemId: item,
        frameId: 0,
        ...(selectionText !== undefined && { selectionText }),
      }),
    endBackground: async () => {
      const running = () =>
        page
          .browser()
          .targets()
          .find((it) => it.type() === 'service_worker');
      await (await running()?.worker())?.close();
      await until(async () => running() === undefined, 'the background has ended');
    },
  };
}

interface Answer {
  readonly result: {
    readonly contexts?: readonly { readonly context: string }[];
    readonly exceptionDetails?: { readonly text: string };
  };
}
interface Connection {
  send(method: string, values: object): Promise<Answer>;
}

/** Firefox: its window's own elements are there for a driver that has access to the system. */
function firefoxKeys(page: Page, own: Page): OwnKeys {
  const { connection } = page.browser() as unknown as { connection: Connection };
  const inWindow = async (work: string): Promise<void> => {
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const target = { context: result.contexts?.[0]?.context };
    const expression = `(async () => { ${work} })()`;
    const done = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
    const fault = done.result.exceptionDetails?.text;
    if (fault !== undefined) throw new Error(`browser > window > ${fault}`);
  };
  return {
    press: async (command) => {
      const letter = await until(
        () =>
          own.evaluate(async (name) => {
            const { commands } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
            return (await commands.getAll()).find((it) => it.name === name)?.shortcut?.at(-1);
          }, command),
        `"${command}" has keys`,
      );
      await inWindow(`
        const keys = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')];
        keys.find((it) => it.getAttribute('key') === '${letter}').doCommand();`);
    },
    choose: (item, { x, y }) =>
      inWindow(`
        const menu = document.getElementById('contentAreaContextMenu');
        const happens = (name) => new Promise((done) => menu.addEventListener(name, done, { once: true }));
        const { left, top } = gBrowser.selectedBrowser.getBoundingClientRect();
        const shown = happens('popupshown');
        for (const kind of ['mousedown', 'mouseup', 'contextmenu'])
          synthesizeMouseEvent(kind, left + ${x}, top + ${y}, { button: 2, clickCount: 1 });
        await shown;
        const found = menu.querySelector('[id$="-menuitem-_${item}"]');
        const hidden = happens('popuphidden');
        found?.doCommand();
        menu.hidePopup();
        await hidden;
        if (!found) throw new Error('the menu has no ${item}');`),
    endBackground: () =>
      inWindow(`
        const { extension } = WebExtensionPolicy.getByID('${manifest.browser_specific_settings.gecko.id}');
        await extension.terminateBackground({ ignoreDevToolsAttached: true });
        if (extension.backgroundState !== 'stopped') throw new Error('background is ' + extension.backgroundState);`),
  };
}

/** For the tab of `page`, which must be in front; `own` is a page of the extension. */
export const ownKeys = (name: BrowserName, page: Page, own: Page): OwnKeys =>
  name === 'chrome' ? chromeKeys(page) : firefoxKeys(page, own);
