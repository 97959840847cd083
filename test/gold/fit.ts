// `npm run fit`: fits the weights of `src/lexicon/weights.json` to the labelled pages. Always the same result.
import { writeFileSync } from 'node:fs';
import { packSenses, readAllSenses, WEIGHTS } from '../../src/build/read-data';
import { loadLexicon } from '../../src/lexicon/lexicon';
import { fitWeights } from './fit-weights';
import { UNFITTED } from './folds';
import { readLessons } from './lessons';

const { senses } = readAllSenses();
const lexicon = loadLexicon(packSenses(senses), UNFITTED);
const lessons = readLessons(senses, lexicon);
const weights = fitWeights(lessons);
writeFileSync(WEIGHTS, `${JSON.stringify(weights)}\n`);
console.log(`fitted to ${lessons.length} texts`);
