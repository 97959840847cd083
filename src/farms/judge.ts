// Decides what a page is. Precision first: a wrong verdict is worse than none.

import type { Span } from '../text/page-text';
import { type Facts, findPhrase, isQuoted, wordsBetween } from './facts';
import { phrasePattern } from './phrase';
import type { Density, Evidence, Farms, Signature } from './signature';
import { findLineStarts, findTeaserRuns } from './teasers';

/** `farm`: hide and explain; `probable`: explain only; `none`: leave alone. */
export interface Verdict {
  readonly kind: 'farm' | 'probable' | 'none';
  /** Id and name of the farm's signature; null unless `kind` is "farm". */
  readonly farm: string | null;
  readonly name: string | null;
  readonly score: number;
  readonly reasons: readonly string[];
}

interface Found {
  readonly evidence: Evidence;
  readonly spans: readonly Span[];
  /** How often the commonest of its phrases stands there. */
  readonly repeats: number;
}

/** Pattern of a path such as "/p/#.html". */
function pathPattern(path: string): RegExp {
  const escaped = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('#', '\\d+')
    .replaceAll('*', '[^/]*');
  return new RegExp(`^${escaped}$`);
}

function addressFits(evidence: Evidence, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  if (evidence.host !== undefined) return hostname === evidence.host;
  return evidence.path !== undefined && pathPattern(evidence.path).test(pathname);
}

function look(evidence: Evidence, facts: Facts): Found | undefined {
  const { text } = facts.page;
  const phrases = (evidence.phrases ?? []).map((phrase) =>
    findPhrase(facts, phrasePattern(phrase), evidence.where),
  );
  const spans = [
    ...phrases.flat(),
    ...findLineStarts(text, evidence.lineStarts ?? []).filter((span) => !isQuoted(facts, span)),
    ...(evidence.cutLines === undefined ? [] : findTeaserRuns(text, evidence.cutLines)),
  ];
  const repeats = Math.max(0, ...phrases.map((found) => found.length));
  return spans.length > 0 || addressFits(evidence, facts.url) ? { evidence, spans, repeats } : undefined;
}

// A page that shows the same boilerplate more often is a list of samples.
const MOST_REPEATS = 2;
// A farm's page has an article before its boilerplate; a page of nothing but boilerplate quotes it.
const LEAST_ARTICLE_WORDS = 60;
// Behind its boilerplate a farm has its own links at most; a discussion goes on.
const MOST_WORDS_BEHIND = 120;

/** Why the core evidence is a quotation or a list of samples rather than the page's own, or undefined. */
function notItsOwn(core: readonly Found[], facts: Facts): string | undefined {
  const spans = core.flatMap((found) => found.spans);
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  if (core.some((found) => found.repeats > MOST_REPEATS)) return 'the boilerplate stands there several times';
  if (wordsBetween(facts, 0, start) < LEAST_ARTICLE_WORDS) return 'no article stands before the boilerplate';
  const behind = wordsBetween(facts, end, facts.page.text.length);
  if (behind > Math.max(MOST_WORDS_BEHIND, facts.words * 0.35))
    return 'the text goes on behind the boilerplate';
  return undefined;
}

function judgeSignature(signature: Signature, facts: Facts): Verdict | undefined {
  const found = signature.evidence.map((evidence) => look(evidence, facts)).filter((it) => it !== undefined);
  const core = found.filter((it) => it.evidence.core);
  const score = found.reduce((sum, it) => sum + it.evidence.weight, 0);
  if (core.length < signature.minCore || score < signature.threshold) return undefined;
  const against = notItsOwn(core, facts);
  const reasons = found.map(({ evidence, spans }) => {
    const first = spans[0];
    const words = first && facts.page.text.slice(first.start, Math.min(first.end, first.start + 80)).trim();
    return words
      ? `“${words.replace(/\s+/g, ' ')}” (+${evidence.weight})`
      : `${evidence.id} (+${evidence.weight})`;
  });
  if (against !== undefined)
    return { kind: 'none', farm: null, name: null, score, reasons: [`${signature.name}, but ${against}`] };
  return { kind: 'farm', farm: signature.id, name: signature.name, score, reasons };
}

/** Mistranslations that no ordinary text holds, counted where the page does not quote them. */
function judgeDensity(density: Density, facts: Facts): Verdict {
  const families: { family: string; hits: number; example: string }[] = [];
  for (const [family, phrases] of Object.entries(density.families)) {
    const spans = phrases.flatMap((phrase) => findPhrase(facts, phrasePattern(phrase)));
    const [first] = spans;
    if (first)
      families.push({ family, hits: spans.length, example: facts.page.text.slice(first.start, first.end) });
  }
  const hits = families.reduce((sum, { hits: count }) => sum + count, 0);
  const rate = (hits * 1000) / Math.max(1, facts.words);
  const probable =
    families.length >= density.minFamilies && hits >= density.minHits && rate >= density.minPerThousandWords;
  const examples = families.sort((a, b) => b.hits - a.hits).map(({ example }) => `“${example}”`);
  const counted = `${hits} certain mistranslations of ${families.length} kinds in ${facts.words} words`;
  return {
    kind: probable ? 'probable' : 'none',
    farm: null,
    name: null,
    score: Math.round(rate * 10) / 10,
    reasons: [hits === 0 ? counted : `${counted}: ${examples.slice(0, 5).join(', ')}`],
  };
}

/** The verdict on a page. */
export function judge(farms: Farms, facts: Facts): Verdict {
  const verdicts = farms.signatures
    .map((signature) => judgeSignature(signature, facts))
    .filter((verdict) => verdict !== undefined);
  const farm = verdicts.filter(({ kind }) => kind === 'farm').sort((a, b) => b.score - a.score)[0];
  if (farm) return farm;
  const quotation = verdicts[0];
  if (quotation) return quotation;
  return judgeDensity(farms.density, facts);
}
