// Lists of words and single cells as a CSV file has them.

/** Parts the words of a list. No form has a bar in it. */
const BAR = '|';

export const joinWords = (words: readonly string[]): string => words.join(` ${BAR} `);

export const splitWords = (cell: string): string[] =>
  cell
    .split(BAR)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** What a spreadsheet would carry out as a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** A cell that no spreadsheet takes for a formula; `unguard` gives back what it was. */
export const guard = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

export const unguard = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
