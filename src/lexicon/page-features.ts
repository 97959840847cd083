// What a page says of its readings before anything is taken as sure: the likeliest sense of each place, and who is mentioned where.
import type { Work } from '../text/work';
import { Kindred } from './kin';
import type { PageView, Place, Possible } from './page-view';
import { placeFeatures } from './place-features';

/** The likeliest sense of a place. */
export interface Likely {
  readonly sense: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** A place without a likely sense. */
export const NOBODY: Likely = { sense: -1, share: 0 };

/** Derived forms have no prior of their own: these are about the shares that were right on labelled pages. */
const DERIVED = { distinct: 0.3, other: 0.05 } as const;
function likeliest({ possible }: Place): Likely {
  const likely = possible.map(({ reading, distinct }): Likely => {
    const share = reading.form >= 0 ? reading.prior / 10 : distinct ? DERIVED.distinct : DERIVED.other;
    return { sense: reading.sense, share };
  });
  return likely.reduce((a, b) => (b.share > a.share ? b : a), NOBODY);
}

const sensesAt = ({ possible }: Place): Set<number> => new Set(possible.map(({ reading }) => reading.sense));

/** All values together. */
export const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Mentions of one sense on a page: how many, and how many by each spelling (in small letters). */
interface Mentions {
  count: number;
  readonly spellings: Map<string, number>;
}

/** Places looked at in one step. */
const STEP = 1000;

/** What a page says before anything is taken as sure; the same for both looks. */
export class PageFeatures {
  readonly #places = new Map<Possible, readonly number[]>();
  readonly #mentions = new Map<number, Mentions>();
  /** Each place's likeliest sense by priors alone. */
  readonly best: Likely[] = [];
  /** The likeliest share of each sense on the page. */
  readonly likely = new Map<number, number>();
  likelyInAll = 0;

  #kindred: Kindred;

  private constructor(readonly view: PageView) {
    this.#kindred = new Kindred(view.lexicon.evidence, this.likely);
  }

  /** The likely senses of the page by their fields. */
  get kindred(): Kindred {
    return this.#kindred;
  }

  static *read(view: PageView): Work<PageFeatures> {
    const features = new PageFeatures(view);
    for (const place of view.places) {
      features.#add(place);
      if (place.index % STEP === STEP - 1) yield;
    }
    features.#kindred = new Kindred(view.lexicon.evidence, features.likely);
    features.likelyInAll = sum(features.likely.values());
    return features;
  }

  #add(place: Place): void {
    const spelling = place.surface.toLowerCase();
    for (const sense of sensesAt(place)) {
      const mentions = this.#mentions.get(sense) ?? { count: 0, spellings: new Map() };
      this.#mentions.set(sense, mentions);
      mentions.count += 1;
      mentions.spellings.set(spelling, (mentions.spellings.get(spelling) ?? 0) + 1);
    }
    const best = likeliest(place);
    this.best.push(best);
    this.likely.set(best.sense, Math.max(this.likely.get(best.sense) ?? 0, best.share));
  }

  /** Mentions of a sense that share no word with a place, and whether one of them is spelt in another way. */
  elsewhere(place: Place, sense: number): { readonly count: number; readonly otherwise: boolean } {
    const mentions = this.#mentions.get(sense);
    if (mentions === undefined) return { count: 0, otherwise: false };
    const spelling = place.surface.toLowerCase();
    const here = [place, ...this.view.overlapping(place)].filter((it) => sensesAt(it).has(sense));
    const otherwise = mentions.count - (mentions.spellings.get(spelling) ?? 0);
    const otherwiseHere = here.filter((it) => it.surface.toLowerCase() !== spelling).length;
    return { count: mentions.count - here.length, otherwise: otherwise > otherwiseHere };
  }

  of(place: Place, possible: Possible): readonly number[] {
    const known = this.#places.get(possible);
    if (known) return known;
    const made = placeFeatures(this.view, place, possible);
    this.#places.set(possible, made);
    return made;
  }
}
