// The detector's cost on ordinary pages, as a ratio to reading every text node once, cold, in both browsers.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { packedFarms } from '../../src/build/read-data';
import { gateData } from '../../src/farms/gate';
import { detectorFarms } from '../../src/farms/read-farms';
import type { BrowserName } from '../browser/find-browser';
import { launch } from '../browser/launch';
import { type Served, serve } from '../browser/serve';
import type { Measured } from './detector-entry';

/** Loads of each page; every load measures both once, as cold as a reader's browser, the first in turn. */
const LOADS = 6;

/** Fine clocks need an isolated page; the page's own scripts would disturb the measurement. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

async function bundle(): Promise<string> {
  const farms = packedFarms();
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: {
      PACKED_DETECTOR: JSON.stringify(JSON.stringify(detectorFarms(farms))),
      PACKED_GATE: JSON.stringify(gateData(farms)),
    },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'detector-entry.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as { output: { code: string }[] }[];
  return output?.output[0]?.code ?? '';
}

/** The project's own ordinary pages, and a larger collection of real ones where it stands beside the project. */
function plainPages(): Record<string, Served> {
  const own = join(import.meta.dirname, '../pages');
  const files = readdirSync(own)
    .filter((name) => name.startsWith('plain-'))
    .map((name) => [name, join(own, name, 'source.html')] as const);
  const shared = join(import.meta.dirname, '../../../shared/plain-pages');
  if (existsSync(shared))
    files.push(...readdirSync(shared).map((name) => [name, join(shared, name)] as const));
  else console.log('the collection of real pages is not beside the project: own pages only');
  return Object.fromEntries(
    files.map(([name, path]) => [`/${name}`, { html: readFileSync(path, 'utf8'), headers: HEADERS }]),
  );
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;
const median = (values: readonly number[]): number => quantile(values, 0.5);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What comes second finds the page's objects made, so each order has its median, and both count alike. */
const typical = (loads: readonly Measured[], time: (load: Measured) => number): number =>
  sum([0, 1].map((order) => median(loads.filter((_, load) => load % 2 === order).map(time))));

function report(what: string, times: readonly { readonly time: number; readonly walk: number }[]): string {
  const ratios = times.map(({ time, walk }) => time / walk);
  const inAll = sum(times.map(({ time }) => time)) / sum(times.map(({ walk }) => walk));
  const [middle, most, worst, all] = [median(ratios), quantile(ratios, 0.95), Math.max(...ratios), inAll].map(
    (it) => it.toFixed(2),
  );
  return `${what} / bare text walk over ${times.length} pages: median ${middle}, 95 % ${most}, most ${worst}, all pages' times added ${all}`;
}

async function benchIn(name: BrowserName, code: string, pages: Record<string, Served>): Promise<void> {
  const server = await serve(pages);
  const launched = await launch(name, { extension: false });
  try {
    const page = await launched.browser.newPage();
    const measured: Measured[][] = [];
    for (const path of Object.keys(pages)) {
      const loads: Measured[] = [];
      for (let load = 0; load < LOADS; load += 1) {
        await page.goto(server.url(path), { waitUntil: 'domcontentloaded' });
        const script = `(() => { const started = performance.now(); ${code}; return bench.measure(started, ${load % 2 === 0}); })()`;
        loads.push((await page.evaluate(script)) as Measured);
      }
      measured.push(loads);
    }
    const walks = measured.map((loads) => typical(loads, ({ walk }) => walk));
    const against = (time: (load: Measured) => number) =>
      measured.map((loads, index) => ({ time: typical(loads, time), walk: walks[index] ?? Number.NaN }));
    console.log(
      report(
        `${name}: detector`,
        against(({ look }) => look),
      ),
    );
    console.log(
      report(
        '  with its start and the watch for later text',
        against(({ look, rest }) => look + rest),
      ),
    );
    const found = Object.keys(pages).filter((_, index) =>
      measured[index]?.some(({ verdict }) => verdict !== 'none'),
    );
    if (found.length > 0) console.log(`  not "none": ${found.join(', ')}`);
  } finally {
    await launched.close();
    await server.close();
  }
}

/** Prints the ratios for both browsers. */
export async function benchDetector(): Promise<void> {
  const code = await bundle();
  const pages = plainPages();
  for (const name of ['chrome', 'firefox'] as const) await benchIn(name, code, pages);
}
