// The saved pages that are measured: the project's own, and a larger collection of real ones beside the project.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface SavedPage {
  readonly name: string;
  readonly path: string;
}

const OWN = join(import.meta.dirname, '../pages');
const SHARED = join(import.meta.dirname, '../../../shared/plain-pages');

/** The project's own pages whose names begin like this. */
export const ownPages = (beginning: 'farm-' | 'plain-' | 'probable-'): SavedPage[] =>
  readdirSync(OWN)
    .filter((name) => name.startsWith(beginning))
    .map((name) => ({ name, path: join(OWN, name, 'source.html') }));

/** Ordinary pages: the project's own, and real ones where they are there. Says so when they are not. */
export function ordinaryPages(): SavedPage[] {
  const own = ownPages('plain-');
  if (!existsSync(SHARED)) {
    console.log('the collection of real pages is not beside the project: own pages only');
    return own;
  }
  return [...own, ...readdirSync(SHARED).map((name) => ({ name, path: join(SHARED, name) }))];
}
