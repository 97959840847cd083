/** @jest-environment jsdom */
// Right words in the page's text, and the way back: whatever the page does meanwhile, its own words are never lost.
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Entry } from '../../src/lexicon/entries';
import { Corrected } from '../../src/page/correct';
import { liveRange, paint } from '../../src/page/paint';
import { readPage } from '../../src/page/read-page';
import { documentState, textNodes } from './dom-state';
import { makeTerm } from './make-term';
import { dice, seeds } from './random';

const MEANINGS: Readonly<Record<string, string>> = {
  'micro-letter': 'WeChat',
  'under the line': 'offline',
  'Under the line': 'offline',
  millet: 'Xiaomi (phones)',
  Ma: 'Jack Ma, founder of Alibaba',
};

let corrected = new Corrected();
beforeEach(() => {
  corrected = new Corrected();
});

/** Paints every known form, and corrects what is ready. */
function correct(isReady: (node: Text) => boolean = () => true) {
  const page = readPage(document.body);
  const terms = Object.entries(MEANINGS).flatMap(([surface, meaning]) =>
    [...page.text.matchAll(new RegExp(surface, 'g'))].map(({ index }) => {
      const term = makeTerm(page, surface);
      return {
        ...{ ...term, start: index, end: index + surface.length },
        entry: { ...term.entry, meaning, zh: meaning } as Entry,
      };
    }),
  );
  return corrected.correct(paint(page, terms), isReady);
}
const shown = (): string => document.body.textContent?.replaceAll('\u2060', '') ?? '';
const first = (): Text => textNodes(document.body)[0] ?? new Text();

describe('right words', () => {
  test.each([
    ['<p>the micro-letter era</p>', 'the WeChat era'],
    ['<p>the micro-<b>letter</b> era</p>', 'the WeChat era'],
    ['<p>the mi<i>cro-<b>let</b></i>ter era</p>', 'the WeChat era'],
    ['<p>Under the line, under the line</p>', 'Offline, offline'],
    ['<p>Ma sold millet</p>', 'Jack Ma sold Xiaomi'],
    ['<p>millet</p><p>millet millet</p>', 'XiaomiXiaomi Xiaomi'],
  ])('stand in %s', (html, text) => {
    document.body.innerHTML = html;
    const before = documentState();
    const nodes = textNodes(document);
    const { marks } = correct();
    expect(shown()).toBe(text);
    expect(marks.map((mark) => String(liveRange(mark)).replaceAll('\u2060', ''))).toEqual(
      marks.map(({ words }) => words),
    );
    corrected.restore();
    expect(documentState()).toEqual(before);
    expect(textNodes(document)).toEqual(nodes);
  });

  test('stand only in nodes that are ready', () => {
    document.body.innerHTML = '<p>millet</p><p>the micro-<b>letter</b></p>';
    const [ready] = textNodes(document.body);
    const { marks } = correct((node) => node === ready);
    expect(shown()).toBe('Xiaomithe micro-letter');
    expect(marks.map(({ words }) => words)).toEqual(['Xiaomi', undefined]);
  });

  test('leave a selection around them as it is, there and back', () => {
    document.body.innerHTML = '<p>one micro-letter two millet three</p>';
    document.getSelection()?.setBaseAndExtent(first(), 4, first(), 21);
    correct();
    expect(String(document.getSelection())).toBe('WeChat two ');
    corrected.restore();
    expect(String(document.getSelection())).toBe('micro-letter two ');
  });

  test('give way to the originals while somebody reads, and stand again afterwards', () => {
    document.body.innerHTML = '<p>the micro-letter era</p>';
    correct();
    expect(corrected.aside(() => readPage(document.body).text)).toBe('the micro-letter era\n');
    expect(shown()).toBe('the WeChat era');
  });

  test('leave a node its place, so that nothing normalises it away', () => {
    document.body.innerHTML = '<p>the micro-<b>letter</b> era</p>';
    const before = document.body.innerHTML;
    correct();
    document.body.normalize();
    corrected.restore();
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('a page that changes a corrected text', () => {
  test.each<[what: string, change: () => void, text: string]>([
    [
      'keeps what it has written',
      () => first().replaceData(0, 99, 'quite another text'),
      'quite another text',
    ],
    ['keeps what it has removed away', () => first().remove(), ''],
    ['has its own words back where it has added some', () => first().appendData(' More.'), 'LONG More.'],
    ['has its own words back before an insertion', () => first().insertData(0, 'More: '), 'More: LONG'],
  ])('%s', (_what, change, text) => {
    const long = 'a sentence of some length about the micro-letter and millet';
    document.body.innerHTML = `<p>${long}</p>`;
    correct();
    change();
    corrected.restore();
    expect(shown()).toBe(text.replace('LONG', long));
  });

  test('is not corrected there again', () => {
    document.body.innerHTML = '<p>the micro-letter era</p>';
    correct();
    first().data = 'the micro-letter again';
    corrected.restore();
    correct();
    expect(shown()).toBe('the micro-letter again');
  });

  test('and puts its text back in a new node each time has it to itself in the end', () => {
    document.body.innerHTML = '<p>the micro-letter era</p>';
    let rounds = 0;
    for (; rounds < 20; rounds += 1) {
      correct();
      if (shown() === 'the micro-letter era') break;
      document.querySelector('p')?.replaceChildren('the micro-letter era');
      corrected.restore();
    }
    expect(rounds).toBe(5);
  });

  test('has a removed node as it was, wherever that goes', () => {
    document.body.innerHTML = '<p>the micro-letter era</p>';
    correct();
    const node = first();
    node.remove();
    corrected.restore();
    expect(node.data).toBe('the micro-letter era');
  });
});

test.each(seeds(30))('any cut of a text into nodes is corrected and restored: %i', (seed) => {
  const { pick } = dice(seed);
  const words = ['micro-letter', 'millet', 'under the line', 'and', 'so', 'Ma'] as const;
  const text = Array.from({ length: 12 }, () => pick(words)).join(' ');
  const paragraph = document.createElement('p');
  for (let at = 0; at < text.length; ) {
    const length = pick([1, 2, 3, 5, 8, 13]);
    const part = new Text(text.slice(at, at + length));
    const around = document.createElement(pick(['b', 'i', 'span']));
    around.append(part);
    paragraph.append(pick([true, false]) ? around : part);
    at += length;
  }
  document.body.replaceChildren(paragraph);
  const before = documentState();
  correct();
  let wanted = text;
  for (const [surface, meaning] of Object.entries(MEANINGS))
    wanted = wanted.replaceAll(surface, meaning.split(/,| \(/)[0] ?? '');
  expect(shown()).toBe(wanted);
  corrected.restore();
  expect(documentState()).toEqual(before);
});
