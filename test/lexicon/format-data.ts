// Part of `npm run format`: writes every sense file and gloss file in its canonical form.
import { writeFileSync } from 'node:fs';
import { type DataFile, readGlossFiles, readSenseFiles } from '../../src/build/read-data';
import { printGlosses, readGlosses } from '../../src/lexicon/gloss-table';
import { printSenses } from '../../src/lexicon/print-senses';
import { readSenses } from '../../src/lexicon/read-senses';
import type { Fault } from '../../src/text/fault';

interface Printed {
  readonly text: string;
  readonly faults: readonly Fault[];
}

function printSenseFile(place: string, json: string): Printed {
  const { senses, faults } = readSenses(place, json);
  // Only the order may be wrong: it is what this command repairs. Anything else would be lost in printing.
  return { text: printSenses(senses), faults: faults.filter((it) => !it.includes('stands out of order')) };
}

function printGlossFile(place: string, json: string): Printed {
  const { glosses, faults } = readGlosses(place, json);
  return { text: printGlosses(glosses), faults };
}

function format(
  folder: string,
  files: readonly DataFile[],
  print: (place: string, json: string) => Printed,
): void {
  for (const { name, path, text } of files) {
    const place = `${folder}/${name}`;
    const printed = print(place, text);
    if (printed.faults.length > 0) {
      console.error(`${printed.faults.join('\n')}\n${place} is left as it is; correct it first`);
      process.exitCode = 1;
    } else if (printed.text !== text) {
      writeFileSync(path, printed.text);
      console.log(`formatted ${place}`);
    }
  }
}

format('senses', readSenseFiles(), printSenseFile);
format('glosses', readGlossFiles(), printGlossFile);
