// The farm article that hostile pages are made of.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const FARM = readFileSync(join(import.meta.dirname, '../../pages/farm-sample/source.html'), 'utf8');

/** The farm's page with a script that runs before everything else. */
export const withScript = (script: string): string =>
  FARM.replace('<head>', `<head><script>${script}</script>`);

/** The farm's page with markup at the start of its body. */
export const withMarkup = (markup: string): string => FARM.replace('<body>', `<body>${markup}`);

/** Prose in which there is no term, `length` characters of it. */
export function prose(length: number): string {
  const sentence = 'Sed ut perspiciatis unde omnis iste natus error sit voluptatem accusantium. ';
  return sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);
}
