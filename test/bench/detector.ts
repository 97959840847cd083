// What every page pays for the detector, and what suspicious pages pay for the judge: as ratios to reading every text
// node once, in both browsers. Each runs in a content script, as the first one on a page that has just been loaded for it,
// so that neither finds the page's objects made or its own code warm, and both pay for the world they run in.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { packedFarms } from '../../src/build/read-data';
import { gateData } from '../../src/farms/gate';
import { pack } from '../../src/farms/packed';
import { BROWSERS, type BrowserName } from '../browser/find-browser';
import { launch } from '../browser/launch';
import { type Served, serve } from '../browser/serve';
import { bundle, FINE_CLOCK } from './bundle';
import { contentScript } from './content-script';
import type { Measured } from './detector-entry';
import { ordinaryPages } from './saved-pages';
import { median, quantile } from './statistics';

/** Loads of each page for each of the two, in turn. */
const LOADS = 5;
/** Where a measured page bears what was measured: content script and driver both reach it. */
const MEASURED = 'data-measured';
/** Groups of pages by size in the table. */
const GROUPS = 10;

/** The page's own scripts would disturb the measurement. */
const HEADERS = { ...FINE_CLOCK, 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
/** Firefox rounds its clock to 20 microseconds even then, a tenth of what is measured. */
const FINEST_CLOCK = {
  'privacy.reduceTimerPrecision': false,
  'privacy.reduceTimerPrecision.unconditional': false,
};

async function measuringCode(): Promise<string> {
  const farms = packedFarms();
  const code = await bundle(join(import.meta.dirname, 'detector-entry.ts'), {
    PACKED_JUDGE: JSON.stringify(pack(farms)),
    PACKED_GATE: JSON.stringify(gateData(farms)),
  });
  return `(() => { const started = performance.now(); ${code}; bench.measure(started, '${MEASURED}'); })()`;
}

const servedPages = (): Record<string, Served> =>
  Object.fromEntries(
    ordinaryPages().map(({ name, path }) => [
      `/${name}`,
      { html: readFileSync(path, 'utf8'), headers: HEADERS },
    ]),
  );

/** Loads a page and waits for what its content script has measured. */
async function measure(page: Page, url: string): Promise<Measured> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const told = await page.evaluate(
    (name) =>
      new Promise<string>((tell) => {
        const asking = setInterval(() => {
          const value = document.documentElement.getAttribute(name);
          if (value === null) return;
          clearInterval(asking);
          tell(value);
        }, 5);
      }),
    MEASURED,
  );
  return JSON.parse(told) as Measured;
}

interface Loads {
  readonly path: string;
  readonly looks: readonly Measured[];
  readonly walks: readonly Measured[];
}

/** Measures a page with the two in turn, a different one first on every other load. */
async function measureInTurn(page: Page, path: string, url: string): Promise<Loads> {
  const measured = { look: [] as Measured[], walk: [] as Measured[] };
  for (let load = 0; load < LOADS; load += 1)
    for (const what of load % 2 === 0 ? (['look', 'walk'] as const) : (['walk', 'look'] as const))
      measured[what].push(await measure(page, `${url}?${what}`));
  return { path, looks: measured.look, walks: measured.walk };
}

interface Times {
  readonly time: number;
  readonly walk: number;
  readonly size: number;
}

const timesOf = ({ looks, walks }: Loads, time: (look: Measured) => number): Times => ({
  time: median(looks.map(time)),
  walk: median(walks.map((it) => it.time)),
  size: looks[0]?.size ?? 0,
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function report(what: string, times: readonly Times[]): string {
  const ratios = times.map(({ time, walk }) => time / walk);
  const inAll = sum(times.map(({ time }) => time)) / sum(times.map(({ walk }) => walk));
  const [middle, most, worst, all] = [median(ratios), quantile(ratios, 0.95), Math.max(...ratios), inAll].map(
    (it) => it.toFixed(2),
  );
  return `${what} / bare text walk over ${times.length} pages: median ${middle}, 95 % ${most}, most ${worst}, all pages' times added ${all}`;
}

/** The middle of each of ten groups of pages by size: characters, and microseconds of the detector and of the walk. */
function table(times: readonly Times[]): string {
  const bySize = [...times].sort((a, b) => a.size - b.size);
  const groups = Array.from({ length: GROUPS }, (_, index) =>
    bySize.slice((index * bySize.length) / GROUPS, ((index + 1) * bySize.length) / GROUPS),
  );
  const rows = groups.map((group) => [
    median(group.map(({ size }) => size)),
    ...[median(group.map(({ time }) => time)), median(group.map(({ walk }) => walk))].map((it) => it * 1000),
  ]);
  return [['characters', 'detector, µs', 'walk, µs'], ...rows.map((row) => row.map((it) => it.toFixed(0)))]
    .map((row) => `  ${row.map((cell) => cell.padStart(12)).join('  ')}`)
    .join('\n');
}

/** The project's own pages were written to look like farms; they are not what readers mostly meet. */
const isOwn = ({ path }: Loads): boolean => path.startsWith('/plain-');

function tell(name: BrowserName, pages: readonly Loads[]): void {
  const looks = pages.map((page) => timesOf(page, ({ time }) => time));
  console.log(report(`${name}: detector`, looks));
  const [own, real] = [pages.filter(isOwn), pages.filter((page) => !isOwn(page))];
  for (const [what, some] of [
    ['real pages', real],
    ["the project's own look-alikes", own],
  ] as const)
    if (some.length > 0)
      console.log(
        report(
          `  ${what}`,
          some.map((page) => timesOf(page, ({ time }) => time)),
        ),
      );
  console.log(table(looks));
  const whole = pages.map((page) => timesOf(page, ({ time, rest }) => time + rest));
  console.log(
    report(
      '  with its start, the watch for later text, and shadow trees looked for once the page has loaded',
      whole,
    ),
  );
  const suspicious = pages.filter(({ looks }) => looks.every(({ judging }) => judging !== undefined));
  if (suspicious.length > 0) {
    const judged = suspicious.map((page) => timesOf(page, ({ judging = Number.NaN }) => judging));
    console.log(report('  judging where the gate lets a page through', judged));
  }
  const found = pages.filter(({ looks }) => looks.some(({ verdict }) => verdict !== 'none'));
  if (found.length > 0) console.log(`  not "none": ${found.map(({ path }) => path).join(', ')}`);
}

async function benchIn(name: BrowserName, folder: string, pages: Record<string, Served>): Promise<void> {
  const server = await serve(pages);
  // This extension has no page that greets readers, and no texts whose lack would be a reason to start again.
  const launched = await launch(name, { folder, welcome: true, preferences: FINEST_CLOCK }, 1);
  try {
    const page = await launched.browser.newPage();
    const [first = '/'] = Object.keys(pages);
    await measureInTurn(page, first, server.url(first)); // The browser's own first page is slower.
    const measured: Loads[] = [];
    for (const path of Object.keys(pages)) measured.push(await measureInTurn(page, path, server.url(path)));
    tell(name, measured);
  } finally {
    await launched.close();
    await server.close();
  }
}

/** Prints the ratios for both browsers, or for one. */
export async function benchDetector(only?: string): Promise<void> {
  const browsers = BROWSERS.filter((name) => only === undefined || name === only);
  if (browsers.length === 0) return console.log('the detector is measured in browsers only');
  const folder = contentScript(await measuringCode());
  const pages = servedPages();
  try {
    for (const name of browsers) await benchIn(name, folder, pages);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
