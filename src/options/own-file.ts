// Own terms as a file: what is written, and what of a file can be used. Nothing in a file is trusted.
import { MOST, type OwnContent, readOwnTerm } from '../extension/read-own-term';
import { shown } from '../extension/shown';
import { text } from '../extension/text';
import type { OwnTerm } from '../lexicon/own-term';
import type { Wording } from '../text/wording';
import type { Rows } from './own-csv';

/** Bytes. Five thousand terms with long notes have half of it. */
export const MOST_BYTES = 10_000_000;
/** Faults that are gathered; who mends these sees the next. */
const MOST_FAULTS = 1000;
const VERSION = 1;
const KEYS = ['id', 'forms', 'meaning', 'zh', 'pinyin', 'gloss', 'cues', 'on'];

/** What of a file can be used, and why the rest cannot. */
export interface OwnFile {
  readonly name: string;
  readonly terms: readonly OwnContent[];
  readonly faults: readonly Wording[];
}

/** Terms as the text of a JSON file. Ids and counts stay in this browser. */
export const writeJson = (terms: readonly OwnTerm[]): string =>
  `${JSON.stringify({ version: VERSION, terms: terms.map(({ id: _, ...content }) => content) }, null, 2)}\n`;

function decode(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function readJson(name: string, content: string): Rows {
  const raw = parse(content);
  if (typeof raw !== 'object' || raw === null) return { rows: [], faults: [['faultNotJson', name]] };
  const { version = VERSION } = raw as { version?: unknown };
  if (typeof version === 'number' && version > VERSION)
    return { rows: [], faults: [['faultNewer', name, String(version)]] };
  const terms: unknown = Array.isArray(raw) ? raw : (raw as { terms?: unknown }).terms;
  if (!Array.isArray(terms)) return { rows: [], faults: [['ownFaultShape', name]] };
  const rows = terms
    .slice(0, MOST.terms + 1)
    .map((it, index) => ({ place: text('ownRow', name, String(index + 1)), raw: it as unknown }));
  return { rows, faults: [] };
}

/** The first name in a row that no term has: it may be a slip of the pen, and its value would be lost. */
const unknownIn = (raw: unknown): string | undefined =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)
    ? Object.keys(raw).find((key) => !KEYS.includes(key))
    : undefined;

function check(name: string, { rows, faults: before }: Rows): OwnFile {
  const terms: OwnContent[] = [];
  const faults: Wording[] = [...before];
  for (const row of rows.slice(0, MOST.terms)) {
    if ('fault' in row) {
      faults.push(row.fault);
      continue;
    }
    const { place, raw } = row;
    const unknown = unknownIn(raw);
    const read = readOwnTerm(raw);
    if (unknown !== undefined) faults.push(['ownFaultUnknown', place, shown(unknown)]);
    if ('faults' in read)
      faults.push(...read.faults.map(({ key, thing, values }): Wording => [key, place, thing, ...values]));
    else if (unknown === undefined) terms.push(read.content);
    if (faults.length > MOST_FAULTS) break;
  }
  if (rows.length > MOST.terms) faults.push(['ownFaultFull', name, String(MOST.terms)]);
  if (terms.length === 0 && faults.length === 0) faults.push(['ownFaultNone', name]);
  return { name, terms, faults };
}

/** Reads a file called `name`: JSON or CSV in UTF-8. Never rejects because of what is in it. */
export async function readOwnFile(name: string, bytes: ArrayBuffer): Promise<OwnFile> {
  if (bytes.byteLength > MOST_BYTES) return { name, terms: [], faults: [['ownFaultTooLarge', name]] };
  const content = decode(bytes);
  if (content === undefined) return { name, terms: [], faults: [['ownFaultEncoding', name]] };
  if (/^\s*[[{]/.test(content) || /\.json$/i.test(name)) return check(name, readJson(name, content));
  const { readCsv } = await import('./own-csv');
  return check(name, readCsv(name, content));
}

/** Reads a file that the reader has chosen; one that is too large is refused before it is read. Never rejects. */
export async function openOwnFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<OwnFile> {
  const { name } = file;
  const refuse = (key: 'ownFaultTooLarge' | 'ownFaultUnread'): OwnFile => ({
    name,
    terms: [],
    faults: [[key, name]],
  });
  if (file.size > MOST_BYTES) return refuse('ownFaultTooLarge');
  const bytes = await file.arrayBuffer().catch(() => undefined);
  return bytes === undefined ? refuse('ownFaultUnread') : readOwnFile(name, bytes);
}
