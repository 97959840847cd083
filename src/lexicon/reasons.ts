// The strongest reasons for a decision, in plain words: what its odds would lose without each kind of evidence.
import { EVIDENCE, type EvidenceKind, FEATURES } from './features';
import { logOdds, type Network } from './model';
import type { Place, Possible } from './page-view';
import type { Weighing } from './weighing';

/** A kind of evidence that takes less than this (log-odds) with it when it goes is not worth naming. */
const WORTH_NAMING = 0.3;
const MOST_REASONS = 3;

/** How much of the log-odds each kind of evidence carries. */
export function contributions(
  network: Network,
  features: readonly number[],
): readonly (readonly [EvidenceKind, number])[] {
  const whole = logOdds(network, features);
  return EVIDENCE.map((kind) => {
    const without = features.map((value, index) => (FEATURES[index]?.[1] === kind ? 0 : value));
    return [kind, whole - logOdds(network, without)] as const;
  });
}

const quote = (words: readonly string[]): string =>
  words
    .slice(0, 3)
    .map((word) => `“${word}”`)
    .join(', ');

/** What a kind of evidence says here, or undefined when it is only the lack of something. */
function say(kind: EvidenceKind, weighing: Weighing, place: Place, possible: Possible): string | undefined {
  const { view } = weighing;
  const { textOf } = view.lexicon;
  const { reading, entry, beside } = possible;
  const evidence = view.lexicon.evidence.of(reading.sense);
  switch (kind) {
    case 'neighbour':
      return beside === undefined ? undefined : `it stands beside “${beside}”`;
    case 'cues': {
      const { sentence, near, page } = view.cues(place, reading.sense, 'cues');
      const texts = (signs: readonly number[]): string[] =>
        signs.map((sign) => textOf(evidence.cues[sign] ?? []));
      if (sentence.length > 0) return `${quote(texts(sentence))} in the same sentence`;
      if (near.length > 0) return `${quote(texts(near))} nearby`;
      return page.length > 0 ? `${quote(texts(page))} elsewhere on the page` : undefined;
    }
    case 'topics': {
      for (const [key, what] of [
        ['sentence', 'the sentence'],
        ['near', 'the text around'],
        ['page', 'the page'],
      ] as const) {
        const words = evidence.for.flatMap((topic) =>
          view.topic(place, topic)[key].map((sign) => textOf(view.lexicon.topics[topic]?.[sign] ?? [])),
        );
        if (words.length > 0) return `${what} is about ${quote([...new Set(words)])}`;
      }
      return undefined;
    }
    case 'experience': {
      const { right, wrong } = view.lexicon.experience.form(reading.sense, reading.form);
      // The sense may have been met by other words only.
      if (right === 0) return undefined;
      return `these words meant it in ${right} of ${right + wrong} places that readers have labelled`;
    }
    case 'register':
      return 'the words around are those of a translated article';
    case 'page':
      return weighing.sure.length > 1 ? 'the page has other mistranslations of the kind' : undefined;
    case 'discourse':
      return weighing.isSureElsewhere(place, reading.sense)
        ? `the page speaks of ${entry.meaning} elsewhere`
        : undefined;
    case 'form':
    case 'ordinary':
      return possible.distinct ? `“${place.surface}” means nothing else on translated pages` : undefined;
    default:
      return undefined;
  }
}

/** At most three reasons, the strongest first. */
export function reasonsFor(weighing: Weighing, place: Place, possible: Possible, network: Network): string[] {
  const strongest = contributions(network, weighing.of(place, possible))
    .filter(([, share]) => share >= WORTH_NAMING)
    .sort((a, b) => b[1] - a[1])
    .flatMap(([kind]) => say(kind, weighing, place, possible) ?? []);
  return [...new Set(strongest)].slice(0, MOST_REASONS);
}
