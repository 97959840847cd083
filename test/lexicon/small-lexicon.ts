// A dictionary of a few senses with weights made by hand, so that a test sees what each kind of evidence does.
import type { Collocations } from '../../src/lexicon/collocates';
import { compileLexicon, type PackedLexicon } from '../../src/lexicon/compile';
import type { Tallies } from '../../src/lexicon/experience';
import { FEATURES, type Feature } from '../../src/lexicon/features';
import { type Lexicon, loadLexicon } from '../../src/lexicon/lexicon';
import type { Network, Weights } from '../../src/lexicon/model';
import { readSenses } from '../../src/lexicon/read-senses';
import type { Register } from '../../src/lexicon/register';
import type { Sense } from '../../src/lexicon/sense';
import type { NamedSurroundings } from '../../src/lexicon/surroundings';

/** A network without hidden units: a bias, and a weight for each feature named. */
export function linear(bias: number, weights: Partial<Record<Feature, number>>): Network {
  const direct = FEATURES.map(([name]) => weights[name] ?? 0);
  return { scale: FEATURES.map(() => 1), hidden: [], output: [bias, ...direct] };
}

export const bothLooks = (network: Network, register: Register = {}): Weights => ({
  register,
  first: network,
  second: network,
  shown: 0.8,
  shownFamiliar: 0.6,
  unsure: 0.4,
});

export interface Material {
  readonly senses: readonly (Record<string, unknown> & { id: string })[];
  readonly glosses?: Readonly<Record<string, readonly string[]>>;
  readonly topics?: Readonly<Record<string, readonly string[]>>;
  readonly everyday?: readonly string[];
  readonly sounds?: Readonly<Record<string, readonly [plain: string, toned: string]>>;
  readonly levels?: Readonly<Record<string, number>>;
  /** Ordinary pairs, by level from 1. */
  readonly pairs?: readonly (readonly string[])[];
  readonly tallies?: Tallies;
  readonly collocations?: Collocations;
  readonly surroundings?: NamedSurroundings;
}

/** Checked senses; what a test does not say is filled in. Throws when a sense has a fault. */
export function makeSenses(raw: Material['senses']): readonly Sense[] {
  const full = raw.map((sense) => ({
    ...{ pinyin: 'x', meaning: sense.id, gloss: 'x', kind: 'term', examples: ['A [mark].'] },
    ...{ counterexamples: ['None.'] },
    ...sense,
  }));
  const sorted = full.sort((a, b) => (a.id < b.id ? -1 : 1));
  const { senses, faults } = readSenses('small.json', JSON.stringify(sorted));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return senses;
}

/** The same dictionary as the build packs it. */
export function smallPacked(material: Material): PackedLexicon {
  const { glosses = {}, topics = {}, everyday = [], sounds = {}, levels = {}, pairs = [] } = material;
  const { tallies = {}, collocations = {}, surroundings = {} } = material;
  return compileLexicon(
    makeSenses(material.senses),
    {
      glosses: new Map(Object.entries(glosses)),
      topics,
      everyday,
      levelOf: (word) => levels[word] ?? 0,
      tallies,
      ...{ collocations, surroundings },
      soundOf: (character) => {
        const sound = sounds[character];
        return sound && { plain: sound[0], toned: sound[1] };
      },
    },
    pairs,
  );
}

export const smallLexicon = (material: Material, weights: Weights): Lexicon =>
  loadLexicon(smallPacked(material), weights);

/** One slang term, whose readings the words around it are to decide; `cues` are the words that the dictionary knows. */
export const pitWith = (...cues: readonly string[]): Material => ({
  senses: [
    {
      ...{ id: 'pit', zh: '坑', meaning: 'trap', kind: 'slang' },
      ...{ forms: [{ text: 'pit', prior: 4 }], for: ['code'], cues },
    },
  ],
  topics: { code: ['compiler'] },
});
