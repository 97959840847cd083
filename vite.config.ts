// Builds the extension: `vite build --mode chrome` into dist/chrome, `--mode firefox` into dist/firefox.
import { join } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { dictionaryFile } from './src/build/dictionary-file';
import { oneScript } from './src/build/one-script';
import { packedAds, packedFarms } from './src/build/read-data';
import { tidy } from './src/build/tidy';
import { gateData } from './src/farms/gate';
import { pack } from './src/farms/packed';
import { withoutGate } from './src/farms/read-farms';

/** Built as self-contained plain scripts, so that they run on every page without a loader the page could see. */
const STANDALONE = ['src/detector/main.ts', 'src/judge/judge-frame.ts', 'src/annotator/main.ts'];

/** Firefox's own `browser`. */
const OWN_BROWSER = join(import.meta.dirname, 'src/extension/own-browser.ts');

/** A value as the source text of a string that holds its JSON. */
const asJsonString = (value: unknown): string => JSON.stringify(JSON.stringify(value));

export default defineConfig(({ mode }) => {
  const farms = packedFarms();
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const { browser_specific_settings, minimum_chrome_version, ...common } = manifest;
  return {
    plugins: [
      preact(),
      crx({
        browser,
        // crxjs types its manifest without `data_collection_permissions`, hence `as never`.
        manifest:
          browser === 'firefox'
            ? { ...common, browser_specific_settings: browser_specific_settings as never }
            : { ...common, minimum_chrome_version },
        contentScripts: { standaloneFiles: STANDALONE },
      }),
      oneScript('src/popup/index.html'),
      dictionaryFile(),
      tidy(STANDALONE),
    ],
    resolve: browser === 'firefox' ? { alias: { 'webextension-polyfill': OWN_BROWSER } } : {},
    // Standalone scripts are built without our plugins, so data reaches them by `define` rather than by a virtual module.
    define: {
      PACKED_ADS: asJsonString(packedAds()),
      PACKED_FARMS: asJsonString({ ...farms, signatures: farms.signatures.map(withoutGate) }),
      PACKED_JUDGE: JSON.stringify(pack(farms)),
      PACKED_GATE: JSON.stringify(gateData(farms)),
    },
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      modulePreload: false,
      target: ['chrome128', 'firefox149'],
      // The manifest names the other pages.
      rolldownOptions: { input: { welcome: 'src/welcome/index.html' } },
    },
  };
});
