// Weights of words for readings, learnt from labelled pages and told apart by where a word stands (a position) and by whom
// it speaks for (a group): any reading, those of a kind, of a topic, of one sense.
import { letterOf, MARK, numberOf, numberOfLetter } from './code';
import { type Scan, SHAPE } from './scan';
import { KINDS, type Kind } from './sense';

/** For each position the weights (tenths of log-odds, as keys) and the words that have them, with spaces between. */
export type GroupWeights<Position extends string> = Readonly<
  Record<Position, Readonly<Record<string, string>>>
>;

/** As `npm run fit` writes them: by the group's name. */
export type NamedWeights<Position extends string> = Readonly<Record<string, GroupWeights<Position>>>;

/** Tenths of log-odds by `weightKey`, for each position. */
export type WordWeights<Position extends string> = Readonly<Record<Position, ReadonlyMap<number, number>>>;

/** In place of a word: the sentence ends here, or a punctuation mark stands here. */
export const EDGE = '^';
export const POINT = '.';

/** Numbers of what stands at a position when it is no word. */
export const BESIDE = { edge: 0, point: 0xffff } as const;
const WORDS = 0x10000;

/** A group and a word as one key, below 2 ** 33. */
export const weightKey = (group: number, word: number): number => group * WORDS + word;

/** Numbers of groups: all readings, then kinds, topics, senses. */
const GROUP = { all: 0, kinds: 1, topics: 100, senses: 1000 } as const;

/** The groups that a reading belongs to; topics by their numbers. */
export const groupsOf = (kind: Kind, topics: readonly number[], sense: number): number[] => [
  GROUP.all,
  GROUP.kinds + KINDS.indexOf(kind),
  ...fieldGroupsOf(topics, sense),
];

/** The groups that tell what a reading is about: its topics and its sense. */
export const fieldGroupsOf = (topics: readonly number[], sense: number): number[] => [
  ...topics.map((topic) => GROUP.topics + topic),
  GROUP.senses + sense,
];

/** Names of groups by their numbers: "", a kind, # and a topic, a sense's Chinese. */
export function groupNames(topics: readonly string[], zh: readonly string[]): ReadonlyMap<number, string> {
  return new Map<number, string>([
    [GROUP.all, ''],
    ...KINDS.map((kind, index) => [GROUP.kinds + index, kind] as const),
    ...topics.map((topic, index) => [GROUP.topics + index, `#${topic}`] as const),
    ...zh.map((it, index) => [GROUP.senses + index, it] as const),
  ]);
}

/** What stands at a token, seen from a token of the same sentence: a word's number or `BESIDE`, undefined for an unknown word. */
export function wordSeenAt(scan: Scan, token: number, from: number): number | undefined {
  if (token < 0 || token >= scan.count || scan.sentences[token] !== scan.sentences[from]) return BESIDE.edge;
  if (((scan.shapes[token] ?? 0) & SHAPE.mark) !== 0) return BESIDE.point;
  return scan.stems[token] || scan.words[token] || undefined;
}

/** What a word at a position adds to a reading of these groups, in tenths of log-odds. */
export function weightOf(
  weights: ReadonlyMap<number, number>,
  groups: readonly number[],
  word: number | undefined,
): number {
  if (word === undefined) return 0;
  let sum = 0;
  for (const group of groups) sum += weights.get(weightKey(group, word)) ?? 0;
  return sum;
}

/** Weights to be filled, without a word yet. */
export const newWeights = <Position extends string>(
  positions: readonly Position[],
): Record<Position, Map<number, number>> =>
  Object.fromEntries(positions.map((position) => [position, new Map()])) as Record<
    Position,
    Map<number, number>
  >;

/** Packs weights: a line for each group and position, with the position's letter, the group's number, then each weight and its words. */
export function packWeights<Position extends string>(
  named: NamedWeights<Position>,
  positions: readonly Position[],
  names: ReadonlyMap<number, string>,
  characterOfWord: (word: string) => string,
): string {
  const character = (word: string): string =>
    word === EDGE ? MARK.exact : word === POINT ? MARK.certain : characterOfWord(word);
  return [...names]
    .flatMap(([number, name]) => {
      const group = named[name];
      if (group === undefined) return [];
      return positions.flatMap((position, index) => {
        const weights = Object.entries(group[position] ?? {}).map(
          ([weight, words]) => `${MARK.item}${weight}${MARK.part}${words.split(' ').map(character).join('')}`,
        );
        return weights.length > 0 ? [`${letterOf(index)}${number}${weights.join('')}`] : [];
      });
    })
    .join(MARK.line);
}

/** Reads packed weights. */
export function readWordWeights<Position extends string>(
  packed: string,
  positions: readonly Position[],
): WordWeights<Position> {
  const read = newWeights(positions);
  for (const line of packed === '' ? [] : packed.split(MARK.line)) {
    const position = positions[numberOfLetter(line.charCodeAt(0))];
    if (position === undefined) continue;
    const [group = '', ...items] = line.slice(1).split(MARK.item);
    for (const item of items) {
      const split = item.indexOf(MARK.part);
      const tenths = Number(item.slice(0, split));
      for (let at = split + 1; at < item.length; at += 1)
        read[position].set(weightKey(Number(group), readWord(item.charAt(at))), tenths);
    }
  }
  return read;
}

const readWord = (letter: string): number =>
  letter === MARK.exact
    ? BESIDE.edge
    : letter === MARK.certain
      ? BESIDE.point
      : numberOf(letter.charCodeAt(0));
