// What the other mistranslations of a page say about a reading, once some of them are taken as sure.
import { Kindred } from './kin';
import { isApart, type PageFeatures } from './page-features';
import type { PageView, Place, Possible } from './page-view';
import { log, priorOdds } from './place-features';

/** A mention that has been taken as sure. */
export interface Sure {
  readonly place: Place;
  readonly sense: number;
}

interface Kin {
  readonly sure: number;
  readonly likely: number;
}

/** So many sure senses of a sense's topics make a page one of its field. */
const ENOUGH_KIN = 3;
/** Tokens up to which a sure mention is near, and beside. */
const DISTANCE = { near: 30, beside: 3 } as const;
/** A page shorter than this many tokens says little about how dense its mistranslations are. */
const LEAST_TOKENS = 40;

/** All shares together but one sense's. */
function sumWithout(shares: ReadonlyMap<number, number>, sense: number): number {
  let total = 0;
  for (const [key, share] of shares) if (key !== sense) total += share;
  return total;
}

/** Tokens between two places. */
const distance = (a: Place, b: Place): number =>
  a.last < b.first ? b.first - a.last : a.first > b.last ? a.first - b.last : 0;

/** Features of readings, given what is sure. */
export class Weighing {
  readonly #bySense = new Map<number, Place[]>();
  readonly #kinOf = new Map<number, Kin>();
  readonly #sureKindred: Kindred;

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
    const each = new Map([...this.#bySense.keys()].map((sense) => [sense, 1]));
    this.#sureKindred = new Kindred(features.view.lexicon.evidence, each);
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
    const elsewhere = this.features.elsewhere(place, sense);
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
      log(elsewhere.count),
      elsewhere.otherwise ? 1 : 0,
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
    const { near, inSentence } = this.features.likelyAround(place);
    return { near: sumWithout(near, sense), inSentence: sumWithout(inSentence, sense) };
  }

  /** How many other senses of the same topics are sure, and how many are likely by their priors. */
  #kin(sense: number): Kin {
    const known = this.#kinOf.get(sense);
    if (known) return known;
    const kin = { sure: this.#sureKindred.of(sense), likely: this.features.kindred.of(sense) };
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
