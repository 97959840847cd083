// Counts the marks of own terms on this page and tells the background, some seconds' worth at a time.
import { nameOf, ownIdOf } from '../lexicon/own-term';
import type { Mark } from '../page/paint';

/** Milliseconds over which marks are gathered: a page that loads is painted several times. */
const GATHER = 2000;

/** Hears of what is marked after each painting. */
export type CountHits = (marks: readonly Mark[]) => void;

/**
 * Counts each own term as often as it has stood marked on the page at once: a page that is painted anew has no more of it.
 * `tell` gets, by ids, what is new since it was last told.
 */
export function countHits(tell: (counts: Readonly<Record<string, number>>) => void): CountHits {
  const told = new Map<string, number>();
  const most = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    const counts: Record<string, number> = {};
    for (const [id, count] of most) {
      const more = count - (told.get(id) ?? 0);
      if (more > 0) counts[id] = more;
      told.set(id, count);
    }
    if (Object.keys(counts).length > 0) tell(counts);
  };
  return (marks) => {
    const now = new Map<string, number>();
    for (const { term } of marks) {
      const id = ownIdOf(nameOf(term.entry));
      if (id !== undefined) now.set(id, (now.get(id) ?? 0) + 1);
    }
    for (const [id, count] of now) most.set(id, Math.max(count, most.get(id) ?? 0));
    if (now.size > 0 && timer === undefined) timer = setTimeout(flush, GATHER);
  };
}
