// An article as a text: what a reader pastes.
import { describe, expect, test } from '@jest/globals';
import type { Article, ArticleBlock, Run } from '../../src/page/read-article';
import { type ArticlePlace, asMarkdown, asPlainText } from '../../src/popup/article-text';

const PLACE: ArticlePlace = {
  title: 'The micro-letter era',
  address: 'https://www.example.com/topic/1',
};
const NOWHERE: ArticlePlace = { title: '', address: '' };
const WECHAT = { surface: 'micro-letter', meaning: 'WeChat', zh: '微信', sure: true };

const run = (text: string, more: Partial<Run> = {}): Run => ({
  ...{ text, href: '', code: false, correction: -1 },
  ...more,
});
type Change = Partial<Omit<ArticleBlock, 'runs'>>;
const block = (runs: string | readonly Run[], more: Change = {}): ArticleBlock => ({
  ...{ kind: 'paragraph', level: 0, quoted: 0, item: null },
  runs: typeof runs === 'string' ? [run(runs)] : runs,
  ...more,
});
const item = (text: string, depth: number, number: number | null = null, opens = true): ArticleBlock =>
  block(text, { item: { depth, number, opens } });
const article = (...blocks: readonly ArticleBlock[]): Article => ({ blocks, corrections: [] });
const markdown = (...blocks: readonly ArticleBlock[]): string =>
  asMarkdown(article(...blocks), NOWHERE).trimEnd();
const plain = (...blocks: readonly ArticleBlock[]): string =>
  asPlainText(article(...blocks), NOWHERE).trimEnd();
const inline = (...runs: readonly Run[]): string => markdown(block(runs));

const WHOLE: Article = {
  blocks: [
    block([run('In the micro-letter', { correction: 0 }), run(' they talk.')]),
    block('A part', { kind: 'heading', level: 3 }),
    block([run('Read '), run('more', { href: 'https://example.org/' }), run('.')]),
  ],
  corrections: [WECHAT],
};

test('plain text has title, address, article and numbered notes', () => {
  expect(asPlainText(WHOLE, PLACE)).toBe(`The micro-letter era

https://www.example.com/topic/1

In the micro-letter[1] they talk.

A part

Read more.

[1] micro-letter = WeChat (微信)
`);
});

test('a note tells that a guess is one', () => {
  const text = asPlainText({ ...WHOLE, corrections: [{ ...WECHAT, sure: false }] }, PLACE);
  expect(text).toContain('[1] micro-letter = Unsure: WeChat (微信)');
});

test('Markdown has title, address, article and footnotes', () => {
  expect(asMarkdown(WHOLE, PLACE)).toBe(`# The micro-letter era

<https://www.example.com/topic/1>

In the micro-letter[^1] they talk.

### A part

Read [more](https://example.org/).

[^1]: micro-letter = WeChat (微信)
`);
});

test('what is missing leaves no empty place', () => {
  expect(asMarkdown(article(block('a')), NOWHERE)).toBe('a\n');
  expect(asPlainText(article(), { ...PLACE, title: '' })).toBe(`${PLACE.address}\n`);
});

describe('the title', () => {
  const heading = (text: string, correction = -1) =>
    block([run(text, { correction })], { kind: 'heading', level: 1 });

  test.each<[what: string, title: string, first: ArticleBlock, lines: string[]]>([
    [
      "is the tab's without the site's name",
      'Why shops close - Topics',
      block('a'),
      ['# Why shops close', 'a'],
    ],
    [
      'is not repeated by the first heading',
      'Why  SHOPS close_X',
      heading('Why shops close'),
      ['# Why shops close'],
    ],
    [
      'is repeated where the heading holds a correction',
      'The horse cloud - Topics',
      heading('The horse cloud', 0),
      ['# The horse cloud', '## The horse cloud[^1]'],
    ],
    ['leaves another heading alone', 'Why shops close', heading('Why'), ['# Why shops close', '## Why']],
    [
      'leaves a heading that it does not hold',
      'Why shops close',
      heading('Tea'),
      ['# Why shops close', '## Tea'],
    ],
  ])('%s', (_what, title, first, lines) => {
    expect(asMarkdown(article(first), { title, address: '' }).trimEnd().split('\n\n')).toEqual(lines);
  });
});

