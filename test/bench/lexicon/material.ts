// Everything that is measured with, as plain data that can be handed to any environment.
import { readFileSync } from 'node:fs';
import { packSenses, readAllGlosses, readAllSenses, readWeights } from '../../../src/build/read-data';
import { readFile } from '../../../src/inspect/read-file';
import type { Weights } from '../../../src/lexicon/model';
import type { PageText } from '../../../src/text/page-text';
import { ordinaryPages, ownPages, type SavedPage } from '../saved-pages';
import { type Dictionary, dictionariesOf } from './dictionaries';
import { comparable, filledPage } from './texts';

/** Pages that are searched: every ordinary page by itself, a long farm text, or one text of so many characters. */
export type PageSet = 'ordinary' | 'farm' | number;

export interface Material {
  readonly dictionaries: readonly Dictionary[];
  /** Texts of pages, `comparable`. */
  readonly sets: Readonly<Record<'ordinary' | 'farm', readonly string[]>>;
  /** The project's own pages, of which longer ones are put together. */
  readonly fixtures: readonly string[];
  readonly html: readonly string[];
  /** Farm pages as the annotator gets them. */
  readonly farms: readonly PageText[];
  readonly longFarm: PageText;
  /** The dictionary as shipped, as JSON. */
  readonly whole: { readonly packed: string; readonly weights: Weights };
}

/** About as long as a long article with its comments. */
const LONG = 100_000;

function readPage({ path }: SavedPage): PageText {
  const { text, blocks, masked, quoted, linked } = readFile(path);
  return { text, blocks, masked, quoted, linked };
}

/** Reads and prepares everything. Faults of the dictionary do not stop a measurement; they are counted. */
export function readMaterial(): Material {
  const { senses, faults } = readAllSenses();
  if (faults.length > 0)
    console.log(`the dictionary has ${faults.length} faults (npm test names them); measured all the same`);
  const { glosses } = readAllGlosses();
  const farms = ownPages('farm-').map(readPage);
  const longFarm = filledPage(farms, LONG);
  const own = [...ownPages('farm-'), ...ownPages('plain-'), ...ownPages('probable-')];
  const ordinary = ordinaryPages().map((it) => comparable(readPage(it)));
  const farm = comparable(longFarm);
  return {
    dictionaries: dictionariesOf(senses, glosses, [...ordinary, farm]),
    sets: { ordinary, farm: [farm] },
    fixtures: own.map((it) => comparable(readPage(it))),
    html: own.map(({ path }) => readFileSync(path, 'utf8')),
    farms,
    longFarm,
    whole: { packed: JSON.stringify(packSenses(senses)), weights: readWeights() },
  };
}
