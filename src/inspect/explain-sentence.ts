// Says for one sentence what was found, how it derives, what competes, and what each kind of evidence weighs.

import {
  distinctOn,
  explain,
  isFamiliar,
  isRuledOut,
  lookOnce,
  sureAfter,
  type Term,
} from '../lexicon/explain';
import { FEATURES } from '../lexicon/features';
import type { Lexicon } from '../lexicon/lexicon';
import { secondLook } from '../lexicon/looks';
import { probability } from '../lexicon/model';
import { PageFeatures } from '../lexicon/page-features';
import { PageView, type Place, type Possible } from '../lexicon/page-view';
import { contributions } from '../lexicon/reasons';
import { Weighing } from '../lexicon/weighing';
import { whyOf } from '../lexicon/why';
import { fromPlainText } from '../text/page-text';
import { finish } from '../text/work';

const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(1)}`;

function formOf({ reading }: Possible): string {
  if (reading.form < 0) return reading.inverted ? 'derived, turned round' : 'derived';
  if (reading.prior === 10) return 'listed, certain';
  return `listed, prior ${reading.prior}${reading.topical === reading.prior ? '' : `, ${reading.topical} in its field`}`;
}

interface Weighed {
  readonly possible: Possible;
  readonly odds: number;
}

/** The features that are not 0, with their values. */
const valuesOf = (features: readonly number[]): string =>
  features
    .flatMap((value, index) => (value === 0 ? [] : [`${FEATURES[index]?.[0]} ${Number(value.toFixed(2))}`]))
    .join(', ');

function readingLines(
  weighing: Weighing,
  lexicon: Lexicon,
  place: Place,
  { possible, odds }: Weighed,
): string[] {
  const kinds = contributions(weighing, place, possible)
    .filter(([, share]) => Math.abs(share) >= 0.1)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .map(([kind, share]) => `${kind} ${signed(share)}`);
  const { entry } = possible;
  const share = Math.round(100 * probability(odds));
  return [
    `  ${share} % ${entry.meaning} (${entry.zh}, ${entry.pinyin}): ${formOf(possible)}${isFamiliar(lexicon, possible) ? ', familiar' : ''}`,
    `       why: ${whyOf(lexicon, weighing.view, possible) || 'not known'}`,
    `       weighs: ${kinds.join(', ') || 'nothing'}`,
    `       from: ${valuesOf(weighing.of(place, possible))}`,
  ];
}

/** Lines for every place of `sentence` where a form stands; all its readings, the likeliest first. */
export function explainSentence(lexicon: Lexicon, sentence: string): string[] {
  const view = PageView.of(lexicon, fromPlainText(sentence));
  const features = finish(PageFeatures.read(view));
  const { weights } = lexicon;
  const first = lookOnce(features, distinctOn(view), weights.first);
  const weighing = new Weighing(features, sureAfter(view, first, weights.shown));
  const look = secondLook(weights.second);
  const lines = view.places.flatMap((place) => {
    const odds = look(weighing, place);
    const weighed = place.possible.map((possible, index): Weighed => ({ possible, odds: odds[index] ?? 0 }));
    const before = first[place.index];
    return [
      `“${place.surface}”${before && isRuledOut(before) ? ': ruled out at the first look' : ''}`,
      ...weighed.sort((a, b) => b.odds - a.odds).flatMap((it) => readingLines(weighing, lexicon, place, it)),
    ];
  });
  const [shown, familiar, unsure] = [weights.shown, weights.shownFamiliar, weights.unsure].map(
    (share) => `${Math.round(100 * share)} %`,
  );
  const explained = explain(lexicon, fromPlainText(sentence));
  const told = (terms: readonly Term[]): string =>
    terms.map(({ surface, entry }) => `“${surface}” ${entry.meaning}`).join('; ') || 'nothing';
  return [
    ...(lines.length === 0 ? ['no form of the dictionary stands here'] : lines),
    `shown from ${shown}, what is familiar from ${familiar} where something else is sure, to readers who ask for more from ${unsure}`,
    `shown here: ${told(explained.terms)}`,
    `to readers who ask for more: ${told(explained.unsure)}`,
  ];
}
