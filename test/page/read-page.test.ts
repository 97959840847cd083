/** @jest-environment jsdom */
// What is read as a page's text, line by line, and that every offset leads back to its node.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type DomText, piecesIn, rangeOf, readPage } from '../../src/page/read-page';
import type { Span } from '../../src/text/page-text';
import { dice, seeds } from './random';

function read(html: string): DomText {
  document.body.innerHTML = html;
  return readPage(document.body);
}

const texts = ({ text }: DomText, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim());

const lines = (html: string): string[] => {
  const page = read(html);
  return texts(page, page.blocks);
};

describe('lines', () => {
  test.each([
    ['paragraphs', '<p>one</p><p>two</p>', ['one', 'two']],
    ['white space between paragraphs', '<p>one</p>\n \n<p>two</p>\n', ['one', 'two']],
    ['line breaks', 'one<br>two<br><br>three', ['one', 'two', 'three']],
    ['a line break in an inline element', '<p><b>one<br>two</b> three</p>', ['one', 'two three']],
    ['line ends of the source', '<p>one\n  two</p>', ['one two']],
    ['text around a nested block', '<div>one<div>two</div>three</div>', ['one', 'two', 'three']],
    [
      'a block in an inline element',
      '<div>one <b>two<p>three</p>four</b> five</div>',
      ['one two', 'three', 'four five'],
    ],
    ['an empty block between texts', '<div>one<div></div>two</div>', ['one', 'two']],
    [
      'inline elements',
      '<p>micro-<b>letter</b> and <i>the <u>line</u></i></p>',
      ['micro-letter and the line'],
    ],
    ['links and own elements', '<p>the <a href="/x">line</a> <x-y>is</x-y> up</p>', ['the line is up']],
    ['comments and word breaks', '<p>micro<!-- no -->-let<wbr>ter</p>', ['micro-letter']],
    ['a nested list', '<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>', ['one', 'two', 'three']],
    [
      'a table',
      '<table><tr><td>one</td><td>two</td></tr><tr><th>three</th></tr></table>',
      ['one', 'two', 'three'],
    ],
    ['a rule', 'one<hr>two', ['one', 'two']],
    ['a button', '<p>one <button>two</button> three</p>', ['one', 'two', 'three']],
    ['nothing', '<p> </p><div>\n</div>', []],
  ])('of %s', (_what, html, expected) => {
    expect(lines(html)).toEqual(expected);
  });

  test('of headings are known as such, with what is in them', () => {
    const page = read('<h2>one <b>two</b></h2><p>three</p><h6>four</h6>');
    expect(
      texts(
        page,
        page.blocks.filter(({ heading }) => heading),
      ),
    ).toEqual(['one two', 'four']);
  });
});

describe('not read', () => {
  test.each([
    ['a script', '<script>secret</script>'],
    ['a style sheet', '<style>secret</style>'],
    ['text for browsers without scripts', '<noscript>secret</noscript>'],
    ['a template', '<template>secret</template>'],
    ['a text box', '<textarea>secret</textarea>'],
    ['a choice', '<select><option>secret</option></select>'],
    ['suggestions', '<datalist><option>secret</option></datalist>'],
    ['a drawing', '<svg><text>secret</text><desc>secret</desc></svg>'],
    ['a formula', '<math><mi>secret</mi></math>'],
    ['what a frame falls back to', '<iframe>secret</iframe>'],
    ['what a video falls back to', '<video>secret</video>'],
    ['what a canvas falls back to', '<canvas>secret</canvas>'],
    ['what is marked hidden', '<span hidden>secret</span>'],
    ['what stands deep in something hidden', '<span hidden="until-found"><b>a <i>secret</i></b></span>'],
    ['a comment', '<!-- secret -->'],
  ])('%s', (_what, html) => {
    expect(lines(`<p>before ${html} after</p>`)).toEqual(['before after']);
  });
});

describe('masked', () => {
  test.each([
    ['code', '<code>mask</code>'],
    ['preformatted text', '<pre>mask</pre>'],
    ['program output', '<samp>mask</samp>'],
    ['keys', '<kbd>mask</kbd>'],
    ['teletype', '<tt>mask</tt>'],
    ['editable text', '<span contenteditable>mask</span>'],
    ['editable plain text', '<span contenteditable="plaintext-only">mask</span>'],
    ['an editor made by script', '<span role="textbox">mask</span>'],
    ['an element in code', '<code><b><i>mask</i></b></code>'],
  ])('%s', (_what, html) => {
    const page = read(`<div>before ${html} after</div>`);
    expect(texts(page, page.masked)).toEqual(['mask']);
    expect(page.text).toMatch(/before\s+mask\s+after/);
  });

  test('but not what says that it cannot be edited', () => {
    expect(read('<p contenteditable="false">one</p>').masked).toEqual([]);
  });

  test('a whole page in edit mode', () => {
    const page = read('<p>one</p>');
    document.body.setAttribute('contenteditable', 'true');
    expect(texts(page, readPage(document.body).masked)).toEqual(['one']);
    document.body.removeAttribute('contenteditable');
  });
});

