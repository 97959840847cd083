// `npm run fit`: fits the weights of `src/lexicon/weights.json` to the labelled pages. Always the same result.
import { writeFileSync } from 'node:fs';
import { readAllSenses, WEIGHTS } from '../../src/build/read-data';
import { learn, readMaterial } from './learn';

const weights = learn(readMaterial(readAllSenses().senses));
writeFileSync(WEIGHTS, `${JSON.stringify(weights)}\n`);
console.log('fitted');
