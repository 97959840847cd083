// Learns what the words around a place add to what the fitted network says of its readings.
import { distinctOn, lookOnce, sureAfter } from '../../src/lexicon/explain';
import { aroundPlace, groupsOfReading } from '../../src/lexicon/looks';
import { logOdds, type Weights } from '../../src/lexicon/model';
import { PageFeatures } from '../../src/lexicon/page-features';
import type { Sense } from '../../src/lexicon/sense';
import {
  type NamedSurroundings,
  POSITIONS,
  type Surroundings,
  shareOfEach,
  wordsAround,
} from '../../src/lexicon/surroundings';
import { finish } from '../../src/text/work';
import type { Lesson } from './fit-weights';
import { type Example, fitLogistic, toTenths } from './logistic';
import { toNamedWeights, toWordWeights, type Weighed } from './named-weights';
import { lookedAtAgain, rowsOf } from './rows';

/**
 * Chosen on the pages held back: what rarer signs say (from 3 examples on, seventeen times as many weights) lowers the
 * loss a little more, but shows no more at the same precision.
 */
const REGRESSION = { least: 40, decay: 0, rounds: 8, constant: false } as const;
/** Weights below so many tenths are not worth their place. */
const LEAST_TENTHS = 3;

/** A sign is a position, a group and a word in one number below 2 ** 53. */
const [GROUPS, WORDS] = [2 ** 20, 2 ** 16];
const signOf = (position: number, group: number, word: number): number =>
  (position * GROUPS + group) * WORDS + word;

function readSign(sign: number): Pick<Weighed<number>, 'position' | 'group' | 'word'> {
  const rest = Math.floor(sign / WORDS);
  return { position: Math.floor(rest / GROUPS), group: rest % GROUPS, word: sign % WORDS };
}

/** Every reading of a lesson whose rightness is known, with what the network says of it. */
function examplesOf(
  { page, view: read, weight }: Lesson,
  { first, second, shown }: Weights,
): Example<number>[] {
  const view = read();
  const features = finish(PageFeatures.read(view));
  const decided = lookOnce(features, distinctOn(view), first);
  return lookedAtAgain(rowsOf(page, features, sureAfter(view, decided, shown), weight), decided).map(
    ({ place, possible, features: values, right }) => {
      const around = aroundPlace(view, place);
      const signs: number[] = [];
      for (const [position, word, speaksFor] of wordsAround(around, groupsOfReading(view, possible)))
        for (const group of speaksFor) signs.push(signOf(POSITIONS.indexOf(position), group, word));
      return {
        signs: Float64Array.from(signs),
        ...{ yes: right, weight, offset: logOdds(second, values), share: shareOfEach(signs.length) },
      };
    },
  );
}

export interface FittedSurroundings {
  /** As they ship, and as the dictionary holds them. */
  readonly named: NamedSurroundings;
  readonly surroundings: Surroundings;
}

/** Learns from lessons, whose dictionary must be of `senses`, on top of fitted weights. */
export function fitSurroundings(
  lessons: readonly Lesson[],
  weights: Weights,
  senses: readonly Sense[],
  wordOf: (id: number) => string,
): FittedSurroundings {
  const examples = lessons.flatMap((lesson) => examplesOf(lesson, weights));
  const weighed = [...fitLogistic(examples, REGRESSION)].flatMap(([sign, weight]) => {
    const tenths = toTenths(weight);
    if (Math.abs(tenths) < LEAST_TENTHS) return [];
    const { position, group, word } = readSign(sign);
    return [{ position: POSITIONS[position] ?? 'sentence', group, word, tenths }];
  });
  return {
    named: toNamedWeights(weighed, POSITIONS, senses, wordOf),
    surroundings: toWordWeights(weighed, POSITIONS),
  };
}
