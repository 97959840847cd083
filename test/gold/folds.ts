// Cross-validation by source page: each fold is read with a dictionary that lacks what was learnt on that fold alone.
import { NO_EXPERIENCE, packSenses } from '../../src/build/read-data';
import { type Lexicon, loadLexicon } from '../../src/lexicon/lexicon';
import type { Network, Weights } from '../../src/lexicon/model';
import { PageView } from '../../src/lexicon/page-view';
import type { Form, Sense } from '../../src/lexicon/sense';
import { fromPlainText } from '../../src/text/page-text';
import type { LabelledPage } from './labelled';
import { isRight } from './rows';

export const FOLDS = 5;

const NOTHING: Network = { scale: [], hidden: [], output: [] };
/** In place of weights where only readings are looked for. */
export const UNFITTED: Weights = {
  register: {},
  first: NOTHING,
  second: NOTHING,
  shown: 1,
  shownFamiliar: 1,
  unsure: 1,
};

export interface Fold {
  readonly pages: readonly LabelledPage[];
  /** What the dictionary of its pages holds. */
  readonly senses: readonly Sense[];
}

/** Deals pages out by their source, so that two cuts of one article are in the same fold. */
export function dealPages(pages: readonly LabelledPage[], folds = FOLDS): LabelledPage[][] {
  const sources = [...new Set(pages.map(({ source }) => source))];
  const foldOf = new Map(sources.map((source, index) => [source, index % folds]));
  return Array.from({ length: folds }, (_, fold) =>
    pages.filter(({ source }) => foldOf.get(source) === fold),
  );
}

/** For each sense and each listed form the folds in which a labelled span shows it to be right. */
function supportOf(lexicon: Lexicon, folds: readonly (readonly LabelledPage[])[]): Map<string, Set<number>> {
  const support = new Map<string, Set<number>>();
  const add = (key: string, fold: number): void => {
    const seen = support.get(key) ?? new Set();
    support.set(key, seen.add(fold));
  };
  for (const [fold, pages] of folds.entries())
    for (const page of pages)
      for (const place of PageView.of(lexicon, fromPlainText(page.text)).places)
        for (const possible of place.possible) {
          if (isRight(page, place, possible) !== true) continue;
          add(possible.entry.zh, fold);
          if (possible.reading.form >= 0) add(`${possible.entry.zh} ${possible.reading.form}`, fold);
        }
  return support;
}

/** Senses without what only one fold supports. */
function without(
  senses: readonly Sense[],
  support: ReadonlyMap<string, ReadonlySet<number>>,
  fold: number,
): Sense[] {
  const onlyHere = (key: string): boolean => {
    const folds = support.get(key);
    return folds !== undefined && folds.size === 1 && folds.has(fold);
  };
  return senses
    .filter(({ zh }) => !onlyHere(zh))
    .map((sense) => {
      const forms: Form[] = sense.forms.filter((_, index) => !onlyHere(`${sense.zh} ${index}`));
      return { ...sense, forms };
    });
}

/** The folds, each with the senses that its pages are to be read with. */
export function makeFolds(senses: readonly Sense[], pages: readonly LabelledPage[]): Fold[] {
  const dealt = dealPages(pages);
  const support = supportOf(loadLexicon(packSenses(senses, NO_EXPERIENCE), UNFITTED), dealt);
  return dealt.map((own, fold) => ({
    pages: own,
    senses: without(senses, support, fold),
  }));
}
