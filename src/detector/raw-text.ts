// The quickest ways to the parts of a page's text in which a farm would show. They read, and keep nothing.

/** Characters at the end of a page in which its boilerplate must begin; farms' footers are about 1,000 long. */
const TAIL_LENGTH = 8000;
/** Nodes visited at most for it: lists of links behind a footer. */
const TAIL_NODES = 600;
/** Characters of paragraphs that tell whether an article is a translation; fewer are no article. */
const SAMPLE_LENGTH = 40_000;
const ARTICLE_LENGTH = 2000;

const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'TEXTAREA', 'SELECT']);

/** The text at the end of the page, in order. */
export function tailOf(body: Element): string {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  let length = 0;
  let node: Node | null = body;
  for (let next: Node | null = body; next; next = walker.lastChild()) node = next;
  for (let visits = 0; node && visits < TAIL_NODES && length < TAIL_LENGTH; visits += 1) {
    const text = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '';
    if (text.length > 1 && !SILENT.has(node.parentNode?.nodeName ?? '')) {
      parts.push(text);
      length += text.length;
    }
    node = walker.previousNode();
  }
  return parts.reverse().join(' ');
}

/** The texts of the page's paragraphs; where a page has none to speak of, all its text at once. */
export function proseOf(body: Element): string[] {
  const texts: string[] = [];
  let length = 0;
  for (const paragraph of body.getElementsByTagName('p')) {
    const text = paragraph.textContent ?? '';
    texts.push(text);
    length += text.length;
    if (length > SAMPLE_LENGTH) break;
  }
  return length < ARTICLE_LENGTH ? [body.textContent ?? ''] : texts;
}
