// Examples in sense files: sentences with the expected spans in [brackets].
import { fromPlainText, type Span } from '../text/page-text';
import { explain } from './explain';
import type { Lexicon } from './lexicon';
import type { Sense } from './sense';

interface Expected extends Span {
  readonly id: string;
}

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

const show = (spans: readonly { surface: string; id: string }[]): string =>
  spans.length === 0 ? 'nothing' : spans.map(({ surface, id }) => `"${surface}" (${id})`).join(', ');

/** What `sentence` yields beyond or short of its marks, in words, or undefined when it yields exactly them. */
function mismatch(lexicon: Lexicon, sentence: string, id: string): string | undefined {
  const { text, expected } = readExample(sentence, id);
  const found = explain(lexicon, fromPlainText(text)).terms;
  const key = (span: Span, sense: string) => `${span.start}-${span.end} ${sense}`;
  const got = new Set(found.map((term) => key(term, term.entry.id)));
  if (got.size === expected.length && expected.every((span) => got.has(key(span, span.id)))) return undefined;
  const wanted = expected.map((span) => ({ surface: text.slice(span.start, span.end), id: span.id }));
  return `expected ${show(wanted)} but found ${show(found.map(({ surface, entry }) => ({ surface, id: entry.id })))}`;
}

/** Runs a sense's examples and counterexamples with the whole dictionary; returns what fails, in words. */
export function failingExamples(lexicon: Lexicon, sense: Sense): string[] {
  const run = (kind: string, sentences: readonly string[]): string[] =>
    sentences.flatMap((sentence, index) => {
      const wrong = mismatch(lexicon, sentence, sense.id);
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
