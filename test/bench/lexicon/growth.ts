// How our finding grows with the dictionary and with the page.
import { type Environment, inNewLab } from './environment';
import { type Finding, SETS } from './finding';
import { exponentOf } from './measure';
import { digits, print, whole } from './table';

/** The exponent with which finding grows with the dictionary, on the kind of page where it grows most. */
export const growthInForms = (findings: readonly Finding[], contestant: string): number =>
  Math.max(
    ...SETS.map((set) =>
      exponentOf(
        findings
          .filter((it) => it.set === set && it.contestant === contestant)
          .map(({ size, ratio }) => ({ x: size, y: ratio })),
      ),
    ),
  );

const PAGE_SIZES = [10_000, 100_000, 1_000_000, 5_000_000] as const;
const FORMS = 10_000;

/** The exponent with which finding grows with the page. */
export async function measureGrowthInPage(environment: Environment, contestant: string): Promise<number> {
  print('finding, characters of the page', PAGE_SIZES.map(whole));
  const ratios: number[] = [];
  for (const size of PAGE_SIZES) {
    const found = await inNewLab(environment, (lab) => lab.call('find', contestant, FORMS, size));
    ratios.push(found.kind === 'found' ? found.ratio : Number.NaN);
  }
  print(`  ${contestant}, ${whole(FORMS)} forms`, ratios.map(digits));
  // The floor grows just as the page does.
  return exponentOf(PAGE_SIZES.map((size, index) => ({ x: size, y: size * (ratios[index] ?? Number.NaN) })));
}
