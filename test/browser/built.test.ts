// What is in the package: sizes, no remote address, nothing a page could load.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { DICTIONARY } from '../../src/lexicon/dictionary-file';
import { BROWSERS } from './find-browser';
import { importedBy, loadedScripts } from './loaded-scripts';

const KILOBYTE = 1000;
/**
 * Most kilobytes of each script, gzipped. The detector runs on every page, the judge on suspicious ones, the annotator only
 * on recognised ones.
 */
const BUDGET = {
  'src/detector/main.js': 5,
  'src/judge/judge-frame.js': 15,
  'src/annotator/main.js': 60,
} as const;
/** The dictionary, which the background reads once for all pages: 19,103 terms take 2,462 (README, "Limits"). */
const DICTIONARY_BUDGET = 2490;
/** The scripts that each page of the extension begins with; the dictionary comes when a reader turns to it. */
const PAGE_BUDGET = {
  // Asked: 40, for which its tools count too; they come later.
  'src/popup/index.html': 20,
  'src/options/index.html': 40,
  'src/welcome/index.html': 40,
} as const;

/** Named once each: a tab is opened there when the reader asks for it. */
const SEARCHES = ['www.baidu.com', 'www.bing.com', 'www.google.com', 'www.sogou.com'].map(
  (host) => `https://${host}`,
);

const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length / KILOBYTE;

describe.each(BROWSERS)('the build for %s', (name) => {
  const folder = resolve('dist', name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  test.each(Object.entries(BUDGET))('%s stays under %d kB gzipped', (file, most) => {
    expect(gzipped(join(folder, file))).toBeLessThan(most);
  });

  test('the dictionary is one file under its budget, and nothing else is large', () => {
    expect(gzipped(join(folder, DICTIONARY))).toBeLessThan(DICTIONARY_BUDGET);
    const large = files.filter(
      (file) => /\.\w+$/.test(file) && file !== DICTIONARY && gzipped(join(folder, file)) > 100,
    );
    expect(large).toEqual([]);
  });

  test.each(Object.entries(PAGE_BUDGET))('the scripts of %s stay under %d kB gzipped', (page, most) => {
    const scripts = loadedScripts(folder, page, 'atOnce');
    const sum = scripts.reduce((total, file) => total + gzipped(join(folder, file)), 0);
    expect(scripts).not.toEqual([]);
    expect(sum).toBeLessThan(most);
  });

  test('the popup, which readers wait for, begins with one script and no other file, and has its tools in a second', () => {
    const html = readFileSync(join(folder, 'src/popup/index.html'), 'utf8');
    expect(loadedScripts(folder, 'src/popup/index.html', 'atOnce')).toHaveLength(1);
    const all = loadedScripts(folder, 'src/popup/index.html');
    expect(all).toHaveLength(2);
    expect(all.reduce((total, file) => total + gzipped(join(folder, file)), 0)).toBeLessThan(40);
    expect(html.match(/<(?:link|script)\b/g)).toEqual(['<script']);
  });

  test('every script in it is loaded by something', () => {
    const pages = Object.keys(PAGE_BUDGET).flatMap((page) => loadedScripts(folder, page));
    const worker: string = manifest.background.service_worker ?? manifest.background.scripts[0];
    const background = importedBy(folder, [worker]);
    const known = new Set([...pages, ...background, ...Object.keys(BUDGET)]);
    expect(files.filter((file) => file.endsWith('.js') && !known.has(file))).toEqual([]);
  });

  test('it speaks every language that is written', () => {
    const spoken = files.filter((file) => file.endsWith('messages.json'));
    const written = readdirSync(resolve('_locales')).map((language) => `_locales/${language}/messages.json`);
    expect(spoken.sort()).toEqual(written.sort());
  });

  test('the background’s loader leads to a script that is there', () => {
    const loader = readFileSync(join(folder, 'service-worker-loader.js'), 'utf8');
    const [, script = ''] = /import '\.\/([^']+)'/.exec(loader) ?? [];
    expect(files).toContain(script);
    expect(readFileSync(join(folder, script), 'utf8')).toContain('src/annotator/main.js');
  });

  test('nothing in it is open to pages, and it asks for no more than it needs', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.permissions).toEqual(['storage', 'scripting', 'activeTab', 'contextMenus']);
    expect(manifest.content_scripts).toHaveLength(1);
  });

  test('no script names an address but the searches that the popup opens, and no source map is shipped', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    const addresses = scripts.flatMap(
      (file) => readFileSync(join(folder, file), 'utf8').match(/https?:\/\/[\w.-]+/g) ?? [],
    );
    // Preact names the namespaces of SVG and MathML.
    const others = addresses.filter((address) => !address.includes('www.w3.org'));
    expect(others.sort()).toEqual(SEARCHES);
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  });
});
