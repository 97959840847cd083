// Where the sentence of a token begins and ends.
import type { Scan } from './scan';

/** Tokens of a sentence: the first, and the one behind the last. */
export type TokenRange = readonly [from: number, to: number];

/** Looks sentences up; the one last asked for is remembered, since places come in order and a page may be one sentence. */
export class SentenceTokens {
  #number = -1;
  #tokens: TokenRange = [0, 0];

  constructor(private readonly scan: Pick<Scan, 'sentences' | 'count'>) {}

  /** The tokens of the sentence that a token belongs to. */
  at(token: number): TokenRange {
    const { sentences, count } = this.scan;
    const number = sentences[token] ?? -1;
    if (number === this.#number) return this.#tokens;
    let [from, to] = [token, token + 1];
    while (from > 0 && sentences[from - 1] === number) from -= 1;
    while (to < count && sentences[to] === number) to += 1;
    [this.#number, this.#tokens] = [number, [from, to]];
    return this.#tokens;
  }
}
