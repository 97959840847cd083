/** @jest-environment jsdom */
// What a reader sees while boilerplate is hidden, and that the page is afterwards as it was.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Hidden } from '../../src/farms/plan-hiding';
import { Hiding } from '../../src/page/hide';
import { type DomText, readPage } from '../../src/page/read-page';
import { documentState, visibleElements, visibleLines } from './dom-state';
import { dice, seeds } from './random';

let hiding = new Hiding();
beforeEach(() => {
  hiding = new Hiding();
});
afterEach(() => {
  document.body.replaceChildren();
});

/** The parts of the page's text that match, as a plan. Boilerplate is written in capitals in these tests. */
const planOf = ({ text }: DomText, pattern: RegExp): Hidden[] =>
  [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'ad',
    reason: 'blockOwnerAd',
  }));

/** Everything that begins and ends with capitals and has no small letter in it. */
const CAPITALS = /[A-Z][^a-z]*/g;

function hide(pattern = CAPITALS): void {
  const page = readPage(document.body);
  hiding.apply(page, planOf(page, pattern));
}

const show = (html: string): void => {
  document.body.innerHTML = html;
};

const TABLE: readonly (readonly [what: string, html: string, lines: readonly string[]])[] = [
  ['a whole paragraph', '<p>one</p><p>AD</p><p>two</p>', ['one', 'two']],
  ['several paragraphs', '<p>one</p><p>AD</p><div>MORE <b>AD</b></div><p>two</p>', ['one', 'two']],
  ['all text of the page', '<p>AD</p><p>MORE</p>', []],
  ['text straight in the body', 'one<p>two</p>AD', ['one', 'two']],
  ['the end of a paragraph', '<p>one two AD</p>', ['one two']],
  ['the start of a paragraph', '<p>AD! one two</p>', ['one two']],
  ['the middle of a paragraph', '<p>one AD two</p>', ['one two']],
  ['several parts of one text', '<p>AD one AD two AD three AD</p>', ['one two three']],
  ['text over inline elements', '<p>one A<b>D AND M</b>ORE two</p>', ['one two']],
  ['text into an inline element', '<p>one A<b>D and more</b> two</p>', ['one and more two']],
  ['text out of an inline element', '<p><b>one A</b>D <i>two</i></p>', ['one two']],
  ['text from one paragraph into the next', '<p>one AD</p><p>MORE two</p>', ['one', 'two']],
  ['a line of a cell', '<table><tr><td>one<br>AD<br>two</td></tr></table>', ['one', 'two']],
  ['the first line of a cell', '<table><tr><td>AD<br>two</td></tr></table>', ['two']],
  ['a link', '<p>one <a href="/x">AD</a> two</p>', ['one two']],
  ['a heading', '<h2>AD</h2><p>one</p>', ['one']],
];

describe('a reader no longer sees', () => {
  test.each(TABLE)('%s', (_what, html, lines) => {
    show(html);
    hide();
    expect(visibleLines()).toEqual(lines);
  });
});

describe('the list of blocks', () => {
  test('leaves out what the page has taken away, and has it again when the page brings it back', () => {
    show('<main><p>one</p><p>AD</p></main>');
    hide();
    const old = [...document.body.children];
    show('<main><p>one</p><p>AD</p></main>');
    hide();
    expect(hiding.blocks()).toHaveLength(1);
    document.body.append(...old);
    expect(hiding.blocks()).toHaveLength(2);
    hiding.undo();
    expect(document.querySelectorAll('[data-farmgloss-hidden]')).toHaveLength(0);
  });
});

describe('undoing restores to the last byte a page without', () => {
  test.each(TABLE)('%s', (_what, html) => {
    show(html);
    const before = documentState();
    hide();
    expect(documentState()).not.toEqual(before);
    hiding.undo();
    expect(documentState()).toEqual(before);
    expect(hiding.blocks()).toEqual([]);
  });
});

