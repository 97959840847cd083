// The texts that are searched, such that every contestant can be asked for the same.
import type { PageText, Span } from '../../../src/text/page-text';

/** Runs of what Farmgloss takes for one word. */
const WORDS = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
const ASCII = /^[ -~]*$/;

/**
 * A page's text with a line for each block and single spaces. To Farmgloss "café" is a word and "snake_case" two; to
 * `\b` in a regular expression "caf" is a word in the first and "case" none in the second. So no word that is not ASCII
 * keeps an ASCII letter, and no word an underscore: then the two agree, and the text still is as long and as foreign.
 */
export function comparable({ text, blocks }: PageText): string {
  const line = (part: string): string =>
    part
      .replaceAll('_', ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(WORDS, (word) => (ASCII.test(word) ? word : word.replace(/[0-9A-Za-zİ]/g, 'é')));
  return blocks
    .map(({ start, end }) => line(text.slice(start, end)))
    .filter((it) => it !== '')
    .join('\n');
}

/** The parts over and over, until there are about so many characters. */
export function filled(parts: readonly string[], size: number): string {
  const chosen: string[] = [];
  for (let length = 0, index = 0; length < size; index += 1) {
    const part = parts[index % parts.length] ?? '';
    chosen.push(part.slice(0, size - length));
    length += part.length + 1;
  }
  return chosen.join('\n');
}

/** The pages over and over as one page, until there are about so many characters. */
export function filledPage(pages: readonly PageText[], size: number): PageText {
  const texts: string[] = [];
  const all = { blocks: [] as PageText['blocks'][number][], masked: [] as Span[] };
  const marks = { quoted: [] as Span[], linked: [] as Span[] };
  for (let at = 0, index = 0; at < size; index += 1) {
    const page = pages[index % pages.length];
    if (page === undefined) break;
    const moved = <T extends Span>(span: T): T => ({ ...span, start: span.start + at, end: span.end + at });
    all.blocks.push(...page.blocks.map(moved));
    all.masked.push(...page.masked.map(moved));
    marks.quoted.push(...page.quoted.map(moved));
    marks.linked.push(...page.linked.map(moved));
    texts.push(page.text);
    at += page.text.length + 1;
  }
  return { text: texts.join('\n'), ...all, ...marks };
}

/** The same text in one piece of memory: engines keep cut and joined texts as trees, which are slower to read. */
export const flat = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
