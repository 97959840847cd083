// Plans what of a farm page is hidden, as exact text: never the article.
import type { Span } from '../text/page-text';
import type { BlockKey } from '../text/wording';
import { cutAbstract } from './abstract';
import { type Facts, findPhrase, wordsBetween } from './facts';
import { phrasePattern } from './phrase';
import type { HiddenKind, HideRule, Signature } from './signature';
import { findLineStarts, findTeaserRuns } from './teasers';
import { findTrail } from './trail';

/** Boilerplate on a page: UTF-16 offsets into its text. */
export interface Hidden extends Span {
  readonly kind: HiddenKind;
  readonly reason: BlockKey;
}

// Unknown words between two pieces of one boilerplate: a changed clause, a renamed company.
const MOST_GAP_WORDS = 12;

// More than this share of text hidden without a known phrase saying so means that the plan has gone wrong.
const MOST_UNEXPLAINED = 0.15;

const isBlank = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** Takes in the bullets before and the punctuation and white space behind a span, but nothing that is said. */
function widen(text: string, span: Span): Span {
  const line = text.lastIndexOf('\n', span.start - 1) + 1;
  const before = text.slice(line, span.start);
  const start = isBlank(before) && !/[.!?)\]"”]/.test(before) ? line : span.start - opening(before);
  const behind = /^[^\p{L}\p{N}\s([{<“"•·*-]*\s*/u.exec(text.slice(span.end, span.end + 200))?.[0] ?? '';
  return { start, end: span.end + behind.length };
}

/** How many opening brackets and bullets stand right before. */
const opening = (before: string): number => /[[(“"•·]*$/.exec(before)?.[0].length ?? 0;

function phrasesOf(rule: HideRule, facts: Facts): Hidden[] {
  const { kind, reason } = rule;
  return (rule.phrases ?? [])
    .flatMap((phrase) => findPhrase(facts, phrasePattern(phrase), rule.where))
    .map((span) => ({ ...widen(facts.page.text, span), kind, reason }));
}

/** What repeats what follows it: a trail of links with the title, an abstract. */
function repeatsOf(rule: HideRule, facts: Facts): Hidden[] {
  const { kind, reason } = rule;
  const found = [rule.trail && findTrail(facts, rule.trail), rule.abstract && cutAbstract(facts)];
  return found.filter((span) => span !== undefined).map((span) => ({ ...span, kind, reason }));
}

function teasersOf(rule: HideRule, facts: Facts): Hidden[] {
  const { kind, reason } = rule;
  const { text } = facts.page;
  const from = findLineStarts(text, rule.teasersFrom ?? [])[0];
  if (from === undefined) return [];
  const runs = findTeaserRuns(text, 3).filter((run) => run.start >= from.start || run.end > from.end);
  const last = runs.at(-1);
  const line = text.indexOf('\n', from.end);
  const end = last ? last.end : line < 0 ? text.length : line;
  const start = widen(text, from).start;
  const behind = /^\s*/.exec(text.slice(end))?.[0].length ?? 0;
  return [{ start, end: end + behind, kind, reason }];
}

const MOST_LABEL_WORDS = 60;

/**
 * The end of a list of keywords that starts at `from`: its line's end; where the page has lost its line breaks, the last
 * small letter before a capital begins the article.
 */
function endOfList(text: string, from: number): number {
  const line = text.indexOf('\n', from);
  const rest = text.slice(from, line < 0 ? text.length : line);
  const words = [...rest.matchAll(/\S+/g)];
  const cut = words.findIndex(
    (word, index) =>
      index > 0 && /^["“(]?\p{Lu}/u.test(word[0]) && !/^\p{Lu}/u.test(words[index - 1]?.[0] ?? ''),
  );
  if (words.length <= MOST_LABEL_WORDS && (cut < 0 || line >= 0)) {
    // A whole line is a list only when no sentence runs in it.
    if (!/[.!?,]\s+\p{L}/u.test(rest)) return from + rest.length;
  }
  const word = words[cut];
  return word === undefined ? from : from + word.index;
}

/** Lines such as "Keywords ..." directly behind what is hidden already. */
function labelled(rule: HideRule, facts: Facts, hidden: readonly Hidden[]): Hidden[] {
  const { text } = facts.page;
  const header = hidden.find(({ kind }) => kind === 'header');
  if (header === undefined) return [];
  const { kind, reason } = rule;
  const found: Hidden[] = [];
  let at = header.end;
  for (;;) {
    const space = /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    const label = (rule.labels ?? []).find((it) => text.startsWith(it, at + space));
    if (label === undefined) return found;
    const end = endOfList(text, at + space + label.length);
    const behind = /^\s*/.exec(text.slice(end))?.[0].length ?? 0;
    found.push({ start: at, end: end + behind, kind, reason });
    at = end + behind;
  }
}

const linkedShare = (facts: Facts, span: Span): number => {
  const all = wordsBetween(facts, span.start, span.end);
  const linked = facts.page.linked
    .filter((link) => link.start >= span.start && link.end <= span.end)
    .reduce((sum, link) => sum + wordsBetween(facts, link.start, link.end), 0);
  return all === 0 ? 1 : linked / all;
};

/** Headings such as "Related Article", with their links, that lead to hidden text. */
function headingsOf(rule: HideRule, facts: Facts, hidden: readonly Hidden[]): Hidden[] {
  const { kind, reason } = rule;
  const spans = (rule.headings ?? []).flatMap((phrase) => findPhrase(facts, phrasePattern(phrase)));
  const found: Hidden[] = [];
  for (const span of spans.sort((a, b) => b.start - a.start)) {
    const next = [...hidden, ...found]
      .map(({ start }) => start)
      .filter((start) => start >= span.end)
      .sort((a, b) => a - b)[0];
    if (next === undefined || linkedShare(facts, { start: span.end, end: next }) < 0.8) continue;
    found.push({ start: widen(facts.page.text, span).start, end: next, kind, reason });
  }
  return found;
}

/** Joins neighbouring pieces of one kind and fills small gaps in boilerplate. In order, not overlapping. */
function join(facts: Facts, pieces: readonly Hidden[]): Hidden[] {
  const joined: Hidden[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last === undefined) joined.push(piece);
    else if (piece.end > last.end) {
      const touches = piece.start <= last.end || fillable(facts, last, piece.start);
      const start = touches ? last.end : piece.start;
      if (touches && piece.kind === last.kind) joined.splice(-1, 1, { ...last, end: piece.end });
      else joined.push({ ...piece, start });
    }
  }
  return joined;
}

/** True when what stands between hidden text and `next` belongs to it: nothing, or a few words of a changed clause. */
function fillable(facts: Facts, last: Hidden, next: number): boolean {
  const between = facts.page.text.slice(last.end, next);
  if (isBlank(between)) return true;
  if (last.kind === 'header' || last.kind === 'keywords') return false;
  return wordsBetween(facts, last.end, next) <= MOST_GAP_WORDS && !between.includes('\n');
}

/** True when so much is hidden beyond the known phrases that article text may be among it. */
function tooMuch(facts: Facts, plan: readonly Hidden[], explained: readonly Hidden[]): boolean {
  const words = (spans: readonly Span[]) =>
    spans.reduce((sum, { start, end }) => sum + wordsBetween(facts, start, end), 0);
  const known = words(explained);
  return words(plan) - known > MOST_UNEXPLAINED * (facts.words - known);
}

/**
 * What to hide on a page of this farm, in order and not overlapping. Empty when it would take more than 15 % of the text
 * that no rule explains: then nothing is hidden.
 */
export function planHiding(signature: Signature, facts: Facts): Hidden[] {
  const known = signature.hide.flatMap((rule) => [
    ...phrasesOf(rule, facts),
    ...repeatsOf(rule, facts),
    ...teasersOf(rule, facts),
  ]);
  const lists = signature.hide.flatMap((rule) => labelled(rule, facts, known));
  const explained = join(facts, [...known, ...lists]);
  const headings = signature.hide.flatMap((rule) => headingsOf(rule, facts, [...known, ...lists]));
  const plan = join(facts, [...explained, ...headings]);
  return tooMuch(facts, plan, explained) ? [] : plan;
}
