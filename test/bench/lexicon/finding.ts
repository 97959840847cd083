// The part of the table that is about finding: every contestant, at every size of dictionary.
import { SIZES } from './dictionaries';
import type { Session } from './environment';
import type { Found, Lab } from './lab';
import { exponentOf } from './measure';
import { digits, print, whole } from './table';

type Contestants = ReturnType<Lab['contestants']>;
export const SETS = ['ordinary', 'farm'] as const;
type Name = (typeof SETS)[number];

/** One cell of the table. */
export interface Finding {
  readonly set: Name;
  readonly contestant: string;
  readonly size: number;
  readonly ratio: number;
}

const TITLES: Readonly<Record<Name, string>> = { ordinary: 'ordinary pages', farm: 'long farm page' };

/** A cell's text. Throws when a contestant found something else, because then its time means nothing. */
function cellOf(found: Found, where: string): string {
  if (found.kind === 'found') return digits(found.ratio);
  if (found.kind === 'fails') return 'fails';
  throw new Error(`bench > ${where} > other hits than ours:\n  ${found.examples.join('\n  ')}`);
}

export async function measureFinding(session: Session, contestants: Contestants): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const set of SETS) {
    print(`finding, ${TITLES[set]}`, SIZES.map(whole));
    const hits: string[] = [];
    for (const { name, mostForms, everyPage } of contestants) {
      const cells: string[] = [];
      for (const size of SIZES) {
        if (size > mostForms) cells.push('-');
        else {
          const found = await session.call('find', name, size, set);
          cells.push(cellOf(found, `${name}, ${size} forms, ${TITLES[set]}`));
          if (found.kind === 'found') findings.push({ set, contestant: name, size, ratio: found.ratio });
          if (found.kind === 'found' && hits.length < SIZES.length) hits.push(whole(found.hits));
        }
      }
      const sample = everyPage > 1 && set === 'ordinary' ? `, every ${everyPage}th page` : '';
      print(`  ${name}${sample}`, cells);
    }
    print('  hits, the same for all', hits);
  }
  return findings;
}

export async function measureBuilding(session: Session, contestants: Contestants): Promise<void> {
  print('building or loading', SIZES.map(whole));
  for (const { name, mostForms } of contestants) {
    const cells: string[] = [];
    for (const size of SIZES) {
      const built = size > mostForms ? undefined : await session.call('build', name, size);
      cells.push(built === undefined ? '-' : built.kind === 'built' ? digits(built.ratio) : 'fails');
    }
    print(`  ${name}`, cells);
  }
}

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

/** The exponent with which our finding grows with the page. */
export async function measureGrowthInPage(session: Session, contestant: string): Promise<number> {
  print('finding, characters of the page', PAGE_SIZES.map(whole));
  const ratios: number[] = [];
  for (const size of PAGE_SIZES) {
    const found = await session.call('find', contestant, FORMS, size);
    ratios.push(found.kind === 'found' ? found.ratio : Number.NaN);
  }
  print(`  ${contestant}, ${whole(FORMS)} forms`, ratios.map(digits));
  // The floor grows just as the page does.
  return exponentOf(PAGE_SIZES.map((size, index) => ({ x: size, y: size * (ratios[index] ?? Number.NaN) })));
}
