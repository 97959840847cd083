// A term of the reader's own, as against those of the dictionary.
import type { Entry } from './entries';

export interface OwnTerm {
  /** Stays the same while everything else of the term changes. */
  readonly id: string;
  /** The English words that are explained; one at least. */
  readonly forms: readonly string[];
  readonly meaning: string;
  /** The Chinese; may be empty, as may pinyin and note. */
  readonly zh: string;
  readonly pinyin: string;
  readonly gloss: string;
  /** When there are any, the term is explained only on pages where one of them stands. */
  readonly cues: readonly string[];
  readonly on: boolean;
}

const OWN = 'own:';

/** The name under which a term's meaning is silenced, counted and visited: terms of one's own need no Chinese. */
export const ownName = (id: string): string => `${OWN}${id}`;

/** The id of the own term that a name stands for; undefined for the name of any other meaning. */
export const ownIdOf = (name: string): string | undefined =>
  name.startsWith(OWN) ? name.slice(OWN.length) : undefined;

/** What a meaning is called among all: the Chinese of the dictionary's, and a name of its own for the reader's. */
export const nameOf = ({ zh, own }: Entry): string => (own === undefined ? zh : ownName(own));

/** An own term as readers see it. */
export const ownEntry = ({ id, zh, pinyin, meaning, gloss }: OwnTerm): Entry => ({
  ...{ zh, pinyin, meaning, gloss, own: id, kind: 'term' },
});
