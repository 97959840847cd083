// What the dictionary looks like in memory: tables of numbers, which finding reads.
import { type Chains, Column, type PairChains, Sequences } from './columns';
import type { Pairs } from './pairs';
import type { Vocabulary } from './vocabulary';

/** The order of a derived path: as in Chinese, or turned round "of" ("home of the car"). */
export const ORDER = { plain: 0, inverted: 1 } as const;

/** Listed forms. `index`: the form's number within its sense; `prior` and `topical`: see `Prior`. */
export const openForms = (size: number) => ({
  words: new Sequences(),
  start: new Column(size),
  sense: new Column(size),
  prior: new Column(size),
  topical: new Column(size),
  index: new Column(size),
});

/** What renders a piece. `rank`: the rendering's place in its piece's list. */
export const openRenderings = (size: number) => ({
  words: new Sequences(),
  start: new Column(size),
  piece: new Column(size),
  sound: new Column(size),
  rank: new Column(size),
});

/** The pieces of a sense's cuts, in one of their orders. */
export const openPaths = (size: number) => ({
  pieces: new Sequences(),
  start: new Column(size),
  sense: new Column(size),
  order: new Column(size),
});

type Forms = Readonly<ReturnType<typeof openForms>>;
type Renderings = Readonly<ReturnType<typeof openRenderings>>;
type Paths = Readonly<ReturnType<typeof openPaths>>;

/** Everything that finding needs. Words are named by their numbers. */
export interface Tables {
  readonly vocabulary: Vocabulary;
  /** Words that may stand between two rendered pieces. */
  readonly fillers: ReadonlySet<number>;
  readonly ofWord: number;
  /** Pairs of words with which a form of two words or more can begin. */
  readonly pairs: Pairs;
  /** Word -> listed forms of that word alone. */
  readonly formsByWord: Chains;
  /** First two words -> longer listed forms. */
  readonly formsByPair: PairChains;
  readonly forms: Forms;
  /** First word -> the likelier renderings of pieces. */
  readonly renderingsByWord: Chains;
  readonly renderings: Renderings;
  /** Pairs of pieces with which a path may begin. */
  readonly piecePairs: Pairs;
  /** First two pieces -> derived paths. */
  readonly pathsByPair: PairChains;
  readonly paths: Paths;
  /** How ordinary each word is in English, 0 to 8. */
  readonly levels: Uint8Array;
  /** How ordinary a pair of words is, by `pairKey`. */
  readonly ordinaryPairs: ReadonlyMap<number, number>;
}

/** One number for two words' numbers. */
export const pairKey = (first: number, second: number): number => first * 65536 + second;
