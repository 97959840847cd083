// Search engines, and the one that the reader took last. Nothing is ever asked of them: a search opens in a tab.
import { browser } from '../extension/browser';
import { text } from '../extension/text';

export const ENGINES = ['baidu', 'sogou', 'bing', 'google'] as const;
export type Engine = (typeof ENGINES)[number];

/** Where each engine is asked, and the parameter for the words. */
const PLACES: Readonly<Record<Engine, readonly [address: string, parameter: string]>> = {
  baidu: ['https://www.baidu.com/s', 'wd'],
  sogou: ['https://www.sogou.com/web', 'query'],
  bing: ['https://www.bing.com/search', 'q'],
  google: ['https://www.google.com/search', 'q'],
};

export const engineNames = (): Readonly<Record<Engine, string>> => ({
  baidu: text('engineBaidu'),
  sogou: text('engineSogou'),
  bing: text('engineBing'),
  google: text('engineGoogle'),
});

/** The address of an engine's results. */
export function searchAddress(engine: Engine, query: string): string {
  const [address, parameter] = PLACES[engine];
  const url = new URL(address);
  url.searchParams.set(parameter, query);
  return url.href;
}

const isEngine = (value: unknown): value is Engine => ENGINES.some((engine) => engine === value);

/** The engine that was chosen last; Baidu at first, which knows most Chinese pages. */
export async function loadEngine(): Promise<Engine> {
  const { engine } = await browser.storage.local.get('engine');
  return isEngine(engine) ? engine : 'baidu';
}

/** Rejects when the browser cannot store. */
export const saveEngine = (engine: Engine): Promise<void> => browser.storage.local.set({ engine });
