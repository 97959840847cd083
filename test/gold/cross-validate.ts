// Five-fold cross-validation by source page. A held-back page is read with a dictionary without the senses and forms that
// stand on pages of its fold only, and with weights fitted to the other folds: what an unseen page would get.
import { packSenses } from '../../src/build/read-data';
import { explain } from '../../src/lexicon/explain';
import { loadLexicon } from '../../src/lexicon/lexicon';
import type { Sense } from '../../src/lexicon/sense';
import { fromPlainText } from '../../src/text/page-text';
import { fitWeights, lessonOf } from './fit-weights';
import { makeFolds, UNFITTED } from './folds';
import { readSet } from './labelled';
import { backgroundLessons, pagesSeen } from './lessons';
import { addScores, type Score, scorePage } from './score';

/** Scores of the training pages, and of the pages written for fitting, each page held back once. */
export function crossValidate(senses: readonly Sense[]): [name: string, score: Score][] {
  const lexicon = loadLexicon(packSenses(senses), UNFITTED);
  const written = readSet('written');
  const isWritten = new Set(written.map(({ id }) => id));
  const folds = makeFolds(senses, [...pagesSeen(), ...written]);
  const background = backgroundLessons(senses, lexicon).filter(({ page }) => !isWritten.has(page.id));
  const scored = folds.flatMap((fold) => {
    const others = folds.filter((it) => it !== fold).flatMap(({ pages }) => pages);
    const lessons = others.map((page) => lessonOf(lexicon, page, { seen: !isWritten.has(page.id) }));
    const weights = fitWeights([...lessons, ...background]);
    return fold.pages.map((page): [id: string, score: Score] => [
      page.id,
      scorePage(page, explain({ ...fold.lexicon, weights }, fromPlainText(page.text)).terms),
    ]);
  });
  const of = (wanted: (id: string) => boolean): Score =>
    addScores(scored.filter(([id]) => wanted(id)).map(([, score]) => score));
  return [
    ['train, held back', of((id) => !isWritten.has(id) && !/^\d/.test(id))],
    ['written, held back', of((id) => isWritten.has(id))],
  ];
}
