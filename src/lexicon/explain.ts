// From a page to its explained terms: finds all places, weighs every reading twice, lets the best ones stand.
import { overlapsAny, type PlainText, type Span } from '../text/page-text';
import type { Reason } from '../text/wording';
import { finish, type Work } from '../text/work';
import type { Entry } from './entries';
import { isOftenRight } from './experience';
import type { Lexicon } from './lexicon';
import { firstLook, type Look, secondLook } from './looks';
import { type Network, probability } from './model';
import { PageFeatures } from './page-features';
import { PageView, type Place, type Possible } from './page-view';
import { reasonsFor } from './reasons';
import { type Sure, Weighing } from './weighing';
import { whyOf } from './why';

/** A mention that a meaning was decided for. Offsets are UTF-16, into the page's text. */
export interface Term extends Span {
  readonly surface: string;
  readonly entry: Entry;
  /** Why the machine wrote this form. */
  readonly why: string;
  /** Probability from 0 to 1 that this meaning is right here. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  /** Other meanings that the same form has elsewhere. */
  readonly others: readonly Entry[];
}

export interface Explained {
  /** Sure enough to be shown. In order of the page, not overlapping. */
  readonly terms: readonly Term[];
  /** Only for readers who ask for more; never overlaps a term. */
  readonly unsure: readonly Term[];
}

/** A place with its best reading. */
export interface Decided {
  readonly place: Place;
  readonly best: Possible;
  readonly odds: number;
}

/** What is sure before anything is weighed: distinct forms that are no part of a longer one. */
export function distinctOn(view: PageView): Sure[] {
  return view.places.flatMap((place) => {
    const distinct = place.possible.filter((it) => it.distinct);
    return view.insideLongerDistinct(place)
      ? []
      : distinct.slice(0, 1).map(({ reading }) => ({ place, sense: reading.sense }));
  });
}

/** Log-odds of one chance in fifty. */
const RULED_OUT = -4;

/** True when the first look gives a place so little chance that it is not looked at again. */
export const isRuledOut = ({ odds }: Decided): boolean => odds < RULED_OUT;

/** Places decided in one step. */
const STEP = 50;

/** The best reading of each place, given what is sure. `earlier` is what the first look said, for the second. */
export function* decideInSteps(
  features: PageFeatures,
  sure: readonly Sure[],
  look: Look,
  earlier?: readonly Decided[],
): Work<Decided[]> {
  const weighing = new Weighing(features, sure);
  const decided: Decided[] = [];
  for (const place of features.view.places) {
    const before = earlier?.[place.index];
    decided.push(before && isRuledOut(before) ? before : best(weighing, look, place));
    if (place.index % STEP === STEP - 1) yield;
  }
  return decided;
}

function best(weighing: Weighing, look: Look, place: Place): Decided {
  const odds = look(weighing, place);
  const weighed = place.possible.map((it, index) => ({ place, best: it, odds: odds[index] ?? 0 }));
  return weighed.reduce((a, b) => (b.odds > a.odds ? b : a));
}

/** What the first look of a network says, at once. */
export const lookOnce = (features: PageFeatures, sure: readonly Sure[], network: Network): Decided[] =>
  finish(decideInSteps(features, sure, firstLook(network)));

/** The longest places first, then the surest; what overlaps a chosen one gives way. `taken` marks used tokens. */
export function choose(decided: readonly Decided[], taken: Uint8Array): Decided[] {
  const words = ({ place }: Decided) => place.last - place.first;
  const order = (a: Decided, b: Decided) =>
    words(b) - words(a) || b.odds - a.odds || a.place.first - b.place.first;
  return [...decided]
    .sort(order)
    .filter(({ place }) => {
      for (let token = place.first; token <= place.last; token += 1) if (taken[token] === 1) return false;
      taken.fill(1, place.first, place.last + 1);
      return true;
    })
    .sort((a, b) => a.place.first - b.place.first);
}

