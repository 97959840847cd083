// Finds the reader's own terms on a page, by the finder that finds the dictionary's listed forms.
import { insideAddress } from '../text/address';
import { overlapsAny, type PlainText, type Span } from '../text/page-text';
import { tokenise } from '../text/tokens';
import { finish, type Work } from '../text/work';
import { Chains, PairChains } from './columns';
import type { Entry } from './entries';
import { type Explained, explain, type Term } from './explain';
import { Finder } from './find';
import type { Lexicon } from './lexicon';
import { type OwnTerm, ownEntry } from './own-term';
import { Pairs } from './pairs';
import type { Mention } from './reading';
import { type Scan, scanInSteps, vocabularyOf } from './scan';
import { CERTAIN } from './sense';
import { openForms, openPaths, openRenderings, type Tables } from './tables';
import { hashOf, Words } from './words';

/** Own terms, ready for finding. */
export interface OwnFinder {
  /** Those that are switched on. */
  readonly terms: readonly OwnTerm[];
  /** The same terms as readers see them; they stay the same objects, by which marks are told apart. */
  readonly entries: readonly Entry[];
  /** Their cues, each once: a glossary may have one cue for all of its terms. */
  readonly cues: readonly string[];
  /** Their forms by the terms' numbers, and the cues, which are found alike, by numbers that go on behind those. */
  readonly tables: Tables;
}

/** Readers have some hundred terms at most: 512 bytes. */
const OWN_PAIRS = 12;

/** Tables of phrases, each with the number of what it stands for. */
function tablesOf(phrases: readonly (readonly [text: string, sense: number])[]): Tables {
  const words = new Words();
  const numbered = phrases.map(([text, sense]) => ({
    keys: tokenise(text).map(({ key }) => words.add(hashOf(key), key.length)),
    sense,
  }));
  const vocabulary = vocabularyOf(words);
  const pairs = new Pairs(OWN_PAIRS);
  const formsByWord = new Chains(words.count);
  const formsByPair = new PairChains(numbered.length);
  const forms = openForms(64);
  for (const { keys, sense } of numbered) {
    const [first, second] = keys;
    if (first === undefined) continue;
    const start = forms.words.open();
    for (const key of keys) forms.words.push(key);
    forms.words.close(start);
    const form = forms.start.push(start);
    forms.sense.push(sense);
    forms.prior.push(CERTAIN);
    forms.topical.push(CERTAIN);
    forms.index.push(0);
    if (second === undefined) formsByWord.add(first, form);
    else {
      formsByPair.add(first, second, form);
      pairs.add(first, second);
    }
  }
  return {
    ...{ vocabulary, pairs, formsByWord, formsByPair, forms },
    // Nothing derives, and nothing is weighed.
    fillers: new Set(),
    ofWord: -1,
    levels: new Uint8Array(),
    ordinaryPairs: new Map(),
    renderingsByWord: new Chains(words.count),
    renderings: openRenderings(1),
    piecePairs: new Pairs(5),
    pathsByPair: new PairChains(1),
    paths: openPaths(1),
  };
}

/** Prepares terms for finding; undefined when none is switched on. */
export function ownFinder(all: readonly OwnTerm[]): OwnFinder | undefined {
  const terms = all.filter(({ on }) => on);
  if (terms.length === 0) return undefined;
  const forms = terms.flatMap(({ forms }, index) => forms.map((text) => [text, index] as const));
  const cues = [...new Set(terms.flatMap(({ cues }) => cues))];
  const signs = cues.map((text, index) => [text, terms.length + index] as const);
  return { terms, entries: terms.map(ownEntry), cues, tables: tablesOf([...forms, ...signs]) };
}

/** The longest first, then the foremost; what overlaps one that is taken gives way. In order of the page. */
function longest(mentions: readonly Mention[]): Mention[] {
  const length = ({ first, last }: Mention): number => last - first;
  const taken = new Set<number>();
  const chosen = [...mentions]
    .sort((a, b) => length(b) - length(a) || a.first - b.first)
    .filter(({ first, last }) => {
      for (let token = first; token <= last; token += 1) if (taken.has(token)) return false;
      for (let token = first; token <= last; token += 1) taken.add(token);
      return true;
    });
  return chosen.sort((a, b) => a.first - b.first);
}

/** The own terms of a page that may be explained there, none overlapping another. Text in `hidden` holds none. */
function* findInSteps(
  { terms, entries, cues, tables }: OwnFinder,
  page: PlainText,
  hidden: readonly Span[],
): Work<Term[]> {
  const scan: Scan = yield* scanInSteps(tables.vocabulary, page);
  const mentions: Mention[] = [];
  for (const portion of new Finder(tables, scan).portions()) {
    mentions.push(...portion);
    yield;
  }
  /** The cues that stand here, in the page's words. */
  const heard = new Map<string, string>();
  const textOf = ({ first, last }: Mention): string => page.text.slice(scan.starts[first], scan.ends[last]);
  for (const mention of mentions)
    for (const { sense } of mention.readings)
      if (sense >= terms.length) heard.set(cues[sense - terms.length] ?? '', textOf(mention));
  const cueOf = (sense: number): string | undefined => {
    const cue = terms[sense]?.cues.find((it) => heard.has(it));
    return cue === undefined ? undefined : heard.get(cue);
  };
  const isWanted = (sense: number): boolean => {
    const term = terms[sense];
    return term !== undefined && (term.cues.length === 0 || cueOf(sense) !== undefined);
  };
  const possible = mentions.flatMap((mention): Mention[] => {
    const readings = mention.readings
      .filter(({ sense }) => isWanted(sense))
      .sort((a, b) => a.sense - b.sense);
    const span = { start: scan.starts[mention.first] ?? 0, end: scan.ends[mention.last] ?? 0 };
    const isOut = overlapsAny(hidden, span) || insideAddress(page.text, span.start, span.end);
    return readings.length === 0 || isOut ? [] : [{ ...mention, readings }];
  });
  return longest(possible).map((mention): Term => {
    const [entry, ...others] = mention.readings.flatMap(({ sense }) => entries[sense] ?? []);
    const cue = cueOf(mention.readings[0]?.sense ?? -1);
    return {
      start: scan.starts[mention.first] ?? 0,
      end: scan.ends[mention.last] ?? 0,
      surface: textOf(mention),
      // There is a reading, and so a term.
      entry: entry as NonNullable<typeof entry>,
      why: '',
      confidence: 1,
      reasons: [['reasonOwn'], ...(cue === undefined ? [] : [['reasonOwnCue', cue] as const])],
      others,
    };
  });
}

/** What is explained besides own terms: what overlaps one gives way. */
const beside = (own: readonly Term[], others: readonly Term[]): Term[] =>
  others.filter((term) => !overlapsAny(own, term));

/** Adds the reader's own terms to what the dictionary explains of a page: they come first wherever both have something to say. */
export function* addOwnInSteps(
  { terms, unsure }: Explained,
  own: OwnFinder | undefined,
  page: PlainText,
  hidden: readonly Span[] = [],
): Work<Explained> {
  if (own === undefined) return { terms, unsure };
  const found = yield* findInSteps(own, page, hidden);
  const all = [...found, ...beside(found, terms)].sort((a, b) => a.start - b.start);
  return { terms: all, unsure: beside(found, unsure) };
}

/** Explains a page by the dictionary and by the reader's own terms. */
export const explainAll = (
  lexicon: Lexicon,
  own: OwnFinder | undefined,
  page: PlainText,
  hidden: readonly Span[] = [],
): Explained => finish(addOwnInSteps(explain(lexicon, page, hidden), own, page, hidden));
