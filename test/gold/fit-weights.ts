// From labelled text to the weights that the extension ships.
import { readExample } from '../../src/lexicon/example';
import { distinctOn, lookOnce, sureAfter } from '../../src/lexicon/explain';
import { type EvidenceKind, FEATURES } from '../../src/lexicon/features';
import type { Lexicon } from '../../src/lexicon/lexicon';
import type { Network, Weights } from '../../src/lexicon/model';
import { PageFeatures } from '../../src/lexicon/page-features';
import { PageView } from '../../src/lexicon/page-view';
import type { Register } from '../../src/lexicon/register';
import type { Sense } from '../../src/lexicon/sense';
import { fromPlainText, type PageText } from '../../src/text/page-text';
import { finish } from '../../src/text/work';
import type { LabelledPage } from './labelled';
import { lookedAtAgain, rowsOf } from './rows';
import { type Sample, TRAINING, type Training, trainNetwork } from './train-network';

/**
 * Probability from which a meaning is shown, from which a familiar one is, and from which readers see it who ask for more.
 * Networks say too little of familiar senses, and readers look for them first: of what is shown so on the pages never
 * fitted to and would not be otherwise, .67 is right; of what is not familiar it would be .55.
 */
export const SHOWN = 0.75;
export const SHOWN_FAMILIAR = 0.4;
export const UNSURE = 0.4;

/** A page to learn from, read with the dictionary that it is to be read with. */
export interface Lesson {
  /** What is learnt from a group is not used to learn from the same group: a page, a sense's examples. */
  readonly group: string;
  readonly page: LabelledPage;
  /** The page as deciding sees it; made anew each time, because thousands of them would not fit into memory. */
  readonly view: () => PageView;
  /** Labelled pages count 1; examples, which are easier than real text, less. */
  readonly weight: number;
  /** The page was in view when cues were written. */
  readonly seen: boolean;
}

/** A lesson; `text` is given for pages that have more structure than paragraphs. */
export const lessonOf = (
  lexicon: Lexicon,
  page: LabelledPage,
  { weight = 1, seen = false, text, group = page.id }: Partial<Lesson> & { text?: PageText } = {},
): Lesson => ({
  group,
  page,
  view: () => PageView.of(lexicon, text ?? fromPlainText(page.text)),
  weight,
  seen,
});

/** The dictionary that a group (a page, a sense) is learnt from: its register was learnt without that group. */
export type LexiconFor = (group: string) => Lexicon;

/** A sense's examples and counterexamples as labelled pages. */
export function exampleLessons(lexiconFor: LexiconFor, senses: readonly Sense[], weight: number): Lesson[] {
  const zhOf = new Map(senses.map(({ id, zh }) => [id, zh]));
  return senses.flatMap((sense) =>
    [...sense.examples, ...sense.counterexamples].map((marked, index) => {
      const { text, expected } = readExample(marked, sense.id);
      const labels = expected.map(({ start, end, id }) => ({
        ...{ start, end, surface: text.slice(start, end), meanings: [], zh: zhOf.get(id) ?? '' },
        difficulty: 'core' as const,
        counts: true,
      }));
      const id = `${sense.id} ${index}`;
      const page = { id, source: id, text, labels, negatives: [], optional: [], regions: [] };
      return lessonOf(lexiconFor(sense.id), page, { weight, group: sense.id });
    }),
  );
}

/**
 * Cues of the older senses were written by people who had seen the labelled pages, so cues look more telling there than
 * they are on unseen pages: most of the time learning does without them.
 */
const DROPOUT: Partial<Record<EvidenceKind, number>> = { cues: 0.7, anticues: 0.4 };
const CUE_DROPOUT = FEATURES.map(([, kind]) => DROPOUT[kind] ?? 0);

const samplesOf = (lessons: readonly Lesson[], first: Network | undefined): Sample[] =>
  lessons.flatMap(({ page, view: read, weight, seen }) => {
    const view = read();
    const features = finish(PageFeatures.read(view));
    const distinct = distinctOn(view);
    const decided = first && lookOnce(features, distinct, first);
    const sure = decided ? sureAfter(view, decided, SHOWN) : distinct;
    const rows = rowsOf(page, features, sure, weight);
    return (decided ? lookedAtAgain(rows, decided) : rows).map(({ features: values, right }) => ({
      ...{ features: values, right, weight },
      dropout: seen ? CUE_DROPOUT : undefined,
    }));
  });

/**
 * Fits both looks: the second sees what the first is sure of. `used` says for each feature whether it may be used.
 * A feature that is 0 in all samples gets no weight.
 */
export function fitWeights(
  lessons: readonly Lesson[],
  register: Register,
  used: readonly boolean[] = FEATURES.map(() => true),
  training: Training = TRAINING,
): Weights {
  const masked = (samples: readonly Sample[]): Sample[] =>
    samples.map((sample) => ({
      ...sample,
      features: sample.features.map((value, index) => (used[index] ? value : 0)),
    }));
  const first = trainNetwork(masked(samplesOf(lessons, undefined)), training);
  const second = trainNetwork(masked(samplesOf(lessons, first)), training);
  return { register, first, second, shown: SHOWN, shownFamiliar: SHOWN_FAMILIAR, unsure: UNSURE };
}
