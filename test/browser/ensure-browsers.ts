// Makes sure that both browsers are there before tests start, installing them where that needs no question.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BROWSERS, type BrowserName, findBrowser, missingBrowser } from './find-browser';

const PACKAGES: Readonly<Record<BrowserName, string>> = { chrome: 'chromium', firefox: 'firefox-esr' };

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', ['-qq', '-y', ...args], { env, encoding: 'utf8' });
  if (status !== 0) console.log(`apt-get ${args.join(' ')} > failed > ${stderr.trim()}`);
  return status === 0;
}

/** On Debian and Ubuntu as root (a container) missing browsers are installed; elsewhere a line says what to install. */
export function ensureBrowsers(): void {
  const missing = BROWSERS.filter((name) => findBrowser(name) === undefined);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = missing.map((name) => PACKAGES[name]);
    console.log(`Installing ${packages.join(' and ')} with apt-get, as the tests need them (some minutes)`);
    if (apt('update')) apt('install', '--no-install-recommends', ...packages);
  }
  for (const name of missing) if (findBrowser(name) === undefined) console.log(missingBrowser(name));
}