describe('blocks', () => {
  test('the lists are set in, and have numbers where the page has', () => {
    const list = [
      item('a', 1, 9),
      item('b', 2),
      item('more b', 2, null, false),
      item('c', 1, 10),
      block('d'),
    ];
    const expected = '9. a\n    - b\n\n        more b\n10. c\n\nd';
    expect(markdown(...list)).toBe(expected);
    expect(plain(...list)).toBe(expected);
  });

  test('a list never starts so deep that it were code', () => {
    expect(markdown(item('a', 3), item('b', 3))).toBe('- a\n    - b');
    expect(markdown(item('a', 2, null, false))).toBe('a');
  });

  test('quotations hang together', () => {
    const quoted = [block('a', { quoted: 1 }), block('b', { quoted: 2 }), block('c')];
    expect(markdown(...quoted)).toBe('> a\n>\n> > b\n\nc');
  });

  test('no heading but the title is of the first level', () => {
    expect(markdown(block('a', { kind: 'heading', level: 1 }))).toBe('## a');
  });

  test('code keeps its lines between marks that it does not hold', () => {
    const code = block('if (a)\n  b(`\n```');
    expect(markdown({ ...code, kind: 'code' })).toBe('````\nif (a)\n  b(`\n```\n````');
    expect(plain({ ...code, kind: 'code' })).toBe('if (a)\n  b(`\n```');
  });

  test('code in a list in a quotation stays there', () => {
    const code = block('a\nb', { kind: 'code', quoted: 1, item: { depth: 1, number: null, opens: false } });
    const above = { ...item('x', 1), quoted: 1 };
    expect(markdown(above, code)).toBe('> - x\n>\n>     ```\n>     a\n>     b\n>     ```');
  });
});

describe('in Markdown', () => {
  test.each([
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
    ['![a](https://example.com/a.png)', '!\\[a\\](https://example.com/a.png)'],
    ['*a* __b__ ~~c~~ `d` e\\', '\\*a\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~ \\`d\\` e\\\\'],
    ['AT&T &lt;b&gt; &#60;', 'AT&T \\&lt;b\\&gt; \\&#60;'],
    ['[^1]: a note', '\\[^1\\]: a note'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['> a', '\\> a'],
    ['---', '\\---'],
    ['2014. A year', '2014\\. A year'],
    ['1) a', '1\\) a'],
    ['a # b - c > d 1. e', 'a # b - c > d 1. e'],
  ])('%j is text', (text, expected) => {
    expect(markdown(block(text))).toBe(expected);
  });

  test('a link is one, whatever stands in it, and spaces stay outside', () => {
    const href = 'https://example.org/';
    expect(inline(run('a'), run(' b]', { href }), run('`c` ', { href, code: true }), run('d'))).toBe(
      `a [b\\]\`\` \`c\`  \`\`](${href})d`,
    );
  });

  test('no address ends early', () => {
    expect(inline(run('a', { href: 'https://example.org/a_(b)?c=<d>' }))).toBe(
      '[a](https://example.org/a_%28b%29?c=%3Cd%3E)',
    );
  });

  test('a note never stands inside a link, and a link never turns into a picture', () => {
    const linked = run('micro-letter', { href: 'https://example.org/', correction: 0 });
    expect(inline(run('Now!'), linked)).toBe('Now\\![micro-letter](https://example.org/)[^1]');
  });

  test('title and notes are text too', () => {
    const hostile: Article = {
      blocks: [],
      corrections: [{ ...WECHAT, surface: '<b>micro' }],
    };
    expect(asMarkdown(hostile, { title: '<script> [x](y)', address: '' })).toBe(
      '# \\<script> \\[x\\](y)\n\n[^1]: \\<b>micro = WeChat (微信)\n',
    );
  });
});
