// Logistic regression over named signs, for what is learnt word by word.
import { hashOf } from '../../src/lexicon/words';

/** What is learnt from: signs that are there, and whether the answer is yes. */
export interface Example<Sign = string> {
  readonly signs: ArrayLike<Sign> & Iterable<Sign>;
  readonly yes: boolean;
  readonly weight: number;
  /** Log-odds that are known beforehand; signs add to them. */
  readonly offset?: number;
  /** What the sum of the signs' weights is multiplied by, 1 if nothing is said. */
  readonly share?: number;
}

/** An example of a group: what is learnt from a group is not used on the same group. */
export interface GroupedExample extends Example {
  readonly group: string;
}

export interface Regression {
  /** A sign of fewer examples says nothing. */
  readonly least: number;
  /** Pulls weights towards 0 (a Gaussian prior, per example). */
  readonly decay: number;
  readonly rounds?: number;
  /** Whether a constant is learnt beside the signs; it is not among the weights. False where what is known beforehand has one. */
  readonly constant?: boolean;
}

const ROUNDS = 12;
const RATE = 0.1;

/** The weights of signs, as log-odds; AdaGrad (Duchi et al. 2011), examples in their given order: the same result every time. */
export function fitLogistic<Sign = string>(
  examples: readonly Example<Sign>[],
  { least, decay, rounds = ROUNDS, constant = true }: Regression,
): Map<Sign, number> {
  const counts = new Map<Sign, number>();
  for (const { signs } of examples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const numbers = new Map<Sign, number>();
  for (const [sign, count] of counts) if (count >= least) numbers.set(sign, numbers.size + 1);
  const weights = new Float64Array(numbers.size + 1);
  const squares = new Float64Array(numbers.size + 1).fill(1e-6);
  // Number 0 is the constant, which no sign has.
  const known = examples.map(({ signs, yes, weight, offset = 0, share = 1 }) => ({
    signs: Int32Array.from([
      ...(constant ? [0] : []),
      ...Array.from(signs).flatMap((sign) => numbers.get(sign) ?? []),
    ]),
    ...{ yes, weight, offset, share },
  }));
  for (let round = 0; round < rounds; round += 1)
    for (const { signs, yes, weight, offset, share } of known) {
      let sum = 0;
      for (const sign of signs) sum += weights[sign] ?? 0;
      const error = weight * share * ((yes ? 1 : 0) - 1 / (1 + Math.exp(-offset - share * sum)));
      for (const sign of signs) {
        const old = weights[sign] ?? 0;
        const gradient = error - decay * old;
        const square = (squares[sign] ?? 0) + gradient * gradient;
        squares[sign] = square;
        weights[sign] = old + (RATE * gradient) / Math.sqrt(square);
      }
    }
  return new Map([...numbers].map(([sign, number]) => [sign, weights[number] ?? 0]));
}

/** Log-odds as whole tenths; beyond 5 more says nothing more. */
export const toTenths = (weight: number): number => Math.max(-50, Math.min(50, Math.round(10 * weight)));

/** Weights as they ship: tenths of log-odds, as keys, with the words that have them; what is nearly 0 is left out. */
export function inTenths(
  weights: Iterable<readonly [word: string, weight: number]>,
  least = 1,
): Record<string, string> {
  const byWeight = new Map<number, string[]>();
  for (const [word, weight] of weights) {
    const tenths = toTenths(weight);
    if (Math.abs(tenths) < least) continue;
    byWeight.set(tenths, [...(byWeight.get(tenths) ?? []), word]);
  }
  return Object.fromEntries(
    [...byWeight].sort(([a], [b]) => a - b).map(([weight, words]) => [weight, words.sort().join(' ')]),
  );
}

const FOLDS = 5;
const foldOf = (group: string): number => (hashOf(group) >>> 3) % FOLDS;

/** A value learnt from everything, and for each group one that was learnt without it (and without others of its fold). */
export interface Folded<T> {
  readonly whole: T;
  readonly without: (group: string) => T;
}

/**
 * Learns six times. What is learnt on an example looks more telling on that example than it is elsewhere, so whatever is
 * fitted on top must see what other folds have taught.
 */
export function inFolds<T>(
  examples: readonly GroupedExample[],
  learn: (chosen: readonly GroupedExample[]) => T,
): Folded<T> {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    learn(examples.filter(({ group }) => foldOf(group) !== fold)),
  );
  const whole = learn(examples);
  return { whole, without: (group) => folds[foldOf(group)] ?? whole };
}
