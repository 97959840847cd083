// Counts certain mistranslations in a page's prose: those that it uses, apart from those that it talks about.
import { overlapsAny, type Span } from '../text/page-text';
import { type Facts, findAnywhere, isQuoted, saidBetween, wordsBetween } from './facts';
import { phrasePattern } from './phrase';
import type { Density } from './signature';

/** What a page holds of mistranslations. */
export interface Count {
  /** Kinds in use, the commonest first: how often, and as which words. */
  readonly families: readonly { readonly hits: number; readonly example: string }[];
  readonly hits: number;
  /** Mistranslations that the page quotes or explains. */
  readonly mentions: number;
  /** Words of prose. */
  readonly words: number;
  readonly perThousand: number;
  /** True when the page is a translation by this count alone. */
  readonly dense: boolean;
}

/** A block with fewer words is a heading, a label, a link; or a page has a line break where none belongs. */
const LEAST_PROSE_WORDS = 12;
/** So many words of prose hold a stop, even where line breaks cut them into pieces. */
const WORDS_PER_STOP = 60;
const STOP = /\p{L}{2}["”’')]?[.!?。](?=\s|$)/gu;

function isTold(facts: Facts, { start, end }: Span): boolean {
  const words = wordsBetween(facts, start, end);
  return words >= LEAST_PROSE_WORDS && saidBetween(facts, start, end) * 2 >= words;
}

/** Prose in pieces: sentences run through it. */
function isBroken(facts: Facts, run: Span): boolean {
  const stops = facts.page.text.slice(run.start, run.end).match(STOP)?.length ?? 0;
  return isTold(facts, run) && stops * WORDS_PER_STOP >= wordsBetween(facts, run.start, run.end);
}

/** A translation is one from its beginning: so many characters of a long page tell, 15,000 words. */
const SAMPLE = 100_000;

/** Text in which somebody tells something: no headings, lists of links, tables of words. In order. */
function proseOf(facts: Facts): Span[] {
  const prose: Span[] = [];
  let run: Span | undefined;
  const close = (): void => {
    if (run && isBroken(facts, run)) prose.push(run);
    run = undefined;
  };
  for (const block of facts.page.blocks) {
    if (block.start > SAMPLE) break;
    if (!block.heading && !isTold(facts, block)) {
      run = { start: run?.start ?? block.start, end: block.end };
      continue;
    }
    close();
    if (!block.heading) prose.push(block);
  }
  close();
  return prose;
}

/** How far around a mistranslation its explanation is looked for, in characters. */
const AROUND = 60;
/** Words about words, and the right names of what is mistranslated most. */
const EXPLAINS =
  /\b(?:mean(?:s|t|ing)|called|(?:mis)?translat\w+|literal(?:ly)?|render(?:s|ed|ing)|(?:word|term|phrase|name)s? (?:for|of)|stands? for|(?:turn|turns|turned) [^.]{1,30} into|becomes?|comes out as|notes? (?:for|on)|explain(?:s|ed)|name(?:d| is)|wechat|xiaomi|alipay|jack ma|yu.?e bao)\b/i;
/** Dictionaries mark what is said word for word. */
const LITERAL_BEFORE = /\blit\. [^.;()\n]{0,40}$/i;
/** Its Chinese, or a bracket, right behind it. */
const GLOSSED = /^["'”’]?\s*(?:[([（=]|\p{Script=Han})/u;
const MARKED_BEFORE = /[‘'*_]\s?$/;
const MARKED_BEHIND = /^\s?[’'*_](?!\w)/;

function isMention(facts: Facts, span: Span): boolean {
  const { text, named = [] } = facts.page;
  if (isQuoted(facts, span) || named.some(({ start, end }) => start <= span.start && end >= span.end))
    return true;
  const lead = text.slice(Math.max(0, span.start - AROUND), span.start);
  const before = lead.replace(/^.*(?:[.!?]\s|\n)/s, '');
  const behind = text.slice(span.end, span.end + AROUND).replace(/(?:[.!?]\s|\n).*$/s, '');
  return (
    LITERAL_BEFORE.test(lead) ||
    GLOSSED.test(behind) ||
    (MARKED_BEFORE.test(before) && MARKED_BEHIND.test(behind)) ||
    EXPLAINS.test(before) ||
    EXPLAINS.test(behind)
  );
}

/** So many mistranslations with nothing but commas between them are a list of words. */
const LEAST_LISTED = 3;

/** Those of the spans that stand in such a list. */
function listed(text: string, spans: readonly Span[]): ReadonlySet<Span> {
  const lists: Span[][] = [];
  let last: Span | undefined;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const follows =
      last !== undefined && /^(?:\s?[,;、]\s?|,? (?:and|or) )$/.test(text.slice(last.end, span.start));
    if (follows) lists.at(-1)?.push(span);
    else lists.push([span]);
    last = span;
  }
  return new Set(lists.filter((list) => list.length >= LEAST_LISTED).flat());
}

/** A page that talks about mistranslations quotes or explains a larger share of them. */
const TALK = 1 / 3;

/** Words with an ordinary use, such as a railway's stationmaster, count only beside so many kinds that have none. */
const LEAST_FOREIGN = 2;

export function countMistranslations(density: Density, facts: Facts): Count {
  const prose = proseOf(facts);
  const { normal } = facts;
  const sample = { ...facts, normal: { ...normal, text: normal.text.slice(0, SAMPLE) } };
  const words = prose.reduce((sum, { start, end }) => sum + wordsBetween(facts, start, end), 0);
  const toldOf = (phrases: readonly string[]): Span[] =>
    phrases
      .flatMap((phrase) => findAnywhere(sample, phrasePattern(phrase)))
      .filter((span) => overlapsAny(prose, span));
  const told = Object.entries(density.families).map(([id, phrases]) => ({ id, spans: toldOf(phrases) }));
  const lists = listed(
    facts.page.text,
    told.flatMap(({ spans }) => spans),
  );
  let mentions = 0;
  let foreign = 0;
  const families: { hits: number; example: string }[] = [];
  for (const { id, spans } of told) {
    const used = spans.filter((span) => !lists.has(span) && !isMention(facts, span));
    mentions += spans.length - used.length;
    const [first] = used;
    if (!first) continue;
    families.push({ hits: used.length, example: facts.page.text.slice(first.start, first.end) });
    if (!density.ordinary.includes(id)) foreign += 1;
  }
  const hits = families.reduce((sum, family) => sum + family.hits, 0);
  families.sort((a, b) => b.hits - a.hits);
  const perThousand = (hits * 1000) / Math.max(1, words);
  const dense =
    families.length >= density.minFamilies &&
    foreign >= LEAST_FOREIGN &&
    hits >= density.minHits &&
    perThousand >= density.minPerThousandWords &&
    mentions <= TALK * (hits + mentions);
  return { families, hits, mentions, words, perThousand, dense };
}
