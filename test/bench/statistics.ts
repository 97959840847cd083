// The middle of many measurements: what a benchmark reports, as single times tell more about the machine.

/** The value below which `share` of the values lie; NaN when there are none. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * The mean of the middle half. For times that end at the next frame of the screen: they stand in clusters, and where two
 * of these are about equally full, a median is of the one or the other.
 */
export function midmean(values: readonly number[]): number {
  const [low, high] = [quantile(values, 0.25), quantile(values, 0.75)];
  const middle = values.filter((value) => value >= low && value <= high);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
