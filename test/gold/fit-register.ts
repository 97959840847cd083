// Learns which words tell a translated article from ordinary English: from sentences that hold a mistranslation, and
// from sentences that hold a trap, both without the words that may be terms themselves.
import { readExample } from '../../src/lexicon/example';
import type { Lexicon } from '../../src/lexicon/lexicon';
import { PageView } from '../../src/lexicon/page-view';
import { keyAt, type Register, readRegister, speaking } from '../../src/lexicon/register';
import type { Sense } from '../../src/lexicon/sense';
import { hashOf } from '../../src/lexicon/words';
import { fromPlainText, overlapsAny, type Span } from '../../src/text/page-text';
import type { LexiconFor } from './fit-weights';
import type { LabelledPage } from './labelled';

/** A sentence's words, each once, and on which side it stands. */
export interface Sentence {
  /** The page or sense that it is from; what is learnt on a group is not used to learn from the same group. */
  readonly group: string;
  readonly words: readonly string[];
  readonly translated: boolean;
  readonly weight: number;
}

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
function sentencesOf(lexicon: Lexicon, { group, text, right, traps, weight }: Marked): Sentence[] {
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
    .map((sentence) => ({ group, words: [...sentence.words], translated: sentence.right, weight }));
}

/** All sentences that the register is learnt from. */
export function readSentences(
  lexicon: Lexicon,
  pages: readonly LabelledPage[],
  senses: readonly Sense[],
): Sentence[] {
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

/** A word that stands in fewer sentences says nothing. */
const LEAST_SENTENCES = 4;
const ROUNDS = 12;
const RATE = 0.1;
/** Pulls weights towards 0 (a Gaussian prior, per sentence). Chosen on the pages held back. */
const DECAY = 0.002;

/** Logistic regression with AdaGrad (Duchi et al. 2011), sentences in their given order: the same result every time. */
export function fitRegister(sentences: readonly Sentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  const known = sentences.map((it) => ({
    ...it,
    words: ['', ...it.words.filter((word) => (counts.get(word) ?? 0) >= LEAST_SENTENCES)],
  }));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { words, translated, weight } of known) {
      const odds = words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
      const error = weight * ((translated ? 1 : 0) - 1 / (1 + Math.exp(-odds)));
      for (const word of words) {
        const old = weights.get(word) ?? 0;
        const gradient = error - DECAY * old;
        const square = (squares.get(word) ?? 1e-6) + gradient * gradient;
        squares.set(word, square);
        weights.set(word, old + (RATE * gradient) / Math.sqrt(square));
      }
    }
  weights.delete('');
  return weights;
}

/** The register as shipped: `wordOf` gives the text of a word's number. */
export function toRegister(weights: ReadonlyMap<string, number>, wordOf: (id: number) => string): Register {
  const byWeight = new Map<number, string[]>();
  for (const [id, weight] of weights) {
    const tenths = Math.max(-50, Math.min(50, Math.round(10 * weight)));
    if (tenths === 0) continue;
    byWeight.set(tenths, [...(byWeight.get(tenths) ?? []), wordOf(Number(id))]);
  }
  return Object.fromEntries(
    [...byWeight].sort(([a], [b]) => a - b).map(([weight, words]) => [weight, words.sort().join(' ')]),
  );
}

/** A register learnt from everything, and for each group a dictionary whose register was learnt without it. */
export interface Registers {
  readonly register: Register;
  readonly lexiconFor: LexiconFor;
}

const FOLDS = 5;
const foldOf = (group: string): number => (hashOf(group) >>> 3) % FOLDS;

/**
 * Learns the register. What is learnt on a sentence looks more telling on that sentence than it is elsewhere, so the
 * network must learn from registers of other folds.
 */
export function fitRegisters(
  lexicon: Lexicon,
  wordOf: (id: number) => string,
  pages: readonly LabelledPage[],
  senses: readonly Sense[],
): Registers {
  const sentences = readSentences(lexicon, pages, senses);
  const withRegister = (chosen: readonly Sentence[]): { register: Register; lexicon: Lexicon } => {
    const register = toRegister(fitRegister(chosen), wordOf);
    const weights = readRegister(register, lexicon.tables.vocabulary.words);
    return { register, lexicon: { ...lexicon, register: weights } };
  };
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    withRegister(sentences.filter(({ group }) => foldOf(group) !== fold)),
  );
  return {
    register: withRegister(sentences).register,
    lexiconFor: (group) => folds[foldOf(group)]?.lexicon ?? lexicon,
  };
}
