// `npm run fit`: gathers `src/lexicon/experience.json` from the labelled pages and fits `src/lexicon/weights.json` to them.
// Always the same result.
import { writeFileSync } from 'node:fs';
import { EXPERIENCE, soundSenses, WEIGHTS } from '../../src/build/read-data';
import { readOrStop } from '../../src/build/read-or-stop';
import { learn, readMaterial } from './learn';

const started = Date.now();
const senses = readOrStop('fit', soundSenses);
const { weights, experience } = learn(readMaterial(senses), (part) =>
  console.log(`${((Date.now() - started) / 60_000).toFixed(1)} min: ${part}`),
);
writeFileSync(WEIGHTS, `${JSON.stringify(weights)}\n`);
writeFileSync(EXPERIENCE, `${JSON.stringify(experience, null, 1)}\n`);
console.log('fitted');
