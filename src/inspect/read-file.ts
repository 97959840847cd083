// Reads a page that somebody has saved: .html through a DOM, anything else as text, a paragraph a line.
import { readFileSync, statSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { fromPlainText, type PageText } from '../text/page-text';

const LARGEST = 20 * 1024 * 1024;
/** In a browser reading ends where it would keep the reader waiting; here nobody looks at the page meanwhile. */
const WHOLE = { characters: Number.POSITIVE_INFINITY, nodes: Number.POSITIVE_INFINITY };

/** A DOM for Node; its classes stand in for the browser's in `src/page`, so it is made before that is imported. */
const { window } = new JSDOM();
const CLASSES = [
  'Node',
  'Document',
  'Element',
  'Text',
  'DocumentFragment',
  'ShadowRoot',
  'HTMLSlotElement',
  'NodeFilter',
  'StaticRange',
] as const;
for (const name of CLASSES) Object.assign(globalThis, { [name]: window[name] });
const { readPage } = await import('../page/read-page');

/** The text of a file. Throws an error fit for the reader: missing, too large, binary, not UTF-8. */
function readText(path: string): string {
  let bytes: Buffer;
  try {
    if (statSync(path).size > LARGEST) throw new Error('is larger than 20 MB; save a smaller part of it');
    bytes = readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Error('does not exist; check the name');
    if (code === 'EISDIR') throw new Error('is a folder; name a file in it');
    throw new Error(code === undefined ? message : `cannot be read (${code}); check its permissions`);
  }
  if (bytes.includes(0)) throw new Error('is binary; name a saved page (.html) or a text file (.txt)');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('is not UTF-8; convert it first');
  }
}

/** Reads a saved page. Throws as `readText` does. */
export function readFile(path: string): PageText {
  const text = readText(path);
  if (!/\.x?html?$/i.test(path)) return fromPlainText(text);
  return readPage(new window.DOMParser().parseFromString(text, 'text/html').body, WHOLE);
}
