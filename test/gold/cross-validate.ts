// Five-fold cross-validation by source page. A held-back page is read with a dictionary without the senses and forms that
// stand on pages of its fold only, and with weights fitted to the other folds: what an unseen page would get.
import { packSenses } from '../../src/build/read-data';
import { explain } from '../../src/lexicon/explain';
import { loadLexicon } from '../../src/lexicon/lexicon';
import type { Sense } from '../../src/lexicon/sense';
import { fromPlainText } from '../../src/text/page-text';
import { makeFolds } from './folds';
import type { LabelledPage } from './labelled';
import { learn, readMaterial } from './learn';
import { addScores, type Score, scorePage } from './score';

/** Scores of the training pages, and of the pages written for fitting, each page held back once. */
export function crossValidate(senses: readonly Sense[]): [name: string, score: Score][] {
  const material = readMaterial(senses);
  const isWritten = new Set(material.written.map(({ id }) => id));
  const folds = makeFolds(senses, [...material.seen, ...material.written]);
  const scored = folds.flatMap((fold) => {
    const isOther = (page: LabelledPage): boolean => !fold.pages.includes(page);
    const { weights, experience } = learn({
      ...material,
      seen: material.seen.filter(isOther),
      written: material.written.filter(isOther),
    });
    const lexicon = loadLexicon(packSenses(fold.senses, experience), weights);
    return fold.pages.map((page): [id: string, score: Score] => [
      page.id,
      scorePage(page, explain(lexicon, fromPlainText(page.text)).terms),
    ]);
  });
  const of = (wanted: (id: string) => boolean): Score =>
    addScores(scored.filter(([id]) => wanted(id)).map(([, score]) => score));
  return [
    ['train, held back', of((id) => !isWritten.has(id) && !/^\d/.test(id))],
    ['written, held back', of((id) => isWritten.has(id))],
  ];
}
