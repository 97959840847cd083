/** @jest-environment jsdom */
// Which characters are painted, and what becomes of the marks when the page changes under them.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { nameOf } from '../../src/lexicon/own-term';
import { highlightName, MARK_LOOKS } from '../../src/page/look';
import {
  CURRENT_HIGHLIGHT,
  FIRST_HIGHLIGHT,
  hueOf,
  TERM_HIGHLIGHT,
  UNSURE_HIGHLIGHT,
} from '../../src/page/names';
import { isSame, liveRange, type Painting, paint, paintCurrent, unpaint } from '../../src/page/paint';
import { readPage } from '../../src/page/read-page';
import { documentState } from './dom-state';
import { makeTerm } from './make-term';

beforeEach(unpaint);

function paintTerms(...surfaces: string[]): Painting {
  const page = readPage(document.body);
  return paint(
    page,
    surfaces.map((surface) => makeTerm(page, surface)),
  );
}

/** What the browser paints under a name, as text. */
function painted(name: string): string[] {
  const highlight = CSS.highlights.get(name);
  if (highlight === undefined) return [];
  return [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString();
  });
}

/** The terms of each page, cut where a text node ends. */
const PAGES: readonly (readonly [where: string, html: string, terms: readonly (readonly string[])[]])[] = [
  ['in one text', '<p>In the micro-letter era</p>', [['micro-letter']]],
  ['over an inline element', '<p>a micro-<b>letter</b> b</p>', [['micro-', 'letter']]],
  ['over many inline elements', '<p>mi<i>cro<u>-let</u></i>ter</p>', [['mi', 'cro', '-let', 'ter']]],
  ['twice in one text', '<p>Ma said: millet</p>', [['Ma'], ['millet']]],
  ['side by side in an element', '<p><b>the Ma</b>millet</p>', [['Ma'], ['millet']]],
  ['at both ends of a page', '<p>Ma</p><p>said</p><p>millet</p>', [['Ma'], ['millet']]],
];
const surfacesOf = (terms: readonly (readonly string[])[]): string[] => terms.map((parts) => parts.join(''));

describe('terms', () => {
  test.each(PAGES)('%s are painted from their first to their last character', (_where, html, terms) => {
    document.body.innerHTML = html;
    const surfaces = surfacesOf(terms);
    const { marks } = paintTerms(...surfaces);
    expect(painted(TERM_HIGHLIGHT)).toEqual(surfaces);
    expect(marks.map((mark) => String(liveRange(mark)))).toEqual(surfaces);
  });

  test.each(PAGES)('%s are found in every text node they stand in', (_where, html, terms) => {
    document.body.innerHTML = html;
    const { marks, parts } = paintTerms(...surfacesOf(terms));
    const found = [...parts].flatMap(([node, own]) =>
      own.map(({ mark, start, end }) => [mark, node.data.slice(start, end), end <= node.length] as const),
    );
    expect(found.every(([, , isInside]) => isInside)).toBe(true);
    const byMark = marks.map((mark) => found.filter(([it]) => it === mark).map(([, text]) => text));
    expect(byMark).toEqual(terms);
  });

  test.each(PAGES)('%s leave the page as it is', (_where, html, terms) => {
    document.body.innerHTML = html;
    const before = documentState();
    paintTerms(...surfacesOf(terms));
    unpaint();
    expect(documentState()).toEqual(before);
  });
});

