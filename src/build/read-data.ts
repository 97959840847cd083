// Reads the project's data files from disk, for the build, the tests and the commands alike.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type AdRules, leanAds, readAdRules } from '../farms/ad-rules';
import { lean, readDensity, readSignature } from '../farms/read-farms';
import type { Farms } from '../farms/signature';
import type { Collocations } from '../lexicon/collocates';
import { compileLexicon, cutsOfSense, type PackedLexicon } from '../lexicon/compile';
import everyday from '../lexicon/everyday.json' with { type: 'json' };
import type { Tallies } from '../lexicon/experience';
import { type Glosses, readGlosses } from '../lexicon/gloss-table';
import type { Weights } from '../lexicon/model';
import { readSenses } from '../lexicon/read-senses';
import type { Sense } from '../lexicon/sense';
import type { NamedSurroundings } from '../lexicon/surroundings';
import type { Fault } from '../text/fault';
import { cached, hashOfFolders } from './cache';
import { collidingPairs } from './colliding-pairs';
import { readOrdinary } from './ordinary';
import { soundOf } from './pinyin';

const SRC = join(import.meta.dirname, '..');
const SENSES = join(SRC, 'lexicon/senses');
export const WEIGHTS = join(SRC, 'lexicon/weights.json');
export const EXPERIENCE = join(SRC, 'lexicon/experience.json');
const GLOSSES = join(SRC, 'lexicon/glosses');
const TOPICS = join(SRC, 'lexicon/topics');
const SIGNATURES = join(SRC, 'farms/signatures');
const ADS = join(SRC, 'farms/ads.json');
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

export const readGlossFiles = (): DataFile[] => readJsonFolder(GLOSSES);

/** The whole gloss table, and everything that is wrong with its files. */
export function readAllGlosses(): { readonly glosses: Glosses; readonly faults: readonly Fault[] } {
  const glosses = new Map<string, readonly string[]>();
  const faults: Fault[] = [];
  for (const { name, text } of readGlossFiles()) {
    const read = readGlosses(`glosses/${name}`, text);
    faults.push(...read.faults);
    for (const [piece, renderings] of read.glosses) {
      if (glosses.has(piece)) faults.push(`glosses/${name} > ${piece}: is in another file too; merge them`);
      glosses.set(piece, renderings);
    }
  }
  return { glosses, faults };
}

/** Faults that show only when all sense files are seen together. */
function faultsBetween(
  senses: readonly Sense[],
  topics: Readonly<Record<string, unknown>>,
  glosses: Glosses,
): Fault[] {
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
    if (sense.forms.length === 0 && cutsOfSense(sense, glosses).length === 0)
      faults.push(
        `senses > ${sense.id} > forms: nothing derives from ${sense.zh}; list a form or add glosses`,
      );
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
  const { glosses, faults } = readAllGlosses();
  const between = faultsBetween(senses, readTopics(), glosses);
  return { senses, faults: [...read.flatMap((file) => file.faults), ...faults, ...between] };
}

/** All senses of the project. Throws one error that lists every fault of their files. */
export function soundSenses(): readonly Sense[] {
  const { senses, faults } = readAllSenses();
  if (faults.length > 0) throw new Error(`faults in the dictionary: ${faults.length}\n${faults.join('\n')}`);
  return senses;
}

/** The weights as shipped: what `npm run fit` wrote. */
export const readWeights = (): Weights => JSON.parse(readFileSync(WEIGHTS, 'utf8')) as Weights;

/** What labelled pages have taught of forms, and of the words beside and around them. */
export interface Experienced {
  readonly tallies: Tallies;
  readonly collocations: Collocations;
  readonly surroundings: NamedSurroundings;
}

export const NO_EXPERIENCE: Experienced = { tallies: {}, collocations: {}, surroundings: {} };

/** As `npm run fit` wrote it, and as shipped. */
export const readExperience = (): Experienced => JSON.parse(readFileSync(EXPERIENCE, 'utf8')) as Experienced;

interface Shipped {
  readonly packed: PackedLexicon;
  /** Chinese term -> the id of its sense, which the extension does without. */
  readonly ids: Readonly<Record<string, string>>;
}

/** The dictionary as shipped. Throws one error that lists every fault of the data files. */
function pack(): Shipped {
  const senses = soundSenses();
  return { packed: packSenses(senses), ids: Object.fromEntries(senses.map(({ id, zh }) => [zh, id])) };
}

/** Packing takes seconds, so it is done once for each state of the data and of the code that reads it. */
const shipped = (): Shipped =>
  cached('lexicon', hashOfFolders(['lexicon', 'build', 'text'].map((folder) => join(SRC, folder))), pack);

/** The dictionary as shipped. Throws one error that lists every fault of the data files. */
export const packedLexicon = (): PackedLexicon => shipped().packed;

/** Chinese term -> the id of its sense. */
export const readIds = (): ReadonlyMap<string, string> => new Map(Object.entries(shipped().ids));

/** Packs some or all senses with the project's gloss table, topics and ordinary words, and with what was met of them. */
export function packSenses(senses: readonly Sense[], learnt: Experienced = readExperience()): PackedLexicon {
  const { glosses } = readAllGlosses();
  const ordinary = readOrdinary();
  const levelOf = (word: string): number => ordinary.words[word] ?? 0;
  const sources = { glosses, topics: readTopics(), everyday, levelOf, soundOf, ...learnt };
  return compileLexicon(senses, sources, collidingPairs(ordinary, compileLexicon(senses, sources)));
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

/** The rules for advertisements, samples included. Throws one error that lists every fault of their file. */
export function readAds(): AdRules {
  const { ads, faults } = readAdRules('ads.json', readFileSync(ADS, 'utf8'));
  if (ads === undefined)
    throw new Error(`${faults.length} faults in the rules for advertisements:\n${faults.join('\n')}`);
  return ads;
}

/** The rules for advertisements as shipped. */
export const packedAds = (): AdRules => leanAds(readAds());
