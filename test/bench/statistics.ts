// The middle of many measurements: what a benchmark reports, as single times tell more about the machine.

/** The value below which `share` of the values lie; NaN when there are none. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);
