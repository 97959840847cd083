// The dictionary's speed beside what else could find its forms, as ratios to one look at every character.
import { join } from 'node:path';
import { BROWSERS } from '../../browser/find-browser';
import { bundle } from '../bundle';
import { type Environment, inBrowser, inNode, labScript, type Session } from './environment';
import { growthInForms, measureBuilding, measureFinding, measureGrowthInPage } from './finding';
import { readMaterial } from './material';
import { median } from './measure';
import { digits, print, whole } from './table';
import { type Figures, printTargets } from './targets';

/** New pages in which loading is timed once. */
const COLD_LOADS = 5;
const OURS = 'Farmgloss';

async function measureDeciding(session: Session): Promise<Figures['deciding']> {
  print('finding and deciding, all forms', ['/ floor', 'terms', 'length']);
  const each = await session.call('explain', 'each');
  print('  farm pages', [digits(each.ratio), whole(each.terms), whole(each.characters)]);
  const long = await session.call('explain', 'long');
  print('  long farm page', [digits(long.ratio), whole(long.terms), whole(long.characters)]);
  return { each: each.ratio, long: long.ratio };
}

async function measureLoading(environment: Environment, session: Session): Promise<Figures['loading']> {
  if (!environment.hasDom) return undefined;
  const { ratio: warm } = await session.call('load', 'warm');
  const colds: number[] = [];
  for (let time = 0; time < COLD_LOADS; time += 1) {
    const fresh = await environment.open();
    colds.push((await fresh.call('load', 'cold')).ratio);
    await fresh.close();
  }
  const cold = median(colds);
  print('loading the whole dictionary', ['warm', 'first']);
  print('  / parsing 1 MB of HTML', [digits(warm), digits(cold)]);
  return { warm, cold };
}

async function benchIn(environment: Environment): Promise<void> {
  console.log(
    `\n${environment.name}: times / one look at each character (building: of 1 MB); smaller is faster`,
  );
  const session = await environment.open();
  const all = await session.call('contestants');
  const contestants = all.filter(({ needsDom }) => environment.hasDom || !needsDom);
  const findings = await measureFinding(session, contestants);
  await measureBuilding(session, contestants);
  const page = await measureGrowthInPage(session, OURS);
  const deciding = await measureDeciding(session);
  const loading = await measureLoading(environment, session);
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
