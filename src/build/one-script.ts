// Vite plugin: makes one file of a page's script and all that it imports at once, for a page that readers wait for.
import { posix } from 'node:path';
import type { CrxPlugin } from '@crxjs/vite-plugin';
import { build } from 'vite';

/** The built script `entry` with all that it imports, as one; `codeOf` gives the code of each built file. */
async function joined(
  entry: string,
  codeOf: (file: string) => string | undefined,
): Promise<string | undefined> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'built-files',
        enforce: 'pre',
        resolveId: (id, importer) => (importer === undefined ? id : posix.join(posix.dirname(importer), id)),
        load: codeOf,
      },
    ],
    build: {
      write: false,
      // The files are built for our browsers already.
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
  });
  return 'output' in result ? result.output[0].code : undefined;
}

/**
 * Every file costs a page of an extension some milliseconds, however small it is: another process of the browser reads it,
 * and what it imports is known only once it is there. What other pages share with this one stays in files of its own for
 * them.
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
      const code = await joined(
        entry.fileName,
        (file) => chunks.find(({ fileName }) => fileName === file)?.code,
      );
      if (code === undefined) return this.error(`build > ${page} > its scripts could not be joined`);
      entry.code = code;
      entry.imports = [];
    },
  };
}
