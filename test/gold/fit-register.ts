// Learns which words tell a translated article from ordinary English: from sentences that hold a mistranslation, and
// from sentences that hold a trap, both without the words that may be terms themselves.
import { readExample } from '../../src/lexicon/example';
import type { Lexicon } from '../../src/lexicon/lexicon';
import { PageView } from '../../src/lexicon/page-view';
import { keyAt, type Register, readRegister, speaking } from '../../src/lexicon/register';
import type { Sense } from '../../src/lexicon/sense';
import { fromPlainText, overlapsAny, type Span } from '../../src/text/page-text';
import type { LexiconFor } from './fit-weights';
import type { LabelledPage } from './labelled';
import { fitLogistic, type GroupedExample, inFolds, inTenths } from './logistic';

/** Examples were written to show one sense, so they are easier than real text. */
const EXAMPLE_WEIGHT = 0.5;

const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start);

interface Marked {
  readonly group: string;
  readonly text: string;
  readonly right: readonly Span[];
  readonly traps: readonly Span[];
  readonly weight: number;
}

/** The sentences of a text that hold only mistranslations, or only traps. */
function sentencesOf(lexicon: Lexicon, { group, text, right, traps, weight }: Marked): GroupedExample[] {
  const { scan, places } = PageView.of(lexicon, fromPlainText(text));
  const speaks = speaking(scan, places);
  const [labels, negatives] = [inOrder(right), inOrder(traps)];
  const bySentence = new Map<number, { words: Set<string>; right: boolean; trap: boolean }>();
  for (let token = 0; token < scan.count; token += 1) {
    const span = { start: scan.starts[token] ?? 0, end: scan.ends[token] ?? 0 };
    const number = scan.sentences[token] ?? 0;
    const sentence = bySentence.get(number) ?? { words: new Set(), right: false, trap: false };
    bySentence.set(number, sentence);
    if (overlapsAny(labels, span)) sentence.right = true;
    else if (overlapsAny(negatives, span)) sentence.trap = true;
    else if (speaks[token] === 1 && keyAt(scan, token) !== 0) sentence.words.add(String(keyAt(scan, token)));
  }
  return [...bySentence.values()]
    .filter((sentence) => sentence.right !== sentence.trap && sentence.words.size > 0)
    .map((sentence) => ({ group, signs: [...sentence.words], yes: sentence.right, weight }));
}

/** All sentences that the register is learnt from: their words, each once; yes where a mistranslation stands. */
export function readSentences(
  lexicon: Lexicon,
  pages: readonly LabelledPage[],
  senses: readonly Sense[],
): GroupedExample[] {
  const ofPages = pages.map(
    ({ id, text, labels, negatives }): Marked => ({
      ...{ group: id, text, right: labels, traps: negatives, weight: 1 },
    }),
  );
  const ofSenses = senses.flatMap((sense): Marked[] => [
    ...sense.examples.map((marked): Marked => {
      const { text, expected } = readExample(marked, sense.id);
      return { group: sense.id, text, right: expected, traps: [], weight: EXAMPLE_WEIGHT };
    }),
    // Where the trap stands in a counterexample is not marked, and need not be: possible terms do not speak.
    ...sense.counterexamples.map(
      (text): Marked => ({
        group: sense.id,
        text,
        right: [],
        traps: [{ start: 0, end: 1 }],
        weight: EXAMPLE_WEIGHT,
      }),
    ),
  ]);
  return [...ofPages, ...ofSenses].flatMap((marked) => sentencesOf(lexicon, marked));
}

/** Chosen on the pages held back. */
const REGRESSION = { least: 4, decay: 0.002 } as const;

/** A register learnt from everything, and for each group a dictionary whose register was learnt without it. */
export interface Registers {
  readonly register: Register;
  readonly lexiconFor: LexiconFor;
}

/** Learns the register, and for each group a dictionary whose register was learnt without it. */
export function fitRegisters(
  lexicon: Lexicon,
  wordOf: (id: number) => string,
  pages: readonly LabelledPage[],
  senses: readonly Sense[],
): Registers {
  const { whole, without } = inFolds(readSentences(lexicon, pages, senses), (sentences) => {
    const weights = fitLogistic(sentences, REGRESSION);
    const register: Register = inTenths([...weights].map(([id, weight]) => [wordOf(Number(id)), weight]));
    const read = readRegister(register, lexicon.tables.vocabulary.words);
    return { register, lexicon: { ...lexicon, register: read } };
  });
  return { register: whole.register, lexiconFor: (group) => without(group).lexicon };
}
