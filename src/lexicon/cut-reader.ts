// Reads the pieces of a sense's cuts from the packed columns.
import { Column } from './columns';
import { FIRST_CUT, type PackedLexicon } from './compile';
import { startsOf } from './packed-text';
import { HASH_START, hashStep, type Words } from './words';

const isLatin = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** The characters that `unitsOf` takes for Chinese, without those that need two codes. */
const isHan = (code: number): boolean =>
  (code >= 0x3400 && code < 0xa000) || code === 0x3005 || code === 0x3007;

/** Pieces are found by the hash of their characters. What `read` gives is overwritten by the next call. */
export class CutReader {
  readonly #zh = new Column(8192);
  readonly #cuts = new Column(8192);
  readonly #read: number[] = [];

  constructor(
    private readonly packed: PackedLexicon,
    private readonly pieces: Words,
  ) {
    startsOf(packed.senses.zh, this.#zh);
    startsOf(packed.senses.cuts, this.#cuts);
  }

  /** How many senses there are. */
  get senses(): number {
    return this.#zh.length - 1;
  }

  /** The numbers of a cut's pieces; units are those of `unitsOf`. */
  read(sense: number, cut: number): number[] {
    const { zh } = this.packed.senses;
    this.#read.length = 0;
    const end = this.#zh.at(sense + 1) - 1;
    let unit = 0;
    let hash = HASH_START;
    let length = 0;
    for (let at = this.#zh.at(sense); at < end; at += 1) {
      const code = zh.charCodeAt(at);
      // "酷我/酷狗": the stroke is no unit.
      if (!isLatin(code) && !isHan(code)) continue;
      hash = hashStep(hash, code);
      length += 1;
      if (isLatin(code) && at + 1 < end && isLatin(zh.charCodeAt(at + 1))) continue;
      if (((cut >> unit) & 1) === 1) {
        this.#read.push(this.pieces.find(hash, length));
        hash = HASH_START;
        length = 0;
      }
      unit += 1;
    }
    return this.#read;
  }

  /** The same for the sense's cut of this number, counted from 0. */
  readNumbered(sense: number, number: number): number[] {
    const code = this.packed.senses.cuts.charCodeAt(this.#cuts.at(sense) + number);
    return this.read(sense, code - FIRST_CUT);
  }
}