describe('takes with the text', () => {
  test.each([
    ['a list of which nothing is left', '<p>one</p><ul><li>AD</li><li>MORE</li></ul>', 'ul, li', []],
    ['its own item of a list only', '<ul><li>one</li><li>AD</li></ul>', 'ul, li', ['ul', 'li']],
    ['the boxes around it', '<p>one</p><section><div><p>AD</p></div></section>', 'section, div', []],
    ['a box with an empty element and a rule', '<p>one</p><div>AD<span></span><hr></div>', 'div, hr', []],
    ['a box with a script', '<p>one</p><div>AD<script>let a;</script></div>', 'div', []],
    ['a box around several hidden paragraphs', '<p>one</p><div><p>AD</p><p>AD</p></div>', 'div, p', ['p']],
    ['the line break behind it', '<p>one<br>AD<br>two</p>', 'br', ['br']],
    ['the line break behind its first line', '<p>AD<br>two</p>', 'br', []],
    ['one line break only', '<p>one<br>AD<br><br>two</p>', 'br', ['br', 'br']],
    ['no line break when article text stands before it on the line', '<p>one AD<br>two</p>', 'br', ['br']],
    ['no line break when the article goes on', '<p>AD two<br>three</p>', 'br', ['br']],
    ['the line break behind text in inline elements', '<p>A<b>D</b> MORE<br>two</p>', 'br', []],
    ['the line break behind an inline element', '<p>one<br><b>AD</b><br>two</p>', 'br', ['br']],
    [
      'no line break behind an inline element at the end of a line',
      '<p>one <b>AD</b><br>two</p>',
      'br',
      ['br'],
    ],
    ['the line break behind two blocks on one line', '<p>FIRST, SECOND<br>two</p>', 'br', []],
  ])('%s', (_what, html, selector, expected) => {
    show(html);
    const before = documentState();
    hide(/FIRST,|[A-Z][^a-z]*[A-Z]/g);
    expect(visibleElements(selector)).toEqual(expected);
    hiding.undo();
    expect(documentState()).toEqual(before);
  });
});

describe('leaves standing', () => {
  test.each([
    ['the body', '<p>AD</p>', 'body', 'body'],
    ['the main part', '<main><p>AD</p></main>', 'main', 'main'],
    ['the article', '<article><div>AD</div></article>', 'article', 'article'],
    ['a picture beside hidden text', '<div><p>AD</p><p><img></p></div>', 'img', 'img'],
    ['a picture in the hidden paragraph', '<p>AD <img></p>', 'img', 'img'],
    ['a picture in a link', '<div><a><img></a><p>AD</p></div>', 'img', 'img'],
    ['a video', '<div><p>AD</p><video></video></div>', 'video', 'video'],
    ['an embedded page', '<div>AD<iframe></iframe></div>', 'iframe', 'iframe'],
    ['a search box', '<div>AD<input></div>', 'input', 'input'],
    ['a comment box', '<div>AD<div><textarea>MORE</textarea></div></div>', 'textarea', 'textarea'],
    ['a form', '<div><p>AD</p><form></form></div>', 'form', 'form'],
  ])('%s', (_what, html, selector, expected) => {
    show(html);
    hide();
    expect(visibleLines()).toEqual([]);
    expect(visibleElements(selector)).toEqual([expected]);
  });
});

describe('a list of what is hidden', () => {
  test('has the blocks in the order of the page, with kind, reason and first words', () => {
    show(`<p>one FIRST\n AD</p><p>SECOND ${'LONG '.repeat(30)}</p>`);
    const page = readPage(document.body);
    const [first, second] = planOf(page, /FIRST\s+AD|SECOND[A-Z ]+/g);
    if (first && second) hiding.apply(page, [first, { ...second, kind: 'footer', reason: 'blockSales' }]);
    expect(hiding.blocks()).toEqual([
      { id: 0, kind: 'ad', reason: 'blockOwnerAd', excerpt: 'FIRST AD', shown: false },
      {
        id: 1,
        kind: 'footer',
        reason: 'blockSales',
        excerpt: `SECOND ${'LONG '.repeat(30)}`.slice(0, 80),
        shown: false,
      },
    ]);
  });

  test('is empty where nothing was hidden', () => {
    show('<p>one</p>');
    hide();
    expect(hiding.blocks()).toEqual([]);
  });

  test('grows by what the page adds later', () => {
    show('<p>FIRST</p><p>one</p>');
    hide();
    const late = document.createElement('p');
    late.textContent = 'two LATE';
    document.body.append(late);
    hide();
    expect(visibleLines()).toEqual(['one', 'two']);
    expect(hiding.blocks().map(({ excerpt }) => excerpt)).toEqual(['FIRST', 'LATE']);
  });
});

describe('hiding twice', () => {
  test.each(TABLE)('does nothing new to a page without %s', (_what, html) => {
    show(html);
    hide();
    const [state, blocks] = [documentState(), hiding.blocks()];
    hide();
    expect(documentState()).toEqual(state);
    expect(hiding.blocks()).toEqual(blocks);
  });
});

describe("the text's offsets stay the same while hiding", () => {
  test.each([
    ...TABLE.map(([what, html]) => [what, html] as const),
    ['the first line of indented source', '<p>\n  AD<br>one</p><p>two</p>'],
    ['text up to the white space of the next line', '<p>AD</p>\n<p>\n  one <b>two</b></p><p>three</p>'],
    ['text behind white space and an inline element', '<p>\n <i> </i> <b> AD</b> one</p><p>two</p>'],
  ])('%s', (_what, html) => {
    show(html);
    const { text } = readPage(document.body);
    hide();
    expect(readPage(document.body).text).toBe(text);
    hiding.reveal(0);
    expect(readPage(document.body).text).toBe(text);
  });
});

