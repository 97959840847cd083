// The contestants that search and mark a DOM. They are plain scripts, put into the page before this one.
import type { BenchPage } from './bench-page';
import { alternationOf, type Contestant, type Search } from './contestant';
import type { Hit } from './hits';

/** What the two scripts leave in the page, as far as it is used here. */
interface PeerScripts {
  readonly Mark: new (root: Element) => { mark(words: readonly string[], options: object): unknown };
  readonly findAndReplaceDOMText: (root: Element, options: object) => unknown;
}

function peerScripts(): PeerScripts {
  if ('Mark' in globalThis && 'findAndReplaceDOMText' in globalThis)
    return globalThis as unknown as PeerScripts;
  throw new Error('bench > page > has no mark.js or findAndReplaceDOMText; put their scripts in first');
}

/** A detached element with a paragraph a line: spared layout and painting, which a real page would add. */
function elementOf({ lines }: BenchPage): HTMLElement {
  const root = document.createElement('div');
  for (const { text } of lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    root.append(paragraph);
  }
  return root;
}

/** Where the marks stand in the page's text. */
function marksIn(root: Element, { lines }: BenchPage): Hit[] {
  const found: Hit[] = [];
  for (const [index, paragraph] of [...root.children].entries()) {
    let at = lines[index]?.start ?? 0;
    for (const child of paragraph.childNodes) {
      const end = at + (child.textContent ?? '').length;
      if (child.nodeName === 'MARK') found.push({ start: at, end });
      at = end;
    }
  }
  return found;
}

function search(page: BenchPage, mark: (root: Element) => void): Search {
  const root = elementOf(page);
  return {
    run: () => {
      mark(root);
      return root.childElementCount;
    },
    hits: () => marksIn(root, page),
  };
}

const FIND_AND_REPLACE: Contestant = {
  name: 'findAndReplaceDOMText',
  precedence: 'leftmost',
  needsDom: true,
  mostForms: 10_000,
  everyPage: 1,
  build: ({ forms }) => {
    const { findAndReplaceDOMText } = peerScripts();
    const find = alternationOf(forms);
    find.test('');
    return (page) =>
      search(page, (root) => findAndReplaceDOMText(root, { preset: 'prose', find, wrap: 'mark' }));
  },
};

/** mark.js calls itself for every further word, so more words at a time than this would exhaust the stack. */
const AT_A_TIME = 200;

const MARK_JS: Contestant = {
  name: 'mark.js',
  precedence: 'longest',
  needsDom: true,
  mostForms: 10_000,
  everyPage: 10,
  build: ({ forms }) => {
    const { Mark } = peerScripts();
    const longest = [...forms].sort((a, b) => b.length - a.length);
    const parts = Array.from({ length: Math.ceil(longest.length / AT_A_TIME) }, (_, index) =>
      longest.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME),
    );
    return (page) => {
      // For mark.js only white space ends a word, unless it is told what else does.
      const limiters = [...new Set(page.text.match(/[^\p{L}\p{N}\p{M}\s]/gu))];
      const accuracy = { value: 'exactly', limiters };
      const options = { accuracy, separateWordSearch: false, diacritics: false, exclude: ['mark'] };
      return search(page, (root) => {
        for (const part of parts) new Mark(root).mark(part, options);
      });
    };
  },
};

export const DOM_PEERS: readonly Contestant[] = [FIND_AND_REPLACE, MARK_JS];
