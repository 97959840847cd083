// Tells a farm's own boilerplate from a page that quotes it, lists it or talks about it.
import { overlaps, type Span } from '../text/page-text';
import type { ReasonKey } from '../text/wording';
import { type Facts, saidBetween, wordsBetween } from './facts';
import type { Found, Means } from './look';
import { toldBehind } from './told-behind';

// A page that shows the same boilerplate more often is a list of samples.
const MOST_REPEATS = 2;
// A farm's page has an article before its boilerplate; a page of nothing but boilerplate quotes it.
const LEAST_ARTICLE_WORDS = 60;
// Behind its boilerplate a farm has its own links at most; a discussion goes on.
const MOST_WORDS_BEHIND = 120;
// Before the marks of its head a farm has a title and links.
const MOST_WORDS_BEFORE = 80;

/** Where people discuss, report and publish texts of others; the farms' victims and the owners' own pages. */
const OTHERS =
  /(?:^|\.)(?:git(?:hub|lab)|reddit|stack(?:overflow|exchange)|superuser|ycombinator|google|wiki[mp]edia|(?<!topic\.)(?:alibabacloud|aliyun))\.(?:com|org)$/;
/** How far around boilerplate talk about it is looked for, in characters. */
const AROUND = 700;
/** Words of people who talk about such pages, rarely of the pages themselves. */
const TALK =
  /\b(?:content farm|(?:mis|machine[- ])translat|boilerplate|(?:this|the|same|whose|its|that) (?:notice|paragraph|wording)|footer|disclaimer|ublock|adguard|(?:block|filter) ?list|regex|scrape|scraping|copied|paste|quot(?:e|ing)|false positive|extension|search result|any(?:one|body) (?:know|else|seen)|topic\.alibabacloud)/gi;
/** So many different ones of them are a discussion; more where the farm's head stands on the page too. */
const LEAST_TALK = 2;
const TALK_DESPITE_HEAD = 4;

/** "The footer says: The content source ...": a clause of some words, a colon, and up to six words that are no mark. */
const LEADS_IN = /((?:[\p{L}\p{N}]+[\s,'’-]+){3,}\p{L}+)\s*[:：]\s*["“]?(?:[\p{L}\p{N}]+\s+){0,6}$/u;
/** "This:", "It reads:": whatever stands before such words, they point at what follows. */
const POINTS_AT =
  /\b(?:this|these|following|it|here|says?|said|reads?|writes?|wrote|prints?)\s*[:：]\s*["“]?(?:the\s+)?$/i;
/** Boilerplate itself may stop so, where the text before the colon is damaged or a heading has one. */
const OWN_COLON = /(?:e-?mail to|complaint to|contact us|related articles?)$/i;

function talksAbout(facts: Facts, start: number, end: number, head: boolean): boolean {
  const { text } = facts.page;
  const around = `${text.slice(Math.max(0, start - AROUND), start)}\n${text.slice(end, end + AROUND)}`;
  const words = new Set(around.match(TALK)?.map((word) => word.toLowerCase().replace(/\W+/g, ' ')));
  return words.size >= (head ? TALK_DESPITE_HEAD : LEAST_TALK);
}

function isLedIn({ page }: Facts, start: number): boolean {
  const before = page.text.slice(Math.max(0, start - AROUND / 2), start);
  const lead = LEADS_IN.exec(before)?.[1];
  return POINTS_AT.test(before) || (lead !== undefined && !OWN_COLON.test(lead));
}

/** What else of a farm stands on its own pages: its head, its advertisements, its address. */
const LEAST_FURNITURE = 2;

/** True when the page has the farm's furniture: evidence that is no core, and no part of it. */
function isFurnished(found: readonly Found[]): boolean {
  const core = found.filter(({ evidence }) => evidence.core).flatMap(({ spans }) => spans);
  const others = found.filter(
    ({ evidence, spans }) =>
      !evidence.core && !spans.some((span) => core.some((other) => overlaps(span, other))),
  );
  return others.reduce((sum, { evidence }) => sum + evidence.weight, 0) >= LEAST_FURNITURE;
}

/** So many words that somebody tells behind bare boilerplate are a page that goes on. */
const LEAST_TOLD_BEHIND = 8;
/** Fewer mistranslations that are quoted or explained may be chance. */
const LEAST_MENTIONS = 2;

/** Why boilerplate without the farm's furniture is a quotation, which may be the last thing on a page. */
function whyQuoted(tail: Span, facts: Facts, { count }: Means): ReasonKey | undefined {
  if (toldBehind(facts, tail.end) >= LEAST_TOLD_BEHIND) return 'reasonGoesOn';
  const { hits, mentions } = count();
  return mentions >= LEAST_MENTIONS && mentions >= hits ? 'reasonExplains' : undefined;
}

const hullOf = (found: readonly Found[]): Span | undefined => {
  const spans = found.flatMap((it) => it.spans);
  return spans.length === 0
    ? undefined
    : { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
};

function isPublisher(url: string): boolean {
  return URL.canParse(url) && OTHERS.test(new URL(url).hostname);
}

/** Why the evidence is a quotation or a list of samples rather than the page's own, or undefined. */
export function whyNotItsOwn(found: readonly Found[], facts: Facts, means: Means): ReasonKey | undefined {
  const at = (where: 'head' | 'tail', core: boolean): Found[] =>
    found.filter(({ evidence }) => evidence.where === where && (evidence.core || !core));
  const { length } = facts.page.text;
  if (isPublisher(facts.url)) return 'reasonPublisher';
  if (
    found.some(
      ({ evidence, repeats }) => evidence.core && evidence.least === undefined && repeats > MOST_REPEATS,
    )
  )
    return 'reasonSeveral';
  const head = hullOf(at('head', false));
  const tail = at('tail', true).length > 0 ? hullOf(at('tail', false)) : undefined;
  if (tail) {
    if (wordsBetween(facts, 0, tail.start) < LEAST_ARTICLE_WORDS) return 'reasonNoneBefore';
    if (saidBetween(facts, tail.end, length) > MOST_WORDS_BEHIND) return 'reasonTextBehind';
    if (isLedIn(facts, tail.start)) return 'reasonLedIn';
    if (talksAbout(facts, tail.start, tail.end, head !== undefined)) return 'reasonTalksAbout';
    if (!isFurnished(found)) return whyQuoted(tail, facts, means);
  } else if (head) {
    if (saidBetween(facts, 0, head.start) > MOST_WORDS_BEFORE) return 'reasonTextBefore';
    const end = hullOf(at('tail', false))?.start ?? length;
    if (wordsBetween(facts, head.end, end) < LEAST_ARTICLE_WORDS) return 'reasonNoneBehind';
    if (talksAbout(facts, head.start, head.end, false)) return 'reasonTalksAbout';
  }
  return undefined;
}
