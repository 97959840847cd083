// Prints figures in columns, a row as soon as it is known.

const LABEL = 34;
const CELL = 11;

export const print = (label: string, cells: readonly string[] = []): void =>
  console.log(label.padEnd(LABEL) + cells.map((cell) => cell.padStart(CELL)).join(''));

/** A ratio with as many digits as mean something. */
export const digits = (ratio: number): string => ratio.toFixed(ratio < 10 ? 2 : ratio < 100 ? 1 : 0);

/** A number with commas: 10,000. */
export const whole = (value: number): string => value.toLocaleString('en');
