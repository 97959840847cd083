// `npm run hostile [-- chrome|firefox] [-- words of an attack's name]`: the whole suite at full size, as one table.
// jest carries it out, as it does at small sizes with HOSTILE=1; this only chooses, and prints the table's frame.
import { spawnSync } from 'node:child_process';
import { ensureBrowsers } from '../ensure-browsers';
import { heading } from './table';

const JEST = 'node_modules/jest/bin/jest.js';

ensureBrowsers();
console.log(heading());
const { status } = spawnSync(
  process.execPath,
  [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', JEST, '--runInBand'],
    ...['--testTimeout', '600000', '--testNamePattern', process.argv.slice(2).join('.*')],
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
