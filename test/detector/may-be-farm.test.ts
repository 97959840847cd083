/** @jest-environment jsdom */
// The first look lets every farm pass, however its pages are built, and stops nearly everything else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { packedFarms } from '../../src/build/read-data';
import { mayBeFarm } from '../../src/detector/may-be-farm';
import { gateData } from '../../src/farms/gate';
import { LAYOUTS } from '../browser/layouts';
import { FARMS, filled } from '../farms/material';
import { readSeeds } from '../gold/labelled';

const gate = gateData(packedFarms());
const bodyWith = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body;
const passes = (html: string): boolean => mayBeFarm(gate, bodyWith(html), []);

const PAGES = join(import.meta.dirname, '../pages');
const pages = readdirSync(PAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, readFileSync(join(PAGES, name, 'source.html'), 'utf8')] as const);
const ofKind = (...kinds: string[]) => pages.filter(([name]) => kinds.includes(name.split('-')[0] ?? ''));

const FOOTER = `<p>The content source of this page is from Internet, which doesn't represent Alibaba Cloud's opinion;
  products and services mentioned on that page don't have any relationship with Alibaba Cloud.</p>`;
const PROSE = 'The ferry leaves at seven and takes the bicycles of the whole village to the other side. ';
const prose = (paragraphs: number): string => `<p>${PROSE.repeat(4)}</p>\n`.repeat(paragraphs);
const list = (items: number): string =>
  `<ul>\n${'<li>\n<a href="/x">A page about ferries</a>\n</li>\n'.repeat(items)}</ul>\n`;
const script = `<script>${'var ferry = { seats: 40, bicycles: 12 };'.repeat(2000)}</script>`;

const inSite = (html: string): string =>
  html
    .replace('<body>', `<body>${script}<nav>${list(80)}</nav><p>Sign in</p>`)
    .replace('</body>', `<footer>${list(20)}</footer>${script}</body>`);

describe('passes', () => {
  test.each(ofKind('farm', 'probable'))('%s', (_name, html) => expect(passes(html)).toBe(true));

  test.each([
    ['alone', FOOTER],
    ['behind an article', prose(30) + FOOTER],
    ['before a list of links', prose(30) + FOOTER + list(25)],
    ['before a site footer and scripts', prose(30) + FOOTER + list(15) + script.repeat(3)],
    ['before a comment of 120 words', `${prose(30) + FOOTER}<p>${PROSE.repeat(7)}</p>`],
    ['in nested tables', `${prose(30)}<table><tr><td><table><tr><td>${FOOTER}</table></table>`],
    ['behind an article in divisions', prose(60).replaceAll('<p>', '<div>') + FOOTER],
    [
      'broken into lines',
      `${prose(30)}<p>The\n  content\n  source\n  of this page; elationship\n  with Alibaba`,
    ],
    ['with no-break spaces', `${prose(30)}<p>makes you feel&nbsp;confusing</p>`],
  ])('a footer %s', (_where, html) => expect(passes(html)).toBe(true));

  test('a footer in a shadow tree that is named', () => {
    const body = bodyWith(`${prose(30)}<div></div>`);
    const tree = body.querySelector('div')?.attachShadow({ mode: 'open' });
    if (tree) tree.innerHTML = FOOTER;
    expect(mayBeFarm(gate, body, [])).toBe(false);
    expect(mayBeFarm(gate, body, tree ? [tree] : [])).toBe(true);
  });

  test.each(ofKind('farm', 'probable'))('%s with soft hyphens inside its words', (_name, html) =>
    expect(passes(html.replace(/(?<=>[^<>]*[a-z]{2})(?=[a-z]{2}[^<>]*<)/g, '\u00ad'))).toBe(true),
  );

  const TERMS = 'The micro-letter, the electricity supplier and the horse cloud. ';
  test.each([
    ['in paragraphs', `<p>${TERMS.repeat(3)}</p>${prose(40)}`],
    [
      'in a long page of divisions',
      `${list(200)}<div>${TERMS.repeat(3)}</div>${'<div>Short.</div>'.repeat(300)}`,
    ],
    ['in one long element', `<div>${PROSE.repeat(300)}${TERMS.repeat(30)}</div>`],
    ['at the start of sentences', `<p>${'Micro-letter won. Electricity supplier lost. '.repeat(3)}</p>`],
    ['behind a long script', `${script}<div>${TERMS.repeat(20)}</div>`],
  ])('an article of mistranslations %s', (_where, html) => expect(passes(html)).toBe(true));
});

describe.each(FARMS.signatures.map((signature) => [signature.id, signature] as const))(
  'passes as a page of %s',
  (_id, { samples }) => {
    const pages = samples.flatMap((sample, index) =>
      Object.entries(LAYOUTS).map(
        ([layout, layOut]) => [index, layout, layOut(filled(sample).text)] as const,
      ),
    );
    test.each(pages)('sample %i in %s', (_index, _layout, html) => expect(passes(html)).toBe(true));
    test.each(pages)('sample %i in %s within a site', (_index, _layout, html) => {
      expect(passes(inSite(html))).toBe(true);
    });
  },
);

describe('does not pass', () => {
  test.each([
    ['an empty page', ''],
    ['an article', prose(40)],
    [
      'an article that names one mistranslation',
      `${prose(20)}<p>They call it “micro-letter”.</p>${prose(20)}`,
    ],
    ['a footer in a script of a page that is not small', `${prose(400)}<script>${FOOTER.repeat(3)}</script>`],
    ['an article that finds something confusing', `${prose(40)}<p>Its plan is confusing.</p>`],
  ])('%s', (_what, html) => expect(passes(html)).toBe(false));
});

const seeds = readSeeds() ?? [];
if (seeds.length === 0) console.log('seed pages: not beside the project, left out');
// Loops, as jest refuses empty tables.
for (const { id, text } of seeds)
  for (const [layout, layOut] of Object.entries(LAYOUTS)) {
    test(`${id} passes in ${layout}`, () => expect(passes(layOut(text))).toBe(true));
    test(`${id} passes in ${layout} within a site`, () => expect(passes(inSite(layOut(text)))).toBe(true));
  }
