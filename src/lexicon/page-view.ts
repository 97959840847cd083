// One page as deciding sees it: its mentions with the readings that are possible there, and where all evidence stands.

import { insideAddress } from '../text/address';
import type { PlainText, Span } from '../text/page-text';
import { overlapsAny } from '../text/page-text';
import { finish, type Work } from '../text/work';
import type { Entry } from './entries';
import { startsInCase } from './exact-case';
import { Finder } from './find';
import type { Lexicon } from './lexicon';
import { decisiveNeighbour, isForbidden } from './neighbours';
import { readSigns, type Signs } from './page-signs';
import { isLikely } from './ranks';
import type { Mention, Reading } from './reading';
import { RegisterSums, speaking } from './register';
import { isMistranslation } from './right-words';
import { type Scan, SHAPE } from './scan';
import { CERTAIN } from './sense';
import { SentenceTokens, type TokenRange } from './sentence-tokens';
import { type Counts, countAround, type Hits, NO_HITS } from './signs';
import { pairKey } from './tables';
import { TopicWords } from './topic-words';

/** A reading that nothing rules out, with what is known of it before the page is weighed. */
export interface Possible {
  readonly reading: Reading;
  readonly entry: Entry;
  /** A word that touches the mention and decides for this reading. */
  readonly beside: string | undefined;
  /** A word that touches the mention speaks against this reading. */
  readonly forbidden: boolean;
  /** No English text on a farm means anything else by these words. */
  readonly distinct: boolean;
}

export interface Place {
  /** Number among the page's places. */
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets into the page's text. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly possible: readonly Possible[];
  /** How ordinary the words are side by side: 0 (never met in English definitions) to 8. */
  readonly level: number;
  /** Words that are more than function words. */
  readonly content: number;
}

/** A place before its readings are looked at. */
type Unread = Omit<Place, 'possible' | 'index'>;

/** The most tokens of a form. */
const MOST_TOKENS = 16;

export class PageView {
  readonly scan: Scan;
  readonly #places: Place[] = [];
  readonly #signs: Signs;
  readonly #sentences: SentenceTokens;
  readonly #hits = new Map<string, Hits>();
  /** Everyday and farm-side words, wherever they stand. */
  readonly topicWords: TopicWords;
  /** Tokens of the longest place. */
  longest = 1;
  #register: RegisterSums | undefined;

  private constructor(
    readonly lexicon: Lexicon,
    private readonly page: PlainText,
    private readonly hidden: readonly Span[],
    signs: Signs,
  ) {
    this.scan = signs.scan;
    this.#signs = signs;
    this.#sentences = new SentenceTokens(signs.scan);
    this.topicWords = new TopicWords(signs.topics, lexicon.everyday, this.scan.count);
  }

  /** Reads a page. Text in `hidden` spans is evidence but has no places. */
  static *read(lexicon: Lexicon, page: PlainText, hidden: readonly Span[]): Work<PageView> {
    const view = new PageView(lexicon, page, hidden, yield* readSigns(lexicon, page));
    for (const mentions of new Finder(lexicon.tables, view.scan).portions()) {
      for (const mention of mentions) view.#add(mention);
      yield;
    }
    return view;
  }

  /** The same at once. */
  static of(lexicon: Lexicon, page: PlainText, hidden: readonly Span[] = []): PageView {
    return finish(PageView.read(lexicon, page, hidden));
  }

  /** In the order of their first tokens. */
  get places(): readonly Place[] {
    return this.#places;
  }

  /** What the words around say, places left out. */
  get register(): RegisterSums {
    this.#register ??= new RegisterSums(this.scan, speaking(this.scan, this.#places), this.lexicon.register);
    return this.#register;
  }

