// Trails of links that end with the page's title: "Bakery network - Bread - Why rye needs time".
import type { Span } from '../text/page-text';
import { type Facts, wordsBetween } from './facts';
import { phrasePattern } from './phrase';

/** How much of the normal form is the head of a page. */
const HEAD_LENGTH = 1600;

/** More words before it on its line are no site's name. */
const MOST_NAME_WORDS = 8;

/**
 * A trail of links that begins with one of `heads`, perhaps behind the site's name, goes on with a few words and the
 * title, and stands before the title itself: what is before the second title.
 */
export function findTrail(facts: Facts, heads: readonly string[]): Span | undefined {
  const { normal, page } = facts;
  const sources = heads.map((head) => phrasePattern(head).source).join('|');
  const trail = new RegExp(`(?<![^ ])(?:${sources}) (?:[^ ]+ ){0,6}?([^ ].{8,150}?) (?=\\1(?: |$))`);
  const found = trail.exec(normal.text.slice(0, HEAD_LENGTH));
  if (!found) return undefined;
  const start = normal.starts[found.index] ?? 0;
  const line = page.text.lastIndexOf('\n', start - 1) + 1;
  const named = start > 0 && wordsBetween(facts, line, start) <= MOST_NAME_WORDS;
  return { start: named ? line : start, end: normal.starts[found.index + found[0].length] ?? 0 };
}