describe('told apart', () => {
  test.each([
    ['quoted', '<blockquote>one <p>two</p></blockquote><p>three <q>four</q></p>', ['one', 'two', 'four']],
    ['linked', '<p>one <a href="/x">two <b>three</b></a></p><a><p>four</p></a>', ['two', 'three', 'four']],
  ] as const)('what is %s', (kind, html, expected) => {
    const page = read(html);
    expect(texts(page, page[kind]).filter((text) => text !== '')).toEqual(expected);
  });
});

const NAMED = ['localName', 'parentElement', 'parentNode', 'nextSibling', 'previousSibling', 'nodeName'];

test('a form whose fields are named like its own properties reads like any other', () => {
  const fields = [...NAMED, 'getAttribute', 'hasAttribute', 'ownerDocument', 'data'];
  document.body.innerHTML = `<blockquote>before<form>${fields.map((name) => `<input name="${name}">`).join('')}
    one <p>two</p> <code>three</code></form>after</blockquote>`;
  const form = document.forms[0];
  // jsdom lets no field hide a form's property; browsers do.
  for (const field of form?.querySelectorAll('input') ?? [])
    Object.defineProperty(form, field.name, { value: field, configurable: true });
  expect(form?.localName).toBeInstanceOf(HTMLInputElement);
  const page = readPage(document.body);
  expect(texts(page, page.blocks)).toEqual(['before', 'one', 'two', 'three', 'after']);
  expect(texts(page, page.masked)).toEqual(['three']);
  expect(texts(page, page.quoted).join(' ')).toBe('before one two three after');
});

const PAGES = resolve(import.meta.dirname, '../pages');
const savedPages = readdirSync(PAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, readFileSync(join(PAGES, name, 'source.html'), 'utf8')] as const);

const PARTS = [
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<div>',
  '</div>',
  '<br>',
  '<code>',
  '</code>',
  '<li>',
  '<td>',
] as const;
const OTHERS = [
  '<blockquote>',
  '</blockquote>',
  '<script>x</script>',
  '<a href="/">',
  '</a>',
  '<i hidden>',
  '</i>',
] as const;
const WORDS = ['one', ' ', 'two\n', '\n  ', '😀', '微信', ' three ', '&amp;', '&nbsp;'] as const;

/** Markup as careless as a farm's. */
function randomMarkup(seed: number): string {
  const { pick, upTo } = dice(seed);
  const part = (): string => pick([pick(PARTS), pick(OTHERS), pick(WORDS), pick(WORDS)]);
  return `start ${Array.from({ length: 5 + upTo(60) }, part).join('')}`;
}

/** A part of a page's text without the characters that stand in no node. */
function withoutLineEnds(page: DomText, { start, end }: Span): string {
  const lineEnds = new Set(page.blocks.map((block) => block.end));
  return page.text
    .split('')
    .filter((_unit, index) => index >= start && index < end && !lineEnds.has(index))
    .join('');
}

describe.each([...savedPages, ...seeds(40).map((seed) => [`random ${seed}`, randomMarkup(seed)] as const)])(
  'offsets of %s',
  (_name, html) => {
    const before = new DOMParser().parseFromString(html, 'text/html');
    const markup = before.documentElement.outerHTML;
    const page = readPage(before.body);

    test('lead back to the text nodes', () => {
      for (const { start, end, node } of page.pieces) expect(page.text.slice(start, end)).toBe(node.data);
    });

    test('cover the text in order, with line ends between the lines only', () => {
      let at = 0;
      for (const { start, end } of [...page.pieces, { start: page.text.length, end: page.text.length }]) {
        expect(page.text.slice(at, start)).toMatch(/^\n?$/);
        at = end;
      }
      const rest = page.blocks.reduceRight(
        (text, { start, end }) => text.slice(0, start) + text.slice(end),
        page.text,
      );
      expect(rest).toBe('\n'.repeat(page.blocks.length));
    });

    test('of any part find exactly its nodes', () => {
      const { upTo } = dice(page.text.length);
      for (let round = 0; round < 50; round += 1) {
        const [one, other] = [upTo(page.text.length), upTo(page.text.length)];
        const span = { start: Math.min(one, other), end: Math.max(one, other) + 1 };
        const found = piecesIn(page, span);
        const covered = found.map(({ node, start, end }) =>
          node.data.slice(Math.max(0, span.start - start), Math.min(end, span.end) - start),
        );
        expect(covered).not.toContain('');
        expect(covered.join('')).toBe(withoutLineEnds(page, span));
        const range = rangeOf(page, span);
        expect(range?.startContainer).toBe(found[0]?.node);
        expect(range?.endContainer).toBe(found.at(-1)?.node);
      }
    });

    test('are read without changing the page', () => {
      expect(before.documentElement.outerHTML).toBe(markup);
    });
  },
);
