// The model that turns evidence into a probability: one layer of tanh units, small beside the dictionary.

import type { Register } from './register';

/** Weights of one fitted network. Inputs are features times `scale`. */
export interface Network {
  readonly scale: readonly number[];
  /** For each hidden unit its bias, then a weight for each input. */
  readonly hidden: readonly (readonly number[])[];
  /** The output's bias, then a weight for each hidden unit, then one for each input (a direct way past the units). */
  readonly output: readonly number[];
}

/** What `npm run fit` writes of evidence as a whole; what single words say is in `experience.json`. */
export interface Weights {
  /** What the words around a place say. */
  readonly register: Register;
  /** First look: only what is distinct counts as sure. Second look: what the first was sure of. */
  readonly first: Network;
  readonly second: Network;
  /** Probability from which a meaning is shown, from which a familiar one is, and from which readers see it who ask for more. */
  readonly shown: number;
  readonly shownFamiliar: number;
  readonly unsure: number;
}

/** A network as one list for each input, scaled, so that inputs that are 0 (most are) cost nothing. */
interface Compiled {
  readonly units: number;
  readonly biases: Float64Array;
  readonly inputs: readonly Float64Array[];
  readonly output: Float64Array;
}

const COMPILED = new WeakMap<Network, Compiled>();

function compiled(network: Network): Compiled {
  const known = COMPILED.get(network);
  if (known) return known;
  const { scale, hidden, output } = network;
  const units = hidden.length;
  const made: Compiled = {
    units,
    biases: Float64Array.from(hidden, (weights) => weights[0] ?? 0),
    // Behind the weights to the units stands the direct one to the output.
    inputs: scale.map((factor, index) =>
      Float64Array.from([
        ...hidden.map((weights) => (weights[index + 1] ?? 0) * factor),
        (output[units + 1 + index] ?? 0) * factor,
      ]),
    ),
    output: Float64Array.from(output.slice(0, units + 1)),
  };
  COMPILED.set(network, made);
  return made;
}

/** Log-odds that a reading with these features is right. */
export function logOdds(network: Network, features: readonly number[]): number {
  const { units, biases, inputs, output } = compiled(network);
  const sums = Float64Array.from(biases);
  let odds = output[0] ?? 0;
  for (let index = 0; index < inputs.length; index += 1) {
    const value = features[index] ?? 0;
    const weights = inputs[index];
    if (value === 0 || weights === undefined) continue;
    for (let unit = 0; unit < units; unit += 1) sums[unit] = (sums[unit] ?? 0) + value * (weights[unit] ?? 0);
    odds += value * (weights[units] ?? 0);
  }
  for (let unit = 0; unit < units; unit += 1) odds += (output[unit + 1] ?? 0) * Math.tanh(sums[unit] ?? 0);
  return odds;
}

/** Log-odds as a probability from 0 to 1. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));
