/** @jest-environment jsdom */
// What of a page is its article, and what is kept of its structure and its corrections.
import { describe, expect, test } from '@jest/globals';
import { HIDDEN_ATTRIBUTE } from '../../src/page/names';
import { paint } from '../../src/page/paint';
import { type Article, readArticle } from '../../src/page/read-article';
import { readPage } from '../../src/page/read-page';
import { documentState } from './dom-state';
import { makeTerm } from './make-term';

const PROSE = 'A sentence that is long enough to be taken for a piece of some article. ';
const prose = (start: string): string => `<p>${start} ${PROSE.repeat(2)}</p>`;

/** Reads the page's article; `terms` are marked, each at its first place, `leftOut` is boilerplate. */
function read(html: string, terms: readonly string[] = [], leftOut: readonly string[] = []): Article {
  document.body.innerHTML = html;
  const page = readPage(document.body);
  const spans = leftOut.map((text) => ({
    start: page.text.indexOf(text),
    end: page.text.indexOf(text) + text.length,
  }));
  const { parts } = paint(
    page,
    terms.map((term) => makeTerm(page, term)),
  );
  return readArticle(page, { leftOut: spans, parts });
}

const lines = ({ blocks }: Article): string[] =>
  blocks.map(({ runs }) =>
    runs
      .map(({ text, correction }) => (correction < 0 ? text : `${text}^${correction}`))
      .join('')
      .replaceAll(PROSE.trim(), '…')
      .replaceAll('… …', '…'),
  );

describe('the article', () => {
  test('is where most of the prose stands, without menus, teasers and footers', () => {
    const article = read(`
      <nav><a href="/">Start</a> &gt; Shops</nav>
      <main>
        <h1>The title</h1>
        <div>${prose('one')}<h2>Between</h2>${prose('two')}<p>Short.</p>${prose('three')}</div>
        <aside><a href="/1">${PROSE}</a><p>Buy this chair, which is as comfortable as chairs may be</p></aside>
      </main>
      <footer>All prices without tax</footer>`);
    expect(lines(article)).toEqual(['one …', 'Between', 'two …', 'Short.', 'three …']);
  });

  test('has links in its paragraphs', () => {
    const linked = `<p>one <a href="/x">and this</a> ${PROSE}</p>`;
    expect(lines(read(`<p>Menu</p><div>${linked}${linked}</div>`))).toHaveLength(2);
  });

  test('is not one long paragraph of it', () => {
    const article = read(`<div>${prose('one')}<p>two ${PROSE.repeat(20)}</p>${prose('three')}</div>`);
    expect(article.blocks).toHaveLength(3);
  });

  test('may be one element with line breaks', () => {
    const article = read(`<div>one ${PROSE}<br><br>two ${PROSE}<br>three ${PROSE}</div>`);
    expect(lines(article)).toEqual(['one …', 'two …', 'three …']);
  });

  test('may stand in a shadow tree', () => {
    document.body.innerHTML = `<p>Menu</p><div><article-body></article-body>${prose('two')}</div>`;
    const shadow = document.querySelector('article-body')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = prose('one');
    const page = readPage(document.body);
    const article = readArticle(page, { leftOut: [], parts: new Map() });
    expect(lines(article)).toEqual(['one …', 'two …']);
  });

  test('has nothing in it on a page without prose', () => {
    expect(read('<h1>Pictures</h1><p>One</p>').blocks).toEqual([]);
  });

  test('leaves out boilerplate, also within a paragraph, and whatever is hidden', () => {
    const article = read(
      `<div>${prose('Copied for you. one')}<p ${HIDDEN_ATTRIBUTE}>An advertisement</p>
       <p>This farm copies everything.</p>${prose('two')}</div>`,
      [],
      ['Copied for you. ', 'This farm copies everything.'],
    );
    expect(lines(article)).toEqual(['one …', 'two …']);
  });

  test('is read without changing the page', () => {
    document.body.innerHTML = `<div>${prose('one')}<pre>a\n b</pre></div>`;
    const before = documentState();
    readArticle(readPage(document.body), { leftOut: [], parts: new Map() });
    expect(documentState()).toEqual(before);
  });
});

