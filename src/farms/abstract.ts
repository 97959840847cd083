// An abstract above a text that begins with the same words.
import type { Span } from '../text/page-text';
import { type Facts, sourceOf } from './facts';

/** How much of the normal form may hold it. */
const HEAD_LENGTH = 3200;

/** Words of an abstract whose return begins the text, and how soon and how late they return. */
const LEAD = { words: 3, from: 20, to: 110 };

/** An "Abstract: ..." at the head that the text then repeats, and that breaks off within a sentence. */
export function cutAbstract(facts: Facts): Span | undefined {
  const words = [...facts.normal.text.slice(0, HEAD_LENGTH).matchAll(/[^ ]+/g)];
  const at = words.findIndex(([word]) => word === 'abstract');
  if (at < 0 || at > 40) return undefined;
  const wordAt = (index: number): string | undefined => words[index]?.[0];
  const lead = Array.from({ length: LEAD.words }, (_, index) => wordAt(at + 1 + index));
  for (let again = at + LEAD.from; again < at + LEAD.to && again < words.length; again += 1) {
    if (!lead.every((word, index) => word !== undefined && word === wordAt(again + index))) continue;
    const start = sourceOf(facts, { start: words[at]?.index ?? 0, end: 0 }).start;
    const end = sourceOf(facts, { start: words[again]?.index ?? 0, end: 0 }).start;
    const repeated = words.slice(at + 1, again).map(([word]) => word);
    const next = new Set(words.slice(again, again + 2 * repeated.length).map(([word]) => word));
    const share = repeated.filter((word) => next.has(word)).length / repeated.length;
    const stops = /[.!?。]["”’']?\s*$/.test(facts.page.text.slice(start, end));
    return share >= 0.75 && !stops ? { start, end } : undefined;
  }
  return undefined;
}
