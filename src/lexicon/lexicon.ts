// The dictionary in memory, ready for finding and deciding.
import { finish, type Work } from '../text/work';
import { MARK } from './code';
import { type Collocates, SIDES } from './collocates';
import type { PackedLexicon } from './compile';
import { Entries, SenseLines } from './entries';
import { EvidenceReader, type Phrase, phrasesIn } from './evidence';
import { type Experience, NEVER_SEEN } from './experience';
import { GarbleFinder } from './garbles';
import { loadTablesInSteps } from './load';
import type { Weights } from './model';
import { readRegister } from './register';
import { POSITIONS, type Surroundings } from './surroundings';
import type { Tables } from './tables';
import { readWordWeights } from './word-weights';

export interface Lexicon {
  readonly tables: Tables;
  /** How evidence is weighed. */
  readonly weights: Weights;
  /** How much each word speaks for a translation, by its number. */
  readonly register: Int8Array;
  readonly entries: Entries;
  readonly evidence: EvidenceReader;
  readonly experience: Experience;
  readonly collocates: Collocates;
  readonly surroundings: Surroundings;
  readonly garbles: GarbleFinder;
  /** Each topic's words; topics are numbered as in senses' evidence. */
  readonly topics: readonly (readonly Phrase[])[];
  /** For each topic whether it belongs to everyday life rather than to what farm pages are about. */
  readonly everyday: readonly boolean[];
  /** The Chinese of a piece. */
  readonly pieceName: (piece: number) => string;
  /** The text of a phrase, for reasons. */
  readonly textOf: (phrase: Phrase) => string;
}

/** Builds the dictionary from what the build packed, with the weights that `npm run fit` has written. */
export function* loadLexiconInSteps(packed: PackedLexicon, weights: Weights): Work<Lexicon> {
  const lines = new SenseLines(packed);
  const entries = new Entries(packed, lines);
  const evidence = new EvidenceReader(lines);
  let words: readonly string[] | undefined;
  let pieces: readonly string[] | undefined;
  yield;
  const tables = yield* loadTablesInSteps(packed);
  yield;
  const collocates = readWordWeights(packed.collocates, SIDES);
  yield;
  const surroundings = readWordWeights(packed.surroundings, POSITIONS);
  yield;
  return {
    tables,
    weights,
    register: readRegister(weights.register, tables.vocabulary.words),
    entries,
    evidence,
    ...{ collocates, surroundings },
    experience: {
      form: (sense, form) => evidence.of(sense).seen.forms.get(form) ?? NEVER_SEEN,
      sense: (sense) => evidence.of(sense).seen.all,
    },
    garbles: new GarbleFinder(entries),
    topics: packed.topics.words.split(MARK.line).map((line) => phrasesIn(line)),
    everyday: Array.from(packed.topics.sides, (side) => side === '-'),
    pieceName: (piece) => {
      pieces ??= packed.pieces.zh.split(MARK.line);
      return pieces[piece - 1] ?? '';
    },
    textOf: (phrase) => {
      words ??= packed.words.split(MARK.line);
      return phrase.map((word) => words?.[word - 1] ?? '').join(' ');
    },
  };
}

/** The same at once. */
export const loadLexicon = (packed: PackedLexicon, weights: Weights): Lexicon =>
  finish(loadLexiconInSteps(packed, weights));

/** The dictionary with other weights. */
export const withWeights = (lexicon: Lexicon, weights: Weights): Lexicon => ({
  ...lexicon,
  weights,
  register: readRegister(weights.register, lexicon.tables.vocabulary.words),
});
