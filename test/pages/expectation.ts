// What a page folder expects: small enough that a reviewer can read it beside the page.
import { basename } from 'node:path';
import { type Examined, examine, type Knowledge } from '../../src/annotator/examine';
import { inEnglish } from '../../src/inspect/english';
import { readFile } from '../../src/inspect/read-file';

export interface Expectation {
  /** The page's address, where the verdict may use it. */
  readonly url?: string;
  readonly verdict: string;
  readonly farm: string | null;
  readonly reasons: readonly string[];
  /** The hidden texts, white space folded. */
  readonly hidden: readonly string[];
  /** Explained surfaces with their senses, in the order of the page. */
  readonly terms: readonly string[];
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Examines a saved page the way the browser would and writes down what came out. */
export function expectationOf(knowledge: Knowledge, path: string, url: string | undefined): Expectation {
  const page = readFile(path);
  const { verdict, hidden, terms }: Examined = examine(knowledge, page, url ?? '', false);
  return {
    ...(url === undefined ? {} : { url }),
    verdict: verdict.kind,
    farm: verdict.farm,
    reasons: verdict.reasons.map(inEnglish),
    hidden: hidden.map(({ start, end, kind }) => `${kind}: ${fold(page.text.slice(start, end))}`),
    terms: terms.map(({ surface, entry }) => `${fold(surface)} = ${entry.zh}`),
  };
}

/** What a folder's name promises: "farm-...", "probable-..." or "plain-...". */
export function promisedVerdict(folder: string): string {
  const [kind] = basename(folder).split('-');
  return kind === 'plain' ? 'none' : (kind ?? '');
}
