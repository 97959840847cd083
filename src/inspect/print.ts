// Prints what was made of a page, for programs and for people.
import type { Examined } from '../annotator/examine';
import type { Term } from '../lexicon/explain';
import type { PageText } from '../text/page-text';
import { inEnglish } from './english';

/** Chinese term -> the id of its sense, which the extension does without. */
export type Ids = ReadonlyMap<string, string>;

const plainTerm = (ids: Ids, { start, end, surface, entry, confidence, reasons }: Term) => ({
  start,
  end,
  surface,
  sense: ids.get(entry.zh) ?? entry.zh,
  meaning: entry.meaning,
  zh: entry.zh,
  pinyin: entry.pinyin,
  confidence: Math.round(confidence * 1000) / 1000,
  reasons: reasons.map(inEnglish),
});

/** One page as one line of JSON; see the README for its shape. */
export function asJson(
  file: string,
  page: PageText,
  { verdict, hidden, terms, unsure }: Examined,
  ids: Ids,
): string {
  const { kind, farm, score, reasons } = verdict;
  return JSON.stringify({
    file,
    verdict: { kind, farm, score, reasons: reasons.map(inEnglish) },
    text: page.text,
    hidden: hidden.map(({ start, end, kind: what, reason }) => ({
      ...{ start, end, kind: what },
      reason: inEnglish([reason]),
    })),
    terms: terms.map((term) => plainTerm(ids, term)),
    unsure: unsure.map((term) => plainTerm(ids, term)),
  });
}

/** One page for people. */
export function asText(file: string, page: PageText, { verdict, hidden, terms, unsure }: Examined): string {
  const line = ({ surface, entry, confidence }: Term): string =>
    `  ${surface} = ${entry.meaning} (${entry.zh}, ${entry.pinyin}) ${Math.round(confidence * 100)} %`;
  const excerpt = (start: number, end: number): string =>
    page.text.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, 70);
  return [
    `${file}: ${verdict.kind}${verdict.farm ? ` (${verdict.farm})` : ''}, score ${verdict.score}`,
    ...verdict.reasons.map((reason) => `  because ${inEnglish(reason)}`),
    `hidden: ${hidden.length}`,
    ...hidden.map(({ start, end, kind }) => `  ${kind}: ${excerpt(start, end)}`),
    `terms: ${terms.length}`,
    ...terms.map(line),
    `unsure: ${unsure.length}`,
    ...unsure.map(line),
  ].join('\n');
}
