/** @jest-environment jsdom */
// The same boilerplate as a farm's own and as what somebody quotes: where it stands, what stands around it.
import { describe, expect, test } from '@jest/globals';
import { readPage } from '../../src/page/read-page';
import { ARTICLE, FOOTER, judgePage } from './material';

const NOTICE = FOOTER.source + FOOTER.plagiarism;
const kindOf = (html: string): string => {
  document.body.innerHTML = html;
  return judgePage(readPage(document.body)).kind;
};
const article = `<p>${ARTICLE}</p>`;

describe('boilerplate is the page’s own', () => {
  test.each([
    ['as the last paragraph', `${article}<p>${NOTICE}</p>`],
    [
      'in a cell beside the site’s links',
      `<table><tr><td>Home</td><td>Search</td></tr><tr><td>Links</td><td>${article}${NOTICE}</td></tr></table>`,
    ],
    ['in an item of a list', `<ul><li>${ARTICLE}</li><li>${NOTICE}</li></ul>`],
    ['in the only description of a list', `<dl><dt>Bread</dt><dd>${article}${NOTICE}</dd></dl>`],
    [
      'in what is called a comment but is the whole page',
      `<div><div class="post comment">${article}${NOTICE}</div></div>`,
    ],
    ['in a message that is the only one', `${article}<div class="message">${NOTICE}</div>`],
    [
      'before a copyright',
      `${article}<p>${NOTICE}</p><p>Copyright 2018 by the owner of this site. All rights reserved by the owner.</p>`,
    ],
    [
      'before teasers',
      `${article}<p>${NOTICE}</p><p>The man who repairs clocks on the roof of the market hall and never ...</p>`,
    ],
    ['before a few labels', `${article}<p>${NOTICE}</p><p>Bread</p><p>Rye</p><p>Views 88</p>`],
    ['behind a quotation that nobody closes', `<p>${ARTICLE} “Bread, she said.</p><p>${NOTICE}</p>`],
    ['behind an apostrophe', `<p>${ARTICLE} The bakers’ shop.</p><p>${NOTICE.replaceAll("'", '’')}</p>`],
  ])('%s', (_where, html) => expect(kindOf(html)).toBe('farm'));
});

describe('boilerplate is quoted', () => {
  test.each([
    [
      'in a cell of a table with several columns',
      `${article}<table><tr><td>Text</td><td>Pages</td></tr><tr><td>${NOTICE}</td><td>21</td></tr></table>`,
    ],
    [
      'in one of several descriptions',
      `${article}<dl><dt>Bus</dt><dd>Times may change.</dd><dt>Cloud</dt><dd>${NOTICE}</dd></dl>`,
    ],
    [
      'in one of several messages',
      `${article}<div class="message">Look:</div><div class="message">${NOTICE}</div>`,
    ],
    ['in a line of a shown file', `${article}<div class="blob-code">${NOTICE}</div>`],
    [
      'before a sentence about it',
      `${article}<p>${NOTICE}</p><p>Nobody at the bakery could tell what this was about.</p>`,
    ],
    ['behind a word that points at it', `${article}<p>This:</p><p>${NOTICE}</p>`],
    ['between marks far apart', `${article}<p>“Once more.</p><p>${NOTICE}”</p>`],
    ['between guillemets', `${article}<p>«${NOTICE}»</p>`],
    ['between single marks', `${article}<p>‘${NOTICE}’</p>`],
    ['between straight marks', `${article}<p>He read "${NOTICE.trim()}" aloud.</p>`],
    [
      'in pieces, with a text between them',
      `${article}<p>${FOOTER.source}</p>${article}<p>${FOOTER.plagiarism}</p>`,
    ],
    [
      'on a page that explains mistranslations',
      `${article}<p>The “micro-letter” means WeChat, and the “horse cloud” is a man who sells things on the net.</p><p>${NOTICE}</p>`,
    ],
  ])('%s', (_where, html) => expect(kindOf(html)).toBe('none'));
});

test('a farm’s furniture lets a comment stand behind it', () => {
  const comment = '<p>Nobody at the bakery could tell what this was about.</p>';
  expect(kindOf(`${article}<p>${NOTICE}</p>${comment}`)).toBe('none');
  expect(kindOf(`${article}<p>${NOTICE}</p><p>${FOOTER.sales.replaceAll('\n', '<br>')}</p>${comment}`)).toBe(
    'farm',
  );
});

test('keys of YAML files and titles in a pager are no farm’s line of neighbours', () => {
  const teasers = [
    'Every seller asks how to write the first words of...',
    'A shop without a plan for its visitors is like an...',
    'Before you buy advertising you should know what y...',
    'Most people forget that a good picture needs time...',
    'Last winter we tried three ways of finding partne...',
  ]
    .map((it) => `<p>${it}</p>`)
    .join('');
  expect(kindOf(`${article}<p>&lt;&lt;: How small shops find readers</p>${teasers}`)).toBe('farm');
  for (const line of ['&lt;&lt;: [*defaults, *retry]', '&lt;&lt;: {image: alpine, attempts: 1}', '&lt;&lt;:'])
    expect(kindOf(`${article}<p>${line}</p><p>script, more of it</p>${teasers}`)).toBe('none');
  expect(
    kindOf(`${article}${teasers}<p>${ARTICLE.slice(0, 200)}</p><p>&lt;&lt;: No. 212, on harbours</p>`),
  ).toBe('none');
});

describe('words with an ordinary use', () => {
  const RAILWAY = 'The stationmaster paid the electricity supplier for Beijing East. ';
  test.each([
    ['make no translation', RAILWAY.repeat(3), 'none'],
    [
      'count beside words that have none',
      `${RAILWAY.repeat(3)}The micro-letter of the horse cloud came.`,
      'probable',
    ],
  ])('%s', (_what, text, kind) => expect(kindOf(`${article}<p>${text}</p>`)).toBe(kind));
});

test('a list of mistranslations is none in use', () => {
  const used =
    'The micro-letter came, then the pay treasure paid, and the horse cloud wrote a micro-mail. '.repeat(2);
  const list = 'We know these words now: micro-letter, pay treasure, horse cloud, micro-mail. '.repeat(2);
  expect(kindOf(`${article}<p>${used}</p>`)).toBe('probable');
  expect(kindOf(`${article}<p>${list}</p>`)).toBe('none');
});
