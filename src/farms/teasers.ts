// Runs of teasers that a farm cuts at a fixed length and ends with "...", and the line that leads to them.
import type { Span } from '../text/page-text';

// Farms cut the HTML source, so a teaser's escaped length is what is constant: 52 or 53 characters on every page seen,
// dots included (survey of ducksell.com). One more either way allows for trimmed spaces.
const SHORTEST = 50;
const LONGEST = 54;

const ESCAPED: Readonly<Record<string, number>> = { '"': 6, '&': 5, '<': 4, '>': 4, "'": 1 };

const escapedLength = (text: string): number =>
  [...text].reduce((sum, character) => sum + (ESCAPED[character] ?? 1), 0);

const isCut = (text: string): boolean => {
  // Too long even where every character takes two units; a whole article may stand before the first dots.
  if (text.length > 2 * LONGEST) return false;
  const length = escapedLength(text);
  return length >= SHORTEST && length <= LONGEST;
};

/** Runs of at least `least` teasers with nothing else between them, as spans. They may share one line or stand one a line. */
export function findTeaserRuns(text: string, least: number): Span[] {
  const runs: { start: number; end: number; count: number }[] = [];
  let from = 0;
  for (const dots of text.matchAll(/\.\.\.|…/g)) {
    const end = dots.index + dots[0].length;
    // From the last dots only: searching back to the start of a long line each time would take its square.
    const start = from + text.slice(from, dots.index).lastIndexOf('\n') + 1;
    const piece = text.slice(start, end).trim();
    const run = runs.at(-1);
    const follows = run !== undefined && text.slice(run.end, start).trim() === '';
    if (isCut(piece) && follows) {
      run.end = end;
      run.count += 1;
    } else if (isCut(piece)) runs.push({ start, end, count: 1 });
    from = end;
  }
  return runs.filter((run) => run.count >= least);
}

/** Where a line starts with one of `marks` ("<<:"), ten or more characters follow, and it is no YAML merge key: `<<: *base`, `<<: [*a, *b]`, `<<: {a: 1}`. */
export function findLineStarts(text: string, marks: readonly string[]): Span[] {
  return marks.flatMap((mark) => {
    const spans: Span[] = [];
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
      const rest = /^[^\S\n]*[^*[{\s][^\n]{9,}/.exec(text.slice(at + mark.length, at + mark.length + 400));
      const starts = at === 0 || /\s/.test(text[at - 1] ?? '');
      if (starts && rest) spans.push({ start: at, end: at + mark.length });
    }
    return spans;
  });
}
