// The part of the table that is about finding: every contestant, at every size of dictionary.
import { OURS } from './contestant';
import { SIZES } from './dictionaries';
import { type Environment, inNewLab, type Session } from './environment';
import type { Built, Found, Lab } from './lab';
import { digits, print, whole } from './table';

type Contestant = ReturnType<Lab['contestants']>[number];
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
function cellOf(found: Found | Built, what: string): string {
  if (found.kind === 'differs')
    throw new Error(`bench > ${what} > other hits than ours:\n  ${found.examples.join('\n  ')}`);
  if (found.kind !== 'fails') return digits(found.ratio);
  console.log(`  (${what} fails: ${found.reason})`);
  return 'fails';
}

/** A contestant's search of a set of pages with every dictionary that it can be asked for. */
async function findAll(
  session: Session,
  { name, mostForms }: Contestant,
  set: Name,
): Promise<(Found | undefined)[]> {
  const row: (Found | undefined)[] = [];
  for (const size of SIZES)
    row.push(size > mostForms ? undefined : await session.call('find', name, size, set));
  return row;
}

export async function measureFinding(
  environment: Environment,
  contestants: readonly Contestant[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const set of SETS) {
    print(`finding, ${TITLES[set]}`, SIZES.map(whole));
    const { ratio: hashing } = await inNewLab(environment, (session) => session.call('hash', set));
    print('  only hashing the words', [digits(hashing)]);
    for (const contestant of contestants) {
      const { name, everyPage } = contestant;
      const row = await inNewLab(environment, (session) => findAll(session, contestant, set));
      const sample = everyPage > 1 && set === 'ordinary' ? `, every ${everyPage}th page` : '';
      const what = (index: number): string => `${name}, ${SIZES[index]} forms, ${TITLES[set]}`;
      print(
        `  ${name}${sample}`,
        row.map((found, index) => (found === undefined ? '-' : cellOf(found, what(index)))),
      );
      if (name === OURS)
        print(
          '  hits compared',
          row.map((it) => (it?.kind === 'found' ? whole(it.hits) : '-')),
        );
      for (const [index, size] of SIZES.entries()) {
        const found = row[index];
        if (found?.kind === 'found') findings.push({ set, contestant: name, size, ratio: found.ratio });
      }
    }
  }
  return findings;
}

export async function measureBuilding(
  environment: Environment,
  contestants: readonly Contestant[],
): Promise<void> {
  print('building or loading', SIZES.map(whole));
  for (const { name, mostForms } of contestants) {
    const cells = await inNewLab(environment, async (session) => {
      const row: string[] = [];
      for (const size of SIZES)
        row.push(
          size > mostForms ? '-' : cellOf(await session.call('build', name, size), `${name}, ${size} forms`),
        );
      return row;
    });
    print(`  ${name}`, cells);
  }
}