  #add(mention: Mention): void {
    const place = this.#place(mention);
    if (place === undefined) return;
    this.#places.push({ ...place, index: this.#places.length });
    this.longest = Math.max(this.longest, place.last - place.first + 1);
  }

  #place(mention: Mention): Omit<Place, 'index'> | undefined {
    const { first, last } = mention;
    const start = this.scan.starts[first] ?? 0;
    const end = this.scan.ends[last] ?? 0;
    if (overlapsAny(this.hidden, { start, end }) || insideAddress(this.page.text, start, end))
      return undefined;
    const surface = this.page.text.slice(start, end);
    const { level, content } = this.#ordinary(first, last);
    const place = { first, last, start, end, surface, level, content };
    const possible = mention.readings.flatMap((reading) => this.#possible(place, reading) ?? []);
    return possible.length === 0 ? undefined : { ...place, possible };
  }

  #possible(place: Unread, reading: Reading): Possible | undefined {
    const { lexicon } = this;
    const entry = lexicon.entries.at(reading.sense);
    const evidence = lexicon.evidence.of(reading.sense);
    const form = evidence.forms[reading.form];
    if (form?.exact !== undefined && !startsInCase(place.surface, form.exact)) return undefined;
    if (!isMistranslation(place.surface, reading, entry)) return undefined;
    const forbidden = isForbidden(this.scan, place, evidence.sides, form);
    const neighbour = decisiveNeighbour(this.scan, place, evidence.sides, form);
    const beside = neighbour && lexicon.textOf(neighbour);
    const distinct = forbidden
      ? false
      : reading.form >= 0
        ? reading.prior === CERTAIN
        : reading.derivation.length > 1 &&
          place.content > 1 &&
          place.level === 0 &&
          reading.fillers === (reading.inverted ? 1 : 0) &&
          reading.derivation.every(({ rank }) => isLikely(rank));
    return { reading, entry, beside, forbidden, distinct };
  }

  /** How ordinary the words from `first` to `last` are side by side, and how many say something. */
  #ordinary(first: number, last: number): { level: number; content: number } {
    const { fillers, ordinaryPairs, levels } = this.lexicon.tables;
    const { words, stems, shapes } = this.scan;
    let before = 0;
    let content = 0;
    let level = 9;
    for (let token = first; token <= last; token += 1) {
      const word = words[token] ?? 0;
      if (fillers.has(word) || ((shapes[token] ?? 0) & SHAPE.mark) !== 0) continue;
      content += 1;
      const base = stems[token] || word;
      if (before !== 0) level = Math.min(level, ordinaryPairs.get(pairKey(before, base)) ?? 0);
      before = base;
    }
    return { level: content < 2 ? (levels[before] ?? 0) : level, content };
  }

  /** Hits of a sense's cues or anticues on this page. */
  #hitsOf(sense: number, list: 'cues' | 'anticues'): Hits {
    const key = `${list} ${sense}`;
    const known = this.#hits.get(key);
    if (known) return known;
    const hits = this.#signs.index.find(this.lexicon.evidence.of(sense)[list]);
    this.#hits.set(key, hits);
    return hits;
  }

  /** The sense's own cues or anticues around a place; `words` names the counted signs. */
  cues(place: Place, sense: number, list: 'cues' | 'anticues'): Counts {
    const hits = this.#hitsOf(sense, list);
    return countAround(this.scan, hits, place, hits === NO_HITS ? undefined : this.#own(place, sense, list));
  }

  /** The sign that the place's own words spell, if there is one. */
  #own({ first, last }: Place, sense: number, list: 'cues' | 'anticues'): number | undefined {
    const { words } = this.scan;
    const phrases = this.lexicon.evidence.of(sense)[list];
    const own = phrases.findIndex(
      (phrase) =>
        phrase.length === last - first + 1 && phrase.every((word, at) => word === words[first + at]),
    );
    return own < 0 ? undefined : own;
  }

  topic(place: Place, topic: number): Counts {
    return countAround(this.scan, this.#signs.topics[topic] ?? NO_HITS, place);
  }

  /** A token's text in small letters. */
  wordAt(token: number): string {
    return this.page.text.slice(this.scan.starts[token], this.scan.ends[token]).toLowerCase();
  }

  /** The text of some tokens as the page writes it. */
  words(first: number, last: number): string {
    return this.page.text.slice(this.scan.starts[first], this.scan.ends[last]);
  }

  /** Places that share a token with this one, itself left out. */
  overlapping(place: Place): Place[] {
    // Places come in the order of their first tokens; no form is longer than so many tokens.
    return this.#around(place, place.first - MOST_TOKENS, place.last).filter(
      (it) => it !== place && it.last >= place.first,
    );
  }

  /** Places of which a token stands within so many tokens of a place, itself included. */
  placesWithin(place: Place, distance: number): Place[] {
    return this.#around(place, place.first - distance, place.last + distance);
  }

  /** The places around one that begin between two tokens: it, those before it backwards, then those behind. */
  #around(place: Place, from: number, to: number): Place[] {
    const found: Place[] = [];
    for (let index = place.index; index >= 0; index -= 1) {
      const other = this.#places[index];
      if (!other || other.first < from) break;
      found.push(other);
    }
    for (let index = place.index + 1; index < this.#places.length; index += 1) {
      const other = this.#places[index];
      if (!other || other.first > to) break;
      found.push(other);
    }
    return found;
  }

  /** True when a longer distinct form covers a part of the place. */
  insideLongerDistinct(place: Place): boolean {
    return this.overlapping(place).some(
      (it) => it.last - it.first > place.last - place.first && it.possible.some(({ distinct }) => distinct),
    );
  }

  /** The tokens of the sentence in which a place begins. */
  sentenceOf({ first }: Place): TokenRange {
    return this.#sentences.at(first);
  }
}
