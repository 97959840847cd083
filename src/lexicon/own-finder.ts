// Finds the reader's own terms on a page, by the finder that finds the dictionary's listed forms.
import { insideAddress } from '../text/address';
import { overlapsAny, type PlainText, type Span } from '../text/page-text';
import { formKey, tokenise } from '../text/tokens';
import { finish, type Work } from '../text/work';
import { Chains, PairChains } from './columns';
import type { Entry } from './entries';
import { type Explained, explain, type Term } from './explain';
import { Finder } from './find';
import type { Lexicon } from './lexicon';
import { type OwnTerm, ownEntry } from './own-term';
import { Pairs } from './pairs';
import type { Mention } from './reading';
import { type Scan, scanInSteps } from './scan';
import { CERTAIN } from './sense';
import { openForms, openPaths, openRenderings, type Tables } from './tables';
import { vocabularyOf } from './vocabulary';
import { hashOf, Words } from './words';

/** Words that a page is searched for, once for all who have them: glossaries have many terms with the same form or cue. */
interface Phrase {
  /** As the first of the terms writes it. */
  readonly text: string;
  /** The numbers of the terms whose form it is, in order. */
  readonly terms: number[];
  /** Whether it is a cue, too. */
  isCue: boolean;
}

/** Own terms, ready for finding. */
export interface OwnFinder {
  /** Those that are switched on. */
  readonly terms: readonly OwnTerm[];
  /** The same terms as readers see them; they stay the same objects, by which marks are told apart. */
  readonly entries: readonly Entry[];
  readonly phrases: readonly Phrase[];
  /** For each term its cues, as numbers of phrases. */
  readonly cues: readonly (readonly number[])[];
  /** The phrases by their numbers. */
  readonly tables: Tables;
}

/** Readers have some hundred terms at most: 512 bytes. */
const OWN_PAIRS = 12;

/** Tables that find phrases by their numbers. */
function tablesOf(phrases: readonly Phrase[]): Tables {
  const words = new Words();
  const numbered = phrases.map(({ text }, sense) => ({
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
export function ownFinder(given: readonly OwnTerm[]): OwnFinder | undefined {
  const terms = given.filter(({ on }) => on);
  if (terms.length === 0) return undefined;
  const phrases = new Map<string, Phrase & { readonly number: number }>();
  const phraseOf = (text: string) => {
    const key = formKey(text);
    const phrase = phrases.get(key) ?? { text, terms: [], isCue: false, number: phrases.size };
    phrases.set(key, phrase);
    return phrase;
  };
  terms.forEach(({ forms }, term) => {
    for (const form of forms) {
      const { terms } = phraseOf(form);
      if (terms.at(-1) !== term) terms.push(term);
    }
  });
  const cues = terms.map(({ cues }) =>
    cues.map((cue) => {
      const phrase = phraseOf(cue);
      phrase.isCue = true;
      return phrase.number;
    }),
  );
  const all = [...phrases.values()];
  return { terms, entries: terms.map(ownEntry), phrases: all, cues, tables: tablesOf(all) };
}

/** The tokens from `first` to `last`. */
type Run = Pick<Mention, 'first' | 'last'>;

/** The longest first, then the foremost; what overlaps one that is taken gives way. In order of the page. */
function longest<T extends Run>(mentions: readonly T[]): T[] {
  const length = ({ first, last }: Run): number => last - first;
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
  { entries, phrases, cues, tables }: OwnFinder,
  page: PlainText,
  hidden: readonly Span[],
): Work<Term[]> {
  const scan: Scan = yield* scanInSteps(tables.vocabulary, page);
  const mentions: Mention[] = [];
  for (const portion of new Finder(tables, scan).portions()) {
    mentions.push(...portion);
    yield;
  }
  const textOf = ({ first, last }: Run): string => page.text.slice(scan.starts[first], scan.ends[last]);
  /** The cues that stand here, in the page's words. */
  const heard = new Map<number, string>();
  for (const mention of mentions)
    for (const { sense } of mention.readings) if (phrases[sense]?.isCue) heard.set(sense, textOf(mention));
  const cueOf = (term: number): string | undefined => {
    const cue = cues[term]?.find((it) => heard.has(it));
    return cue === undefined ? undefined : heard.get(cue);
  };
  const isWanted = (term: number): boolean => cues[term]?.length === 0 || cueOf(term) !== undefined;
  /** For each phrase those of its terms that are wanted on this page. */
  const wanted = phrases.map(({ terms }) => terms.filter(isWanted));
  const possible = mentions.flatMap(({ first, last, readings }) => {
    const meant = new Set(readings.flatMap(({ sense }) => wanted[sense] ?? []));
    const span = { start: scan.starts[first] ?? 0, end: scan.ends[last] ?? 0 };
    const isOut = overlapsAny(hidden, span) || insideAddress(page.text, span.start, span.end);
    return meant.size === 0 || isOut ? [] : [{ first, last, meant: [...meant].sort((a, b) => a - b) }];
  });
  return longest(possible).map((mention): Term => {
    const [entry, ...others] = mention.meant.flatMap((term) => entries[term] ?? []);
    const cue = cueOf(mention.meant[0] ?? -1);
    return {
      start: scan.starts[mention.first] ?? 0,
      end: scan.ends[mention.last] ?? 0,
      surface: textOf(mention),
      // One term is meant at least.
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
