// Says for one sentence what was found, how it derives, what competes, and what each kind of evidence weighs.

import { decide, distinctOn, sureAfter } from '../lexicon/explain';
import { FEATURES } from '../lexicon/features';
import type { Lexicon } from '../lexicon/lexicon';
import { logOdds, probability } from '../lexicon/model';
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

/** The features that are not 0, with their values. */
const valuesOf = (features: readonly number[]): string =>
  features
    .flatMap((value, index) => (value === 0 ? [] : [`${FEATURES[index]?.[0]} ${Number(value.toFixed(2))}`]))
    .join(', ');

function readingLines(weighing: Weighing, lexicon: Lexicon, place: Place, possible: Possible): string[] {
  const network = lexicon.weights.second;
  const features = weighing.of(place, possible);
  const kinds = contributions(network, features)
    .filter(([, share]) => Math.abs(share) >= 0.1)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .map(([kind, share]) => `${kind} ${signed(share)}`);
  const { entry } = possible;
  const share = Math.round(100 * probability(logOdds(network, features)));
  return [
    `  ${share} % ${entry.meaning} (${entry.zh}, ${entry.pinyin}): ${formOf(possible)}`,
    `       why: ${whyOf(lexicon, weighing.view, possible) || 'not known'}`,
    `       weighs: ${kinds.join(', ') || 'nothing'}`,
    `       from: ${valuesOf(features)}`,
  ];
}

/** Lines for every place of `sentence` where a form stands; all its readings, the likeliest first. */
export function explainSentence(lexicon: Lexicon, sentence: string): string[] {
  const view = PageView.of(lexicon, fromPlainText(sentence));
  const features = finish(PageFeatures.read(view));
  const first = decide(features, distinctOn(view), lexicon.weights.first);
  const weighing = new Weighing(features, sureAfter(view, first, lexicon.weights.shown));
  const oddsOf = (place: Place, possible: Possible): number =>
    logOdds(lexicon.weights.second, weighing.of(place, possible));
  const lines = view.places.flatMap((place) => [
    `“${place.surface}”`,
    ...[...place.possible]
      .sort((a, b) => oddsOf(place, b) - oddsOf(place, a))
      .flatMap((possible) => readingLines(weighing, lexicon, place, possible)),
  ]);
  const { shown, unsure } = lexicon.weights;
  return [
    ...(lines.length === 0 ? ['no form of the dictionary stands here'] : lines),
    `shown from ${Math.round(100 * shown)} %, to readers who ask for more from ${Math.round(100 * unsure)} %`,
  ];
}
