// Learns what the words right beside a place say of a reading there: of any, of those of its kind, its topics, its sense.
import { readTopics } from '../../src/build/read-data';
import {
  BESIDE,
  besides,
  type Collocates,
  type Collocations,
  collocateKey,
  EDGE,
  type Group,
  groupNames,
  groupsOf,
  POINT,
} from '../../src/lexicon/collocates';
import { topicsOf } from '../../src/lexicon/compile';
import type { Sense } from '../../src/lexicon/sense';
import type { Lesson } from './fit-weights';
import { type Example, fitLogistic, inFolds, inTenths } from './logistic';
import { isRight } from './rows';

const SIDES = ['left', 'right'] as const;

/** As for the register; other values were not tried. */
const REGRESSION = { least: 4, decay: 0.002 } as const;
/** Weights below so many tenths are not worth their place. */
const LEAST_TENTHS = 3;

/** A sign's name: side, group, word. */
const signOf = (side: string, group: number, word: number): string => `${side} ${group} ${word}`;

/** Every reading of every lesson whose rightness is known. */
function examplesOf(lessons: readonly Lesson[]): Example[] {
  return lessons.flatMap(({ page, view: read, group, weight }) => {
    const { places, scan, lexicon } = read();
    return places.flatMap((place) => {
      const beside = besides(scan, place.first, place.last);
      return place.possible.flatMap((possible): Example[] => {
        const yes = isRight(page, place, possible);
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

type Weighed = readonly (readonly [side: 'left' | 'right', group: number, word: number, tenths: number])[];

function learnFrom(examples: readonly Example[]): Weighed {
  return [...fitLogistic(examples, REGRESSION)].flatMap(([sign, weight]) => {
    const [side, group, word] = sign.split(' ');
    const tenths = Math.round(10 * weight);
    if (Math.abs(tenths) < LEAST_TENTHS) return [];
    return [[side === 'left' ? 'left' : 'right', Number(group), Number(word), tenths] as const];
  });
}

function toCollocates(weighed: Weighed): Collocates {
  const sides = { left: new Map<number, number>(), right: new Map<number, number>() };
  for (const [side, group, word, tenths] of weighed) sides[side].set(collocateKey(group, word), tenths);
  return sides;
}

function toCollocations(
  weighed: Weighed,
  names: ReadonlyMap<number, string>,
  wordOf: (id: number) => string,
): Collocations {
  const text = (word: number): string =>
    word === BESIDE.edge ? EDGE : word === BESIDE.point ? POINT : wordOf(word);
  const groups = [...new Set(weighed.map(([, group]) => group))].sort((a, b) => a - b);
  const of = (side: string, group: number): Group['left'] =>
    inTenths(
      weighed
        .filter((it) => it[0] === side && it[1] === group)
        .map(([, , word, tenths]) => [text(word), tenths / 10] as const),
    );
  return Object.fromEntries(
    groups.map((group) => [names.get(group) ?? '', { left: of('left', group), right: of('right', group) }]),
  );
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
    return { weighed, collocates: toCollocates(weighed) };
  });
  const names = groupNames(
    topicsOf(senses, readTopics()),
    senses.map(({ zh }) => zh),
  );
  return {
    collocations: toCollocations(whole.weighed, names, wordOf),
    collocatesFor: (group) => without(group).collocates,
  };
}
