// What the words right beside a place say of a reading, as learnt from labelled pages: of any reading, of those of its
// kind, of its topics, of its sense: right behind "fill the" a "pit" is a trap of code, right before "of coal" it is a pit.
import { MARK, numberOf } from './code';
import { type Scan, SHAPE } from './scan';
import { KINDS, type Kind } from './sense';

/** For each side the weights (tenths of log-odds) of words for readings of one group. */
export type Group = Readonly<Record<'left' | 'right', Readonly<Record<string, string>>>>;

/** As `npm run fit` writes it: a group's name, then for each weight the words that have it, with spaces between. */
export type Collocations = Readonly<Record<string, Group>>;

/** In place of a word: the sentence ends here, or a punctuation mark stands here. */
export const EDGE = '^';
export const POINT = '.';

/** Numbers of groups: all readings, then kinds, topics, senses. */
const GROUP = { all: 0, kinds: 1, topics: 100, senses: 1000 } as const;

/** The groups that a reading belongs to; topics by their numbers. */
export const groupsOf = (kind: Kind, topics: readonly number[], sense: number): number[] => [
  GROUP.all,
  GROUP.kinds + KINDS.indexOf(kind),
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

/** Numbers of what stands beside a place when it is no word. */
export const BESIDE = { edge: 0, point: 0xffff } as const;
const WORDS = 0x10000;

/** A group and a word as one key. */
export const collocateKey = (group: number, word: number): number => group * WORDS + word;

/** Weights by `collocateKey`, of words on the left and on the right. */
export interface Collocates {
  readonly left: ReadonlyMap<number, number>;
  readonly right: ReadonlyMap<number, number>;
}

/** What stands beside the tokens `first` to `last`: words' numbers or `BESIDE`, undefined for an unknown word. */
export function besides(
  scan: Scan,
  first: number,
  last: number,
): { readonly left: number | undefined; readonly right: number | undefined } {
  const at = (token: number): number | undefined => {
    if (token < 0 || token >= scan.count || scan.sentences[token] !== scan.sentences[first])
      return BESIDE.edge;
    if (((scan.shapes[token] ?? 0) & SHAPE.mark) !== 0) return BESIDE.point;
    return scan.stems[token] || scan.words[token] || undefined;
  };
  return { left: at(first - 1), right: at(last + 1) };
}

/** The log-odds that the words beside a place add to a reading of these groups. */
export function collocationOf(
  { left, right }: Collocates,
  groups: readonly number[],
  beside: ReturnType<typeof besides>,
): number {
  const on = (weights: ReadonlyMap<number, number>, word: number | undefined): number =>
    word === undefined
      ? 0
      : groups.reduce((sum, group) => sum + (weights.get(collocateKey(group, word)) ?? 0), 0);
  return (on(left, beside.left) + on(right, beside.right)) / 10;
}

const SIDES = ['left', 'right'] as const;

/** Packs groups: a line for each group and side, with the group's number, then each weight and its words. */
export function packCollocations(
  collocations: Collocations,
  names: ReadonlyMap<number, string>,
  characterOfWord: (word: string) => string,
): string {
  const character = (word: string): string =>
    word === EDGE ? MARK.exact : word === POINT ? MARK.certain : characterOfWord(word);
  return [...names]
    .flatMap(([number, name]) => {
      const group = collocations[name];
      if (group === undefined) return [];
      return SIDES.map((side) => {
        const weights = Object.entries(group[side]).map(
          ([weight, words]) => `${MARK.item}${weight}${MARK.part}${words.split(' ').map(character).join('')}`,
        );
        return weights.length > 0
          ? `${side === 'left' ? MARK.before : MARK.after}${number}${weights.join('')}`
          : '';
      }).filter((line) => line !== '');
    })
    .join(MARK.line);
}

/** Reads packed groups. */
export function readCollocates(packed: string): Collocates {
  const sides = { left: new Map<number, number>(), right: new Map<number, number>() };
  for (const line of packed === '' ? [] : packed.split(MARK.line)) {
    const weights = sides[line.startsWith(MARK.before) ? 'left' : 'right'];
    const [group = '', ...items] = line.slice(1).split(MARK.item);
    for (const item of items) {
      const split = item.indexOf(MARK.part);
      for (let at = split + 1; at < item.length; at += 1) {
        const letter = item.charAt(at);
        const word =
          letter === MARK.exact
            ? BESIDE.edge
            : letter === MARK.certain
              ? BESIDE.point
              : numberOf(letter.charCodeAt(0));
        weights.set(collocateKey(Number(group), word), Number(item.slice(0, split)));
      }
    }
  }
  return sides;
}
