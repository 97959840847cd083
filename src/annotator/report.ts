// Sums up what is marked and hidden on the page, for the popup.
import type { PageReport, TermSummary } from '../extension/messages';
import type { Mark } from '../page/paint';
import type { Annotation } from './annotation';

/** The page's meanings, the most frequent first. */
export function summarise(marks: readonly Mark[]): TermSummary[] {
  const bySense = new Map<string, Mark[]>();
  for (const mark of marks) {
    const { zh } = mark.term.entry;
    const same = bySense.get(zh);
    if (same) same.push(mark);
    else bySense.set(zh, [mark]);
  }
  const summaries = [...bySense].map(([sense, same]) => {
    const spellings = new Map<string, number>();
    for (const { term } of same) spellings.set(term.surface, (spellings.get(term.surface) ?? 0) + 1);
    const surfaces = [...spellings].sort((a, b) => b[1] - a[1]).map(([surface]) => surface);
    const { meaning = '', zh = '', pinyin = '' } = same[0]?.term.entry ?? {};
    return { sense, meaning, zh, pinyin, surfaces, count: same.length };
  });
  return summaries.sort((a, b) => b.count - a.count);
}

export const reportOf = (annotation: Annotation): PageReport => ({
  host: location.hostname,
  verdict: annotation.verdict,
  asked: annotation.asked,
  terms: summarise(annotation.marks),
  hidden: annotation.hiding.blocks(),
});
