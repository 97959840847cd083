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

/** Loads of each page; every load measures both in turn, once, as a reader's browser would. */
const LOADS = 4;

/** Fine clocks need an isolated page; the page's own scripts would disturb the measurement. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

interface Measured {
  readonly detector: number;
  readonly walk: number;
  readonly verdict: string;
}

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

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

async function benchIn(name: BrowserName, code: string, pages: Record<string, Served>): Promise<void> {
  const server = await serve(pages);
  const launched = await launch(name, { extension: false });
  try {
    const page = await launched.browser.newPage();
    const ratios: number[] = [];
    const found: string[] = [];
    for (const path of Object.keys(pages)) {
      const measured: Measured[] = [];
      for (let load = 0; load < LOADS; load += 1) {
        await page.goto(server.url(path), { waitUntil: 'domcontentloaded' });
        const script = `${code};bench.measure(${load % 2 === 0})`;
        measured.push((await page.evaluate(script)) as Measured);
      }
      ratios.push(
        median(measured.map(({ detector }) => detector)) / median(measured.map(({ walk }) => walk)),
      );
      if (measured.some(({ verdict }) => verdict !== 'none')) found.push(path);
    }
    const figures = [median(ratios), quantile(ratios, 0.95), Math.max(...ratios)].map((it) => it.toFixed(2));
    console.log(
      `${name}: detector / bare text walk over ${ratios.length} pages: median ${figures[0]}, 95 % ${figures[1]}, most ${figures[2]}`,
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
