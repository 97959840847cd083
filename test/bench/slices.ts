// Whether a long page stays quick while it is cleaned and explained: its tasks of 50 ms and more in Chrome's own trace, with
// Farmgloss and without, beside a loop that tells how quick the machine is.
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { FARM } from '../browser/hostile/farm';
import { launch } from '../browser/launch';
import { markedTexts, until } from '../browser/reader';
import { serve } from '../browser/serve';

/** Bytes of each page, and how many of them are text: the rest are attributes, as a page of today has them. */
const PAGES = [
  { name: '1 MB, a quarter of it text', bytes: 1_000_000, text: 250_000 },
  { name: '1 MB, nearly all of it text', bytes: 1_000_000, text: 950_000 },
] as const;
const RUNS = 3;
/** Milliseconds from which a reader notices that a page does not answer. */
const LONG = 50;

/** A farm's page whose article is its own paragraphs over and over, each with a number so that no two are the same. */
export function longPage(bytes: number, text: number): string {
  const [, before = '', article = '', after = ''] =
    /^(.*<div class="article">)(.*?)(<\/div>.*)$/s.exec(FARM) ?? [];
  const paragraphs = (article.match(/<p>[^<]{150,}<\/p>/g) ?? []).map((it) => it.slice(3, -4));
  const share = bytes / text - 1;
  let content = '';
  for (let index = 0; content.length < bytes; index += 1) {
    const words = `${index}. ${paragraphs[index % paragraphs.length] ?? ''}`;
    content += `<p data-x="${'x'.repeat(Math.max(0, Math.round(words.length * share) - 20))}">${words}</p>\n`;
  }
  return before + content + after;
}

interface Run {
  /** Milliseconds of processor time of each long task of the page's main thread. */
  readonly tasks: readonly number[];
  readonly marks: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The long tasks in a trace: time of the processor, not of the clock, so that a busy machine tells the same. */
function longTasks(trace: Uint8Array): number[] {
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString()) as { traceEvents: TraceEvent[] };
  const placeOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(placeOf),
  );
  return traceEvents
    .filter((event) => event.name === 'RunTask' && event.ph === 'X' && mains.has(placeOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000)
    .filter((duration) => duration >= LONG);
}

/** Milliseconds of twenty million additions, the least of five tries: what a task's length is compared with. */
const timeLoop = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const times = [1, 2, 3, 4, 5].map(() => {
      const start = performance.now();
      let sum = 0;
      for (let index = 0; index < 2e7; index += 1) sum = (sum + index) | 0;
      return performance.now() - start + (sum === 1 ? 1 : 0);
    });
    return Math.min(...times);
  });

async function measure(extension: boolean, html: string): Promise<string> {
  const server = await serve({ '/long': { html }, '/start': { html: '<!doctype html><p>Start' } });
  const launched = await launch('chrome', { extension });
  try {
    const runs: Run[] = [];
    const page = await launched.openPage(server.url('/start'));
    const loop = await timeLoop(page);
    for (let run = 0; run < RUNS; run += 1) {
      await page.goto(server.url('/start'));
      await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
      await page.goto(server.url('/long'));
      if (extension) await until(async () => (await markedTexts(page)).length, 'the page is marked', 60_000);
      await setTimeout(1000);
      const trace = await page.tracing.stop();
      if (trace === undefined) throw new Error('bench > slices > Chrome gave no trace; try again');
      runs.push({ tasks: longTasks(trace), marks: (await markedTexts(page)).length });
    }
    const told = runs.map(
      ({ tasks, marks }) => `${tasks.map((task) => task.toFixed(0)).join(' ') || 'none'} (${marks} marks)`,
    );
    return `${told.join('; ')}; the loop: ${loop.toFixed(0)}`;
  } finally {
    await launched.close();
    await server.close();
  }
}

/** Prints the tasks of 50 ms and more of each page, in milliseconds, load by load. */
export async function benchSlices(only?: string): Promise<void> {
  if (only !== undefined && only !== 'chrome') return console.log('long tasks are measured in Chrome only');
  console.log(`tasks of ${LONG} ms and more in ${RUNS} loads, beside a loop of twenty million additions`);
  for (const { name, bytes, text } of PAGES) {
    const html = longPage(bytes, text);
    console.log(`${name}, without Farmgloss: ${await measure(false, html)}`);
    console.log(`${name}, with Farmgloss: ${await measure(true, html)}`);
  }
}
