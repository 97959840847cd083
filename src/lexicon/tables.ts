// What the dictionary looks like in memory: tables of numbers, which finding reads.
import type { Chains, Column, PairChains, Sequences } from './columns';
import type { Pairs } from './pairs';
import type { Vocabulary } from './scan';

/** The order of a derived path: as in Chinese, or turned round "of" ("home of the car"). */
export const ORDER = { plain: 0, inverted: 1 } as const;

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
  /** `index`: the form's number within its sense. */
  readonly forms: {
    readonly words: Sequences;
    readonly start: Column;
    readonly sense: Column;
    /** See `Prior`. */
    readonly prior: Column;
    readonly topical: Column;
    readonly index: Column;
  };
  /** First word -> the likelier renderings of pieces. `rank`: the rendering's place in its piece's list. */
  readonly renderingsByWord: Chains;
  readonly renderings: {
    readonly words: Sequences;
    readonly start: Column;
    readonly piece: Column;
    readonly sound: Column;
    readonly rank: Column;
  };
  /** First two pieces -> derived paths. */
  readonly pathsByPair: PairChains;
  readonly paths: {
    readonly pieces: Sequences;
    readonly start: Column;
    readonly sense: Column;
    readonly order: Column;
  };
  /** How ordinary each word is in English, 0 to 8. */
  readonly levels: Uint8Array;
  /** How ordinary a pair of words is, by `pairKey`. */
  readonly ordinaryPairs: ReadonlyMap<number, number>;
}

/** One number for two words' numbers. */
export const pairKey = (first: number, second: number): number => first * 65536 + second;
