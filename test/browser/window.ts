// Our window in a page, as a reader meets it: what it says, its buttons, where the focus is.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { until } from './reader';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is in our window: its role and name, its buttons by their names, its text. */
export interface OpenWindow {
  readonly role: string;
  readonly name: string;
  readonly buttons: readonly {
    readonly name: string;
    readonly state: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly focused: string;
  readonly text: string;
  readonly box: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

/** Our open window, or undefined. */
export const windowOf = (page: Page): Promise<OpenWindow | undefined> =>
  page.evaluate(() => {
    const root = document.querySelector('farmgloss-tooltip[data-open]')?.shadowRoot;
    const tip = root?.querySelector<HTMLElement>('.tip');
    if (!root || !tip) return undefined;
    const named = [...tip.querySelectorAll('button'), tip, root.activeElement].flatMap((it) =>
      it ? [[it, it.getAttribute('aria-label') ?? it.textContent ?? ''] as const] : [],
    );
    const names = new Map<Element, string>(named);
    const { top, bottom, left, right } = tip.getBoundingClientRect();
    return {
      role: tip.getAttribute('role') ?? '',
      name: tip.getAttribute('aria-label') ?? '',
      buttons: [...tip.querySelectorAll('button')].map((it) => {
        const { x, y, width, height } = it.getBoundingClientRect();
        const state = it.getAttribute('aria-pressed') ?? it.getAttribute('aria-expanded') ?? '';
        return { name: names.get(it) ?? '', state, x: x + width / 2, y: y + height / 2, width, height };
      }),
      focused: (root.activeElement && names.get(root.activeElement)) ?? '',
      text: tip.innerText,
      box: { top, bottom, left, right },
    };
  });

/** Our window once it is open and stands still: it is placed a moment after it is shown. */
export async function opened(page: Page, role = 'dialog'): Promise<OpenWindow> {
  let before = '';
  const found = await until(async () => {
    const now = await windowOf(page);
    const box = JSON.stringify(now?.box);
    const isStill = box === before;
    before = box;
    return now?.role === role && isStill ? now : undefined;
  }, `the ${role} opens`);
  return found as OpenWindow;
}
export const closed = (page: Page): Promise<unknown> =>
  until(async () => (await windowOf(page)) === undefined, 'the window closes');

/** Clicks a button of our window, once it stands still: a window that has just grown is still being placed. */
export async function press(page: Page, name: string): Promise<void> {
  let before = '';
  const button = await until(async () => {
    const buttons = (await windowOf(page))?.buttons ?? [];
    const now = JSON.stringify(buttons);
    const isStill = now === before;
    before = now;
    return isStill ? buttons.findLast((it) => it.name === name) : undefined;
  }, `the window stands still and has “${name}”`);
  if (button) await page.mouse.click(button.x, button.y);
}

/** Presses Tab until the focus is on a button of the dialog. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 20; stop += 1) {
    if ((await windowOf(page))?.focused === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`dialog > "${name}": the Tab key does not lead there`);
}

/** Goes to the next term, as the shortcut does: a driver cannot press the browser's own keys. */
export const step = (popup: Page, by = 1): Promise<unknown> =>
  popup.evaluate((wanted) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const tab = Number(new URLSearchParams(location.search).get('tab'));
    return api.tabs.sendMessage(tab, { type: 'step', by: wanted }, { frameId: 0 });
  }, by);

export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(place: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await axe.run({ include: [['farmgloss-tooltip']] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
