// How many words of everyday life and of what farm pages are about stand on a page and in its parts.
import type { Hits } from './signs';

export class TopicWords {
  readonly #everyday: Int32Array;
  readonly #farm: Int32Array;
  /** Different everyday words beside different farm-side ones on the page, as log2 of the ratio. */
  readonly everydayShare: number;

  /** `topics`: where each topic's words stand; `everyday`: for each topic whether it is one of everyday life. */
  constructor(
    topics: readonly Hits[],
    everyday: readonly boolean[],
    private readonly tokens: number,
  ) {
    const ofSide = (side: boolean): Hits[] => topics.filter((_, topic) => everyday[topic] === side);
    const different = (side: boolean): number =>
      ofSide(side).reduce((sum, { counts }) => sum + counts.size, 0);
    this.#everyday = this.#sums(ofSide(true));
    this.#farm = this.#sums(ofSide(false));
    this.everydayShare = Math.log2((1 + different(true)) / (1 + different(false)));
  }

  /** For each token how many words of the topics stand before it. */
  #sums(topics: readonly Hits[]): Int32Array {
    const sums = new Int32Array(this.tokens + 1);
    for (const { firsts } of topics) for (const first of firsts) sums[first + 1] = (sums[first + 1] ?? 0) + 1;
    for (let token = 1; token < sums.length; token += 1)
      sums[token] = (sums[token] ?? 0) + (sums[token - 1] ?? 0);
    return sums;
  }

  /** Words of both sides from one token up to another. */
  within(from: number, end: number): { readonly everyday: number; readonly farm: number } {
    const to = Math.min(this.tokens, end);
    const count = (sums: Int32Array): number => (sums[to] ?? 0) - (sums[from] ?? 0);
    return { everyday: count(this.#everyday), farm: count(this.#farm) };
  }
}
