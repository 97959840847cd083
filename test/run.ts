// `npm test`: types, style, build, then all tests; the last line counts them. Arguments go to jest, such as a path.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './browser/ensure-browsers';

/** Programs of packages, started with node itself: npm's shell scripts for them differ between systems. */
const TSC = 'node_modules/typescript/bin/tsc';
const BIOME = 'node_modules/@biomejs/biome/bin/biome';
const VITE = 'node_modules/vite/bin/vite.js';
const JEST = 'node_modules/jest/bin/jest.js';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Runs a program quietly; prints what it said only when it fails. */
function check(name: string, program: string, ...args: string[]): boolean {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  if (status !== 0) console.log(stdout + stderr);
  console.log(`${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}

/** Runs jest, which prints its own results, and gives the counts from its report. */
function runJest(args: readonly string[]): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'farmgloss-test-'));
  const outputFile = join(folder, 'results.json');
  try {
    const { status } = spawnSync(
      process.execPath,
      [
        ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', JEST],
        ...['--json', `--outputFile=${outputFile}`, ...args],
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    if (!existsSync(outputFile)) return { passed: 0, failed: 1 };
    const report = JSON.parse(readFileSync(outputFile, 'utf8'));
    // A file that could not even be loaded has no tests, so it counts as one that failed.
    const failed = Number(report.numFailedTests) + Number(report.numRuntimeErrorTestSuites);
    return { passed: Number(report.numPassedTests), failed: status === 0 ? failed : Math.max(failed, 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const checks = [check('types', TSC, '--noEmit'), check('style', BIOME, 'check', '.')];
ensureBrowsers();
const builds = ['chrome', 'firefox'].map((browser) =>
  check(`build for ${browser}`, VITE, 'build', '--configLoader', 'runner', '--mode', browser),
);
// Browser tests of an old build would tell nothing.
const projects = builds.includes(false) ? ['--selectProjects', 'unit'] : [];
const { passed, failed } = runJest([...process.argv.slice(2), ...projects]);
const total = failed + [...checks, ...builds].filter((ok) => !ok).length;
console.log(`tests: ${passed} passed, ${total} failed`);
process.exitCode = total === 0 ? 0 : 1;
