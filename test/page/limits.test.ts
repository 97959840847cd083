/** @jest-environment jsdom */
// Where reading and painting end on a page that is too large, and what the reader is told.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/page/limits';
import { TERM_HIGHLIGHT } from '../../src/page/names';
import { paint } from '../../src/page/paint';
import { readPage } from '../../src/page/read-page';
import { makeTerm } from './make-term';

beforeEach(() => document.body.replaceChildren());

const addParagraph = (text: string): void => {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.body.append(paragraph);
};

describe('reading', () => {
  const read = (characters: number, nodes: number) => readPage(document.body, { characters, nodes });

  test.each<[characters: number, nodes: number, read: string, cut: string | undefined]>([
    [100, 100, 'one\ntwo\nthree\n', undefined],
    // "one", "two" and the ends of their lines are eight characters.
    [13, 100, 'one\ntwo\nthree\n', undefined],
    [12, 100, 'one\ntwo\n', 'characters'],
    [2, 100, '', 'characters'],
    [100, 6, 'one\ntwo\nthree\n', undefined],
    [100, 5, 'one\ntwo\n', 'nodes'],
    [100, 0, '', 'nodes'],
  ])('ends at %i characters and %i nodes', (characters, nodes, text, cut) => {
    for (const line of ['one', 'two', 'three']) addParagraph(line);
    const page = read(characters, nodes);
    expect(page.text).toBe(text);
    expect(page.cut).toBe(cut);
  });
});

test('painting ends at the limit', () => {
  addParagraph('micro-letter');
  const page = readPage(document.body);
  const term = makeTerm(page, 'micro-letter');
  const { marks } = paint(
    page,
    Array.from({ length: LIMITS.marks + 5 }, () => term),
  );
  expect(marks).toHaveLength(LIMITS.marks);
  expect(CSS.highlights.get(TERM_HIGHLIGHT)?.size).toBe(LIMITS.marks);
});
