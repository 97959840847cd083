// Examples in sense files: sentences with the expected spans in [brackets].
import { fromPlainText, type Span } from '../text/page-text';
import { explain } from './explain';
import type { Lexicon } from './lexicon';
import type { Sense } from './sense';

interface Expected extends Span {
  readonly id: string;
}

/** The Chinese of a sense's id. */
export type ZhOf = (id: string) => string | undefined;

/**
 * Reads "The [micro-letter] of [Ali|alibaba]": the plain text and where which sense is expected; a mark without a name
 * means `id`.
 */
export function readExample(marked: string, id: string): { text: string; expected: Expected[] } {
  let text = '';
  const expected: Expected[] = [];
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const [surface = '', other] = part.startsWith('[') ? part.slice(1, -1).split('|') : [part];
    if (part.startsWith('['))
      expected.push({ start: text.length, end: text.length + surface.length, id: other ?? id });
    text += surface;
  }
  return { text, expected };
}

const show = (spans: readonly { surface: string; zh: string }[]): string =>
  spans.length === 0 ? 'nothing' : spans.map(({ surface, zh }) => `"${surface}" (${zh})`).join(', ');

/**
 * What `sentence` yields beyond or short of its marks, in words, or undefined when all is well: each mark is explained as
 * marked, surely or for readers who ask for more (one sentence is little evidence), and nothing else is shown.
 */
function mismatch(lexicon: Lexicon, zhOf: ZhOf, sentence: string, id: string): string | undefined {
  const { text, expected } = readExample(sentence, id);
  const { terms, unsure } = explain(lexicon, fromPlainText(text));
  const key = (span: Span, sense: string) => `${span.start}-${span.end} ${sense}`;
  const wanted = new Set(expected.map((span) => key(span, zhOf(span.id) ?? '')));
  const got = new Set([...terms, ...unsure].map((term) => key(term, term.entry.zh)));
  const beyond = terms.filter((term) => !wanted.has(key(term, term.entry.zh)));
  if (beyond.length === 0 && [...wanted].every((mark) => got.has(mark))) return undefined;
  const marks = expected.map((span) => ({
    surface: text.slice(span.start, span.end),
    zh: zhOf(span.id) ?? `no sense has the id "${span.id}"`,
  }));
  return `expected ${show(marks)} but found ${show(terms.map(({ surface, entry }) => ({ surface, zh: entry.zh })))}`;
}

/** Runs a sense's examples and counterexamples with the whole dictionary; returns what fails, in words. */
export function failingExamples(lexicon: Lexicon, zhOf: ZhOf, sense: Sense): string[] {
  const run = (kind: string, sentences: readonly string[]): string[] =>
    sentences.flatMap((sentence, index) => {
      const wrong = mismatch(lexicon, zhOf, sentence, sense.id);
      return wrong === undefined ? [] : [`${sense.id} > ${kind}[${index}] "${sentence}": ${wrong}`];
    });
  const unmarked = sense.examples.filter(
    (example) => !readExample(example, sense.id).expected.some(({ id }) => id === sense.id),
  );
  return [
    ...unmarked.map((example) => `${sense.id} > examples "${example}": marks no [form] of this sense`),
    ...run('examples', sense.examples),
    ...run('counterexamples', sense.counterexamples),
  ];
}
