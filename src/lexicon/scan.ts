// A page as numbered words: one pass over its characters, after which nothing has to look at text again.
import { visible } from '../text/invisible';
import type { PlainText } from '../text/page-text';
import { partsOf } from '../text/parts';
import { foldWord, IN_WORD } from '../text/tokens';
import { finish, type Work } from '../text/work';
import { ScanColumns } from './scan-columns';
import { stemOf } from './stems';
import { CLASSES, isSpace, learnUnit, startsSmall, UNIT, UNITS } from './units';
import { markOf, type Vocabulary } from './vocabulary';
import { HASH_START, hashOf, hashStep } from './words';

/** How a token is written; bits. */
export const SHAPE = { mark: 1, capital: 2, allCapitals: 4, joined: 8, quote: 16, wall: 32 } as const;

/** A page's words and marks in order. Offsets are UTF-16, into the page's text. */
export interface Scan {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The word's number, 0 for an unknown one. */
  readonly words: Int32Array;
  /** The number of the word that it is an inflection of, 0 for none. */
  readonly stems: Int32Array;
  readonly shapes: Uint8Array;
  /** For each token the number of its sentence, of its block. */
  readonly sentences: Int32Array;
  readonly blocks: Int32Array;
}

const QUOTE = hashOf('"');
/** What may stand between a sentence's stop and its end, besides quotation marks. */
const CLOSING = ')]】）』';
/** Characters read in one step. */
const STEP = 20_000;

const isCapital = (code: number): boolean =>
  code < 128 ? code >= 65 && code <= 90 : /\p{Lu}/u.test(String.fromCodePoint(code));

const shapeOf = (first: number, allCapitals: boolean): number =>
  allCapitals ? SHAPE.allCapitals | SHAPE.capital : isCapital(first) ? SHAPE.capital : 0;

const isInWord = (text: string, at: number): boolean =>
  IN_WORD.test(String.fromCodePoint(text.codePointAt(at) ?? 0));

