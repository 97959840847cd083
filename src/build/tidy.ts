// Vite plugin: takes out of the built extension what crxjs leaves in it without need.
import type { CrxPlugin } from '@crxjs/vite-plugin';

/**
 * For scripts that only the background injects, crxjs still writes `web_accessible_resources` (a page could then tell
 * that the extension is installed; `scripting.executeScript` needs none) and a second, unused build of each as a module,
 * with chunks for what they share.
 * `standalone`: the scripts' paths from the project's root.
 */
export function tidy(standalone: readonly string[]): CrxPlugin {
  return {
    name: 'tidy',
    apply: 'build',
    enforce: 'post',
    renderCrxManifest(manifest) {
      delete manifest.web_accessible_resources;
      return manifest;
    },
    generateBundle(_options, bundle) {
      for (const [file, output] of Object.entries(bundle)) {
        const source = output.type === 'chunk' ? (output.facadeModuleId ?? '') : '';
        if (standalone.some((script) => source.endsWith(`/${script}`))) delete bundle[file];
      }
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const needed = new Set<string>();
      const need = (file: string): void => {
        if (needed.has(file)) return;
        needed.add(file);
        for (const next of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) need(next);
      };
      for (const { isEntry, isDynamicEntry, fileName } of chunks)
        if (isEntry || isDynamicEntry) need(fileName);
      for (const { fileName } of chunks) if (!needed.has(fileName)) delete bundle[fileName];
    },
  };
}
