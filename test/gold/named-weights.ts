// Fitted weights of words, as the dictionary holds them in memory and as they are written to a file.
import { readTopics } from '../../src/build/read-data';
import { topicsOf } from '../../src/lexicon/compile';
import type { Sense } from '../../src/lexicon/sense';
import {
  BESIDE,
  EDGE,
  groupNames,
  type NamedWeights,
  newWeights,
  POINT,
  type WordWeights,
  weightKey,
} from '../../src/lexicon/word-weights';
import { inTenths } from './logistic';

/** A weight in tenths of log-odds. */
export interface Weighed<Position> {
  readonly position: Position;
  readonly group: number;
  readonly word: number;
  readonly tenths: number;
}

/** As the dictionary holds them. */
export function toWordWeights<Position extends string>(
  weighed: readonly Weighed<Position>[],
  positions: readonly Position[],
): WordWeights<Position> {
  const weights = newWeights(positions);
  for (const { position, group, word, tenths } of weighed)
    weights[position].set(weightKey(group, word), tenths);
  return weights;
}

/** As they are written: by the names of groups. */
export function toNamedWeights<Position extends string>(
  weighed: readonly Weighed<Position>[],
  positions: readonly Position[],
  senses: readonly Sense[],
  wordOf: (id: number) => string,
): NamedWeights<Position> {
  const names = groupNames(
    topicsOf(senses, readTopics()),
    senses.map(({ zh }) => zh),
  );
  const nameOf = (group: number): string => {
    const name = names.get(group);
    if (name === undefined)
      throw new Error(`weights > group ${group}: no kind, topic or sense has this number`);
    return name;
  };
  const text = (word: number): string =>
    word === BESIDE.edge ? EDGE : word === BESIDE.point ? POINT : wordOf(word);
  const byGroup = new Map<number, Weighed<Position>[]>();
  for (const it of weighed) byGroup.set(it.group, [...(byGroup.get(it.group) ?? []), it]);
  return Object.fromEntries(
    [...byGroup]
      .sort(([a], [b]) => a - b)
      .map(([group, own]) => [
        nameOf(group),
        Object.fromEntries(
          positions.map((position) => [
            position,
            inTenths(
              own
                .filter((it) => it.position === position)
                .map(({ word, tenths }) => [text(word), tenths / 10] as const),
            ),
          ]),
        ) as Record<Position, Record<string, string>>,
      ]),
  );
}