class Scanner {
  readonly #columns: ScanColumns;
  #sentence = 0;
  #block = 0;
  /** The first token of the sentence, and of the block, that is being read. */
  #sentenceFrom = 0;
  #blockFrom = 0;
  #joined = false;
  /** Where a sentence ends unless something closes there, -1 unless a stop stands before. */
  #stopped = -1;
  /** Characters read since the last pause. */
  #unpaused = 0;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly page: PlainText,
  ) {
    // English has a word or mark about every five characters.
    this.#columns = new ScanColumns((page.text.length >> 2) + 64);
  }

  *scan(): Work<Scan> {
    for (const block of this.page.blocks) {
      for (const { start, end, isMasked } of partsOf(block, this.page.masked)) {
        if (isMasked) {
          this.#put(start, end, 0, 0, SHAPE.mark | SHAPE.wall);
          continue;
        }
        for (let at = start; at < end; ) {
          const next = this.#readTokens(at, Math.min(end, at + STEP), end);
          this.#unpaused += next - at;
          at = next;
          if (this.#unpaused < STEP) continue;
          this.#unpaused = 0;
          yield;
        }
      }
      this.#joined = false;
      this.#endSentence();
      const { blocks, count } = this.#columns;
      blocks.fill(this.#block, this.#blockFrom, count);
      this.#blockFrom = count;
      this.#block += 1;
    }
    return this.#columns;
  }

  /** Numbers the tokens of the sentence that ends here. */
  #endSentence(): void {
    const { sentences, count } = this.#columns;
    sentences.fill(this.#sentence, this.#sentenceFrom, count);
    this.#sentenceFrom = count;
    this.#sentence += 1;
  }

  #put(start: number, end: number, word: number, stem: number, shape: number): void {
    const columns = this.#columns;
    const at = columns.count;
    if (at === columns.starts.length) columns.grow();
    columns.starts[at] = start;
    columns.ends[at] = end;
    columns.words[at] = word;
    columns.stems[at] = stem;
    columns.shapes[at] = this.#joined ? shape | SHAPE.joined : shape;
    columns.count = at + 1;
    this.#joined = false;
  }

  /** Reads the tokens that begin between two offsets; gives where the last one ends, at most at `end`. */
  #readTokens(start: number, before: number, end: number): number {
    const { met } = this.vocabulary;
    const { text } = this.page;
    const columns = this.#columns;
    let at = start;
    while (at < before) {
      const first = text.charCodeAt(at);
      let unit = UNITS[first] || learnUnit(first);
      if (unit === UNIT.space) {
        at += 1;
        continue;
      }
      let stop = at;
      let hash = HASH_START;
      // Units that are compared by others: in a word of ASCII these are its capitals.
      let changed = 0;
      // The bits of all units: below 128 the word is of ASCII.
      let bits = 0;
      for (let code = first; unit > CLASSES; unit = UNITS[code] || learnUnit(code)) {
        hash = hashStep(hash, unit);
        if (unit !== code) changed += 1;
        bits |= code;
        stop += 1;
        if (stop === end) break;
        code = text.charCodeAt(stop);
      }
      if (unit === UNIT.hard && (stop === at || isInWord(text, stop))) {
        at = this.#hard(text, at, end);
        continue;
      }
      const length = stop - at;
      if (length === 0) {
        this.#mark(text, at, unit);
        at += 1;
        continue;
      }
      const isPlain = bits < 128;
      let place = isPlain ? met.find(hash, length) : -1;
      if (place < 0) place = this.#meet(hash, text, at, stop, isPlain);
      let shape = 0;
      if (changed > 0) shape = shapeOf(first, isPlain && changed === length && length > 1);
      if (this.#joined) {
        shape |= SHAPE.joined;
        this.#joined = false;
      }
      const index = columns.count;
      if (index === columns.starts.length) columns.grow();
      columns.starts[index] = at;
      columns.ends[index] = stop;
      columns.words[index] = met.word(place);
      columns.stems[index] = met.stem(place);
      columns.shapes[index] = shape;
      columns.count = index + 1;
      at = stop;
    }
    return at;
  }

  /** Looks a word up that has not been met lately. Only words of ASCII have endings. */
  #meet(hash: number, text: string, start: number, end: number, isPlain: boolean): number {
    const { words, irregular, met } = this.vocabulary;
    const length = end - start;
    const word = words.find(hash, length);
    if (!isPlain) return met.putForeign(word);
    const base = word === 0 ? undefined : irregular.get(word);
    return met.put(hash, length, word, base ?? stemOf(words, text, start, end));
  }

  /** A word or mark that no single unit tells enough about; returns where it ends. */
  #hard(text: string, start: number, end: number): number {
    const { words, irregular } = this.vocabulary;
    let stop = start;
    while (stop < end) {
      const character = String.fromCodePoint(text.codePointAt(stop) ?? 0);
      if (!IN_WORD.test(character)) break;
      stop += character.length;
    }
    if (stop === start) {
      const length = String.fromCodePoint(text.codePointAt(start) ?? 0).length;
      this.#put(start, start + length, markOf(words, text, start, start + length), 0, SHAPE.mark);
      return start + length;
    }
    const piece = text.slice(start, stop);
    const folded = foldWord(piece);
    if (folded === '') {
      if (start === this.#stopped) this.#stopped = stop;
      return stop;
    }
    const word = words.find(hashOf(folded), folded.length);
    const isPlain = /^[a-z]+$/.test(folded);
    const stem = isPlain ? (irregular.get(word) ?? stemOf(words, folded, 0, folded.length)) : 0;
    const shown = visible(piece).normalize('NFKC');
    const shape = shapeOf(shown.codePointAt(0) ?? 0, /^[A-Z]{2,}$/.test(shown));
    this.#put(start, stop, word, stem, /[\p{L}\p{N}]/u.test(piece) ? shape : SHAPE.mark);
    return stop;
  }

  /** A mark is a token unless it is a hyphen or apostrophe that only joins two words. */
  #mark(text: string, at: number, unit: number): void {
    const spaceAfter = at + 1 >= text.length || isSpace(text.charCodeAt(at + 1));
    if (unit === UNIT.hyphen || unit === UNIT.apostrophe) {
      const spaceBefore = at === 0 || isSpace(text.charCodeAt(at - 1));
      if (unit === UNIT.hyphen && !(spaceBefore && spaceAfter)) {
        this.#joined = true;
        return;
      }
      if (unit === UNIT.apostrophe && !spaceBefore && !spaceAfter) {
        if (at === this.#stopped) this.#stopped += 1;
        return;
      }
    }
    const { words } = this.vocabulary;
    const isQuote = unit === UNIT.apostrophe || unit === UNIT.quote;
    const word = isQuote ? words.find(QUOTE, 1) : markOf(words, text, at, at + 1);
    this.#put(at, at + 1, word, 0, isQuote ? SHAPE.mark | SHAPE.quote : SHAPE.mark);
    const isStop = unit === UNIT.stop;
    const closes = at === this.#stopped && (isQuote || CLOSING.includes(text.charAt(at)));
    if (!isStop && !closes) return;
    this.#stopped = at + 1;
    // “Really?” he asked: one sentence.
    if (spaceAfter && (isStop || !startsSmall(text, at + 1))) this.#endSentence();
  }
}

/** Scans a page: every block's words and marks, masked text as one wall that nothing matches. */
export const scanInSteps = (vocabulary: Vocabulary, page: PlainText): Work<Scan> =>
  new Scanner(vocabulary, page).scan();

/** The same at once. */
export const scanPage = (vocabulary: Vocabulary, page: PlainText): Scan =>
  finish(scanInSteps(vocabulary, page));
