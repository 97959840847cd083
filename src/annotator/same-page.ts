// Tells a page that goes on, as one that loads article after article, from one that has become another.
import type { Verdict } from '../farms/judge';
import { overlapsAny, type PageText, type Span } from '../text/page-text';

/** What a page said when it was recognised. */
export interface Said {
  /** All its lines. */
  readonly lines: readonly string[];
  /** Those in which its boilerplate stands. */
  readonly marks: readonly string[];
}

/** Of a page that goes on so many characters in a hundred are still there: a clock or a counter may have changed. */
const KEPT = 0.9;

const linesOf = ({ text, blocks }: PageText): string[] =>
  blocks.map(({ start, end }) => text.slice(start, end).trim());

/** Keeps what a page says; `hidden` is its boilerplate. */
export function saidBy(page: PageText, hidden: readonly Span[]): Said {
  const lines = linesOf(page);
  const marks = lines.filter((_, index) => {
    const block = page.blocks[index];
    return block !== undefined && overlapsAny(hidden, block);
  });
  return { lines, marks };
}

/** True when the page still says what it said, and perhaps more. */
export function stillSays(page: PageText, { lines, marks }: Said): boolean {
  const now = new Set(linesOf(page));
  const length = (all: readonly string[]): number => all.reduce((sum, line) => sum + line.length, 0);
  const kept = lines.filter((line) => now.has(line));
  return length(kept) >= length(lines) * KEPT && marks.every((line) => now.has(line));
}

const UNKNOWN: Verdict = { kind: 'none', farm: null, name: null, score: 0, reasons: [] };

/** What is known of a page from one look at it to the next. */
export class Known {
  verdict = UNKNOWN;
  /** What it said, while that matters. */
  said: Said | undefined;
  /** True from when the address has changed until the text has. */
  leaving = false;

  goesOn(page: PageText): boolean {
    return this.said !== undefined && stillSays(page, this.said);
  }

  /** The verdict when it is more than "none". */
  get recognised(): Verdict | undefined {
    return this.verdict.kind === 'none' ? undefined : this.verdict;
  }
}
