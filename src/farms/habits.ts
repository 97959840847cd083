// Habits of a farm's generator that no phrase can name. Each is common on its own; signatures ask for more.
import type { Span } from '../text/page-text';
import { cutAbstract } from './abstract';
import { type Facts, wordsBetween } from './facts';
import type { Manner } from './signature';

/** Finds a habit on a page: where it shows, or the page's first character. */
type Habit = (facts: Facts) => Span | undefined;

/** A generator does the same everywhere, so the beginning of a long page tells: so many characters. */
const SAMPLE = 40_000;
const LEAST = 5;
const PARAGRAPH_WORDS = 15;

const whole = (facts: Facts): Span => ({ start: 0, end: Math.min(1, facts.page.text.length) });

/** Sentences that begin right behind the stop of the one before; addresses and numbers do not count. */
function tightStops(facts: Facts): Span | undefined {
  const sample = facts.page.text.slice(0, SAMPLE);
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const tight = count(/(?<![\p{L}./@-])\p{L}{2,}[.?!]\p{L}{2,}(?![\p{L}./@-])/gu);
  return tight >= LEAST && tight >= 0.25 * count(/\p{L}[.?!]/gu) ? whole(facts) : undefined;
}

/** Paragraphs that start small although there are capitals, and no sentence runs into them. */
function lowerStarts(facts: Facts): Span | undefined {
  const { text, blocks } = facts.page;
  const isLong = ({ start, end }: Span): boolean => wordsBetween(facts, start, end) >= PARAGRAPH_WORDS;
  const paragraphs = blocks.filter(
    (block, index) =>
      !block.heading &&
      isLong(block) &&
      /[.!?。"”]\s*$/.test(text.slice(0, blocks[index - 1]?.end ?? 0).slice(-3)),
  );
  const lower = paragraphs.filter(({ start, end }) => /^\P{L}*\p{Ll}/u.test(text.slice(start, end)));
  const special = lower.length >= 2 && lower.length >= 0.6 * paragraphs.length;
  return special && /\p{Lu}/u.test(text) ? whole(facts) : undefined;
}

/** Every habit by its name. */
export const HABITS: Readonly<Record<Manner, Habit>> = {
  'lower-starts': lowerStarts,
  'tight-stops': tightStops,
  'cut-abstract': cutAbstract,
};
