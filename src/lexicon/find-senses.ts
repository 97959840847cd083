// Finds the dictionary's meanings by what a reader may remember of them: English, Chinese, sound, or a wrong form.
import { fromPlainText } from '../text/page-text';
import { searchFold } from '../text/search-fold';
import type { Entry } from './entries';
import { Finder } from './find';
import type { Lexicon } from './lexicon';
import { scanPage } from './scan';

interface Indexed {
  readonly entry: Entry;
  /** What it is found by: meaning, Chinese, pinyin with and without spaces. */
  readonly keys: readonly string[];
}

/** How well something is found; the lower the better. */
const PLACE = { whole: 0, form: 1, start: 2, word: 3, inside: 4 } as const;

/** All meanings, prepared for being searched at each key. */
export class SenseIndex {
  readonly #lexicon: Lexicon;
  readonly #all: readonly Indexed[];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#all = lexicon.entries.all().map((entry) => {
      const pinyin = searchFold(entry.pinyin);
      return { entry, keys: [searchFold(entry.meaning), entry.zh, pinyin, pinyin.replaceAll(' ', '')] };
    });
  }

  get size(): number {
    return this.#all.length;
  }

  /** The meanings of which a whole text is a form, listed or derived. */
  withForm(text: string): readonly Entry[] {
    const scan = scanPage(this.#lexicon.tables.vocabulary, fromPlainText(text));
    const senses = new Finder(this.#lexicon.tables, scan)
      .find()
      .filter(({ first, last }) => first === 0 && last === scan.count - 1)
      .flatMap(({ readings }) => readings.map(({ sense }) => sense));
    return [...new Set(senses)].map((sense) => this.#lexicon.entries.at(sense));
  }

  /** The meanings that hold each word of `query`, the best first; none for an empty query. */
  find(query: string): readonly Entry[] {
    const wanted = searchFold(query).trim();
    if (wanted === '') return [];
    const words = wanted.split(' ');
    const formed = new Set(this.withForm(query));
    return this.#all
      .flatMap(({ entry, keys }) => {
        const place = placeOf(keys, wanted, words, formed.has(entry));
        return place === undefined ? [] : [{ entry, place }];
      })
      .sort((a, b) => a.place - b.place || a.entry.meaning.length - b.entry.meaning.length)
      .map(({ entry }) => entry);
  }

  /** The meanings with these Chinese names, in their order; unknown names are left out. */
  named(names: readonly string[]): readonly Entry[] {
    const byName = new Map(this.#all.map(({ entry }) => [entry.zh, entry]));
    return names.flatMap((name) => byName.get(name) ?? []);
  }
}

function placeOf(
  keys: readonly string[],
  wanted: string,
  words: readonly string[],
  isForm: boolean,
): number | undefined {
  if (keys.includes(wanted)) return PLACE.whole;
  if (isForm) return PLACE.form;
  if (keys.some((key) => key.startsWith(wanted))) return PLACE.start;
  if (keys.some((key) => key.includes(` ${wanted}`))) return PLACE.word;
  return words.every((word) => keys.some((key) => key.includes(word))) ? PLACE.inside : undefined;
}
