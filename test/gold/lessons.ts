// Everything that weights are fitted to.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '../../src/inspect/read-file';
import type { Sense } from '../../src/lexicon/sense';
import { exampleLessons, type Lesson, type LexiconFor, lessonOf } from './fit-weights';
import { type LabelledPage, readSeeds, readSet } from './labelled';

const PLAIN = join(import.meta.dirname, '../../../shared/plain-pages');

/**
 * Beside a labelled page's 1. Ordinary pages have thousands of readings and all of them wrong; examples are easier than
 * real text. Chosen by cross-validation.
 */
const WEIGHT = { plain: 0.1, example: 0.1 } as const;

/** Real ordinary pages, on which nothing is right; none where the folder is not beside the project. */
function plainLessons(lexiconFor: LexiconFor): Lesson[] {
  if (!existsSync(PLAIN)) return [];
  return readdirSync(PLAIN)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => {
      const text = readFile(join(PLAIN, name));
      const page = {
        id: name,
        source: name,
        text: text.text,
        labels: [],
        negatives: [],
        optional: [],
        regions: [],
      };
      return lessonOf(lexiconFor(name), page, { weight: WEIGHT.plain, text });
    });
}

/** Labelled pages that were in view when the older senses were written: training and, where they are, seed pages. */
export const pagesSeen = (): LabelledPage[] => [...readSet('train'), ...(readSeeds() ?? [])];

/** What weights are fitted to: labelled pages, ordinary pages, and the examples of all senses. */
export const lessonsFrom = (
  lexiconFor: LexiconFor,
  senses: readonly Sense[],
  seen: readonly LabelledPage[],
  written: readonly LabelledPage[],
): Lesson[] => [
  ...seen.map((page) => lessonOf(lexiconFor(page.id), page, { seen: true })),
  ...written.map((page) => lessonOf(lexiconFor(page.id), page)),
  ...plainLessons(lexiconFor),
  ...exampleLessons(lexiconFor, senses, WEIGHT.example),
];
