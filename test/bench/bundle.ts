// Bundles code of the project for measuring it where it runs: tsx's own output is slower than what ships.
import { build } from 'vite';

/** A script that leaves what the file `entry` exports in the variable `bench`. `define` as in the build. */
export async function bundle(entry: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { ...define },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as { output: { code: string }[] }[];
  return output?.output[0]?.code ?? '';
}

/** Headers of a page in which browsers give scripts a fine clock. */
export const FINE_CLOCK = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
} as const;
