// The gloss table: the English words by which machines render a Chinese character or short word, in any of its senses.
import type { Fault } from '../text/fault';

/** Chinese piece -> renderings in base form, the likeliest first. */
export type Glosses = ReadonlyMap<string, readonly string[]>;

const PIECE = /^\p{Script=Han}{1,6}$/u;
const RENDERING = /^[A-Za-z][A-Za-z'. -]*$/;
/** Words that stand between anything: alone they would render nothing. */
export const FILLERS = ['a', 'an', 'and', 'by', 'for', 'in', 'of', 'on', 's', 'the', 'to', 'with'] as const;
const EMPTY = new Set(['a', 'an', 'and', 'of', 's', 'the', 'to']);

/** Reads one gloss file, `{ "信": ["letter", "mail"], ... }`. `place` names the file in faults. */
export function readGlosses(
  place: string,
  json: string,
): { readonly glosses: Glosses; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const glosses = new Map<string, readonly string[]>();
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    return { glosses, faults: [`${place} > file: is not JSON (${(error as Error).message}); correct it`] };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { glosses, faults: [`${place} > file: must map Chinese pieces to lists of English words`] };
  for (const [piece, list] of Object.entries(raw)) {
    const fault = (text: string) => faults.push(`${place} > ${piece}: ${text}`);
    if (!PIECE.test(piece)) fault('must be one to six Chinese characters');
    if (!Array.isArray(list) || list.length === 0) {
      fault('must have a list of at least one English word');
      continue;
    }
    for (const item of list) {
      if (typeof item !== 'string' || !RENDERING.test(item))
        fault(`"${item}" must be English words in base form`);
      else if (EMPTY.has(item)) fault(`"${item}" renders nothing; leave it out`);
    }
    if (new Set(list).size < list.length) fault('names a word twice; keep one');
    glosses.set(piece, list);
  }
  return { glosses, faults };
}

/** The one way in which a gloss file is written: a piece a line, in the order of its characters. */
export function printGlosses(glosses: Glosses): string {
  const order = (a: string, b: string): number => (a < b ? -1 : 1);
  const lines = [...glosses]
    .sort(([a], [b]) => order(a, b))
    .map(([piece, list]) => `  ${JSON.stringify(piece)}: ${JSON.stringify(list).replaceAll('","', '", "')}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
