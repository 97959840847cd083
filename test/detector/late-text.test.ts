/** @jest-environment jsdom */
// When the detector looks again, and when it rests for good.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { lookAtLateText } from '../../src/detector/late-text';

/** Milliseconds after the start of each look. */
let looks: number[] = [];
let started = 0;
/** Ends the detectors of earlier tests, which would wake with the others. */
let ended = false;

beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML = '<p>one</p>';
  looks = [];
  ended = false;
  started = Date.now();
});
afterEach(async () => {
  await pass(31_000);
  ended = true;
  dispatchEvent(new Event('scroll'));
  say('the end');
  await pass(1000);
  jest.useRealTimers();
});

const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

function start(isFound = (): boolean => false, trees: readonly Node[] = []): void {
  const look = (seen: readonly Node[]): boolean => {
    if (ended) return true;
    expect(seen).toBe(trees);
    looks.push(Date.now() - started);
    return isFound();
  };
  lookAtLateText(look, () => trees);
}

function say(text: string): void {
  const paragraph = document.createElement('p');
  paragraph.append(text);
  document.body.append(paragraph);
}

/** Adds text every `every` milliseconds. */
async function tick(every: number, times: number, text = 'tick'): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    say(text);
    await pass(every);
  }
}

const paragraph = (): Element => document.querySelector('p') ?? document.body;

describe('a look follows', () => {
  test.each<[what: string, change: () => void]>([
    ['added text', () => say('new')],
    ['a text in a new element', () => paragraph().append(document.createElement('b'), 'new')],
    [
      'rewritten text',
      () => {
        const text = paragraph().firstChild;
        if (text instanceof Text) text.data = 'new';
      },
    ],
    [
      'a new page body',
      () => {
        const body = document.createElement('body');
        body.append('new');
        document.body.replaceWith(body);
      },
    ],
  ])('%s', async (_what, change) => {
    start();
    change();
    await pass(399);
    expect(looks).toEqual([]);
    await pass(1000);
    expect(looks).toEqual([400]);
  });

  test('shadow trees that are there from the start, and changes in them', async () => {
    const tree = document.createElement('div').attachShadow({ mode: 'open' });
    start(() => false, [tree]);
    await pass(2000);
    tree.append('late');
    await pass(2000);
    expect(looks).toEqual([400, 2400]);
  });

  test('several changes at once, and later ones again', async () => {
    start();
    await tick(100, 4);
    await pass(1000);
    say('later');
    await pass(1000);
    expect(looks).toEqual([400, 1800]);
  });

  test('a change shortly before the detector would rest', async () => {
    start();
    await pass(29_900);
    say('late');
    await pass(29_900);
    say('later');
    await pass(1000);
    expect(looks).toEqual([30_300, 60_200]);
  });
});

describe('a rested detector wakes', () => {
  test.each<[what: string, wake: () => void]>([
    ['when the reader scrolls', () => dispatchEvent(new Event('scroll'))],
    [
      'when the title changes',
      () => {
        document.title = 'Another article';
      },
    ],
  ])('%s', async (_what, wake) => {
    document.title = 'One article';
    start();
    await pass(30_001);
    wake();
    await pass(1000);
    const before = looks.length;
    say('a footer that was loaded late');
    await pass(1000);
    expect(looks).toHaveLength(before + 1);
  });

  test('but not once its looks at this address are spent', async () => {
    start();
    await tick(1000, 60);
    dispatchEvent(new Event('scroll'));
    document.title = 'Another article';
    await tick(1000, 3);
    expect(looks).toHaveLength(25);
  });
});

describe('no look follows', () => {
  test.each<[what: string, change: () => void]>([
    ['no change', () => undefined],
    ['white space', () => say(' \n')],
    ['an empty element', () => paragraph().append(document.createElement('img'))],
    ['an attribute', () => paragraph().setAttribute('class', 'x')],
    ['a removed element', () => paragraph().remove()],
  ])('%s', async (_what, change) => {
    start();
    change();
    await pass(10_000);
    expect(looks).toEqual([]);
  });

  test('once the page was recognised', async () => {
    start(() => looks.length === 2);
    await tick(1000, 10);
    expect(looks).toEqual([400, 1400]);
  });

  test('half a minute without a change', async () => {
    start();
    await pass(30_001);
    say('late');
    await pass(10_000);
    expect(looks).toEqual([]);
  });

  test('the twenty-fifth, however long the page ticks', async () => {
    start();
    await tick(1000, 60);
    expect(looks).toHaveLength(25);
    expect(looks.at(-1)).toBe(24_400);
  });

  test('changes without text, which do not count as looks', async () => {
    start();
    await tick(1000, 60, ' ');
    say('text at last');
    await pass(1000);
    expect(looks).toEqual([60_400]);
  });
});