describe('painting', () => {
  test('keeps guesses apart, and all marks in the order of the page', () => {
    document.body.innerHTML = '<p>Ma said millet</p>';
    const page = readPage(document.body);
    const { marks } = paint(page, [makeTerm(page, 'Ma'), makeTerm(page, 'millet')], {
      unsure: [makeTerm(page, 'said')],
    });
    expect(painted(TERM_HIGHLIGHT)).toEqual(['Ma', 'millet']);
    expect(painted(UNSURE_HIGHLIGHT)).toEqual(['said']);
    expect(marks.map(({ term, sure }) => [term.surface, sure])).toEqual([
      ['Ma', true],
      ['said', false],
      ['millet', true],
    ]);
    paint(page, [makeTerm(page, 'Ma')]);
    expect(painted(UNSURE_HIGHLIGHT)).toEqual([]);
    paint(page, [], { unsure: [makeTerm(page, 'said')] });
    unpaint();
    expect(CSS.highlights.size).toBe(0);
  });

  test('leaves out terms in text that the page has changed since it was read', () => {
    document.body.innerHTML = '<p>Ma said</p><p>Ma: millet</p>';
    const page = readPage(document.body);
    const terms = [makeTerm(page, 'Ma'), makeTerm(page, 'millet')];
    const second = document.querySelector('p + p')?.firstChild as Text;
    second.data = 'other words';
    expect(paint(page, terms).marks.map(({ term }) => term.surface)).toEqual(['Ma']);
    expect(painted(TERM_HIGHLIGHT)).toEqual(['Ma']);
  });

  test('takes the place of what was painted before', () => {
    document.body.innerHTML = '<p>Ma said: millet</p>';
    paintTerms('Ma', 'millet');
    paintTerms('millet');
    expect(painted(TERM_HIGHLIGHT)).toEqual(['millet']);
  });

  test('of nothing leaves no name that the page could see', () => {
    document.body.innerHTML = '<p>Ma said</p>';
    paintTerms('Ma');
    paintTerms();
    expect([...CSS.highlights.keys()]).toEqual([]);
  });

  test('leaves out what the reader knows, which is a mark all the same', () => {
    document.body.innerHTML = '<p>Ma said: millet, Ma</p>';
    const page = readPage(document.body);
    const terms = [makeTerm(page, 'Ma'), makeTerm(page, 'millet')];
    const choice = {
      unsure: [makeTerm(page, 'said')],
      known: new Set(terms.map(({ entry }) => nameOf(entry)).slice(0, 1)),
    };
    const { marks } = paint(page, terms, choice);
    expect(painted(TERM_HIGHLIGHT)).toEqual(['millet']);
    expect(painted(FIRST_HIGHLIGHT)).toEqual(['millet']);
    expect(marks.map(({ term, known }) => [term.surface, known])).toEqual([
      ['Ma', true],
      ['said', false],
      ['millet', false],
    ]);
    paint(page, terms, { known: new Set(marks.map(({ term }) => nameOf(term.entry))) });
    expect([...CSS.highlights.keys()]).toEqual([]);
  });

  test.each(MARK_LOOKS)('in %j has names of its own, which the next look takes away', (look) => {
    document.body.innerHTML = '<p>Ma said</p>';
    const page = readPage(document.body);
    const { marks } = paint(page, [makeTerm(page, 'Ma')], { look });
    paintCurrent(marks[0], look);
    const names = [TERM_HIGHLIGHT, FIRST_HIGHLIGHT, CURRENT_HIGHLIGHT].flatMap((name) =>
      [name, hueOf(name)].map((it) => highlightName(it, look)),
    );
    expect([...CSS.highlights.keys()].sort()).toEqual([...names].sort());
    paint(page, [makeTerm(page, 'Ma')], { look: { colour: 'green', strength: 'quiet' } });
    paintCurrent(undefined);
    expect([...CSS.highlights.keys()].sort()).toEqual([
      'farmgloss-first-green',
      'farmgloss-first-hue-green',
      'farmgloss-term-green',
      'farmgloss-term-hue-green',
    ]);
    unpaint();
    expect([...CSS.highlights.keys()]).toEqual([]);
  });

  test('ends without a trace', () => {
    document.body.innerHTML = '<p>Ma said</p>';
    paintCurrent(paintTerms('Ma').marks[0]);
    unpaint();
    expect([...CSS.highlights.keys()]).toEqual([]);
  });

  test('of the open term lies above the others and follows the reader', () => {
    document.body.innerHTML = '<p>Ma said: millet</p>';
    const { marks } = paintTerms('Ma', 'millet');
    const open: string[][] = [];
    for (const mark of [...marks, undefined]) {
      paintCurrent(mark);
      open.push(painted(CURRENT_HIGHLIGHT));
    }
    expect(open).toEqual([['Ma'], ['millet'], []]);
    expect(painted(TERM_HIGHLIGHT)).toEqual(['Ma', 'millet']);
    paintCurrent(marks[0]);
    const priority = (name: string): number => CSS.highlights.get(name)?.priority ?? Number.NaN;
    expect(priority(CURRENT_HIGHLIGHT)).toBeGreaterThan(priority(TERM_HIGHLIGHT));
  });

  test('leaves out what stands in no text node', () => {
    document.body.innerHTML = '<p>Ma said</p><p>millet</p>';
    const page = readPage(document.body);
    const lineEnd = { ...makeTerm(page, 'Ma'), start: 7, end: 8 };
    expect(page.text.slice(7, 8)).toBe('\n');
    expect(paint(page, [lineEnd]).marks).toEqual([]);
    expect([...CSS.highlights.keys()]).toEqual([]);
  });
});

describe('a mark has no place any more when the page', () => {
  const paragraph = (): Element | null => document.querySelector('p');
  test.each<[what: string, change: () => void]>([
    ['removes its paragraph', () => paragraph()?.remove()],
    ['removes where it ends', () => paragraph()?.querySelector('b')?.remove()],
    ['writes the paragraph anew', () => paragraph()?.replaceChildren('the micro-letter')],
    [
      'shortens its text',
      () => {
        const text = paragraph()?.firstChild;
        if (text instanceof Text) text.data = 'a';
      },
    ],
  ])('%s', (_what, change) => {
    document.body.innerHTML = '<p>the micro-<b>letter</b></p>';
    const [mark] = paintTerms('micro-letter').marks;
    expect(String(mark && liveRange(mark))).toBe('micro-letter');
    change();
    expect(mark && liveRange(mark)).toBeUndefined();
  });

  test('but keeps it when other text changes or it is moved', () => {
    document.body.innerHTML = '<p>the micro-<b>letter</b></p><p>two</p>';
    const [mark] = paintTerms('micro-letter').marks;
    document.querySelector('p:last-child')?.remove();
    document.body.append('three', document.querySelector('p') ?? '');
    expect(String(mark && liveRange(mark))).toBe('micro-letter');
  });
});

test('marks are the same while they say the same of the same characters, however often the page is read', () => {
  document.body.innerHTML = '<p>Ma said: millet</p>';
  const [before] = paintTerms('Ma').marks;
  const [again, other] = paintTerms('Ma', 'millet').marks;
  if (!before || !again || !other) throw new Error('nothing is marked');
  expect(isSame(before, again)).toBe(true);
  expect(isSame(before, other)).toBe(false);
  const entry = { ...again.term.entry, gloss: 'changed' };
  expect(isSame(before, { ...again, term: { ...again.term, entry } })).toBe(false);
});
