// What the other mistranslations of a page say about a reading, once some of them are taken as sure.
import type { PageView, Place, Possible } from './page-view';
import { log, placeFeatures, priorOdds } from './place-features';
import { NEAR } from './signs';

/** A mention that has been taken as sure. */
export interface Sure {
  readonly place: Place;
  readonly sense: number;
}

interface Kin {
  readonly sure: number;
  readonly likely: number;
}

interface Likely {
  readonly sense: number;
  /** From 0 to 1. */
  readonly share: number;
}

const NOBODY: Likely = { sense: -1, share: 0 };

/** Derived forms have no prior of their own: these are about the shares that were right on labelled pages. */
const DERIVED = { distinct: 0.3, other: 0.05 } as const;
/** So many sure senses of a sense's topics make a page one of its field. */
const ENOUGH_KIN = 3;
/** Tokens up to which a sure mention is near, and beside. */
const DISTANCE = { near: 30, beside: 3 } as const;
/** A page shorter than this many tokens says little about how dense its mistranslations are. */
const LEAST_TOKENS = 40;

function likeliest({ possible }: Place): Likely {
  const likely = possible.map(({ reading, distinct }): Likely => {
    const share = reading.form >= 0 ? reading.prior / 10 : distinct ? DERIVED.distinct : DERIVED.other;
    return { sense: reading.sense, share };
  });
  return likely.reduce((a, b) => (b.share > a.share ? b : a), NOBODY);
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

const isApart = (a: Place, b: Place): boolean => a.last < b.first || a.first > b.last;

/** Tokens between two places. */
const distance = (a: Place, b: Place): number =>
  a.last < b.first ? b.first - a.last : a.first > b.last ? a.first - b.last : 0;

/** What a page says before anything is taken as sure; the same for both looks. */
export class PageFeatures {
  readonly #places = new Map<Possible, readonly number[]>();
  readonly mentions = new Map<number, Place[]>();
  /** Each place's likeliest sense by priors alone. */
  readonly best: readonly Likely[];
  /** The likeliest share of each sense on the page. */
  readonly likely = new Map<number, number>();
  readonly likelyInAll: number;

  constructor(readonly view: PageView) {
    for (const place of view.places)
      for (const { reading } of place.possible) {
        const places = this.mentions.get(reading.sense);
        if (places) places.push(place);
        else this.mentions.set(reading.sense, [place]);
      }
    this.best = view.places.map(likeliest);
    for (const { sense, share } of this.best)
      this.likely.set(sense, Math.max(this.likely.get(sense) ?? 0, share));
    this.likelyInAll = [...this.likely.values()].reduce((sum, share) => sum + share, 0);
  }

  of(place: Place, possible: Possible): readonly number[] {
    const known = this.#places.get(possible);
    if (known) return known;
    const made = placeFeatures(this.view, place, possible);
    this.#places.set(possible, made);
    return made;
  }
}

/** Features of readings, given what is sure. */
export class Weighing {
  readonly #bySense = new Map<number, Place[]>();
  readonly #kinOf = new Map<number, Kin>();

  /** `sure` must be in the order of the page. */
  constructor(
    private readonly features: PageFeatures,
    readonly sure: readonly Sure[],
  ) {
    for (const { place, sense } of sure) {
      const places = this.#bySense.get(sense);
      if (places) places.push(place);
      else this.#bySense.set(sense, [place]);
    }
  }

  get view(): PageView {
    return this.features.view;
  }

  /** The features of a reading at a place, in the order of `FEATURES`. */
  of(place: Place, possible: Possible): number[] {
    const { sense, form, topical } = possible.reading;
    const kin = this.#kin(sense);
    const odds = form < 0 ? 0 : priorOdds(topical);
    const near = this.#sureNear(place, sense);
    const likely = this.#likelyNear(place, sense);
    const mentions = (this.features.mentions.get(sense) ?? []).filter((it) => isApart(it, place));
    const spelling = place.surface.toLowerCase();
    const others = this.#bySense.size - (this.#bySense.has(sense) ? 1 : 0);
    return [
      ...this.features.of(place, possible),
      odds * Math.min(1, kin.sure / ENOUGH_KIN),
      log(others),
      log(near.senses),
      near.beside ? 1 : 0,
      log(kin.sure),
      log(kin.likely),
      log(likely.near),
      log((100 * this.#likelyOthers(sense)) / Math.max(LEAST_TOKENS, this.view.scan.count)),
      log(near.inSentence),
      log(likely.inSentence),
      this.isSureElsewhere(place, sense) ? 1 : 0,
      log(mentions.length),
      mentions.some((it) => it.surface.toLowerCase() !== spelling) ? 1 : 0,
    ];
  }

  /** True when another mention of the sense is sure. */
  isSureElsewhere(place: Place, sense: number): boolean {
    return (this.#bySense.get(sense) ?? []).some((it) => isApart(it, place));
  }

  /** Sure mentions of other senses near a place. */
  #sureNear(
    place: Place,
    sense: number,
  ): { readonly senses: number; readonly inSentence: number; readonly beside: boolean } {
    const senses = new Set<number>();
    const inSentence = new Set<number>();
    const { sentences } = this.view.scan;
    let beside = false;
    let index = firstFrom(this.sure, place.first - DISTANCE.near - this.view.longest);
    for (; index < this.sure.length; index += 1) {
      const it = this.sure[index];
      if (!it || it.place.first > place.last + DISTANCE.near) break;
      if (it.sense === sense || !isApart(it.place, place)) continue;
      const apart = distance(it.place, place);
      if (apart <= DISTANCE.near) senses.add(it.sense);
      if (sentences[it.place.first] === sentences[place.first]) inSentence.add(it.sense);
      if (apart <= DISTANCE.beside) beside = true;
    }
    return { senses: senses.size, inSentence: inSentence.size, beside };
  }

  #likelyOthers(sense: number): number {
    return this.features.likelyInAll - (this.features.likely.get(sense) ?? 0);
  }

  /** How many other senses are likely, by their priors, near a place and in its sentence. */
  #likelyNear(place: Place, sense: number): { readonly near: number; readonly inSentence: number } {
    const { sentences } = this.view.scan;
    const near = new Map<number, number>();
    const inSentence = new Map<number, number>();
    const raise = (map: Map<number, number>, key: number, share: number): void => {
      if (share > (map.get(key) ?? 0)) map.set(key, share);
    };
    for (const other of this.view.placesWithin(place, NEAR)) {
      const { sense: best, share } = this.features.best[other.index] ?? NOBODY;
      if (best === sense || !isApart(other, place)) continue;
      raise(near, best, share);
      if (sentences[other.first] === sentences[place.first]) raise(inSentence, best, share);
    }
    return { near: sum(near.values()), inSentence: sum(inSentence.values()) };
  }

  /** How many other senses of the same topics are sure, and how many are likely by their priors. */
  #kin(sense: number): Kin {
    const known = this.#kinOf.get(sense);
    if (known) return known;
    const { evidence } = this.view.lexicon;
    const [low, high] = evidence.of(sense).topicBits;
    const isKin = (other: number): boolean => {
      const [otherLow, otherHigh] = evidence.of(other).topicBits;
      return other !== sense && ((low & otherLow) !== 0 || (high & otherHigh) !== 0);
    };
    let [sure, likely] = [0, 0];
    for (const other of this.#bySense.keys()) if (isKin(other)) sure += 1;
    for (const [other, share] of this.features.likely) if (isKin(other)) likely += share;
    const kin = { sure, likely };
    this.#kinOf.set(sense, kin);
    return kin;
  }
}

/** The index of the first sure mention that begins at token `first` or later. */
function firstFrom(sure: readonly Sure[], first: number): number {
  let [low, high] = [0, sure.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sure[middle]?.place.first ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}
