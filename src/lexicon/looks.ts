// Two looks at the readings of a place: the first goes by features alone, the second adds what the words around say.
import { logOdds, type Network } from './model';
import type { PageView, Place, Possible } from './page-view';
import { keyAt } from './register';
import {
  type Around,
  type Groups,
  readAround,
  strongestAround,
  surroundedGroups,
  surroundingOdds,
} from './surroundings';
import type { Weighing } from './weighing';

/** Log-odds of each reading of a place, in their order. */
export type Look = (weighing: Weighing, place: Place) => readonly number[];

export const firstLook =
  (network: Network): Look =>
  (weighing, place) =>
    place.possible.map((possible) => logOdds(network, weighing.of(place, possible)));

export const secondLook =
  (network: Network): Look =>
  (weighing, place) => {
    const { view } = weighing;
    const around = aroundPlace(view, place);
    return place.possible.map(
      (possible) => logOdds(network, weighing.of(place, possible)) + added(view, around, possible),
    );
  };

export const aroundPlace = ({ scan }: PageView, { first, last }: Place): Around =>
  readAround(scan, first, last);

/** The groups of a reading that words around may speak for. */
export const groupsOfReading = ({ lexicon }: PageView, { reading, entry }: Possible): Groups =>
  surroundedGroups(entry.kind, lexicon.evidence.of(reading.sense).for, reading.sense);

const added = (view: PageView, around: Around, possible: Possible): number =>
  surroundingOdds(view.lexicon.surroundings, around, groupsOfReading(view, possible));

/** The log-odds that the words around a place add to a reading. */
export const addedAround = (view: PageView, place: Place, possible: Possible): number =>
  added(view, aroundPlace(view, place), possible);

/** The words around that speak for a reading, as the page writes them, the strongest first; function words say nothing. */
export function wordsFor(view: PageView, place: Place, possible: Possible): string[] {
  const { surroundings, tables } = view.lexicon;
  const strongest = strongestAround(surroundings, aroundPlace(view, place), groupsOfReading(view, possible));
  const [from, to] = view.sentenceOf(place);
  const written = (word: number): string | undefined => {
    for (let token = from; token < to; token += 1)
      if (keyAt(view.scan, token) === word) return view.wordAt(token);
    return undefined;
  };
  return strongest.filter((word) => !tables.fillers.has(word)).flatMap((word) => written(word) ?? []);
}
