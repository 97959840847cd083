// What a document looks like to its scripts and to its reader, for comparing before and after.
import { HIDDEN_ATTRIBUTE } from '../../src/page/names';
import { readPage } from '../../src/page/read-page';

/** Every text node below `root`, in order, also those that no reader sees. */
export function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode);
  return found;
}

/** The document to the last byte, and how its text is cut into nodes. */
export const documentState = (): unknown => ({
  html: document.documentElement.outerHTML,
  texts: textNodes(document).map(({ data }) => data),
});

const HIDDEN = `[${HIDDEN_ATTRIBUTE}]`;

/** The lines that a reader sees: text in hidden elements is left out. */
export function visibleLines(): string[] {
  const copy = document.body.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll(HIDDEN)) element.remove();
  const { blocks, text } = readPage(copy);
  return blocks.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim());
}

/** Elements that a reader still sees, by name, whether they hold text or not. */
export const visibleElements = (selector: string): string[] =>
  [...document.querySelectorAll(selector)]
    .filter((element) => !element.closest(HIDDEN))
    .map(({ localName }) => localName);
