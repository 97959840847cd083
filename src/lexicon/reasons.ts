// The strongest reasons for a decision, as texts to be put into words: what its odds would lose without each kind of evidence.
import type { Reason } from '../text/wording';
import { EVIDENCE, type EvidenceKind, FEATURES } from './features';
import { addedAround, wordsFor } from './looks';
import { logOdds } from './model';
import type { Place, Possible } from './page-view';
import type { Weighing } from './weighing';

/** A kind of evidence that takes less than this (log-odds) with it when it goes is not worth naming. */
const WORTH_NAMING = 0.3;
const MOST_REASONS = 3;

/** How much of a reading's log-odds, at the second look, each kind of evidence carries. */
export function contributions(
  weighing: Weighing,
  place: Place,
  possible: Possible,
): readonly (readonly [EvidenceKind, number])[] {
  const { view } = weighing;
  const network = view.lexicon.weights.second;
  const features = weighing.of(place, possible);
  const whole = logOdds(network, features);
  return EVIDENCE.map((kind) => {
    if (kind === 'around') return [kind, addedAround(view, place, possible)] as const;
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
function say(kind: EvidenceKind, weighing: Weighing, place: Place, possible: Possible): Reason | undefined {
  const { view } = weighing;
  const { textOf } = view.lexicon;
  const { reading, entry, beside } = possible;
  const evidence = view.lexicon.evidence.of(reading.sense);
  switch (kind) {
    case 'neighbour':
      return beside === undefined ? undefined : ['reasonNeighbour', beside];
    case 'cues': {
      const { sentence, near, page } = view.cues(place, reading.sense, 'cues');
      const texts = (signs: readonly number[]): string[] =>
        signs.map((sign) => textOf(evidence.cues[sign] ?? []));
      if (sentence.length > 0) return ['reasonCuesSentence', quote(texts(sentence))];
      if (near.length > 0) return ['reasonCuesNear', quote(texts(near))];
      return page.length > 0 ? ['reasonCuesPage', quote(texts(page))] : undefined;
    }
    case 'topics': {
      for (const [key, reason] of [
        ['sentence', 'reasonTopicSentence'],
        ['near', 'reasonTopicNear'],
        ['page', 'reasonTopicPage'],
      ] as const) {
        const words = evidence.for.flatMap((topic) =>
          view.topic(place, topic)[key].map((sign) => textOf(view.lexicon.topics[topic]?.[sign] ?? [])),
        );
        if (words.length > 0) return [reason, quote([...new Set(words)])];
      }
      return undefined;
    }
    case 'experience': {
      const { right, wrong } = view.lexicon.experience.form(reading.sense, reading.form);
      // The sense may have been met by other words only; all that derive from it are counted together.
      if (reading.form < 0 || right === 0 || right < wrong) return undefined;
      return ['reasonExperience', String(right), String(right + wrong)];
    }
    case 'register':
      return ['reasonRegister'];
    case 'around': {
      const words = wordsFor(view, place, possible);
      return words.length === 0 ? undefined : ['reasonCuesNear', quote(words)];
    }
    case 'page':
      return weighing.sure.some(({ sense }) => sense !== reading.sense) ? ['reasonKin'] : undefined;
    case 'discourse':
      return weighing.isSureElsewhere(place, reading.sense) ? ['reasonDiscourse', entry.meaning] : undefined;
    case 'form':
    case 'ordinary':
      return possible.distinct && place.possible.length === 1 ? ['reasonDistinct', place.surface] : undefined;
    default:
      return undefined;
  }
}

/** At most three reasons, the strongest first. */
export function reasonsFor(weighing: Weighing, place: Place, possible: Possible): Reason[] {
  const reasons = contributions(weighing, place, possible)
    .filter(([, share]) => share >= WORTH_NAMING)
    .sort((a, b) => b[1] - a[1])
    .map(([kind]) => say(kind, weighing, place, possible))
    .filter((reason) => reason !== undefined);
  // Two kinds of evidence may say the same.
  return [...new Map(reasons.map((reason) => [reason.join(), reason])).values()].slice(0, MOST_REASONS);
}
