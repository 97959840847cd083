// The sentence around a place in a text, for quoting it.
import type { Span } from './page-text';

/** A stop that ends a sentence: white space comes behind it. */
const STOP = /[.!?。！？…]["'”’)]*\s/g;
/** What a cut leaves of a character of two units. */
const HALVES = /^[\udc00-\udfff]|[\ud800-\udbff]$/g;
/** Characters of a quotation on each side: a text without stops is cut. */
const REACH = 200;

/** The sentence in which `span` stands, on its own line, with single spaces; cut where it is very long. */
export function sentenceAround(text: string, { start, end }: Span): string {
  const line = { start: text.lastIndexOf('\n', start) + 1, end: text.indexOf('\n', end) };
  const from = Math.max(line.start, start - REACH);
  const to = Math.min(line.end < 0 ? text.length : line.end, end + REACH);
  const before = [...text.slice(from, start).matchAll(STOP)].at(-1);
  const after = [...text.slice(end, to).matchAll(STOP)][0];
  const first = before ? from + before.index + before[0].length : from;
  const last = after ? end + after.index + after[0].length : to;
  return text.slice(first, last).replace(HALVES, '').replace(/\s+/g, ' ').trim();
}
