// Which senses of a page belong to the same field: they share a topic that speaks for them.
import type { EvidenceReader } from './evidence';

/** Senses with a share each, in columns, since every sense of a page is compared with every other. */
export class Kindred {
  readonly #senses: Int32Array;
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #shares: Float64Array;

  constructor(
    private readonly evidence: EvidenceReader,
    senses: ReadonlyMap<number, number>,
  ) {
    this.#senses = Int32Array.from(senses.keys());
    this.#shares = Float64Array.from(senses.values());
    this.#low = this.#senses.map((sense) => (sense < 0 ? 0 : evidence.of(sense).topicBits[0]));
    this.#high = this.#senses.map((sense) => (sense < 0 ? 0 : evidence.of(sense).topicBits[1]));
  }

  /** The shares of all other senses that share a topic with this one, together. */
  of(sense: number): number {
    const [low, high] = this.evidence.of(sense).topicBits;
    let sum = 0;
    for (let index = 0; index < this.#senses.length; index += 1) {
      const isKin = ((this.#low[index] ?? 0) & low) !== 0 || ((this.#high[index] ?? 0) & high) !== 0;
      if (isKin && this.#senses[index] !== sense) sum += this.#shares[index] ?? 0;
    }
    return sum;
  }
}
