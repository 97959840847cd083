// Fits the small networks of `model.ts` to rows: Adam (Kingma and Ba 2015) on weighted log loss with decay, fixed seeds;
// the average of several networks (bagging, Breiman 1996) is steadier than one.
import type { Network } from '../../src/lexicon/model';

export interface Sample {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly weight: number;
  /** For each feature how often (0 to 1) it is left out while learning from this sample. */
  readonly dropout: readonly number[] | undefined;
}

export interface Training {
  readonly units: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pulls weights towards 0; keeps what few rows say from being believed. */
  readonly decay: number;
  readonly batch: number;
  readonly seed: number;
  /** How many networks are averaged. */
  readonly members: number;
}

export const TRAINING: Training = {
  units: 24,
  epochs: 20,
  rate: 0.004,
  decay: 0.05,
  batch: 256,
  seed: 7,
  members: 4,
};

/** Repeatable random numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** 1 / standard deviation of each feature, so that one rate suits all. */
function scaleOf(samples: readonly Sample[]): number[] {
  const width = samples[0]?.features.length ?? 0;
  return Array.from({ length: width }, (_, index) => {
    let [sum, squares, total] = [0, 0, 0];
    for (const { features, weight } of samples) {
      const value = features[index] ?? 0;
      sum += weight * value;
      squares += weight * value * value;
      total += weight;
    }
    const deviation = Math.sqrt(Math.max(0, squares / total - (sum / total) ** 2));
    return deviation > 1e-6 ? 1 / deviation : 0;
  });
}

/** Where each part of the network stands in one flat list of weights. */
interface Layout {
  readonly inputs: number;
  readonly units: number;
  readonly output: number;
  readonly size: number;
}

function layoutOf(inputs: number, units: number): Layout {
  const output = units * (inputs + 1);
  return { inputs, units, output, size: output + 1 + units + inputs };
}

/** A sample's inputs, scaled. Most are 0, so the others are named. */
interface Inputs {
  readonly indices: Uint16Array;
  readonly values: Float64Array;
}

function inputsOf({ features }: Sample, scale: readonly number[]): Inputs {
  const scaled = features.map((value, index) => value * (scale[index] ?? 0));
  const indices = Uint16Array.from(scaled.flatMap((value, index) => (value === 0 ? [] : [index])));
  return { indices, values: Float64Array.from(indices, (index) => scaled[index] ?? 0) };
}

/** Inputs of which some are left out at random, each as often as `dropout` says. */
function dropped({ indices, values }: Inputs, dropout: readonly number[], random: () => number): Inputs {
  return {
    indices,
    values: values.map((value, at) => (random() < (dropout[indices[at] ?? 0] ?? 0) ? 0 : value)),
  };
}