const THREE: readonly (readonly [what: string, html: string])[] = [
  ['paragraphs', '<p>FIRST</p><p>one</p><p>SECOND</p><p>two</p><p>THIRD</p>'],
  ['lines of one cell', '<table><tr><td>FIRST<br>one<br>SECOND<br>two<br>THIRD</td></tr></table>'],
  ['one text that starts and ends with them', '<p>FIRST one SECOND two THIRD</p>'],
  ['one text with more around them', '<p>a FIRST one SECOND two THIRD z</p>'],
  ['inline elements', '<p>a FI<b>RST one SEC</b>O<i>ND</i> two <b>TH</b>IRD z</p>'],
];
const ORDERS = [[0], [1], [2], [0, 1], [1, 0], [2, 0], [1, 2], [0, 1, 2], [2, 1, 0], [1, 2, 0], [1, 0, 2]];
const NAMES = ['FIRST', 'SECOND', 'THIRD'];

describe.each(THREE)('showing again, of three blocks in %s,', (_what, html) => {
  const seen = (): string[] => NAMES.filter((name) => visibleLines().join(' ').includes(name));

  test.each(ORDERS.map((order) => [order.map((id) => NAMES[id]).join(', then '), order] as const))(
    '%s',
    (_order, order) => {
      show(html);
      const before = documentState();
      hide(/FIRST|SECOND|THIRD/g);
      expect(seen()).toEqual([]);
      for (const id of order) hiding.reveal(id);
      const expected = NAMES.filter((_, id) => order.includes(id));
      expect(seen()).toEqual(expected);
      expect(hiding.blocks().map(({ shown }) => shown)).toEqual([0, 1, 2].map((id) => order.includes(id)));

      // The page is read anew whenever it changes; what was asked for stays to be seen.
      hide(/FIRST|SECOND|THIRD/g);
      expect(seen()).toEqual(expected);
      expect(hiding.blocks()).toHaveLength(3);

      hiding.undo();
      expect(documentState()).toEqual(before);
    },
  );
});

describe('showing again', () => {
  test('a block that there is not does nothing', () => {
    show('<p>one AD</p>');
    hide();
    const state = documentState();
    for (const id of [-1, 1, 0.5, Number.NaN]) hiding.reveal(id);
    expect(documentState()).toEqual(state);
  });

  test('a shown block does nothing', () => {
    show('<p>one AD</p>');
    const before = documentState();
    hide();
    hiding.reveal(0);
    hiding.reveal(0);
    expect(documentState()).toEqual(before);
  });

  test('ends when everything is undone: hiding starts afresh', () => {
    show('<p>FIRST one SECOND</p>');
    hide(/FIRST|SECOND/g);
    hiding.reveal(0);
    hiding.undo();
    hide(/FIRST|SECOND/g);
    expect(visibleLines()).toEqual(['one']);
    expect(hiding.blocks().map(({ shown }) => shown)).toEqual([false, false]);
  });
});

test('a form whose fields are named like its own properties is hidden like any other', () => {
  show('<p>one</p><form><p>AD</p>MORE</form><form><p>AD</p></form>');
  // jsdom lets no field hide a form's property; browsers do.
  for (const name of [
    'parentNode',
    'parentElement',
    'nextSibling',
    'localName',
    'insertBefore',
    'querySelector',
  ])
    for (const form of document.forms)
      Object.defineProperty(form, name, { value: document.createElement('input'), configurable: true });
  const before = documentState();
  hide(/AD\s+MORE|AD/g);
  expect(visibleLines()).toEqual(['one']);
  expect(visibleElements('form, p')).toEqual(['p']);
  hiding.undo();
  expect(documentState()).toEqual(before);
});

test('texts that the page itself has cut into several nodes stay cut as they were', () => {
  show('<p></p><p></p>');
  const [first, second] = document.querySelectorAll('p');
  first?.append('one ', 'A', 'D', ' two', '', 'three');
  second?.append('one', ' two AD', ' MORE', ' three');
  const before = documentState();
  hide();
  expect(visibleLines()).toEqual(['one twothree', 'one two three']);
  hiding.reveal(0);
  hiding.undo();
  expect(documentState()).toEqual(before);
});

const wrapped = (): Element | null => document.querySelector('farmgloss-hidden');

