// Labelled text as rows for fitting: what is known about each possible reading, and whether it is right.

import { type Decided, isRuledOut } from '../../src/lexicon/explain';
import type { PageFeatures } from '../../src/lexicon/page-features';
import type { PageView, Place, Possible } from '../../src/lexicon/page-view';
import { type Sure, Weighing } from '../../src/lexicon/weighing';
import { overlaps } from '../../src/text/page-text';
import type { LabelledPage } from './labelled';
import { sameMeaning } from './score';

export interface Row {
  readonly page: string;
  readonly place: Place;
  readonly possible: Possible;
  readonly features: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

/** Whether a reading is right by the labels; undefined where it counts neither way. */
export function isRight(page: LabelledPage, place: Place, possible: Possible): boolean | undefined {
  const touched = page.labels.filter((label) => overlaps(label, place));
  const right = touched.find((label) => sameMeaning(label, possible.entry));
  if (right) return right.counts ? true : undefined;
  if (page.negatives.some((span) => overlaps(span, place))) return false;
  if (touched.some((label) => !label.counts) || page.optional.some((span) => overlaps(span, place)))
    return undefined;
  return false;
}

/**
 * True when a longer place that shares words with this one has the same sense: "micro" in "micro-letter". The longer one is
 * shown where it is sure, so such a place tells nothing of what its words mean where they stand alone.
 */
const isPartOfItself = (view: PageView, place: Place, { reading }: Possible): boolean =>
  view
    .overlapping(place)
    .some(
      (it) =>
        it.last - it.first > place.last - place.first &&
        it.possible.some((other) => other.reading.sense === reading.sense),
    );

/** True when a longer place that shares words with this one is right by the labels. */
const isPartOfRight = (page: LabelledPage, view: PageView, place: Place): boolean =>
  view
    .overlapping(place)
    .some(
      (it) =>
        it.last - it.first > place.last - place.first &&
        it.possible.some((other) => isRight(page, it, other) === true),
    );

/**
 * Whether a reading is right where its words stand by themselves; undefined where that cannot be told: "rob" in "rob red
 * envelopes", which are explained together, is no sign that "rob" means something else. For tallies and collocations. The
 * networks must learn to decide such places too, as labels are not known when a page is explained (without them no more was
 * found at the same precision).
 */
export function isRightAlone(
  page: LabelledPage,
  view: PageView,
  place: Place,
  possible: Possible,
): boolean | undefined {
  if (isPartOfItself(view, place, possible)) return undefined;
  const right = isRight(page, place, possible);
  return right === false && isPartOfRight(page, view, place) ? undefined : right;
}

/** A row for each possible reading of a page whose rightness is known. */
export function rowsOf(
  page: LabelledPage,
  features: PageFeatures,
  sure: readonly Sure[],
  weight: number,
): Row[] {
  const weighing = new Weighing(features, sure);
  return features.view.places.flatMap((place) =>
    place.possible.flatMap((possible): Row[] => {
      const right = isRight(page, place, possible);
      if (right === undefined || isPartOfItself(features.view, place, possible)) return [];
      return [{ page: page.id, place, possible, features: weighing.of(place, possible), right, weight }];
    }),
  );
}

/** Rows of places that the second look sees, as when a page is explained: what the first did not rule out. */
export const lookedAtAgain = (rows: readonly Row[], decided: readonly Decided[]): readonly Row[] =>
  rows.filter(({ place }) => {
    const before = decided[place.index];
    return before === undefined || !isRuledOut(before);
  });
