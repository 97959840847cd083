// Pages that a framework takes over in the browser: it must find what its server sent, whenever we come.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { flip, markedTexts, serialised, until } from '../../reader';
import type { Attack, Stage } from '../attack';
import { FARM } from '../farm';
import { exactly, type Figure } from '../figure';
import { complaintsOf } from '../observe';

const FRAMEWORKS = ['react', 'vue', 'preact', 'svelte'] as const;
/** When the framework takes over: before us, at the same time, or once everything is marked and hidden. */
const TIMES = { first: 'start();', together: "addEventListener('load', start);", last: '' } as const;

const BUNDLER = join(import.meta.dirname, '../frameworks/bundle.mjs');

/** The farm's page as paragraphs of text. */
const LINES = [
  ...new Set(
    FARM.slice(FARM.indexOf('<main>'))
      .split(/<\/?(?:p|h\d|li|div|span|section|ul|main|footer|body|html)\b[^>]*>|<br>/)
      .map((line) => line.replace(/<[^>]*>/g, '').trim())
      .filter((line) => line !== ''),
  ),
];

const bundled = new Map<string, { markup: string; script: string }>();

/** The framework's page; what makes it is bundled once for all browsers. */
export function pageOf(name: string, time: keyof typeof TIMES): string {
  const known = bundled.get(name);
  const { markup, script } =
    known ??
    (JSON.parse(
      execFileSync(process.execPath, [BUNDLER, name], {
        input: JSON.stringify(LINES),
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '' },
        maxBuffer: 2 ** 26,
      }),
    ) as { markup: string; script: string });
  bundled.set(name, { markup, script });
  const start = `const start = () => framework.hydrate(document.getElementById('root'), ${JSON.stringify(LINES).replaceAll('<', '\\u003c')});`;
  return `<!doctype html><html lang="en"><head><title>Shops</title><link rel="icon" href="data:,"></head><body><div id="root">${markup}</div>
<script>${script.replaceAll('</script', '<\\/script')}</script><script>${start} ${TIMES[time]}</script></body></html>`;
}

/** Praises the article once, so that the framework has to find its nodes and change one. */
export async function praise(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('button')?.click());
  await until(
    () => page.evaluate(() => document.querySelector('button')?.textContent === 'Praise 1'),
    'it is praised',
  );
}

async function visit(
  stage: Stage,
  html: string,
  marked: boolean,
): Promise<{ page: Page; complaints: string[] }> {
  const page = await stage.visit('<!doctype html><title>Before</title>');
  const complaints = complaintsOf(page);
  await page.goto(stage.serve(html));
  if (marked) await until(async () => (await markedTexts(page)).length, 'terms are marked', 15_000);
  if (html.includes('; </script>')) await page.evaluate('start()');
  await praise(page);
  return { page, complaints };
}

export const frameworks: Attack = {
  name: 'frameworks',
  async run(stage) {
    const { popup } = await stage.observe(await stage.visit('<!doctype html><title>Start</title>'));
    const set = async (on: boolean): Promise<void> => {
      for (const label of ['Explain terms', 'Hide boilerplate']) {
        const isOn = await popup.evaluate((wanted) => {
          const of = (it: Element): boolean => it.textContent?.includes(wanted) === true;
          const ways = [...document.querySelectorAll('fieldset.ways')].find(of);
          if (ways) return ways.querySelector('[value=off]:checked') === null;
          const found = [...document.querySelectorAll('[role=switch]')].find(of);
          return found?.getAttribute('aria-checked') === 'true';
        }, label);
        if (isOn !== on) await flip(popup, label);
      }
    };
    const figures: Figure[] = [];
    // Each takes seconds to bundle.
    for (const name of stage.full ? FRAMEWORKS : FRAMEWORKS.slice(0, 2)) {
      let [heard, different] = ['', 0];
      for (const time of stage.full ? (['first', 'together', 'last'] as const) : (['last'] as const)) {
        await set(true);
        const { page, complaints } = await visit(stage, pageOf(name, time), true);
        await set(false);
        await until(async () => !(await serialised(page)).includes('farmgloss'), 'everything is undone');
        const touched = await serialised(page);
        const untouched = await visit(stage, pageOf(name, time), false);
        if ((await serialised(untouched.page)) !== touched) different += 1;
        heard += [...complaints].map((it) => ` ${it.slice(0, 60)}`).join('');
        await page.close();
        await untouched.page.close();
      }
      figures.push(exactly(`${name}: complaints${heard}`, Number(heard !== ''), 0));
      figures.push(exactly(`${name}: documents that differ from those without us`, different, 0));
    }
    await set(true);
    return figures;
  },
};
