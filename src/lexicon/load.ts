// The dictionary in memory: tables of numbers, built from the packed columns in one pass.
import { finish, type Work } from '../text/work';
import { MARK, numberOfLetter } from './code';
import { Chains, Column, PairChains } from './columns';
import { FIRST_CUT, type PackedLexicon } from './compile';
import { CutReader } from './cut-reader';
import { FILLERS } from './gloss-table';
import { LINE, readLevels, readNumbers, readOrdinary, readWords, ZERO } from './packed-text';
import { Pairs } from './pairs';
import { isLikely, KNOWN_RANKS } from './ranks';
import { CERTAIN } from './sense';
import { ORDER, openForms, openPaths, openRenderings, type Tables } from './tables';
import { vocabularyOf } from './vocabulary';
import { hashOf, type Words } from './words';

/** Senses that are read before the page may have its turn: 500 take about a millisecond. */
const STEP = 500;

const ITEM = MARK.item.charCodeAt(0);
const SOUND = MARK.sound.charCodeAt(0);
const EXACT = MARK.exact.charCodeAt(0);
const REGULAR = MARK.regular.charCodeAt(0);
const CERTAIN_CODE = MARK.certain.charCodeAt(0);

/** Builds the tables. It runs whenever a background starts, before anything is warm: loops over characters, nothing allocated inside. */
class Loader {
  readonly #words: Words;
  /** Pieces by the hash of their characters. Their numbers begin with 1. */
  readonly #pieces: Words;
  /** 1.4 million pairs of words, in 2 MB. */
  readonly #pairs = new Pairs(24);
  readonly #formsByWord: Chains;
  readonly #formsByPair = new PairChains(65536);
  readonly #forms = openForms(32768);
  readonly #renderingsByWord: Chains;
  readonly #renderings = openRenderings(16384);
  /** For each piece the number of its first rendering; the others follow. */
  readonly #firstRendering = new Column(4096);
  /** 40,000 pairs of pieces, in 64 kB. */
  readonly #piecePairs = new Pairs(19);
  readonly #pathsByPair = new PairChains(32768);
  readonly #paths = openPaths(16384);
  readonly #cuts: CutReader;

  constructor(private readonly packed: PackedLexicon) {
    this.#words = readWords(packed.words);
    this.#pieces = readWords(packed.pieces.zh);
    this.#formsByWord = new Chains(this.#words.count);
    this.#renderingsByWord = new Chains(this.#words.count);
    this.#cuts = new CutReader(packed, this.#pieces);
  }

  *load(): Work<Tables> {
    yield;
    this.#readRenderings();
    yield;
    yield* this.#readPaths();
    yield* this.#readForms();
    const words = this.#words;
    return {
      vocabulary: vocabularyOf(words),
      fillers: new Set(FILLERS.map((word) => words.find(hashOf(word), word.length))),
      ofWord: words.find(hashOf('of'), 2),
      pairs: this.#pairs,
      formsByWord: this.#formsByWord,
      formsByPair: this.#formsByPair,
      forms: this.#forms,
      renderingsByWord: this.#renderingsByWord,
      renderings: this.#renderings,
      piecePairs: this.#piecePairs,
      pathsByPair: this.#pathsByPair,
      paths: this.#paths,
      levels: readLevels(this.packed.levels),
      ordinaryPairs: readOrdinary(this.packed.pairs),
    };
  }

