// Sums up the marks of a page, meaning by meaning.
import type { TermSummary } from '../extension/messages';
import { nameOf } from '../lexicon/own-term';
import type { Mark } from '../page/paint';

/** The page's meanings, the most frequent first. */
export function summarise(marks: readonly Mark[]): TermSummary[] {
  const bySense = new Map<string, Mark[]>();
  const places = new Map<string, number>();
  for (const [place, mark] of marks.entries()) {
    const name = nameOf(mark.term.entry);
    const same = bySense.get(name);
    if (same) same.push(mark);
    else bySense.set(name, [mark]);
    if (!same) places.set(name, place);
  }
  const summaries = [...bySense].map(([sense, same]) => {
    const spellings = new Map<string, number>();
    for (const { term } of same) spellings.set(term.surface, (spellings.get(term.surface) ?? 0) + 1);
    const surfaces = [...spellings].sort((a, b) => b[1] - a[1]).map(([surface]) => surface);
    const { meaning = '', zh = '', pinyin = '', kind = 'term' } = same[0]?.term.entry ?? {};
    const confidence = Math.max(...same.map(({ term }) => term.confidence));
    const place = places.get(sense) ?? 0;
    return { sense, meaning, zh, pinyin, surfaces, count: same.length, kind, confidence, place };
  });
  return summaries.sort((a, b) => b.count - a.count);
}
