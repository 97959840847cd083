// Looks for one kind of evidence on a page.
import { overlaps, type Span } from '../text/page-text';
import type { Count } from './density';
import { type Facts, findAnywhere, findPhrase, isQuoted, wellPlaced, wordsBetween } from './facts';
import type { Habits } from './habits';
import { phrasePattern } from './phrase';
import type { Evidence, Signature } from './signature';
import { findLineStarts, findTeaserRuns } from './teasers';
import { findTrail } from './trail';

/** What looking needs beside the page. */
export interface Means {
  readonly count: () => Count;
  readonly habits: Habits;
}

export interface Found {
  readonly evidence: Evidence;
  /** Where it stands; empty for an address or a count. */
  readonly spans: readonly Span[];
  /** How often the commonest of its phrases stands there. */
  readonly repeats: number;
}

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  '#': '\\d+',
  '@': '[A-Za-z]+',
  '~': '\\w+',
  '*': '[^/]*',
};

/** Pattern of a path such as "/p/#.html"; one that ends in `*` goes on as it likes. */
const pathPattern = (path: string): RegExp =>
  new RegExp(
    `^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/[#@~*]/g, (sign) => PLACEHOLDERS[sign] ?? '')}${path.endsWith('*') ? '' : '$'}`,
  );

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function addressFits({ host, path }: Evidence, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  if (host !== undefined) return hostname.replace(/^www\./, '') === host;
  return path !== undefined && pathPattern(path).test(decoded(pathname));
}

/** Fewer mistranslations than two of a kind may be chance. */
const HITS_PER_FAMILY = 2;
/** Who asks for so many kinds asks for a page that is a translation by itself. */
export const CERTAIN = 3;

const enough = ({ families }: Evidence, count: () => Count): boolean =>
  families !== undefined &&
  count().families.length >= families &&
  (count().dense || (families < CERTAIN && count().hits >= HITS_PER_FAMILY * families));

function textOf(evidence: Evidence, facts: Facts, habits: Habits): Found {
  const { phrases = [], lineStarts = [], cutLines, trail, manner, where, inCode } = evidence;
  const { text } = facts.page;
  const find = (phrase: string): Span[] =>
    inCode ? findAnywhere(facts, phrasePattern(phrase)) : findPhrase(facts, phrasePattern(phrase), where);
  const found = phrases.map(find).filter((it) => it.length >= (evidence.least ?? 1));
  const marks = [
    ...findLineStarts(text, lineStarts).filter((span) => !isQuoted(facts, span)),
    ...(cutLines === undefined ? [] : findTeaserRuns(text, cutLines)),
  ].filter((span) => wellPlaced(facts, span, where));
  const structure = [manner && habits[manner]?.(facts), trail && findTrail(facts, trail)];
  const spans = [...found.flat(), ...marks, ...structure.filter((it) => it !== undefined)];
  return { evidence, spans, repeats: Math.max(0, ...found.map((it) => it.length)) };
}

/** The evidence of a signature that the page holds. */
function lookForAll(signature: Signature, facts: Facts, { count, habits }: Means): Found[] {
  return signature.evidence
    .map((evidence) => textOf(evidence, facts, habits))
    .filter(
      ({ evidence, spans }) =>
        spans.length > 0 || addressFits(evidence, facts.url) || enough(evidence, count),
    );
}

/**
 * Boilerplate is one run of sentences; those that stand here and there on a page are a discussion of it. Between two of
 * them there may be so many words: a clause that a re-scraper has changed, teasers of other articles.
 */
const MOST_BETWEEN = 25;

/** Spans as runs without larger gaps, in order. */
function runsOf(spans: readonly Span[], facts: Facts): Span[] {
  const runs: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const run = runs.at(-1);
    if (run === undefined || wordsBetween(facts, run.end, start) > MOST_BETWEEN) runs.push({ start, end });
    else runs.splice(-1, 1, { start: run.start, end: Math.max(run.end, end) });
  }
  return runs;
}

/** What of the evidence at the end stands together: the run that weighs most, the last of equals. */
function together(found: readonly Found[], facts: Facts): Found[] {
  const isLoose = ({ evidence }: Found): boolean => evidence.where !== 'tail';
  const tails = found.filter((it) => !isLoose(it));
  const spansOfAll = tails.flatMap(({ spans }) => spans);
  const groups = runsOf(spansOfAll, facts).map((run) =>
    tails
      .map((it) => ({ ...it, spans: it.spans.filter((span) => overlaps(run, span)) }))
      .filter(({ spans }) => spans.length > 0),
  );
  const weigh = (group: readonly Found[]): number =>
    group.reduce((sum, { evidence }) => sum + evidence.weight, 0);
  const best = groups.reduce<Found[]>((a, b) => (weigh(b) >= weigh(a) ? b : a), []);
  return found.flatMap((it) =>
    isLoose(it) ? [it] : best.filter(({ evidence }) => evidence === it.evidence),
  );
}

/** The evidence of a signature that the page holds, as far as it stands together. */
export const look = (signature: Signature, facts: Facts, means: Means): Found[] =>
  together(lookForAll(signature, facts, means), facts);
