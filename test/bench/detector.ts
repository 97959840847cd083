// What every page pays for the detector, and what suspicious pages pay for the judge: as ratios to reading every text
// node once, cold, in both browsers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packedFarms } from '../../src/build/read-data';
import { gateData } from '../../src/farms/gate';
import { pack } from '../../src/farms/packed';
import { BROWSERS, type BrowserName } from '../browser/find-browser';
import { launch } from '../browser/launch';
import { type Served, serve } from '../browser/serve';
import { bundle, FINE_CLOCK } from './bundle';
import type { Measured } from './detector-entry';
import { ordinaryPages } from './saved-pages';
import { median, quantile } from './statistics';

/** Loads of each page; every load measures both once, as cold as a reader's browser, the first in turn. */
const LOADS = 6;

/** The page's own scripts would disturb the measurement. */
const HEADERS = { ...FINE_CLOCK, 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

function detectorCode(): Promise<string> {
  const farms = packedFarms();
  return bundle(join(import.meta.dirname, 'detector-entry.ts'), {
    PACKED_JUDGE: JSON.stringify(pack(farms)),
    PACKED_GATE: JSON.stringify(gateData(farms)),
  });
}

const servedPages = (): Record<string, Served> =>
  Object.fromEntries(
    ordinaryPages().map(({ name, path }) => [
      `/${name}`,
      { html: readFileSync(path, 'utf8'), headers: HEADERS },
    ]),
  );

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
        '  with its start, the watch for later text, and shadow trees looked for once the page has loaded',
        against(({ look, rest }) => look + rest),
      ),
    );
    const suspicious = measured.flatMap((loads, index) =>
      loads.every(({ judging }) => judging !== undefined)
        ? [{ time: typical(loads, ({ judging = 0 }) => judging), walk: walks[index] ?? Number.NaN }]
        : [],
    );
    if (suspicious.length > 0)
      console.log(report('  judging where the gate lets a page through', suspicious));
    const found = Object.keys(pages).filter((_, index) =>
      measured[index]?.some(({ verdict }) => verdict !== 'none'),
    );
    if (found.length > 0) console.log(`  not "none": ${found.join(', ')}`);
  } finally {
    await launched.close();
    await server.close();
  }
}

/** Prints the ratios for both browsers, or for one. */
export async function benchDetector(only?: string): Promise<void> {
  const browsers = BROWSERS.filter((name) => only === undefined || name === only);
  if (browsers.length === 0) return console.log('the detector is measured in browsers only');
  const code = await detectorCode();
  const pages = servedPages();
  for (const name of browsers) await benchIn(name, code, pages);
}
