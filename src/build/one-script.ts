// Vite plugin: makes one file of a page's script and all that it imports at once, for a page that readers wait for.
import { posix } from 'node:path';
import type { CrxPlugin } from '@crxjs/vite-plugin';
import { build, type Rolldown } from 'vite';

/**
 * The built script `entry` with all that it imports at once, and each script that it imports later with what only that
 * one imports. `codeOf` gives the code of each built file.
 */
async function joined(
  entry: string,
  codeOf: (file: string) => string | undefined,
): Promise<readonly Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'built-files',
        enforce: 'pre',
        resolveId: (id, importer) =>
          importer === undefined ? entry : posix.join(posix.dirname(importer), id),
        load: codeOf,
      },
    ],
    build: {
      write: false,
      // The files are built for our browsers already.
      target: 'esnext',
      // As a library: otherwise Vite would wrap its loader around later scripts, which they have already.
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        // Else what later scripts share with the entry would become a file of its own.
        preserveEntrySignatures: false,
        output: {
          // The page knows it by this name, and later scripts import from it.
          entryFileNames: entry,
          chunkFileNames: posix.join(posix.dirname(entry), '[name].js'),
          minify: true,
        },
      },
    },
  });
  return (Array.isArray(result) ? result : [result]).flatMap((it) =>
    'output' in it ? it.output.filter((output) => output.type === 'chunk') : [],
  );
}

/**
 * Every file costs a page of an extension some milliseconds, however small it is: another process of the browser reads it,
 * and what it imports is known only once it is there. What other pages share with this one stays in files of its own for
 * them. Scripts that the page imports later (`import()`) stay apart: each kilobyte read before the first paint costs
 * Firefox a sixth of a millisecond.
 * `page`: the HTML file's path from the project's root.
 */
export function oneScript(page: string): CrxPlugin {
  return {
    name: 'one-script',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const entry = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${page}`));
      if (entry === undefined)
        return this.error(`build > ${page} > it has no script; name the page as it is`);
      const all = await joined(
        entry.fileName,
        (file) => chunks.find(({ fileName }) => fileName === file)?.code,
      );
      const first = all.find(({ isEntry }) => isEntry);
      const later = all.filter((it) => it !== first);
      if (first === undefined) return this.error(`build > ${page} > its scripts could not be joined`);
      // Later scripts keep their names but import from the entry now, so nobody else may use them.
      for (const { fileName } of later) {
        const others = chunks.filter((it) => it !== entry && it.fileName !== fileName);
        if (others.some((it) => [...it.imports, ...it.dynamicImports].includes(fileName)))
          return this.error(
            `build > ${page} > others import ${fileName} too; give the page a script of its own`,
          );
        delete bundle[fileName];
      }
      entry.code = first.code;
      entry.imports = [];
      entry.dynamicImports = later.map(({ fileName }) => fileName);
      for (const { fileName, code } of later) this.emitFile({ type: 'asset', fileName, source: code });
    },
  };
}
