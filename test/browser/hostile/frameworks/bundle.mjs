// Bundles one framework's article and prints, as JSON, its markup from the server and its script for the browser.
// A program of its own, as test runners and bundlers do not share a process well: `node bundle.mjs NAME < lines.json`.
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from 'svelte/compiler';
import { build } from 'vite';

const [name = ''] = process.argv.slice(2);
const lines = JSON.parse(readFileSync(0, 'utf8'));
const entry = join(import.meta.dirname, `${name}.mjs`);

/** @param {'server' | 'client'} generate */
const svelte = (generate) => ({
  name: 'svelte',
  /** @param {string} code @param {string} id */
  transform: (code, id) => (id.endsWith('.svelte') ? compile(code, { generate, filename: id }).js : null),
});

const common = {
  configFile: /** @type {const} */ (false),
  logLevel: /** @type {const} */ ('error'),
  mode: 'production',
  define: { 'process.env.NODE_ENV': '"production"' },
};
const folder = await mkdtemp(join(tmpdir(), 'farmgloss-framework-'));
try {
  await build({
    ...common,
    plugins: [svelte('server')],
    ssr: { noExternal: true },
    build: { ssr: entry, outDir: folder, rollupOptions: { output: { entryFileNames: 'server.mjs' } } },
  });
  const markup = await (await import(pathToFileURL(join(folder, 'server.mjs')).href)).html(lines);
  const result = await build({
    ...common,
    plugins: [svelte('client')],
    build: { write: false, lib: { entry, formats: ['iife'], name: 'framework' } },
  });
  const [output] = /** @type {{ output: { code: string }[] }[]} */ ([result].flat());
  process.stdout.write(JSON.stringify({ markup, script: output?.output[0]?.code ?? '' }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
