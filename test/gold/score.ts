// Counts right and wrong explanations against labels; the definitions stand in the README under "Accuracy".
import type { Entry } from '../../src/lexicon/entries';
import type { Term } from '../../src/lexicon/explain';
import { overlaps } from '../../src/text/page-text';
import type { Difficulty, Label, LabelledPage } from './labelled';

/** What became of one shown explanation. */
export interface Judged {
  readonly page: string;
  readonly term: Term;
  readonly outcome: 'right' | 'wrong meaning' | 'nothing labelled' | 'ordinary word' | 'not counted';
  /** The label or negative that it was judged by. */
  readonly wanted: string;
}

export interface Score {
  readonly labels: Record<Difficulty, number>;
  readonly found: Record<Difficulty, number>;
  readonly judged: readonly Judged[];
  readonly missed: readonly (Label & { readonly page: string })[];
  readonly negatives: number;
  readonly harmed: number;
}

const FILLERS = new Set([
  'a',
  'an',
  'the',
  'of',
  'to',
  'in',
  'on',
  'and',
  'or',
  's',
  'for',
  'be',
  'is',
  'by',
  'with',
]);

function words(meaning: string): Set<string> {
  const all = meaning.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !FILLERS.has(word)).map((word) => word.replace(/(?<=...)s$/, ''));
  return new Set(telling.length > 0 ? telling : all);
}

const within = (a: Set<string>, b: Set<string>): boolean => a.size > 0 && [...a].every((word) => b.has(word));

const zhParts = (zh: string): string[] =>
  zh
    .replace(/[()（）…]/g, '')
    .split(/[/、]/)
    .map((part) => part.trim());

/** Meanings compare loosely: the same Chinese, or all words of one accepted meaning in the other. */
export function sameMeaning(label: Label, { zh, meaning: own }: Pick<Entry, 'zh' | 'meaning'>): boolean {
  if (zhParts(label.zh).includes(zh)) return true;
  const ours = words(own);
  const plain = words(own.replace(/\([^)]*\)/g, ''));
  return label.meanings.some((meaning) => {
    const theirs = words(meaning);
    const bare = words(meaning.replace(/\([^)]*\)/g, ''));
    return within(ours, theirs) || within(theirs, ours) || within(plain, bare) || within(bare, plain);
  });
}

function judge(page: LabelledPage, term: Term): Judged {
  const at = { page: page.id, term };
  const touched = page.labels.filter((label) => overlaps(label, term));
  const right = touched.find((label) => sameMeaning(label, term.entry));
  if (right) return { ...at, outcome: right.counts ? 'right' : 'not counted', wanted: right.zh };
  const negative = page.negatives.find((span) => overlaps(span, term));
  if (negative) return { ...at, outcome: 'ordinary word', wanted: negative.surface };
  if (touched.some((label) => !label.counts) || page.optional.some((span) => overlaps(span, term)))
    return { ...at, outcome: 'not counted', wanted: touched[0]?.zh ?? 'optional' };
  const wrong = touched[0];
  return wrong
    ? { ...at, outcome: 'wrong meaning', wanted: `${wrong.zh} ${wrong.meanings[0]}` }
    : { ...at, outcome: 'nothing labelled', wanted: '' };
}

/** Scores what was shown on one page. */
export function scorePage(page: LabelledPage, terms: readonly Term[]): Score {
  const labels = { core: 0, common: 0, rare: 0 };
  const found = { core: 0, common: 0, rare: 0 };
  const missed: (Label & { page: string })[] = [];
  for (const label of page.labels) {
    if (!label.counts) continue;
    labels[label.difficulty] += 1;
    if (terms.some((term) => overlaps(label, term) && sameMeaning(label, term.entry)))
      found[label.difficulty] += 1;
    else missed.push({ ...label, page: page.id });
  }
  const harmed = page.negatives.filter((negative) => terms.some((term) => overlaps(negative, term))).length;
  return {
    labels,
    found,
    missed,
    judged: terms.map((term) => judge(page, term)),
    negatives: page.negatives.length,
    harmed,
  };
}

const add = (a: Record<Difficulty, number>, b: Record<Difficulty, number>) => ({
  core: a.core + b.core,
  common: a.common + b.common,
  rare: a.rare + b.rare,
});

export const NO_SCORE: Score = {
  labels: { core: 0, common: 0, rare: 0 },
  found: { core: 0, common: 0, rare: 0 },
  judged: [],
  missed: [],
  negatives: 0,
  harmed: 0,
};

/** The scores of several pages as one. */
export const addScores = (scores: readonly Score[]): Score =>
  scores.reduce(
    (a, b) => ({
      labels: add(a.labels, b.labels),
      found: add(a.found, b.found),
      judged: [...a.judged, ...b.judged],
      missed: [...a.missed, ...b.missed],
      negatives: a.negatives + b.negatives,
      harmed: a.harmed + b.harmed,
    }),
    NO_SCORE,
  );

/** Shares from 0 to 1; NaN where nothing was there to be counted. */
export function shares(score: Score) {
  const { labels, found } = score;
  const counted = score.judged.filter(({ outcome }) => outcome !== 'not counted');
  const right = counted.filter(({ outcome }) => outcome === 'right').length;
  const part = (...levels: Difficulty[]): number =>
    levels.reduce((sum, level) => sum + found[level], 0) /
    levels.reduce((sum, level) => sum + labels[level], 0);
  return {
    recall: part('core', 'common', 'rare'),
    coreCommon: part('core', 'common'),
    core: part('core'),
    common: part('common'),
    rare: part('rare'),
    precision: right / counted.length,
    harm: score.harmed / score.negatives,
    shown: counted.length,
  };
}
