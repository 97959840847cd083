// Pages that keep taking away what we add: they are left alone after a few repairs, and the popup says so.
import { setTimeout } from 'node:timers/promises';
import { MOST_REPAIRS } from '../../../../src/page/keep';
import { until } from '../../reader';
import type { Attack, Stage } from '../attack';
import { shareOfOurs } from '../cpu';
import { withScript } from '../farm';
import { exactly, type Figure, most } from '../figure';

/** Each runs in every frame; what they share counts how often ours had come back. */
const MEANS: Readonly<Record<string, string>> = {
  'the registry is cleared': 'if (CSS.highlights.size > 0) { seen.count += 1; CSS.highlights.clear(); }',
  'the highlight is emptied':
    "const mine = CSS.highlights.get('farmgloss-term'); if (mine?.size > 0) { seen.count += 1; mine.clear(); }",
  'our element is removed':
    "const host = document.querySelector('farmgloss-tooltip'); if (host) { seen.count += 1; host.remove(); }",
  'hidden text is shown again':
    "const all = document.querySelectorAll('[data-farmgloss-hidden]'); if (all.length > 0) { seen.count += 1; for (const it of all) it.removeAttribute('data-farmgloss-hidden'); }",
};

const everyFrame = (bodies: readonly string[]): string =>
  `const seen = { count: 0 };
  const act = () => { ${bodies.map((body) => `{ ${body} }`).join('\n')}; requestAnimationFrame(act); };
  requestAnimationFrame(act);`;

/** Milliseconds in which the repairs end; a busy machine may take twice as long. */
const ENDS_WITHIN = 40_000;

async function fight(stage: Stage, name: string, bodies: readonly string[]): Promise<Figure[]> {
  const page = await stage.visit(withScript(everyFrame(bodies)));
  const observer = await stage.observe(page);
  const ended = async (): Promise<boolean> =>
    (await observer.report())?.notices.includes('interference') === true;
  const share = await shareOfOurs(stage.launched, page, () =>
    until(ended, `${name}: the annotator gives up`, ENDS_WITHIN),
  );
  const repairs = Number(await page.evaluate('seen.count')) - bodies.length;
  await setTimeout(2000);
  const later = Number(await page.evaluate('seen.count')) - bodies.length;
  const said = await observer.popup.evaluate(() => document.body.textContent?.includes('keeps removing'));
  await stage.clear();
  return [
    most(`${name}: repairs`, repairs, MOST_REPAIRS * bodies.length),
    exactly(`${name}: repairs after the end`, later - repairs, 0),
    exactly(`${name}: the popup says so`, Number(said), 1),
    ...(share === undefined ? [] : [most(`${name}: our share of the time, %`, share, 2)]),
  ];
}

export const interference: Attack = {
  name: 'interference',
  async run(stage) {
    if (!stage.full) return fight(stage, 'all at once', Object.values(MEANS));
    const figures: Figure[] = [];
    for (const [name, body] of Object.entries(MEANS)) figures.push(...(await fight(stage, name, [body])));
    return figures;
  },
};
