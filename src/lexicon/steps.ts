// The pieces of Chinese that the words at a token may render.
import { keysAt, phraseFrom } from './phrases';
import type { Step } from './reading';
import type { Scan } from './scan';
import type { Tables } from './tables';

/**
 * Tokens whose steps are kept, since all of a long page would fill the memory. It must be more than any derived form is long,
 * for the steps of its first token are read until its last: ten pieces of six words with two function words between are 78.
 */
const KEPT = 128;

/** The renderings that stand at a token, with the last token of each: only numbers, as there are ten for every word of a page. */
export interface Steps {
  readonly token: number;
  readonly count: number;
  readonly renderings: readonly number[];
  readonly lasts: readonly number[];
}

interface Slot extends Steps {
  token: number;
  count: number;
  renderings: number[];
  lasts: number[];
}

/** Looks renderings up; those of the tokens last asked for are remembered. */
export class StepFinder {
  /** Each token's at its number modulo `KEPT`. */
  readonly #slots: readonly Slot[] = Array.from({ length: KEPT }, () => ({
    ...{ token: -1, count: 0 },
    ...{ renderings: [], lasts: [] },
  }));

  constructor(
    private readonly tables: Tables,
    private readonly scan: Scan,
  ) {}

  /** What stands at a token. It is overwritten when a token `KEPT` further on is asked for. */
  at(token: number): Steps {
    const slot = this.#slots[token % KEPT] as Slot;
    if (slot.token === token) return slot;
    const { renderingsByWord, renderings } = this.tables;
    slot.token = token;
    slot.count = 0;
    for (const key of keysAt(this.scan, token)) {
      for (let place = renderingsByWord.first(key); place !== 0; place = renderingsByWord.next(place)) {
        const rendering = renderingsByWord.value(place);
        const last = phraseFrom(this.scan, renderings.words, renderings.start.at(rendering), token, 1);
        if (last < 0) continue;
        slot.renderings[slot.count] = rendering;
        slot.lasts[slot.count] = last;
        slot.count += 1;
      }
    }
    return slot;
  }

  /** One of them, spelt out. */
  stepOf({ token, renderings, lasts }: Steps, index: number): Step {
    const { piece, sound, rank } = this.tables.renderings;
    const rendering = renderings[index] ?? 0;
    return {
      piece: piece.at(rendering),
      first: token,
      last: lasts[index] ?? token,
      sound: sound.at(rendering) === 1,
      rank: rank.at(rendering),
    };
  }
}
