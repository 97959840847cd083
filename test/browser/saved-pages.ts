// The saved pages with the addresses under which they are served, and the seed pages, when they are there, in every layout.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSeeds } from '../gold/labelled';
import type { Expectation } from '../pages/expectation';
import { LAYOUTS } from './layouts';
import type { Served } from './serve';

const PAGES = join(import.meta.dirname, '../pages');

export interface SavedPage {
  readonly name: string;
  readonly path: string;
  readonly html: string;
  readonly expected: Expectation;
}

export const SAVED_PAGES: readonly SavedPage[] = readdirSync(PAGES, { withFileTypes: true })
  .filter((it) => it.isDirectory())
  .map(({ name }) => {
    const expected: Expectation = JSON.parse(readFileSync(join(PAGES, name, 'expected.json'), 'utf8'));
    // At its own path when its address tells something.
    const path = expected.url === undefined ? `/${name}` : new URL(expected.url).pathname;
    return { name, path, html: readFileSync(join(PAGES, name, 'source.html'), 'utf8'), expected };
  });

const seeds = readSeeds() ?? [];
if (seeds.length === 0) console.log('seed pages: not beside the project, their stories are left out');

/** The seed pages laid out as HTML; `seed` tells which, and `kept` what of the text is the article. */
export const LAID_OUT = seeds.flatMap((seed, index) =>
  Object.entries(LAYOUTS).map(([layout, lay]) => ({
    seed: index,
    name: `seed ${seed.id.slice(0, 3)} as ${layout}`,
    path: `/seed-${index}-${layout.replaceAll(' ', '-')}`,
    html: lay(seed.text),
    kept: seed.regions
      .filter(({ hide }) => !hide)
      .map(({ start, end }) => seed.text.slice(start, end))
      .join(''),
  })),
);

/** What a server needs to serve them. */
export const served = (
  pages: readonly { readonly path: string; readonly html: string }[],
): Readonly<Record<string, Served>> => Object.fromEntries(pages.map(({ path, html }) => [path, { html }]));