describe('a page that meanwhile', () => {
  test.each<[what: string, change: () => void, lines: readonly string[]]>([
    ['removes the wrapped text', () => wrapped()?.firstChild?.remove(), ['one two', 'three']],
    ['removes the paragraph', () => document.querySelector('p')?.remove(), ['three']],
    ['empties the paragraph', () => document.querySelector('p')?.replaceChildren(), ['three']],
    [
      'writes the paragraph anew',
      () => document.querySelector('p')?.replaceChildren('new'),
      ['new', 'three'],
    ],
    [
      'writes the wrapped text anew',
      () => wrapped()?.firstChild?.replaceWith('new '),
      ['one new two', 'three'],
    ],
    [
      'changes the wrapped text',
      () => {
        const text = wrapped()?.firstChild;
        if (text instanceof Text) text.data = 'new ';
      },
      ['one new two', 'three'],
    ],
    ['writes beside the wrapped text', () => wrapped()?.append('new '), ['one AD new two', 'three']],
    ['removes the text before', () => wrapped()?.previousSibling?.remove(), ['AD two', 'three']],
    ['removes the text behind', () => wrapped()?.nextSibling?.remove(), ['one AD', 'three']],
    [
      'moves the paragraph',
      () => document.body.append(document.querySelector('p') ?? ''),
      ['three', 'one AD two'],
    ],
    ['removes our wrapper', () => wrapped()?.remove(), ['one two', 'three']],
    ['joins neighbouring texts', () => document.body.normalize(), ['one AD two', 'three']],
    ['empties itself', () => document.body.replaceChildren(), []],
  ])('%s is left as it is', (_what, change, lines) => {
    show('<p>one AD two</p><p>three</p><p>MORE</p>');
    hide(/AD |MORE/g);
    document.querySelector('p:last-child')?.remove();
    change();
    hiding.reveal(0);
    expect(visibleLines()).toEqual(lines);
    hiding.undo();
    expect(visibleLines()).toEqual(lines);
    expect(document.body.innerHTML).not.toContain('farmgloss');
  });
});

const SAMPLE = `
  <header><h1>Heading of the page</h1><nav><ul><li><a href="/">Home</a></li><li>About <b>us</b></li></ul></nav></header>
  <main><article>First words of the article. <p>A paragraph with <b>bold <i>and slanted</i></b> words, <br>
    a second line <br><br> and a third.</p><pre>code  here</pre><p></p><p>  </p>
    <table><tbody><tr><td>Keywords one two three<br>Abstract: none<br>The article begins here and ends<br>Disclaimer</td>
    <td><img alt="">picture</td></tr></tbody></table>
    <p>😀 微信 <a href="/x">a link</a></p> loose text </article></main>
  <form><input name="parentNode">Search<textarea>not read</textarea></form>
  <script>const text = "not read";</script><footer><div><span>The end</span></div></footer>`;

/** Parts of a text that do not overlap, some touching each other. */
function randomPlan(text: string, seed: number): Hidden[] {
  const { upTo, pick } = dice(seed);
  const plan: Hidden[] = [];
  for (let at = upTo(60); at < text.length; ) {
    const end = Math.min(text.length, at + 1 + upTo(pick([5, 40, 200])));
    const saysSomething = text.slice(at, end).trim() !== '';
    if (saysSomething) plan.push({ start: at, end, kind: pick(['ad', 'footer']), reason: 'blockDisclaimer' });
    at = end + pick([0, 1, upTo(30), upTo(150)]);
  }
  return plan;
}

/** A text's characters that are not blank and not hidden by `plan`. */
const leftOver = ({ text }: DomText, plan: readonly Hidden[]): string =>
  plan
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .replace(/\s+/g, '');

const seen = (): string => visibleLines().join('').replace(/\s+/g, '');

describe('a random plan', () => {
  test.each(seeds(150))('%i hides exactly what is planned, and is undone', (seed) => {
    show(SAMPLE);
    const before = documentState();
    const page = readPage(document.body);
    const plan = randomPlan(page.text, seed);
    const { upTo } = dice(seed);
    for (let round = 0; round < 2; round += 1) {
      hiding.apply(readPage(document.body), plan);
      expect(hiding.blocks()).toHaveLength(plan.length);
      expect(readPage(document.body).text).toBe(page.text);
      expect(seen()).toBe(leftOver(page, plan));

      const wanted = new Set(Array.from({ length: upTo(6) }, () => upTo(plan.length)));
      for (const id of wanted) hiding.reveal(id);
      expect(readPage(document.body).text).toBe(page.text);
      const stillHidden = plan.filter((_, id) => !wanted.has(id));
      expect(seen()).toBe(leftOver(page, stillHidden));
      hiding.apply(readPage(document.body), plan);
      expect(seen()).toBe(leftOver(page, stillHidden));

      hiding.undo();
      expect(documentState()).toEqual(before);
    }
  });
});