  #readRenderings(): void {
    const renderings = this.#renderings;
    const text = this.packed.pieces.renderings;
    let piece = 1;
    let rank = 0;
    let at = 0;
    this.#firstRendering.push(0);
    this.#firstRendering.push(0);
    while (at < text.length) {
      const sound = text.charCodeAt(at) === SOUND ? 1 : 0;
      const start = renderings.words.open();
      at = readNumbers(text, at + sound, renderings.words);
      renderings.words.close(start);
      const index = renderings.start.push(start);
      renderings.piece.push(piece);
      renderings.sound.push(sound);
      renderings.rank.push(rank);
      // A piece of a cut that somebody asked for may have no rendering: its line is empty, and nothing renders it.
      if (rank < KNOWN_RANKS && renderings.words.size(start) > 0)
        this.#renderingsByWord.add(renderings.words.at(start, 0), index);
      rank += 1;
      if (at >= text.length || text.charCodeAt(at) === LINE) {
        this.#firstRendering.push(renderings.start.length);
        piece += 1;
        rank = 0;
      }
      at += 1;
    }
  }

  *#readPaths(): Work<void> {
    const { cuts } = this.packed.senses;
    let at = 0;
    for (let sense = 0; sense < this.#cuts.senses; sense += 1) {
      if (sense % STEP === 0) yield;
      for (; at < cuts.length && cuts.charCodeAt(at) !== LINE; at += 1) {
        const pieces = this.#cuts.read(sense, cuts.charCodeAt(at) - FIRST_CUT);
        this.#addPath(sense, pieces, ORDER.plain);
        pieces.unshift(pieces.pop() ?? 0);
        this.#addPath(sense, pieces, ORDER.inverted);
      }
      at += 1;
    }
  }

  /** A path with a piece that nothing renders is left out: no words lead along it. */
  #addPath(sense: number, pieces: readonly number[], order: number): void {
    if (!pieces.every((piece) => this.#isRendered(piece))) return;
    const paths = this.#paths;
    const start = paths.pieces.open();
    for (const piece of pieces) paths.pieces.push(piece);
    paths.pieces.close(start);
    const index = paths.start.push(start);
    paths.sense.push(sense);
    paths.order.push(order);
    const first = paths.pieces.at(start, 0);
    const second = paths.pieces.at(start, 1);
    if (!this.#pathsByPair.add(first, second, index)) return;
    this.#piecePairs.add(first, second);
    this.#addBeginnings(first, second);
  }

  #isRendered(piece: number): boolean {
    const { start, words } = this.#renderings;
    return words.size(start.at(this.#firstRendering.at(piece))) > 0;
  }

  /** Makes known with which words a path of these pieces can begin. */
  #addBeginnings(first: number, second: number): void {
    const { start, words } = this.#renderings;
    const from = this.#firstRendering.at(first);
    const to = Math.min(from + KNOWN_RANKS, this.#firstRendering.at(first + 1));
    const fromSecond = this.#firstRendering.at(second);
    const toSecond = Math.min(fromSecond + KNOWN_RANKS, this.#firstRendering.at(second + 1));
    for (let a = from; a < to; a += 1) {
      const sequence = start.at(a);
      const head = words.at(sequence, 0);
      // A rendering of two words is a pair by itself.
      if (words.size(sequence) > 1) this.#pairs.add(head, words.at(sequence, 1));
      else
        for (let b = fromSecond; b < toSecond; b += 1)
          if (isLikely(a - from) || isLikely(b - fromSecond)) this.#pairs.add(head, words.at(start.at(b), 0));
    }
  }

  *#readForms(): Work<void> {
    const forms = this.#forms;
    const text = this.packed.senses.forms;
    let sense = 0;
    let index = 0;
    let at = 0;
    while (at < text.length) {
      const first = text.charCodeAt(at);
      if (first === LINE) {
        sense += 1;
        if (sense % STEP === 0) yield;
        index = 0;
        at += 1;
        continue;
      }
      if (first === ITEM) {
        at += 1;
        continue;
      }
      at += 1;
      const second = text.charCodeAt(at);
      const hasTopical = second >= ZERO && second <= ZERO + CERTAIN;
      if (hasTopical) at += 1;
      const prior = first === CERTAIN_CODE ? CERTAIN : first - ZERO;
      const topical = hasTopical ? second - ZERO : prior;
      if (text.charCodeAt(at) === EXACT) at = text.indexOf(MARK.exact, at + 1) + 1;
      const start = forms.words.open();
      at =
        text.charCodeAt(at) === REGULAR
          ? this.#readRegular(text, at + 1, sense)
          : readNumbers(text, at, forms.words);
      forms.words.close(start);
      this.#addForm(start, sense, index);
      forms.prior.push(prior);
      forms.topical.push(topical);
      index += 1;
      // The form's own conditions are read when it is met on a page.
      while (at < text.length && text.charCodeAt(at) !== LINE && text.charCodeAt(at) !== ITEM) at += 1;
    }
  }

  #addForm(start: number, sense: number, index: number): void {
    const forms = this.#forms;
    const form = forms.start.push(start);
    forms.sense.push(sense);
    forms.index.push(index);
    const first = forms.words.at(start, 0);
    if (forms.words.size(start) === 1) {
      this.#formsByWord.add(first, form);
      return;
    }
    const second = forms.words.at(start, 1);
    this.#formsByPair.add(first, second, form);
    this.#pairs.add(first, second);
  }

  /** A regular form: the cut's letter, then a letter for the rank of each piece's rendering. */
  #readRegular(text: string, from: number, sense: number): number {
    const pieces = this.#cuts.readNumbered(sense, numberOfLetter(text.charCodeAt(from)));
    const { start, words } = this.#renderings;
    for (let index = 0; index < pieces.length; index += 1) {
      const rank = numberOfLetter(text.charCodeAt(from + 1 + index));
      const sequence = start.at(this.#firstRendering.at(pieces[index] ?? 0) + rank);
      for (let word = 0; word < words.size(sequence); word += 1)
        this.#forms.words.push(words.at(sequence, word));
    }
    return from + 1 + pieces.length;
  }
}

/** Builds the tables from what the build packed. The data is trusted: the readers of its files have checked it. */
export const loadTablesInSteps = (packed: PackedLexicon): Work<Tables> => new Loader(packed).load();

/** The same at once. */
export const loadTables = (packed: PackedLexicon): Tables => finish(loadTablesInSteps(packed));
