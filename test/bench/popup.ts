// How long the popup takes until it says what the page is, beside a popup of Preact that says one word at once: first
// contentful paint of each, opened in turn over a page that was marked some seconds ago. What is said first must be what is
// said at the end: a popup that guessed, or painted a frame to be filled, would be no faster.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName } from '../browser/find-browser';
import { FARM } from '../browser/hostile/farm';
import { launch } from '../browser/launch';
import { markedTexts, until } from '../browser/reader';
import { serve } from '../browser/serve';
import { bundle } from './bundle';
import { midmean } from './statistics';

/** Openings of each popup, after one that warms the browser up. */
const RUNS = 30;
const OWN = 'src/popup/index.html';
const EMPTY = 'src/popup/empty.html';
/** Milliseconds in which a popup opens, or goes away: a driver that asked meanwhile would slow down what it measures. */
const REST = 500;
/** Milliseconds from the marking of the page to the first popup: a reader reads before asking. */
const READING = 3000;
/**
 * Runs in both popups before their own script: keeps what the popup has said and how its switches stood after each change of
 * what it draws, first to last.
 */
const WITNESS = `
  globalThis.said = [];
  globalThis.say = () => {
    const all = [...document.querySelectorAll('.status, .switches')];
    const states = [...document.querySelectorAll('.switches input, [role=switch]')];
    const now = JSON.stringify([
      all.map((it) => it.textContent),
      states.map((it) => it.checked ?? it.getAttribute('aria-checked')),
    ]);
    if (document.getElementById('app').hasChildNodes() && now !== said.at(-1)) said.push(now);
  };
  new MutationObserver(say).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
`;

/** The built extension with an empty popup beside its own, and a witness in both. */
async function withEmptyPopup(name: BrowserName): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'farmgloss-bench-'));
  cpSync(resolve('dist', name), folder, { recursive: true });
  const own = readFileSync(join(folder, OWN), 'utf8').replace(
    '<head>',
    '<head><script src="./witness.js"></script>',
  );
  writeFileSync(join(folder, OWN), own);
  writeFileSync(join(folder, 'src/popup/witness.js'), WITNESS);
  writeFileSync(
    join(folder, EMPTY),
    own
      .replace(/<script (?!src="\.\/witness).*?<\/script>|<link.*?>/gs, '')
      .replace('</body>', '<script type="module" src="./empty.js"></script></body>'),
  );
  writeFileSync(
    join(folder, 'src/popup/empty.js'),
    await bundle(join(import.meta.dirname, 'popup-entry.tsx')),
  );
  return folder;
}

/** What the witness adds to a popup. */
interface Witness {
  readonly said: readonly string[];
  readonly say: () => void;
}

interface Opening {
  /** Milliseconds from the start of loading to the first paint with something in it. */
  readonly paint: number;
  /** What the popup has said, first to last. */
  readonly said: readonly string[];
}

/** What of `browser` this uses, in pages of the extension. */
type Api = Pick<typeof chrome, 'action' | 'extension'>;

/**
 * Opens a popup as by a click on the extension's button. `host`: a page of the extension in a tab behind, which opens the popup, and sees it as it is.
 */
async function open(host: Page, path: string): Promise<Opening> {
  await host.evaluate(async (popup) => {
    const api: Api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    await api.action.setPopup({ popup });
    await api.action.openPopup();
  }, `/${path}`);
  await setTimeout(REST);
  return until(
    () =>
      host.evaluate((): Opening | undefined => {
        const api: Api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        const [popup] = api.extension.getViews({ type: 'popup' }) as (Window & Witness)[];
        const [paint] = popup?.performance.getEntriesByName('first-contentful-paint') ?? [];
        if (!popup || !paint) return undefined;
        popup.say();
        const opening = { paint: paint.startTime, said: [...popup.said] };
        popup.close();
        return opening;
      }),
    `${path} is painted`,
  );
}

/** Throws when the popup has said something else at first than at the end. */
function check(name: BrowserName, said: readonly string[]): void {
  const last = said.at(-1) ?? '';
  if (!last.includes('Recognised'))
    throw new Error(`bench > popup > ${name}: it does not recognise the page: ${last}`);
  if (said.length > 1)
    throw new Error(`bench > popup > ${name}: what it said first was not true: ${said.join(', then ')}`);
}

/** The popup may take so many times as long as an empty one; a larger ratio ends the command with a fault. */
const MOST_RATIO = 1.5;

async function benchIn(name: BrowserName): Promise<void> {
  const folder = await withEmptyPopup(name);
  const server = await serve({ '/farm': { html: FARM } });
  const preferences = { 'extensions.openPopupWithoutUserGesture.enabled': true };
  const launched = await launch(name, { folder, preferences });
  try {
    const host = await launched.openExtensionPage(EMPTY);
    const page = await launched.openPage(server.url('/farm'));
    await until(async () => (await markedTexts(page)).length, 'the page is marked');
    await page.bringToFront();
    await setTimeout(READING);
    const times: Record<string, number[]> = { [OWN]: [], [EMPTY]: [] };
    for (let run = 0; run <= RUNS; run += 1) {
      // Neither always follows the other.
      for (const path of run % 2 === 0 ? [OWN, EMPTY] : [EMPTY, OWN]) {
        const { paint, said } = await open(host, path);
        if (path === OWN) check(name, said);
        if (run > 0) times[path]?.push(paint);
        await setTimeout(REST);
      }
    }
    const ratio = midmean(times[OWN] ?? []) / midmean(times[EMPTY] ?? []);
    console.log(
      `${name}: popup with its state / empty Preact popup, first paint, ${RUNS} openings: ${ratio.toFixed(2)} (asked: ${MOST_RATIO})`,
    );
    if (ratio > MOST_RATIO) process.exitCode = 1;
  } finally {
    await launched.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints the ratio for both browsers, or for one. */
export async function benchPopup(only?: string): Promise<void> {
  const browsers = BROWSERS.filter((name) => only === undefined || name === only);
  if (browsers.length === 0) return console.log('the popup is measured in browsers only');
  for (const name of browsers) await benchIn(name);
}
