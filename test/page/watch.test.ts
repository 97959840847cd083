/** @jest-environment jsdom */
// When changes of a page are told, how often, and which are not.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { watch } from '../../src/page/watch';

let stop = new AbortController();
/** Milliseconds after the start at which a change was told. */
let told: number[] = [];
let started = 0;

beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML = '<p>one</p><div id="ours">two</div>';
  stop = new AbortController();
  told = [];
  started = Date.now();
});
afterEach(() => {
  stop.abort();
  jest.useRealTimers();
});

const ours = (): Element => document.querySelector('#ours') ?? document.body;

function start(changed = (): void => undefined): void {
  const tell = (): void => {
    told.push(Date.now() - started);
    changed();
  };
  watch(
    () => [document.documentElement],
    tell,
    (node) => node === ours(),
    stop.signal,
  );
}

const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

function say(text: string): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.body.append(paragraph);
}

/** Changes the page every `every` milliseconds. */
async function tick(every: number, during: number): Promise<void> {
  for (let at = 0; at < during; at += every) {
    say('tick');
    await pass(every);
  }
}

describe('a change is told', () => {
  const paragraph = (): Element => document.querySelector('p') ?? document.body;
  test.each<[what: string, change: () => void]>([
    ['when text is added', () => say('new')],
    ['when an element is removed', () => paragraph().remove()],
    [
      'when a text is rewritten',
      () => {
        const text = paragraph().firstChild;
        if (text instanceof Text) text.data = 'new';
      },
    ],
    ['when text is moved into our place', () => paragraph().after(ours(), paragraph())],
    ['deep in the page', () => paragraph().append(document.createElement('b'))],
  ])('%s', async (_what, change) => {
    start();
    change();
    await pass(1000);
    expect(told).toHaveLength(1);
  });

  test('a quarter of a second after the first of several', async () => {
    start();
    await tick(50, 250);
    await pass(0);
    expect(told).toEqual([250]);
  });

  test('once more when the page goes on changing', async () => {
    start();
    say('one');
    await pass(1000);
    say('two');
    await pass(1000);
    expect(told).toHaveLength(2);
  });
});

describe('nothing is told', () => {
  test.each<[what: string, change: () => void]>([
    ['when nothing changes', () => undefined],
    ['when an attribute changes', () => document.body.setAttribute('class', 'x')],
    ['when our own element is taken away', () => ours().remove()],
    ['when our own element is moved', () => document.documentElement.append(ours())],
    ['when our own element is filled', () => ours().append('new')],
  ])('%s', async (_what, change) => {
    const own = ours();
    watch(
      () => [document.documentElement],
      () => told.push(0),
      (node) => node === own,
      stop.signal,
    );
    change();
    await pass(60_000);
    expect(told).toEqual([]);
  });

  test('of what the listener itself changes', async () => {
    start(() => say('mine'));
    say('one');
    await pass(60_000);
    expect(told).toHaveLength(1);
  });

  test('after the end, not even a change from before', async () => {
    start();
    say('one');
    await pass(100);
    stop.abort();
    say('two');
    await pass(60_000);
    expect(told).toEqual([]);
  });
});

test('what is changed unheard is not told, and what the page has changed just before is', async () => {
  const unheard = watch(
    () => [document.documentElement],
    () => told.push(Date.now() - started),
    () => false,
    stop.signal,
  );
  expect(
    unheard(() => {
      say('ours');
      return 'done';
    }),
  ).toBe('done');
  await pass(1000);
  expect(told).toEqual([]);
  say("the page's");
  unheard(() => say('ours'));
  await pass(1000);
  expect(told).toHaveLength(1);
});

describe('a page that never rests', () => {
  test.each([100, 3000])('and changes every %i ms is told ever more rarely, but told', async (every) => {
    start();
    await tick(every, 120_000);
    const gaps = told.map((time, index) => time - (told[index - 1] ?? 0));
    expect(told.length).toBeGreaterThan(10);
    expect(told.length).toBeLessThan(30);
    // 8 s at most, and then until the next change.
    expect(Math.max(...gaps)).toBeLessThanOrEqual(8000 + every);
    expect(Math.min(...gaps.slice(-5))).toBeGreaterThanOrEqual(8000);
  });

  test('is told quickly again once it has rested', async () => {
    start();
    await tick(100, 60_000);
    await pass(20_000);
    const before = told.length;
    const at = Date.now() - started;
    say('new article');
    await pass(20_000);
    expect(told.slice(before)).toEqual([at + 250]);
  });
});
