// Which scripts a page of the built extension loads.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** What a script imports: by `import`, or also only when it is needed, by `import()`. */
const IMPORTS = {
  atOnce: /\b(?:from|import)\s*["'](\.[^"']+\.js)["']/g,
  ever: /\b(?:from|import)\s*\(?\s*["'`](\.[^"'`]+\.js)["'`]/g,
} as const;
export type When = keyof typeof IMPORTS;

/** Scripts, with all that they import, as paths from `folder`. */
export function importedBy(folder: string, scripts: readonly string[], when: When = 'ever'): string[] {
  const queue = [...scripts];
  const loaded = new Set<string>();
  for (let script = queue.pop(); script !== undefined; script = queue.pop()) {
    if (loaded.has(script)) continue;
    loaded.add(script);
    const code = readFileSync(join(folder, script), 'utf8');
    for (const [, name = ''] of code.matchAll(IMPORTS[when]))
      queue.push(posix.join(posix.dirname(script), name));
  }
  return [...loaded];
}

/** The scripts that an HTML file names, and all that they import, as paths from `folder`. */
export function loadedScripts(folder: string, page: string, when: When = 'ever'): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const named = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, address = '']) =>
    address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(page), address),
  );
  return importedBy(folder, named, when);
}
