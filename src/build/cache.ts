// Keeps what is slow to compute beside the installed packages, under a name that says what it was computed from.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/farmgloss');

/** A hash of the names and contents of all files in some folders. */
export function hashOfFolders(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(folder, name);
      if (statSync(path).isFile()) hash.update(name).update('\0').update(readFileSync(path)).update('\0');
    }
  return hash.digest('hex').slice(0, 20);
}

/**
 * The value that was kept under `name` and `key`, or what `make` gives, which is then kept in its place. Values must be
 * plain JSON.
 */
export function cached<T>(name: string, key: string, make: () => T): T {
  const path = join(CACHE, `${name}-${key}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as T;
  const made = make();
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE)) if (old.startsWith(`${name}-`)) rmSync(join(CACHE, old));
  writeFileSync(path, JSON.stringify(made));
  return made;
}
