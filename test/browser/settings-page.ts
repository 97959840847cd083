// What a reader does and sees in the settings page: controls by their names, what is stored, files that are saved.
import type { ElementHandle, Page } from 'puppeteer-core';
import { focused } from './keyboard';
import { until, visibleText } from './reader';

/** The button, link, label or field called `name`, or the first whose name begins so, once it is there. */
export async function named(page: Page, name: string): Promise<ElementHandle<HTMLElement>> {
  const found = await until(async () => {
    const handle = await page.evaluateHandle((wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, label, a[href], [aria-label]')];
      const nameOf = (it: HTMLElement): string => it.getAttribute('aria-label') ?? it.textContent ?? '';
      return all.find((it) => nameOf(it) === wanted) ?? all.find((it) => nameOf(it).startsWith(wanted));
    }, name);
    return handle.asElement();
  }, `“${name}” is there`);
  return found as ElementHandle<HTMLElement>;
}

export const click = async (page: Page, name: string): Promise<void> => (await named(page, name)).click();

export const tap = async (page: Page, name: string): Promise<void> => (await named(page, name)).tap();

export const says = (page: Page, words: string): Promise<boolean> =>
  until(async () => (await visibleText(page)).includes(words), `the page says “${words}”`);

/** Stops of the Tab key in the longest page. */
const MOST_STOPS = 120;

/** Goes by Tab, or by Shift and Tab where it stands further up, until what is called `name`, or begins so, has the focus. */
export async function walkTo(page: Page, name: string): Promise<void> {
  const control = await named(page, name);
  const isAbove = await control.evaluate((it) => {
    const here = document.activeElement;
    return here !== null && (here.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
  });
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    const here = await focused(page);
    if (here.startsWith(name)) return;
    passed.push(here);
    if (isAbove) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (isAbove) await page.keyboard.up('Shift');
  }
  throw new Error(`keyboard > "${name}": Tab leads to ${passed.join(', ')} only`);
}

/** The labels of all choices that are made. */
export const chosen = (options: Page): Promise<string[]> =>
  options.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input:checked')].flatMap((it) =>
      [...(it.labels ?? [])].map((label) => label.textContent ?? ''),
    ),
  );

/** Everything that the browser keeps for the extension, as text, the keys in one order. */
export const storedText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const entries = Object.entries(await storage.local.get(null)).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify(entries);
  });

/** Puts values where the extension keeps its own, as an earlier or a broken one would have left them. */
export const store = (page: Page, values: Record<string, unknown>): Promise<void> =>
  page.evaluate(async (wanted) => {
    const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    await storage.local.set(wanted);
  }, values);

/** What the browser's account keeps; with values put there as another browser would leave them. */
export const accountOf = (page: Page, values?: Record<string, unknown>): Promise<Record<string, unknown>> =>
  page.evaluate(async (wanted) => {
    const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    if (wanted) await storage.sync.set(wanted);
    return storage.sync.get(null);
  }, values);

/** Carries out `work`, and gives the name and text of the file that it lets the browser save; none reaches the disk. */
export async function savedBy(
  page: Page,
  work: () => Promise<unknown>,
): Promise<readonly [name: string, content: string]> {
  await page.evaluate(() => {
    const world = globalThis as { farmglossSaved?: Promise<readonly [string, string]> };
    delete world.farmglossSaved;
    const proto = HTMLAnchorElement.prototype;
    const before = proto.click;
    proto.click = function (this: HTMLAnchorElement) {
      const { download, href } = this;
      // `text` of a response would take the mark away that tells spreadsheets the encoding.
      const read = async (): Promise<string> =>
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blobs.get(href)?.arrayBuffer());
      world.farmglossSaved = read().then((content) => [download, content] as const);
      proto.click = before;
      URL.createObjectURL = create;
    };
    // The page's policy lets nothing be fetched, so that the blob itself is kept.
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      const address = create.call(URL, blob);
      blobs.set(address, blob);
      return address;
    };
  });
  await work();
  return until(
    () =>
      page.evaluate(
        () => (globalThis as { farmglossSaved?: Promise<readonly [string, string]> }).farmglossSaved,
      ),
    'a file is saved',
  );
}

/** Chooses a real file for the input that `selector` finds. */
export async function chooseFile(page: Page, selector: string, file: string): Promise<void> {
  const input = await page.$(selector);
  await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(file);
}

/** A control as large as a reader meets it: with the label around it, where it has one. */
export interface Target {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Visible controls that are smaller than 24 pixels either way, each with its size. */
export const smallTargets = (page: Page): Promise<Target[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, textarea, select, summary, a[href]')]
      .filter((it) => it.checkVisibility())
      .map((it) => {
        const label = it.closest('label');
        const { width, height } = (label ?? it).getBoundingClientRect();
        return { name: it.getAttribute('aria-label') ?? (label ?? it).textContent ?? it.id, width, height };
      })
      .filter(({ width, height }) => width < 24 || height < 24),
  );
