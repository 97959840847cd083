// What `judge` looks at: a page's text in normal form, and where evidence on it may not count.
import { type NormalForm, normalise } from '../text/normal-form';
import { overlapsAny, type PageText, type Span } from '../text/page-text';
import type { PhrasePattern } from './phrase';

/** A page as `judge` sees it. `url` may be empty when it is unknown. */
export interface Facts {
  readonly page: PageText;
  readonly normal: NormalForm;
  readonly url: string;
  /** Where each word of the page starts, in order. */
  readonly wordStarts: readonly number[];
  /** Words on the page. */
  readonly words: number;
}

const SPACE = 0x20;
/** Chinese and Japanese have no spaces; two of their characters count as a word. */
const isUnspaced = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);

/** Where words start in a normal form. A loop, as a pattern takes several times as long on a long page. */
function wordsIn(text: string): number[] {
  const starts: number[] = [];
  /** What stands before: nothing of a word, a word with spaces around it, the first of two characters. */
  let before: 'gap' | 'word' | 'half' = 'gap';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE) before = 'gap';
    else if (isUnspaced(code)) {
      if (before !== 'half') starts.push(at);
      before = before === 'half' ? 'gap' : 'half';
    } else {
      if (before !== 'word') starts.push(at);
      before = 'word';
    }
  }
  return starts;
}

export function readFacts(page: PageText, url = ''): Facts {
  const normal = normalise(page.text);
  const wordStarts = wordsIn(normal.text).map((at) => normal.starts[at] ?? 0);
  return { page, normal, url, wordStarts, words: wordStarts.length };
}

/** How many words start before a source offset, by bisection. */
function wordsBefore({ wordStarts }: Facts, offset: number): number {
  let [low, high] = [0, wordStarts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((wordStarts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words that start between two source offsets. */
export const wordsBetween = (facts: Facts, start: number, end: number): number =>
  Math.max(0, wordsBefore(facts, end) - wordsBefore(facts, start));

/** The same without the words of links: a farm's own links are no text that goes on. */
export const saidBetween = (facts: Facts, start: number, end: number): number =>
  facts.page.linked
    .filter((link) => link.start >= start && link.end <= end)
    .reduce(
      (rest, link) => rest - wordsBetween(facts, link.start, link.end),
      wordsBetween(facts, start, end),
    );

const TAIL = { share: 0.65, words: 400 };
const HEAD = { share: 0.35, words: 60 };

/** True when a span stands where evidence of this kind counts. */
export function wellPlaced(facts: Facts, span: Span, where: 'head' | 'tail' | undefined): boolean {
  if (where === undefined) return true;
  const { length } = facts.page.text;
  if (where === 'tail')
    return span.start >= length * TAIL.share || wordsBetween(facts, span.end, length) <= TAIL.words;
  return span.start <= length * HEAD.share || wordsBetween(facts, 0, span.start) <= HEAD.words;
}

/** How far from a span the quotation marks around it may stand, in characters. */
const FARTHEST_MARK = 1500;
/** Marks that tell opening from closing: what stands between them may be several lines. An apostrophe closes nothing. */
const PAIRS = [
  [/“/g, /”/g],
  [/«/g, /»/g],
  [/「/g, /」/g],
  [/‘/g, /’(?!\p{L})/gu],
] as const;

/** Where the last match is; -1 when there is none. */
const lastOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

/**
 * True when a span stands between quotation marks. The closing one is looked for from the span's start on, as a
 * placeholder at a phrase's end may have taken it in.
 */
function isBetweenMarks(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - FARTHEST_MARK), start);
  const behind = text.slice(start, end + FARTHEST_MARK);
  const isPaired = PAIRS.some(([open, close]) => {
    const closed = behind.search(close);
    const isOpen = lastOf(before, open) > lastOf(before, close);
    return isOpen && closed >= 0 && behind.slice(0, closed).search(open) < 0;
  });
  // Straight marks open and close alike: on a line whose start is near, an odd number before the span has opened one.
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const inLine = start - line <= FARTHEST_MARK ? text.slice(line, start) : '';
  const [toEnd = ''] = /^[^\n]*/.exec(behind.slice(end - start)) ?? [];
  const isOdd = inLine.split('"').length % 2 === 0;
  return isPaired || (isOdd && (text.slice(start, end) + toEnd).includes('"'));
}

/** True when the page itself quotes the span: in a quotation or code, or between quotation marks. */
export const isQuoted = ({ page }: Facts, span: Span): boolean =>
  overlapsAny(page.quoted, span) || overlapsAny(page.masked, span) || isBetweenMarks(page.text, span);

/** The source text of a part of the normal form. */
export const sourceOf = ({ normal }: Facts, { start, end }: Span): Span => ({
  start: normal.starts[start] ?? 0,
  end: normal.ends[end - 1] ?? 0,
});

/** Where a phrase stands, as spans of the source text, quotations included. */
export const findAnywhere = (facts: Facts, phrase: PhrasePattern): Span[] =>
  phrase.findIn(facts.normal.text).map((span) => sourceOf(facts, span));

/** Where a phrase stands, as spans of the source text, quotations left out. */
export const findPhrase = (facts: Facts, phrase: PhrasePattern, where?: 'head' | 'tail'): Span[] =>
  findAnywhere(facts, phrase).filter((span) => wellPlaced(facts, span, where) && !isQuoted(facts, span));
