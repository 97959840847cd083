// The quickest ways to the parts of a page's text in which a farm would show. They read, and keep nothing.
// What costs is calls into the document, and code that runs for the first time, so there are few of both.
import type { Parts } from '../farms/gate';
import { walk } from '../page/document';

/** A page with fewer elements than this is read as one string, as long as that stays short: scripts are in it. Cheaper than parts. */
const FEW_ELEMENTS = 300;
const SHORT_PAGE = 20_000;
/** Characters of paragraphs that tell whether an article is a translation: some 700 words, nine terms of a poor case. */
const SAMPLE_LENGTH = 4000;
/** With fewer, the page's article does not stand in paragraphs, and is looked for among its longer texts. */
const ARTICLE_LENGTH = 2000;
const PROSE = { nodes: 3000, length: 12_000, shortest: 30 };
/**
 * How far from its end a page is searched for a farm's footer: that is about 1,000 characters long, and up to 120 words
 * of links may follow, each with the white space between the tags as a node of its own.
 */
const TAIL = { nodes: 160, length: 4000, shortest: 2 };
/** How much around its title is searched for the marks of farms that are known by their heads. */
const HEAD = { before: 12, behind: 16, length: 1500 };
/** From this length on a text may be a script's. */
const LONG = 200;

/** The last of the texts before the walker's place, in order; the walker stays where reading ended. */
function textBefore(walker: TreeWalker, { nodes, length, shortest }: typeof TAIL): string {
  let read = '';
  let node: Node | null = walker.currentNode;
  for (let count = 0; node && count < nodes && read.length < length; count += 1) {
    const text = node.nodeValue ?? '';
    if (text.length < LONG ? text.length >= shortest : node.parentElement?.localName !== 'script')
      read = `${text} ${read}`;
    node = walker.previousNode();
  }
  return read.slice(-length);
}

function textOf(paragraphs: HTMLCollectionOf<Element>): string {
  let read = '';
  for (let index = 0; read.length < SAMPLE_LENGTH; index += 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) break;
    read += `${paragraph.textContent} `;
  }
  return read;
}

function readParts(body: Element, paragraphs: HTMLCollectionOf<Element>): Parts {
  const walker = walk(body, NodeFilter.SHOW_TEXT);
  while (walker.lastChild());
  const tail = textBefore(walker, TAIL);
  const prose = textOf(paragraphs);
  const article = prose.length < ARTICLE_LENGTH ? textBefore(walker, PROSE) + tail : prose;
  const title = body.getElementsByTagName('h1')[0] ?? paragraphs[0] ?? body;
  return { tail, prose: article, head: headOf(walker, title) };
}

/** The texts just before and behind the start of `title`. */
function headOf(walker: TreeWalker, title: Node): string {
  let read = '';
  walker.currentNode = title;
  for (let count = 0; count < HEAD.before && walker.previousNode(); count += 1);
  for (let count = 0; count < HEAD.before + HEAD.behind && read.length < HEAD.length; count += 1) {
    const text = walker.nextNode()?.nodeValue;
    if (text == null) break;
    if (text.length < HEAD.length) read += `${text} `;
  }
  return read;
}

export function readRawText(body: Element): Parts {
  if (body.getElementsByTagName('*')[FEW_ELEMENTS - 1] === undefined) {
    const text = body.textContent ?? '';
    if (text.length < SHORT_PAGE) return { tail: text, prose: text, head: text.slice(0, HEAD.length) };
  }
  return readParts(body, body.getElementsByTagName('p'));
}
