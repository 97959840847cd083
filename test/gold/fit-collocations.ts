// Learns what the words right beside a place say of a reading there: of any, of those of its kind, its topics, its sense.
import { besides, type Collocates, type Collocations, SIDES, type Side } from '../../src/lexicon/collocates';
import type { Sense } from '../../src/lexicon/sense';
import { groupsOf } from '../../src/lexicon/word-weights';
import type { Lesson } from './fit-weights';
import { fitLogistic, type GroupedExample, inFolds, toTenths } from './logistic';
import { toNamedWeights, toWordWeights, type Weighed } from './named-weights';
import { isRightAlone } from './rows';

/** As for the register; other values were not tried. */
const REGRESSION = { least: 4, decay: 0.002 } as const;
/** Weights below so many tenths are not worth their place. */
const LEAST_TENTHS = 3;

/** A sign's name: side, group, word. */
const signOf = (side: string, group: number, word: number): string => `${side} ${group} ${word}`;

/** Every reading of every lesson whose rightness is known. */
function examplesOf(lessons: readonly Lesson[]): GroupedExample[] {
  return lessons.flatMap(({ page, view: read, group, weight }) => {
    const view = read();
    const { places, scan, lexicon } = view;
    return places.flatMap((place) => {
      const beside = besides(scan, place.first, place.last);
      return place.possible.flatMap((possible): GroupedExample[] => {
        const yes = isRightAlone(page, view, place, possible);
        if (yes === undefined) return [];
        const { sense } = possible.reading;
        const groups = groupsOf(possible.entry.kind, lexicon.evidence.of(sense).for, sense);
        const signs = SIDES.flatMap((side) => {
          const word = beside[side];
          return word === undefined ? [] : groups.map((it) => signOf(side, it, word));
        });
        return [{ group, signs, yes, weight }];
      });
    });
  });
}

function learnFrom(examples: readonly GroupedExample[]): Weighed<Side>[] {
  return [...fitLogistic(examples, REGRESSION)].flatMap(([sign, weight]) => {
    const [side, group, word] = sign.split(' ');
    const tenths = toTenths(weight);
    if (Math.abs(tenths) < LEAST_TENTHS) return [];
    const position = side === 'left' ? 'left' : 'right';
    return [{ position, group: Number(group), word: Number(word), tenths }];
  });
}

export interface FittedCollocations {
  /** As they ship. */
  readonly collocations: Collocations;
  /** For each group those learnt without it. */
  readonly collocatesFor: (group: string) => Collocates;
}

/** Learns from lessons; their dictionary must be of `senses`. */
export function fitCollocations(
  lessons: readonly Lesson[],
  senses: readonly Sense[],
  wordOf: (id: number) => string,
): FittedCollocations {
  const { whole, without } = inFolds(examplesOf(lessons), (chosen) => {
    const weighed = learnFrom(chosen);
    return { weighed, collocates: toWordWeights(weighed, SIDES) };
  });
  return {
    collocations: toNamedWeights(whole.weighed, SIDES, senses, wordOf),
    collocatesFor: (group) => without(group).collocates,
  };
}
