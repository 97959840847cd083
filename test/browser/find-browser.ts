// Finds an installed browser that can run the extension.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export const BROWSERS = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** Where a browser's program is looked for, in order. */
interface Places {
  /** Environment variable that names the program and wins over everything else. */
  readonly variable: string;
  /** Names of programs on the PATH. */
  readonly commands: readonly string[];
  /** Below /Applications or ~/Applications on macOS. */
  readonly apps: readonly string[];
  /** Below the program folders of Windows. */
  readonly programs: readonly string[];
}

const PLACES: Readonly<Record<BrowserName, Places>> = {
  chrome: {
    variable: 'CHROME_PATH',
    // Chromium first: it is the one that Linux distributions install.
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'brave-browser',
    ],
    apps: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    programs: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    apps: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    programs: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

/** All combinations, folder by folder. */
const below = (folders: readonly (string | undefined)[], names: readonly string[]): string[] =>
  folders.filter((folder) => folder).flatMap((folder) => names.map((name) => join(folder ?? '', name)));

function candidates({ commands, apps, programs }: Places): string[] {
  const { env, platform } = process;
  if (platform === 'win32')
    return below([env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']], programs);
  const onPath = below((env['PATH'] ?? '').split(delimiter), commands);
  if (platform !== 'darwin') return onPath;
  return [...below(['/Applications', join(env['HOME'] ?? '', 'Applications')], apps), ...onPath];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of the browser's program, or `undefined` when none is installed. */
export function findBrowser(name: BrowserName): string | undefined {
  const places = PLACES[name];
  const named = process.env[places.variable];
  return (named ? [named] : candidates(places)).find(isProgram);
}

/** What to tell someone who lacks the browser. */
export function missingBrowser(name: BrowserName): string {
  const wanted =
    name === 'chrome' ? 'Chrome, Chromium, Edge or Brave (128 or newer)' : 'Firefox (149 or newer)';
  return `browsers > ${name} > none is installed; install ${wanted}, or name its program in ${PLACES[name].variable}`;
}
