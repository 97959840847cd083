// A page as numbered words: one pass over its characters, after which nothing has to look at text again.
import { overlapsAny, type PlainText } from '../text/page-text';
import { foldWord } from '../text/tokens';
import { finish, type Work } from '../text/work';
import { ScanColumns } from './scan-columns';
import { irregularStems, stemOf } from './stems';
import { HASH_START, hashOf, hashStep, type Words } from './words';

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

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const IN_WORD = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u;
const SPACE = /\s/;
const HYPHENS = '-‐‑⁃﹣－';
const APOSTROPHES = "'’‘ʼ＇´`";
const QUOTES = '"“”„«»「」\'‘’`´';
const STOPS = '.!?。！？…';
/** Characters read in one step. */
const STEP = 20_000;

/** For each ASCII code the code of the small letter or digit, 0 for white space, 1 for a mark. */
const FOLD = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[0-9a-z]/i.test(character)) return character.toLowerCase().charCodeAt(0);
  return SPACE.test(character) ? 0 : 1;
});

/** The knowledge that scanning needs: the dictionary's words and their irregular inflections. */
export interface Vocabulary {
  readonly words: Words;
  readonly irregular: ReadonlyMap<number, number>;
}

export const vocabularyOf = (words: Words): Vocabulary => ({ words, irregular: irregularStems(words) });

class Scanner {
  readonly #columns: ScanColumns;
  #sentence = 0;
  #block = 0;
  #joined = false;
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
    for (const { start, end } of this.page.blocks) {
      yield* this.#readBlock(start, end);
      this.#block += 1;
      this.#sentence += 1;
    }
    return this.#columns;
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
    columns.sentences[at] = this.#sentence;
    columns.blocks[at] = this.#block;
    columns.count = at + 1;
    this.#joined = false;
  }

  *#readBlock(start: number, end: number): Work<void> {
    const { masked } = this.page;
    if (masked.length > 0 && overlapsAny(masked, { start, end })) {
      let at = start;
      for (const span of masked) {
        if (span.end <= at || span.start >= end) continue;
        if (span.start > at) yield* this.#readText(at, span.start);
        this.#put(Math.max(at, span.start), Math.min(end, span.end), 0, 0, SHAPE.mark | SHAPE.wall);
        at = Math.min(end, span.end);
      }
      if (at < end) yield* this.#readText(at, end);
    } else yield* this.#readText(start, end);
    this.#joined = false;
  }

  *#readText(start: number, end: number): Work<void> {
    for (let at = start; at < end; ) {
      const next = this.#readTokens(at, Math.min(end, at + STEP), end);
      this.#unpaused += next - at;
      at = next;
      if (this.#unpaused < STEP) continue;
      this.#unpaused = 0;
      yield;
    }
  }

  /** Reads the tokens that begin between two offsets; gives where the last one ends, at most at `end`. */
  #readTokens(start: number, before: number, end: number): number {
    const { words } = this.vocabulary;
    const { text } = this.page;
    let at = start;
    while (at < before) {
      const first = text.charCodeAt(at);
      const fold = first < 128 ? (FOLD[first] ?? 0) : -1;
      if (fold === 0) {
        at += 1;
        continue;
      }
      if (fold === 1) {
        this.#mark(text, at, at + 1);
        at += 1;
        continue;
      }
      let hash = HASH_START;
      let stop = at;
      let capitals = 0;
      let code = first;
      while (stop < end) {
        code = text.charCodeAt(stop);
        if (code >= 128) break;
        const small = FOLD[code] ?? 0;
        if (small < 2) break;
        if (small !== code) capitals += 1;
        hash = hashStep(hash, small);
        stop += 1;
      }
      if (code >= 128 && stop < end) {
        at = this.#slow(text, at, end);
        continue;
      }
      const length = stop - at;
      const word = words.find(hash, length);
      const stem = this.#stem(word, text, at, stop);
      const shape =
        capitals === 0
          ? 0
          : capitals === length && length > 1
            ? SHAPE.allCapitals | SHAPE.capital
            : first >= 65 && first <= 90
              ? SHAPE.capital
              : 0;
      this.#put(at, stop, word, stem, shape);
      at = stop;
    }
    return at;
  }

  #stem(word: number, text: string, start: number, end: number): number {
    const irregular = word === 0 ? undefined : this.vocabulary.irregular.get(word);
    return irregular ?? stemOf(this.vocabulary.words, text, start, end);
  }

  /** A word or mark with characters outside ASCII; returns where it ends. */
  #slow(text: string, start: number, end: number): number {
    let stop = start;
    while (stop < end) {
      const character = String.fromCodePoint(text.codePointAt(stop) ?? 0);
      if (!IN_WORD.test(character)) break;
      stop += character.length;
    }
    if (stop === start) {
      const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
      if (!SPACE.test(character)) this.#mark(text, start, start + character.length);
      return start + character.length;
    }
    const piece = text.slice(start, stop);
    const folded = foldWord(piece);
    if (folded === '' || INVISIBLE.test(folded)) return stop;
    const word = this.vocabulary.words.find(hashOf(folded), folded.length);
    const stem = /^[a-z]+$/.test(folded) ? stemOf(this.vocabulary.words, folded, 0, folded.length) : 0;
    const capital = /^\p{Lu}/u.test(piece) ? SHAPE.capital : 0;
    this.#put(start, stop, word, stem, /[\p{L}\p{N}]/u.test(piece) ? capital : SHAPE.mark);
    return stop;
  }

  /** A mark is a token unless it is a hyphen or apostrophe that only joins two words. */
  #mark(text: string, start: number, end: number): void {
    const character = text.slice(start, end);
    const spaceBefore = start === 0 || SPACE.test(text.charAt(start - 1));
    const spaceAfter = end >= text.length || SPACE.test(text.charAt(end));
    if (HYPHENS.includes(character) && !(spaceBefore && spaceAfter)) {
      this.#joined = true;
      return;
    }
    if (APOSTROPHES.includes(character) && !spaceBefore && !spaceAfter) return;
    const quote = QUOTES.includes(character);
    const key = quote ? '"' : character;
    const shape = SHAPE.mark | (quote ? SHAPE.quote : 0);
    this.#put(start, end, this.vocabulary.words.find(hashOf(key), key.length), 0, shape);
    if (STOPS.includes(character) && spaceAfter) this.#sentence += 1;
  }
}

/** Scans a page: every block's words and marks, masked text as one wall that nothing matches. */
export const scanInSteps = (vocabulary: Vocabulary, page: PlainText): Work<Scan> =>
  new Scanner(vocabulary, page).scan();

/** The same at once. */
export const scanPage = (vocabulary: Vocabulary, page: PlainText): Scan =>
  finish(scanInSteps(vocabulary, page));