describe('of its structure is kept', () => {
  const blocks = (html: string) =>
    read(`<div>${prose('one')}${html}${prose('two')}</div>`).blocks.slice(1, -1);
  const texts = (html: string) => blocks(html).map(({ runs }) => runs.map(({ text }) => text).join(''));

  test('the level of a heading', () => {
    expect(blocks('<h3>Three</h3>')).toMatchObject([{ kind: 'heading', level: 3 }]);
  });

  test('lists in lists, with numbers as the page counts them', () => {
    const found = blocks('<ol start="4"><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol>');
    expect(found.map(({ item }) => [item?.depth, item?.number, item?.opens])).toEqual([
      [1, 4, true],
      [2, null, true],
      [1, 5, true],
      [1, 5, false],
    ]);
  });

  test('quotations in quotations', () => {
    const found = blocks('<blockquote><p>a</p><blockquote>b</blockquote></blockquote>');
    expect(found.map(({ quoted }) => quoted)).toEqual([1, 2]);
  });

  test('the lines of code, also when each is an element', () => {
    const found = blocks('<pre><code>if (a)\n  b();</code></pre><pre><div>c</div><div>  d</div></pre>');
    expect(found.map(({ kind }) => kind)).toEqual(['code', 'code']);
    expect(found.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual([
      'if (a)\n  b();',
      'c\n  d',
    ]);
  });

  test('code in a line, and links with whole addresses, but only to pages', () => {
    const [block] = blocks(`<p>use <code>ls</code> or <a href="/x?a=1#b">this</a>,
      <a href="javascript:alert(1)">that</a>, <a href="mailto:a@example.com">mail</a></p>`);
    const told = block?.runs.map(({ text, code, href }) => [text, code, href]) ?? [];
    expect(told.filter(([, code]) => code)).toEqual([['ls', true, '']]);
    expect(told.filter(([, , href]) => href)).toEqual([['this', false, 'http://localhost/x?a=1#b']]);
  });

  test('single spaces, over the borders of elements too', () => {
    expect(texts('<p>  a\n <b> b</b>  <i> </i> c <br></p>')).toEqual(['a b c']);
  });

  test('nothing that a form of the page calls like a property', () => {
    expect(texts('<form><input name="parentElement"><input name="localName"><p>a</p></form>')).toEqual(['a']);
  });
});

describe('a correction', () => {
  test('stands behind the last letter of its mention', () => {
    const article = read(`<div><p>The micro-<b>letter</b> won. ${PROSE}</p>${prose('two')}</div>`, [
      'micro-letter',
    ]);
    expect(lines(article)[0]).toBe('The micro-letter^0 won. …');
    expect(article.corrections).toEqual([
      { surface: 'micro-letter', meaning: 'meaning of micro-letter', zh: 'micro-letter', sure: true },
    ]);
  });

  test('comes once for a spelling, and again when the spelling means something else', () => {
    document.body.innerHTML = `<div><p>Ma and ma, Ma and Ma ${PROSE}</p>${prose('two')}</div>`;
    const page = readPage(document.body);
    const at = (start: number, id: string) => ({ ...makeTerm(page, 'Ma', id), start, end: start + 2 });
    const terms = [at(0, 'jack'), { ...at(7, 'jack'), surface: 'ma' }, at(11, 'pony'), at(18, 'jack')];
    const article = readArticle(page, { leftOut: [], parts: paint(page, terms).parts });
    expect(lines(article)[0]).toBe('Ma^0 and ma, Ma^1 and Ma^0 …');
    expect(article.corrections.map(({ zh }) => zh)).toEqual(['jack', 'pony']);
  });

  test('tells a guess from what is sure, though both mean the same', () => {
    document.body.innerHTML = `<div><p>Ma and Ma ${PROSE}</p>${prose('two')}</div>`;
    const page = readPage(document.body);
    const at = (start: number) => ({ ...makeTerm(page, 'Ma', 'jack'), start, end: start + 2 });
    const article = readArticle(page, {
      leftOut: [],
      parts: paint(page, [at(0)], { unsure: [at(7)] }).parts,
    });
    expect(lines(article)[0]).toBe('Ma^0 and Ma^1 …');
    expect(article.corrections.map(({ sure }) => sure)).toEqual([true, false]);
  });
});
