// Reads the project's data files from disk, for the build, the tests and the commands alike.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lean, readDensity, readSignature } from '../farms/read-farms';
import type { Farms } from '../farms/signature';
import { compileLexicon, type PackedLexicon } from '../lexicon/compile';
import { readSenses } from '../lexicon/read-senses';
import type { Sense } from '../lexicon/sense';
import type { Fault } from '../text/fault';

const SRC = join(import.meta.dirname, '..');
const SENSES = join(SRC, 'lexicon/senses');
const TOPICS = join(SRC, 'lexicon/topics');
const SIGNATURES = join(SRC, 'farms/signatures');
const DENSITY = join(SRC, 'farms/density.json');

export interface DataFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The JSON files of a folder, by name. */
export function readJsonFolder(folder: string): DataFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names
    .sort()
    .map((name) => ({ name, path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}

/** Every topic's words, by the topic's id. */
export function readTopics(): Record<string, string[]> {
  return Object.fromEntries(
    readJsonFolder(TOPICS).map(({ name, text }) => [basename(name, '.json'), JSON.parse(text)]),
  );
}

export const readSenseFiles = (): DataFile[] => readJsonFolder(SENSES);

/** Faults that show only when all sense files are seen together. */
function faultsBetween(senses: readonly Sense[], topics: Readonly<Record<string, unknown>>): Fault[] {
  const faults: Fault[] = [];
  const seen = { id: new Map<string, string>(), zh: new Map<string, string>() };
  for (const sense of senses) {
    for (const key of ['id', 'zh'] as const) {
      const other = seen[key].get(sense[key]);
      if (other !== undefined)
        faults.push(
          `senses > ${sense.id} > ${key}: "${sense[key]}" is also in ${other}; merge them or rename one`,
        );
      seen[key].set(sense[key], sense.id);
    }
    for (const topic of [...sense.for, ...sense.against])
      if (!(topic in topics))
        faults.push(
          `senses > ${sense.id} > for/against: no topic "${topic}"; see the names in src/lexicon/topics`,
        );
  }
  return faults;
}

/** All senses of the project and everything that is wrong with their files. */
export function readAllSenses(): { readonly senses: readonly Sense[]; readonly faults: readonly Fault[] } {
  const read = readSenseFiles().map(({ name, text }) => readSenses(`senses/${name}`, text));
  const senses = read.flatMap((file) => file.senses);
  return {
    senses,
    faults: [...read.flatMap((file) => file.faults), ...faultsBetween(senses, readTopics())],
  };
}

/** The dictionary as shipped. Throws one error that lists every fault of the data files. */
export function packedLexicon(): PackedLexicon {
  const { senses, faults } = readAllSenses();
  if (faults.length > 0) throw new Error(`${faults.length} faults in the dictionary:\n${faults.join('\n')}`);
  return compileLexicon(senses, readTopics());
}

/** All signatures and the density data, samples included, and everything that is wrong with their files. */
export function readAllFarms(): { readonly farms: Farms | undefined; readonly faults: readonly Fault[] } {
  const read = readJsonFolder(SIGNATURES).map(({ name, text }) => readSignature(`signatures/${name}`, text));
  const { density, faults } = readDensity('density.json', readFileSync(DENSITY, 'utf8'));
  const signatures = read.map(({ signature }) => signature).filter((it) => it !== undefined);
  return {
    farms: density && { signatures, density },
    faults: [...read.flatMap((file) => file.faults), ...faults],
  };
}

/** The recognition data as shipped. Throws one error that lists every fault of the data files. */
export function packedFarms(): Farms {
  const { farms, faults } = readAllFarms();
  if (farms === undefined || faults.length > 0)
    throw new Error(`${faults.length} faults in the farms' data:\n${faults.join('\n')}`);
  return { ...farms, signatures: farms.signatures.map(lean) };
}
