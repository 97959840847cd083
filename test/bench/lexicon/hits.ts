// What a contestant found, and which hits stand when some overlap.

/** UTF-16 offsets, `end` exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** From left to right, of those that start together the longest: what an alternation with the longest first finds. */
export function leftmostLongest(hits: readonly Hit[]): Hit[] {
  const chosen: Hit[] = [];
  let behind = 0;
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end))
    if (hit.start >= behind) {
      chosen.push(hit);
      behind = hit.end;
    }
  return chosen;
}

/** The longest of the whole text first, of equally long forms the one listed first: what marking one by one finds. */
export function longestFirst(hits: readonly Hit[], rankOf: (hit: Hit) => number): Hit[] {
  const taken = new Set<number>();
  const length = ({ start, end }: Hit): number => end - start;
  return [...hits]
    .sort((a, b) => length(b) - length(a) || rankOf(a) - rankOf(b) || a.start - b.start)
    .filter(({ start, end }) => {
      const offsets = Array.from({ length: end - start }, (_, index) => start + index);
      if (offsets.some((offset) => taken.has(offset))) return false;
      for (const offset of offsets) taken.add(offset);
      return true;
    });
}

const isWordCode = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** True when no letter or digit touches the hit from outside. Enough for texts that are `comparable`. */
export const isWhole = (text: string, { start, end }: Hit): boolean =>
  !isWordCode(text.charCodeAt(start - 1)) && !isWordCode(text.charCodeAt(end));
