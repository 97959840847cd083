// The parts of the sample farm article, for pages that put them in unusual places.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../pages', name, 'source.html'), 'utf8');

export const FARM = fixture('farm-sample');
/** First words of what must be hidden, and last words of what must stay. */
export const DISCLAIMER = 'The content source of this page';
export const LAST_WORDS = 'they cannot pour tea.';

const from = FARM.indexOf('<h1>');
const behind = FARM.indexOf('<h3>Related Article');
const end = FARM.indexOf('</main>');

/** The article with the lines above it; its boilerplate; both. */
export const ARTICLE = FARM.slice(from, behind);
export const FOOTER = FARM.slice(behind, end);
export const BODY = FARM.slice(from, end);

export const PLAIN_BODY = `<h1>Pears</h1>${'<p>Pears are ripe in September, and the ladder stands ready for whoever comes first.</p>'.repeat(8)}`;

/** A page around a body. */
export const pageOf = (body: string, head = ''): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;

/** A text as a string of a page's own script. */
export const quoted = (text: string): string => JSON.stringify(text).replaceAll('</', '<\\/');

/** Attributes that make an inline frame of some HTML. */
export const srcdoc = (html: string): string =>
  `srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
