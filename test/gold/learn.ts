// From labelled pages to weights: the register first, then the networks.
import { packSenses } from '../../src/build/read-data';
import { type Lexicon, loadLexicon } from '../../src/lexicon/lexicon';
import type { Weights } from '../../src/lexicon/model';
import type { Register } from '../../src/lexicon/register';
import type { Sense } from '../../src/lexicon/sense';
import { fitRegisters } from './fit-register';
import { fitWeights, type Lesson } from './fit-weights';
import { UNFITTED } from './folds';
import { type LabelledPage, readSet } from './labelled';
import { lessonsFrom, pagesSeen } from './lessons';

/** What is learnt from. */
export interface Material {
  readonly senses: readonly Sense[];
  readonly lexicon: Lexicon;
  readonly wordOf: (id: number) => string;
  /** Labelled pages that were in view when the older senses were written. */
  readonly seen: readonly LabelledPage[];
  /** Labelled pages whose authors knew nothing of the dictionary. */
  readonly written: readonly LabelledPage[];
}

/** Everything that there is to learn from. */
export function readMaterial(senses: readonly Sense[]): Material {
  const packed = packSenses(senses);
  const words = packed.words.split('\n');
  return {
    senses,
    lexicon: loadLexicon(packed, UNFITTED),
    wordOf: (id) => words[id - 1] ?? '',
    seen: pagesSeen(),
    written: readSet('written'),
  };
}

export interface Prepared {
  readonly lessons: readonly Lesson[];
  readonly register: Register;
}

/** Learns the register and reads all lessons with it. */
export function prepare({ senses, lexicon, wordOf, seen, written }: Material): Prepared {
  const { register, lexiconFor } = fitRegisters(lexicon, wordOf, [...seen, ...written], senses);
  return { register, lessons: lessonsFrom(lexiconFor, senses, seen, written) };
}

export const learn = (material: Material): Weights => {
  const { lessons, register } = prepare(material);
  return fitWeights(lessons, register);
};