/** Adds the gradient of one sample's loss to `gradient`; returns nothing else. */
function addGradient(
  { inputs, units, output }: Layout,
  weights: Float64Array,
  { indices, values }: Inputs,
  sample: Sample,
  gradient: Float64Array,
  activations: Float64Array,
): void {
  let sum = weights[output] ?? 0;
  for (let unit = 0; unit < units; unit += 1) {
    const base = unit * (inputs + 1);
    let input = weights[base] ?? 0;
    for (let at = 0; at < indices.length; at += 1)
      input += (weights[base + 1 + (indices[at] ?? 0)] ?? 0) * (values[at] ?? 0);
    const activation = Math.tanh(input);
    activations[unit] = activation;
    sum += (weights[output + 1 + unit] ?? 0) * activation;
  }
  const direct = output + 1 + units;
  for (let at = 0; at < indices.length; at += 1)
    sum += (weights[direct + (indices[at] ?? 0)] ?? 0) * (values[at] ?? 0);
  const error = sample.weight * (1 / (1 + Math.exp(-sum)) - (sample.right ? 1 : 0));
  gradient[output] = (gradient[output] ?? 0) + error;
  for (let at = 0; at < indices.length; at += 1) {
    const index = direct + (indices[at] ?? 0);
    gradient[index] = (gradient[index] ?? 0) + error * (values[at] ?? 0);
  }
  for (let unit = 0; unit < units; unit += 1) {
    const activation = activations[unit] ?? 0;
    const at = output + 1 + unit;
    gradient[at] = (gradient[at] ?? 0) + error * activation;
    const back = error * (weights[at] ?? 0) * (1 - activation * activation);
    const base = unit * (inputs + 1);
    gradient[base] = (gradient[base] ?? 0) + back;
    for (let at = 0; at < indices.length; at += 1) {
      const index = base + 1 + (indices[at] ?? 0);
      gradient[index] = (gradient[index] ?? 0) + back * (values[at] ?? 0);
    }
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function toNetwork(
  { inputs, units, output, size }: Layout,
  weights: Float64Array,
  scale: readonly number[],
): Network {
  return {
    scale,
    hidden: Array.from({ length: units }, (_, unit) =>
      Array.from(weights.subarray(unit * (inputs + 1), (unit + 1) * (inputs + 1)), rounded),
    ),
    output: Array.from(weights.subarray(output, size), rounded),
  };
}

/** The network whose log-odds are the mean of those of several networks with the same inputs. */
function average(networks: readonly Network[]): Network {
  const share = (value: number): number => rounded(value / networks.length);
  const outputs = (network: Network, from: number, to?: number): number[] =>
    network.output.slice(from, to).map(share);
  const units = (network: Network): number => network.hidden.length;
  const sums = (lists: readonly (readonly number[])[]): number[] =>
    (lists[0] ?? []).map((_, index) => rounded(lists.reduce((sum, list) => sum + (list[index] ?? 0), 0)));
  return {
    scale: networks[0]?.scale ?? [],
    hidden: networks.flatMap(({ hidden }) => hidden),
    output: [
      ...sums(networks.map((it) => outputs(it, 0, 1))),
      ...networks.flatMap((it) => outputs(it, 1, 1 + units(it))),
      ...sums(networks.map((it) => outputs(it, 1 + units(it)))),
    ],
  };
}

/** Fits the average of several networks. The same samples and training give the same result, rounded to two decimals. */
export function trainNetwork(samples: readonly Sample[], training: Training = TRAINING): Network {
  const scale = scaleOf(samples).map((value) => Math.round(value * 1000) / 1000);
  const seeds = Array.from({ length: training.members }, (_, member) => training.seed + member);
  return average(seeds.map((seed) => trainOne(samples, scale, { ...training, seed })));
}

function trainOne(samples: readonly Sample[], scale: readonly number[], training: Training): Network {
  const random = randomFrom(training.seed);
  const layout = layoutOf(scale.length, training.units);
  const xs = samples.map((sample) => inputsOf(sample, scale));
  const weights = Float64Array.from({ length: layout.size }, () => (random() - 0.5) * 0.3);
  const [mean, spread] = [new Float64Array(layout.size), new Float64Array(layout.size)];
  const gradient = new Float64Array(layout.size);
  const activations = new Float64Array(training.units);
  const order = samples.map((_, index) => index);
  let step = 0;
  for (let epoch = 0; epoch < training.epochs; epoch += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    }
    const rate = training.rate * (1 - epoch / training.epochs) + training.rate * 0.05;
    for (let from = 0; from < order.length; from += training.batch) {
      gradient.fill(0);
      const batch = order.slice(from, from + training.batch);
      for (const index of batch) {
        const [sample, x] = [samples[index], xs[index]];
        if (!sample || !x) continue;
        const seen = sample.dropout ? dropped(x, sample.dropout, random) : x;
        addGradient(layout, weights, seen, sample, gradient, activations);
      }
      step += 1;
      const [meanLeft, spreadLeft] = [1 - 0.9 ** step, 1 - 0.999 ** step];
      for (let index = 0; index < layout.size; index += 1) {
        const slope = (gradient[index] ?? 0) / batch.length;
        mean[index] = 0.9 * (mean[index] ?? 0) + 0.1 * slope;
        spread[index] = 0.999 * (spread[index] ?? 0) + 0.001 * slope * slope;
        const move = (mean[index] ?? 0) / meanLeft / (Math.sqrt((spread[index] ?? 0) / spreadLeft) + 1e-8);
        weights[index] = (weights[index] ?? 0) - rate * (move + training.decay * (weights[index] ?? 0));
      }
    }
  }
  return toNetwork(layout, weights, scale);
}
