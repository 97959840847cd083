// The strictest policies, sandboxes, and documents that are no ordinary pages: no report is caused, nothing breaks.
import { until } from '../../reader';
import { STRICT } from '../../serve';
import type { Attack, Stage } from '../attack';
import { FARM } from '../farm';
import { exactly, type Figure } from '../figure';
import { complaintsOf, hitsOf } from '../observe';

const quoted = FARM.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const TEXT = 'In the micro-letter era the micro-letter is everywhere.';

const FARMS: Readonly<Record<string, { readonly html?: string; readonly headers?: Record<string, string> }>> =
  {
    'no script, no style, trusted types': { headers: STRICT },
    'a sandbox': { headers: { 'content-security-policy': 'sandbox' } },
    'a sandbox with scripts': { headers: { 'content-security-policy': 'sandbox allow-scripts' } },
    'frames inside': {
      html: FARM.replace(
        '</main>',
        `</main><iframe srcdoc="${quoted}"></iframe><iframe sandbox srcdoc="${quoted}"></iframe><iframe src="about:blank"></iframe>`,
      ),
    },
  };

const DOCUMENTS: Readonly<Record<string, readonly [type: string, source: string]>> = {
  SVG: ['image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${TEXT}</text></svg>`],
  XHTML: [
    'application/xhtml+xml',
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${TEXT}</p></body></html>`,
  ],
  'plain text': ['text/plain', TEXT],
  'a frameset': ['text/html', '<frameset cols="*"><frame src="about:blank"></frameset>'],
  'no body': ['text/html', '<script>document.body.remove()</script>'],
};

/** What `npm test` looks at; the others take long. */
const EVERY_DAY = new Set(['no script, no style, trusted types', 'frames inside', 'SVG', 'no body']);

/** Policy violations that a page has seen, from its start. */
const WATCH = () => {
  Object.assign(globalThis, { violations: [] });
  document.addEventListener('securitypolicyviolation', (event) =>
    (globalThis as unknown as { violations: string[] }).violations.push(
      `${event.violatedDirective} ${event.blockedURI}`,
    ),
  );
};

async function visit(stage: Stage, html: string, headers: Record<string, string>) {
  const page = await stage.visit('<!doctype html><title>Before</title>');
  const complaints = complaintsOf(page);
  await page.evaluateOnNewDocument(WATCH);
  await page.goto(stage.serve(html, headers));
  return { page, complaints };
}

async function farms(stage: Stage): Promise<Figure[]> {
  const clean = hitsOf(await (await stage.observe(await stage.visit(FARM))).explained());
  let same = 0;
  const caused: string[] = [];
  let opened = 0;
  const chosen = Object.entries(FARMS).filter(([name]) => stage.full || EVERY_DAY.has(name));
  for (const [, { html = FARM, headers = {} }] of chosen) {
    const { page, complaints } = await visit(stage, html, headers);
    const observer = await stage.observe(page);
    if (hitsOf(await observer.explained()) === clean) same += 1;
    await observer.ask({ type: 'step', by: 1 });
    if ((await observer.tooltip()) !== '') opened += 1;
    const seen = (await page.evaluate('globalThis.violations ?? []')) as string[];
    // The page's own style sheet breaks the strict policy once, before we come.
    const inPage = seen.filter((it) => !it.endsWith('favicon.ico'));
    caused.push(...inPage.slice(headers === STRICT ? 1 : 0));
    caused.push(...complaints.filter((it) => /farmgloss|extension/i.test(it)));
    await stage.clear();
  }
  const count = chosen.length;
  return [
    exactly('policies: pages with the same terms', same, count),
    exactly('policies: pages on which the tooltip opens', opened, count),
    exactly(['policies: violations and complaints caused', ...caused].join(' '), caused.length, 0),
  ];
}

async function documents(stage: Stage): Promise<Figure[]> {
  let answered = 0;
  const chosen = Object.entries(DOCUMENTS).filter(([name]) => stage.full || EVERY_DAY.has(name));
  for (const [, [type, source]] of chosen) {
    const { page } = await visit(stage, source, { 'content-type': `${type}; charset=utf-8` });
    const observer = await stage.observe(page);
    await until(() => observer.report(), `${type}: the judge answers`);
    await observer.explainAnyway();
    if ((await observer.report())?.asked === true) answered += 1;
    await stage.clear();
  }
  return [exactly('other documents: explained when asked', answered, chosen.length)];
}

export const policies: Attack = {
  name: 'policies and documents',
  run: async (stage) => [...(await farms(stage)), ...(await documents(stage))],
};