/** What the first look is sure of. */
export function sureAfter(view: PageView, decided: readonly Decided[], shown: number): Sure[] {
  const sure = decided.filter(({ odds }) => probability(odds) >= shown);
  return choose(sure, new Uint8Array(view.scan.count)).map(({ place, best }) => ({
    place,
    sense: best.reading.sense,
  }));
}

/**
 * True when a meaning is familiar, so that less is asked of it: its sense was right on labelled pages ten times, these words of it at least once.
 * Of what is shown so and would not be otherwise, 67 in 100 are right; of what is not familiar it would be 55.
 */
export const isFamiliar = ({ experience }: Lexicon, { reading }: Possible): boolean =>
  isOftenRight(experience.sense(reading.sense)) && experience.form(reading.sense, reading.form).right > 0;

/**
 * Tokens for each of which something must be sure before less is asked of familiar meanings: farm pages have a sure term in
 * ten to forty. Long ordinary pages, where common words are familiar garbles too, have one in thousands. One at least is
 * asked for everywhere.
 */
const TOKENS_PER_SURE = 200;

/** A term that was only spelt out is never more than a guess. */
const SPELT_OUT = 0.5;

function speltOut(view: PageView, token: number, entry: Entry): Term {
  return {
    start: view.scan.starts[token] ?? 0,
    end: view.scan.ends[token] ?? 0,
    surface: view.words(token, token),
    entry,
    why: `${entry.zh} ${entry.pinyin}, spelt out`,
    confidence: SPELT_OUT,
    reasons: [['reasonSpelt']],
    others: [],
  };
}

/**
 * Explains a page. Deterministic: the same page and lexicon give the same terms.
 * Text in `hidden` spans is evidence (tags and keywords tell the topic) but never a term.
 */
export function* explainInSteps(
  lexicon: Lexicon,
  page: PlainText,
  hidden: readonly Span[] = [],
): Work<Explained> {
  const { weights } = lexicon;
  const view = yield* PageView.read(lexicon, page, hidden);
  const features = yield* PageFeatures.read(view);
  const first = yield* decideInSteps(features, distinctOn(view), firstLook(weights.first));
  const sure = sureAfter(view, first, weights.shown);
  const decided = yield* decideInSteps(features, sure, secondLook(weights.second), first);
  const weighing = new Weighing(features, sure);

  const toTerm = ({ place, best, odds }: Decided): Term => {
    let reasons: readonly Reason[] | undefined;
    return {
      start: place.start,
      end: place.end,
      surface: place.surface,
      entry: best.entry,
      why: whyOf(lexicon, view, best),
      confidence: probability(odds),
      // Put into words when they are asked for: who only counts terms does without.
      get reasons() {
        reasons ??= reasonsFor(weighing, place, best);
        return reasons;
      },
      others: place.possible.filter((it) => it !== best).map(({ entry }) => entry),
    };
  };
  const taken = new Uint8Array(view.scan.count);
  const chosen = (wanted: (it: Decided, share: number) => boolean): Decided[] =>
    choose(
      decided.filter((it) => wanted(it, probability(it.odds))),
      taken,
    );
  // In this order, so that what less is asked of never takes the place of what is sure.
  const sureOnes = chosen((_, share) => share >= weights.shown);
  const isGarbled = sureOnes.length >= Math.max(1, Math.floor(view.scan.count / TOKENS_PER_SURE));
  const familiar = chosen(
    ({ best }, share) => isGarbled && share >= weights.shownFamiliar && isFamiliar(lexicon, best),
  );
  const unsure = chosen((_, share) => share >= weights.unsure).map(toTerm);
  const terms = [...sureOnes, ...familiar].sort((a, b) => a.place.first - b.place.first).map(toTerm);
  const spelt = lexicon.garbles
    .find(view.scan, page)
    .map(({ token, entry }) => speltOut(view, token, entry))
    .filter((term) => !overlapsAny(hidden, term));
  return { terms, unsure: [...unsure, ...spelt].sort((a, b) => a.start - b.start) };
}

/** The same at once. */
export const explain = (...given: Parameters<typeof explainInSteps>): Explained =>
  finish(explainInSteps(...given));
