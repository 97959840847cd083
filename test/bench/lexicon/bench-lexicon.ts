// The dictionary's speed beside what else could find its forms, as ratios to one look at every character.
import { join } from 'node:path';
import { BROWSERS } from '../../browser/find-browser';
import { bundle } from '../bundle';
import { median } from '../statistics';
import { OURS } from './contestant';
import { type Environment, inBrowser, inNewLab, inNode, labScript } from './environment';
import { measureBuilding, measureFinding } from './finding';
import { growthInForms, measureGrowthInPage } from './growth';
import { readMaterial } from './material';
import { digits, print, whole } from './table';
import { type Figures, printTargets } from './targets';

/** New pages in which loading is timed once. */
const COLD_LOADS = 5;

async function measureDeciding(environment: Environment): Promise<Figures['deciding']> {
  print('finding and deciding, all forms', ['/ floor', 'terms', 'length']);
  const each = await inNewLab(environment, (lab) => lab.call('explain', 'each'));
  print('  farm pages', [digits(each.ratio), whole(each.terms), whole(each.characters)]);
  const long = await inNewLab(environment, (lab) => lab.call('explain', 'long'));
  print('  long farm page', [digits(long.ratio), whole(long.terms), whole(long.characters)]);
  return { each: each.ratio, long: long.ratio };
}

async function measureLoading(environment: Environment): Promise<Figures['loading']> {
  if (!environment.hasDom) return undefined;
  const { ratio: warm } = await inNewLab(environment, (lab) => lab.call('load', 'warm'));
  const colds: number[] = [];
  for (let time = 0; time < COLD_LOADS; time += 1)
    colds.push((await inNewLab(environment, (lab) => lab.call('load', 'cold'))).ratio);
  const cold = median(colds);
  print('loading the whole dictionary', ['warm', 'first']);
  print('  / parsing 1 MB of HTML', [digits(warm), digits(cold)]);
  return { warm, cold };
}

async function benchIn(environment: Environment): Promise<void> {
  console.log(
    `\n${environment.name}: times / one look at each character (building: of 1 MB); smaller is faster`,
  );
  const all = await inNewLab(environment, (lab) => lab.call('contestants'));
  const contestants = all.filter(({ needsDom }) => environment.hasDom || !needsDom);
  const findings = await measureFinding(environment, contestants);
  await measureBuilding(environment, contestants);
  const page = await measureGrowthInPage(environment, OURS);
  const deciding = await measureDeciding(environment);
  const loading = await measureLoading(environment);
  printTargets({ findings, growth: { forms: growthInForms(findings, OURS), page }, deciding, loading });
}

/** Prints one table for each environment, or for one. Fails when contestants find different things. */
export async function benchLexicon(only?: string): Promise<void> {
  const script = labScript(await bundle(join(import.meta.dirname, 'lab.ts')), readMaterial());
  const open = {
    node: async () => inNode(script),
    ...Object.fromEntries(BROWSERS.map((name) => [name, () => inBrowser(name, script)])),
  };
  for (const [name, environmentOf] of Object.entries(open)) {
    if (only !== undefined && only !== name) continue;
    const environment = await environmentOf();
    try {
      await benchIn(environment);
    } finally {
      await environment.close();
    }
  }
}
