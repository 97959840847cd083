// What a page says of its readings before anything is taken as sure: the likeliest sense of each place, and who is mentioned where.
import type { Work } from '../text/work';
import { Kindred } from './kin';
import type { PageView, Place, Possible } from './page-view';
import { placeFeatures } from './place-features';
import { NEAR } from './signs';

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

/** A place's senses and its spelling in small letters: every reading of every place around asks for them. */
interface Mentioned {
  readonly senses: ReadonlySet<number>;
  readonly spelling: string;
}

const mentionedAt = ({ possible, surface }: Place): Mentioned => ({
  senses: new Set(possible.map(({ reading }) => reading.sense)),
  spelling: surface.toLowerCase(),
});

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

/** The likeliest share of each likely sense near a place and in its sentence, at places that share no word with it. */
interface LikelyAround {
  readonly near: ReadonlyMap<number, number>;
  readonly inSentence: ReadonlyMap<number, number>;
}

export const isApart = (a: Place, b: Place): boolean => a.last < b.first || a.first > b.last;

/** Places looked at in one step. */
const STEP = 1000;

/** What a page says before anything is taken as sure; the same for both looks. */
export class PageFeatures {
  readonly #places = new Map<Possible, readonly number[]>();
  readonly #mentions = new Map<number, Mentions>();
  /** In the order of places. */
  readonly #mentioned: Mentioned[] = [];
  /** Around the place last asked for: its readings ask one after the other. */
  #likelyAround: { readonly index: number; readonly around: LikelyAround } | undefined;
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
    const mentioned = mentionedAt(place);
    this.#mentioned.push(mentioned);
    const { spelling } = mentioned;
    for (const sense of mentioned.senses) {
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
    const spelling = this.#mentioned[place.index]?.spelling ?? '';
    let [here, otherwiseHere] = [0, 0];
    for (const it of [place, ...this.view.overlapping(place)]) {
      const mentioned = this.#mentioned[it.index];
      if (!mentioned?.senses.has(sense)) continue;
      here += 1;
      if (mentioned.spelling !== spelling) otherwiseHere += 1;
    }
    const otherwise = mentions.count - (mentions.spellings.get(spelling) ?? 0);
    return { count: mentions.count - here, otherwise: otherwise > otherwiseHere };
  }

  /** The likely senses around a place, by priors alone. */
  likelyAround(place: Place): LikelyAround {
    if (this.#likelyAround?.index === place.index) return this.#likelyAround.around;
    const around = this.#readLikelyAround(place);
    this.#likelyAround = { index: place.index, around };
    return around;
  }

  #readLikelyAround(place: Place): LikelyAround {
    const { sentences } = this.view.scan;
    const near = new Map<number, number>();
    const inSentence = new Map<number, number>();
    const raise = (map: Map<number, number>, key: number, share: number): void => {
      if (share > (map.get(key) ?? 0)) map.set(key, share);
    };
    for (const other of this.view.placesWithin(place, NEAR)) {
      if (!isApart(other, place)) continue;
      const { sense, share } = this.best[other.index] ?? NOBODY;
      raise(near, sense, share);
      if (sentences[other.first] === sentences[place.first]) raise(inSentence, sense, share);
    }
    return { near, inSentence };
  }

  of(place: Place, possible: Possible): readonly number[] {
    const known = this.#places.get(possible);
    if (known) return known;
    const made = placeFeatures(this.view, place, possible);
    this.#places.set(possible, made);
    return made;
  }
}
