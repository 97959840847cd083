// Own terms as CSV, for spreadsheets. Import it by `import()`: it brings the parser with it.
import papa from 'papaparse';
import { MOST } from '../extension/read-own-term';
import { text } from '../extension/text';
import type { OwnTerm } from '../lexicon/own-term';
import type { Wording } from '../text/wording';
import { guard, joinWords, splitWords, unguard } from './own-words';

/** A file's terms before they are checked, each with where it stands, or why it cannot be checked. */
export interface Rows {
  readonly rows: readonly ({ readonly place: string; readonly raw: unknown } | { readonly fault: Wording })[];
  readonly faults: readonly Wording[];
}

const COLUMNS = ['forms', 'meaning', 'zh', 'pinyin', 'gloss', 'cues', 'on'] as const;
type Column = (typeof COLUMNS)[number];

/** Characters in which the columns' names are looked for. */
const MOST_HEADER = 10_000;

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

const cellsOf = (term: OwnTerm): string[] =>
  COLUMNS.map((column) => {
    const value = term[column];
    return typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : joinWords(value);
  }).map(guard);

/** Terms as the text of a CSV file with a header. */
export const writeCsv = (terms: readonly OwnTerm[]): string =>
  `${BYTE_ORDER_MARK}${papa.unparse([[...COLUMNS], ...terms.map(cellsOf)])}\r\n`;

const FLAGS: Readonly<Record<string, boolean>> = { '': true, true: true, false: false };

/** A cell as the value that a term has there. */
function valueIn(column: Column, cell: string): unknown {
  const value = unguard(cell.trim());
  if (column === 'forms' || column === 'cues') return splitWords(value);
  if (column !== 'on') return value;
  const flag = value.toLowerCase();
  return Object.hasOwn(FLAGS, flag) ? FLAGS[flag] : value;
}

const isColumn = (name: string): name is Column => (COLUMNS as readonly string[]).includes(name);

const namesIn = (line: readonly string[]): string[] => line.map((cell) => cell.trim().toLowerCase());
const isHeader = (names: readonly string[]): boolean => names.includes('forms') && names.includes('meaning');

/** What parts the cells: spreadsheets write semicolons where the comma is in numbers. Undefined without a header. */
function delimiterOf(content: string): string | undefined {
  const [first = ''] = content.slice(0, MOST_HEADER).split(/[\r\n]/, 1);
  return [',', ';', '\t'].find((it) => isHeader(namesIn(first.replaceAll('"', '').split(it))));
}

/** Reads the text of a CSV file called `name`: cells parted by commas, semicolons or tabs, the columns' names first. */
export function readCsv(name: string, content: string): Rows {
  const delimiter = delimiterOf(content);
  if (delimiter === undefined) return { rows: [], faults: [['ownFaultHeader', name, COLUMNS.join(', ')]] };
  // The header, and one more row than may be. A file put together by hand may end its lines in several ways.
  const { data, errors } = papa.parse<string[]>(content.replace(/\r+\n?|\n\r/g, '\n'), {
    ...{ delimiter, newline: '\n', preview: MOST.terms + 2 },
  });
  const place = (index: number): string => text('ownRow', name, String(index + 1));
  const header = namesIn(data[0] ?? []);
  const faults: Wording[] = header
    .filter((it, index) => it !== '' && (!isColumn(it) || header.indexOf(it) < index))
    .map((it) => ['ownFaultColumn', place(0), it.slice(0, MOST.word), COLUMNS.join(', ')]);
  const damaged = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row ?? 0));
  const rows = data.flatMap((cells, index): Rows['rows'] => {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) return [];
    if (damaged.has(index)) return [{ fault: ['ownFaultQuotes', place(index)] }];
    if (cells.slice(header.length).some((cell) => cell.trim() !== ''))
      return [{ fault: ['ownFaultCells', place(index), String(cells.length), String(header.length)] }];
    const values = header.flatMap((column, at) =>
      isColumn(column) ? [[column, valueIn(column, cells[at] ?? '')] as const] : [],
    );
    return [{ place: place(index), raw: Object.fromEntries(values) }];
  });
  return { rows, faults };
}
