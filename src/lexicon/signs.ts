// Where cues and topic words stand on a page, and how many different ones stand near a place.
import type { Phrase } from './evidence';
import type { Scan } from './scan';

/** How many tokens before and after a mention are near it. */
export const NEAR = 50;

/** Where signs of one list stand, in order. */
export interface Hits {
  readonly firsts: readonly number[];
  readonly lasts: readonly number[];
  /** Which phrase of the list each hit is. */
  readonly signs: readonly number[];
  /** How often each phrase that stands on the page does. */
  readonly counts: ReadonlyMap<number, number>;
}

/** Different signs in the mention's sentence, within 50 words, and on the page; each includes the one before. */
export interface Counts {
  readonly sentence: readonly number[];
  readonly near: readonly number[];
  readonly page: readonly number[];
  /** How many those of the page are; quicker than to list them. */
  readonly onPage: number;
}

export const NO_HITS: Hits = { firsts: [], lasts: [], signs: [], counts: new Map() };

/** Looks phrases up in one page by their first word. */
export class PageIndex {
  readonly #starts: Int32Array;
  readonly #tokens: Int32Array;

  constructor(
    private readonly scan: Scan,
    words: number,
  ) {
    const { count, words: ids, stems } = scan;
    const starts = new Int32Array(words + 2);
    for (let token = 0; token < count; token += 1)
      for (const id of [ids[token] ?? 0, stems[token] ?? 0])
        if (id !== 0) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
    for (let id = 1; id < starts.length; id += 1) starts[id] = (starts[id] ?? 0) + (starts[id - 1] ?? 0);
    this.#starts = starts;
    this.#tokens = new Int32Array(starts.at(-1) ?? 0);
    const next = starts.slice();
    for (let token = 0; token < count; token += 1)
      for (const id of [ids[token] ?? 0, stems[token] ?? 0])
        if (id !== 0) {
          this.#tokens[next[id] ?? 0] = token;
          next[id] = (next[id] ?? 0) + 1;
        }
  }

  /** True when all words of a phrase stand in one block from `token` on. */
  #matches(token: number, words: readonly number[]): boolean {
    const { scan } = this;
    for (let index = 0; index < words.length; index += 1) {
      const at = token + index;
      if (at >= scan.count || scan.blocks[at] !== scan.blocks[token]) return false;
      if (scan.words[at] !== words[index] && scan.stems[at] !== words[index]) return false;
    }
    return true;
  }

  /** Where any of the phrases stands. One piece of text is one sign, however many phrases it spells: the longest. */
  find(phrases: readonly Phrase[]): Hits {
    const found: Hit[] = [];
    for (const [sign, words] of phrases.entries()) {
      const head = words[0] ?? 0;
      const from = this.#starts[head] ?? 0;
      const to = this.#starts[head + 1] ?? 0;
      if (from === to || head === 0) continue;
      for (let place = from; place < to; place += 1) {
        const first = this.#tokens[place] ?? 0;
        if (words.length === 1 || this.#matches(first, words))
          found.push({ first, last: first + words.length - 1, sign });
      }
    }
    return toHits(found);
  }
}

interface Hit {
  readonly first: number;
  readonly last: number;
  readonly sign: number;
}

function toHits(found: Hit[]): Hits {
  if (found.length === 0) return NO_HITS;
  found.sort((a, b) => a.first - b.first || b.last - a.last);
  let end = -1;
  const kept = found.filter(({ first, last }) => {
    if (first <= end) return false;
    end = last;
    return true;
  });
  const counts = new Map<number, number>();
  for (const { sign } of kept) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return {
    counts,
    firsts: kept.map(({ first }) => first),
    lasts: kept.map(({ last }) => last),
    signs: kept.map(({ sign }) => sign),
  };
}

/** The first index whose value is at least `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NO_COUNTS: Counts = { sentence: [], near: [], page: [], onPage: 0 };

/**
 * Counts hits around the tokens `first` to `last`, which do not count themselves. `own` is the sign that says the same as
 * those tokens, if there is one.
 */
export function countAround(
  scan: Scan,
  hits: Hits,
  place: { readonly first: number; readonly last: number },
  own?: number,
): Counts {
  if (hits.firsts.length === 0) return NO_COUNTS;
  const { first, last } = place;
  const block = scan.blocks[first];
  const from = lowerBound(hits.firsts, first - NEAR);
  // Few signs stand near a place: looking through a short list is quicker than hashing.
  const [sentence, near, inside]: [number[], number[], number[]] = [[], [], []];
  for (let index = from; index < hits.firsts.length; index += 1) {
    const at = hits.firsts[index] ?? 0;
    if (at > last + NEAR) break;
    const sign = hits.signs[index] ?? 0;
    if (at <= last && (hits.lasts[index] ?? 0) >= first) inside.push(sign);
    else if (scan.blocks[at] === block && sign !== own) {
      if (!near.includes(sign)) near.push(sign);
      if (scan.sentences[at] === scan.sentences[first] && !sentence.includes(sign)) sentence.push(sign);
    }
  }
  const isElsewhere = (sign: number, count: number): boolean =>
    sign !== own && count > inside.filter((it) => it === sign).length;
  let onPage = hits.counts.size;
  if (inside.length > 0 || own !== undefined)
    for (const sign of new Set(own === undefined ? inside : [...inside, own]))
      if (hits.counts.has(sign) && !isElsewhere(sign, hits.counts.get(sign) ?? 0)) onPage -= 1;
  return {
    ...{ sentence, near, onPage },
    get page() {
      return [...hits.counts].flatMap(([sign, count]) => (isElsewhere(sign, count) ? [sign] : []));
    },
  };
}
