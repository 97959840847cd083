// Pages that never stop changing: they are followed ever more rarely, and cost no memory.
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Launched } from '../../launch';
import type { Attack, Stage } from '../attack';
import { shareOfOurs } from '../cpu';
import { withMarkup } from '../farm';
import { type Figure, least, most, told } from '../figure';

const STORMS: Readonly<Record<string, string>> = {
  // A hundred changes every ten milliseconds.
  'ten thousand changes a second':
    "setInterval(() => { for (let i = 0; i < 50; i += 1) { const p = document.createElement('p'); p.textContent = 'storm'; document.body.append(p); p.remove(); } }, 10);",
  'an endless counter':
    'setInterval(() => { out.firstChild.data = String(Number(out.firstChild.data) + 1); }, 20);',
  // Adds a term whenever anything of ours comes, goes or changes.
  'a page that reacts to our nodes':
    "new MutationObserver((all) => { if (all.some((it) => it.attributeName || [...it.addedNodes, ...it.removedNodes].some((node) => node.localName?.startsWith('farmgloss')))) out.append(' micro-letter '); }).observe(document, { subtree: true, childList: true, attributes: true });",
};

/** Looks at the page are at most 0.25 s, then 1.5 times as long each, at last 8 s apart. */
const LOOKS = { small: 8, full: 16 } as const;

/** Megabytes of scripts' memory; Chrome only, and all worlds of the page together. */
async function heap(launched: Launched, page: Page): Promise<number | undefined> {
  if (launched.name !== 'chrome') return undefined;
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return ((await page.metrics()).JSHeapUsedSize ?? 0) / 1e6;
}

async function storm(stage: Stage, name: string, script: string): Promise<Figure[]> {
  const page = await stage.visit(withMarkup('<p id="out">0</p>'));
  const observer = await stage.observe(page);
  await observer.explained();
  // The annotator tells its count after each look at the page.
  await observer.popup.evaluate(() => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    Object.assign(globalThis, { looks: 0 });
    api.runtime.onMessage.addListener((message) => {
      if (message?.type === 'count') (globalThis as unknown as { looks: number }).looks += 1;
    });
  });
  const before = await heap(stage.launched, page);
  await page.evaluate(script);
  const share = await shareOfOurs(stage.launched, page, () => setTimeout(stage.full ? 60_000 : 1500));
  const after = await heap(stage.launched, page);
  const looks = await observer.popup.evaluate(() => (globalThis as unknown as { looks: number }).looks);
  const report = await observer.report();
  await stage.clear();
  return [
    most(`${name}: looks at the page`, looks, stage.full ? LOOKS.full : LOOKS.small),
    least(`${name}: terms still explained`, report?.terms.length ?? 0, 5),
    ...(before === undefined || after === undefined
      ? []
      : [most(`${name}: growth of memory, MB`, Math.round(after - before), 10)]),
    ...(share === undefined ? [] : [told(`${name}: our share of the time, %`, share)]),
  ];
}

export const mutations: Attack = {
  name: 'endless change',
  async run(stage) {
    const figures: Figure[] = [];
    for (const [name, script] of Object.entries(STORMS)) figures.push(...(await storm(stage, name, script)));
    return figures;
  },
};
