// Part of `npm run format`: writes every sense file in its canonical form.
import { writeFileSync } from 'node:fs';
import { readSenseFiles } from '../../src/build/read-data';
import { printSenses } from '../../src/lexicon/print-senses';
import { readSenses } from '../../src/lexicon/read-senses';

// Only the order may be wrong: it is what this command repairs. Anything else would be lost in printing.
const repairs = (fault: string): boolean => fault.includes('stands out of order');

for (const { name, path, text } of readSenseFiles()) {
  const { senses, faults } = readSenses(`senses/${name}`, text);
  const serious = faults.filter((fault) => !repairs(fault));
  if (serious.length > 0) {
    console.error(`${serious.join('\n')}\nsenses/${name} is left as it is; correct it first`);
    process.exitCode = 1;
    continue;
  }
  const printed = printSenses(senses);
  if (printed === text) continue;
  writeFileSync(path, printed);
  console.log(`formatted senses/${name}`);
}
