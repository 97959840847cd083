// Runs of small letters that no dictionary knows but that sound like a Chinese term: "gongchenglvede" is 攻城略地 spelt out.
import type { PlainText } from '../text/page-text';
import type { Entries, Entry } from './entries';
import { type Scan, SHAPE } from './scan';

export interface Garble {
  readonly token: number;
  readonly sense: number;
  readonly entry: Entry;
}

/** Shorter runs could be words of any language. */
const LEAST_LETTERS = 9;
/** Terms of fewer characters are too short to be told from such words. */
const LEAST_CHARACTERS = 3;

/** A syllable without tone marks, "lü" as "lv". */
const plain = (syllable: string): string =>
  syllable
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '');

/** Finds spelt-out terms; the sounds of all terms are put together when a page first has a run to compare. */
export class GarbleFinder {
  #terms: ReadonlyMap<string, number | undefined> | undefined;

  constructor(private readonly entries: Entries) {}

  find(scan: Scan, page: PlainText): Garble[] {
    const found: Garble[] = [];
    for (let token = 0; token < scan.count; token += 1) {
      const [start, end] = [scan.starts[token] ?? 0, scan.ends[token] ?? 0];
      if (end - start < LEAST_LETTERS || scan.words[token] !== 0 || scan.stems[token] !== 0) continue;
      if (((scan.shapes[token] ?? 0) & (SHAPE.mark | SHAPE.allCapitals)) !== 0) continue;
      const run = page.text.slice(start, end).toLowerCase();
      if (!/^[a-z]+$/.test(run)) continue;
      this.#terms ??= this.#readTerms();
      const sense =
        this.#terms.get(run) ?? this.#terms.get(run.replaceAll('lu', 'lv').replaceAll('nu', 'nv'));
      if (sense !== undefined) found.push({ token, sense, entry: this.entries.at(sense) });
    }
    return found;
  }

  /** Sound of each term -> its sense, undefined for what two terms sound like. */
  #readTerms(): Map<string, number | undefined> {
    const terms = new Map<string, number | undefined>();
    for (const [sense, syllables] of this.entries.allSyllables().entries()) {
      if (syllables.length < LEAST_CHARACTERS) continue;
      const sound = syllables.map(plain).join('');
      terms.set(sound, terms.has(sound) ? undefined : sense);
    }
    return terms;
  }
}
