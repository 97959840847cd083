// Pages larger than any article: work stops at the limits, the popup says at which, and nothing crashes.

import type { Notice } from '../../../../src/extension/messages';
import { LIMITS } from '../../../../src/page/limits';
import type { Attack, Stage } from '../attack';
import { FARM, prose, withMarkup } from '../farm';
import { exactly, type Figure, told } from '../figure';

interface Size {
  readonly html: (full: boolean) => string;
  /** What the popup must say about it. */
  readonly notice: Notice | undefined;
}

const paragraphs = (length: number): string => `<p>${prose(1000)}</p>`.repeat(length / 1000);
const before = (markup: string): string => FARM.replace('<h3>Related', `${markup}<h3>Related`);
const TERM = '<p>In the micro-letter era.</p>';

const SIZES: Readonly<Record<string, Size>> = {
  'much text': { html: (full) => before(paragraphs(full ? 10_000_000 : 400_000)), notice: 'characters' },
  'one long text': {
    html: (full) => before(`<p>${prose(full ? 5_000_000 : 400_000)}</p>`),
    notice: 'characters',
  },
  'many texts': {
    html: (full) => before('<p>a<b>b</b>c</p>'.repeat(full ? 66_667 : LIMITS.nodes / 4)),
    notice: 'nodes',
  },
  'a deep page': {
    html: (full) => before(`${'<div>'.repeat(full ? 5000 : 1000)}deep${'</div>'.repeat(full ? 5000 : 1000)}`),
    notice: undefined,
  },
  'many shadow roots': {
    html: (full) =>
      withMarkup(
        `<script>for (let i = 0; i < ${full ? 10_000 : 500}; i += 1) { const host = document.body.appendChild(document.createElement('div')); host.attachShadow({ mode: 'open' }).textContent = '${prose(12)}'; }</script>`,
      ),
    notice: undefined,
  },
  'many terms': { html: () => `<title>x</title>${TERM.repeat(LIMITS.marks + 100)}`, notice: 'marks' },
};

/** The others take long. */
const EVERY_DAY = new Set(['much text', 'many texts', 'a deep page']);

async function measure(stage: Stage, name: string, { html, notice }: Size): Promise<Figure[]> {
  const page = await stage.visit(html(stage.full));
  const observer = await stage.observe(page);
  const started = Date.now();
  await observer.explainAnyway();
  const report = await observer.explained();
  const time = Date.now() - started;
  const marks = report.terms.reduce((sum, { count }) => sum + count, 0);
  const said = report.notices.join(' ');
  await stage.clear();
  return [
    exactly(
      `${name}: told "${notice ?? 'nothing'}"${said === (notice ?? '') ? '' : `, not "${said}"`}`,
      Number(said === (notice ?? '')),
      1,
    ),
    exactly(`${name}: marks over the limit`, Math.max(0, marks - LIMITS.marks), 0),
    told(`${name}: ms until it is explained`, time),
  ];
}

export const sizes: Attack = {
  name: 'size',
  async run(stage) {
    const figures: Figure[] = [];
    for (const [name, size] of Object.entries(SIZES))
      if (stage.full || EVERY_DAY.has(name)) figures.push(...(await measure(stage, name, size)));
    return figures;
  },
};
