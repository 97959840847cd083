// `npm run hostile [-- chrome|firefox] [-- words of an attack's name]`: the whole suite at full size, as one table.
// jest carries it out, as it does at small sizes with HOSTILE=1; this only chooses, and prints the table's frame.
import { spawnSync } from 'node:child_process';
import { ensureBrowsers } from '../ensure-browsers';
import { BROWSERS } from '../find-browser';
import { ATTACKS } from './attacks';
import { heading } from './table';

const JEST = 'node_modules/jest/bin/jest.js';

/** Words to look for in the names of tests, which are "in chrome <attack>". */
const pattern = process.argv
  .slice(2)
  .map((word) => word.replace(/[^\w\s]/g, '\\$&'))
  .join('.*');
const names = BROWSERS.flatMap((browser) => ATTACKS.map(({ name }) => `in ${browser} ${name}`));
if (!names.some((name) => new RegExp(pattern, 'i').test(name))) {
  console.error(
    `hostile > ${process.argv.slice(2).join(' ')}: no attack is named so; there are\n${names.join('\n')}`,
  );
  process.exit(1);
}

ensureBrowsers();
console.log(heading());
const { status } = spawnSync(
  process.execPath,
  [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', JEST, '--runInBand'],
    ...['--testTimeout', '600000', '--testNamePattern', pattern],
    ...['hostile.test.ts', 'unicode-fuzz.test.ts'],
  ],
  // jest tells on standard error what failed; the table's rows come on standard output.
  {
    stdio: ['ignore', 'inherit', 'pipe'],
    env: { ...process.env, HOSTILE: 'full' },
    encoding: 'utf8',
  },
);
console.log(status === 0 ? 'every bound holds' : 'NOT every bound holds');
process.exitCode = status ?? 1;
