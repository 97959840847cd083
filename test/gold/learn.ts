// From labelled pages to weights: the register first, then the networks, then what stands on top of them.
import { type Experienced, NO_EXPERIENCE, packSenses } from '../../src/build/read-data';
import { type Lexicon, loadLexicon } from '../../src/lexicon/lexicon';
import type { Weights } from '../../src/lexicon/model';
import type { Register } from '../../src/lexicon/register';
import type { Sense } from '../../src/lexicon/sense';
import { fitCollocations } from './fit-collocations';
import { fitRegisters } from './fit-register';
import { fitSurroundings } from './fit-surroundings';
import { fitWeights, type Lesson, type LexiconFor } from './fit-weights';
import { UNFITTED } from './folds';
import { gatherExperience } from './gather-experience';
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
  const packed = packSenses(senses, NO_EXPERIENCE);
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
  readonly experience: Experienced;
}

/** Gathers experience, learns the register, and reads all lessons with both, each without its own part in them. */
export function prepare({ senses, lexicon, wordOf, seen, written }: Material): Prepared {
  const pages = [...seen, ...written];
  const { tallies, without } = gatherExperience(lexicon, senses, pages);
  const { register, lexiconFor } = fitRegisters(lexicon, wordOf, pages, senses);
  const plain = lessonsFrom(() => lexicon, senses, seen, written);
  const { collocations, collocatesFor } = fitCollocations(plain, senses, wordOf);
  const lexiconOf: LexiconFor = (group) => ({
    ...lexiconFor(group),
    experience: without(group),
    collocates: collocatesFor(group),
  });
  const lessons = lessonsFrom(lexiconOf, senses, seen, written);
  return { register, experience: { tallies, collocations, surroundings: {} }, lessons };
}

export interface Learnt {
  readonly weights: Weights;
  readonly experience: Experienced;
}

/** Takes half an hour; `tell` hears what is being done. */
export const learn = (material: Material, tell: (part: string) => void = () => undefined): Learnt => {
  tell('experience, register and collocations');
  const { lessons, register, experience } = prepare(material);
  tell('networks');
  const weights = fitWeights(lessons, register);
  tell('words around');
  const { named } = fitSurroundings(lessons, weights, material.senses, material.wordOf);
  return { weights, experience: { ...experience, surroundings: named } };
};
