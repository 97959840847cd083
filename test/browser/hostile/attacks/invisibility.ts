// On a page that is no farm, scripts that look for extensions find what they would find without ours.
import { setTimeout } from 'node:timers/promises';
import { type Attack, type Stage, startStage } from '../attack';
import { exactly, least } from '../figure';
import { readProbes, setTraps } from '../probes';

/** As likely to be looked at closely as a page that is no farm can be: it even has a term. */
const PLAIN = `<!doctype html><html lang="en"><head><title>Garden</title><script>(${String(setTraps)})()</script></head>
<body><main>${'<p>Pears are ripe in September, and a millet porridge goes with them.</p>'.repeat(40)}
<p>They say micro-letter.</p></main></body></html>`;

async function probe(stage: Stage, origin: string): Promise<Record<string, string>> {
  const page = await stage.visit(PLAIN);
  await setTimeout(1500);
  const found = await page.evaluate(readProbes, origin);
  // Only where the page was served from differs.
  return Object.fromEntries(
    Object.entries(found).map(([name, value]) => [name, value.replaceAll(/127\.0\.0\.1:\d+\/\d+/g, 'here')]),
  );
}

export const invisibility: Attack = {
  name: 'invisible elsewhere',
  async run(stage) {
    const origin = stage.launched.extensionUrl('').replace(/\/$/, '');
    const bare = await startStage(stage.launched.name, false, { extension: false });
    try {
      const without = await probe(bare, origin);
      const found = await probe(stage, origin);
      const names = Object.keys(without);
      const telling = names.filter((name) => found[name] !== without[name]);
      return [
        least('probes', names.length, 20),
        exactly(
          `probes that tell something${telling.map((name) => ` (${name})`).join('')}`,
          telling.length,
          0,
        ),
      ];
    } finally {
      await bare.clear();
      await bare.close();
    }
  },
};
