// Long work gives way to the page, ends when it is no longer wanted, and short work does not wait at all.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { inSlices } from '../../src/text/slices';
import type { Work } from '../../src/text/work';

/** Milliseconds that one step takes, by the clock that the tests set. */
const STEP = 3;
let clock = 0;
let done = 0;

beforeEach(() => {
  clock = 0;
  done = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  jest.restoreAllMocks();
});

function* work(steps: number): Work<string> {
  for (let step = 0; step < steps; step += 1) {
    clock += STEP;
    done += 1;
    yield;
  }
  return 'finished';
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('work in slices', () => {
  test('that is short is done before the caller goes on', async () => {
    const result = inSlices(work(2), new AbortController().signal);
    expect(done).toBe(2);
    expect(await result).toBe('finished');
  });

  test('pauses after some milliseconds and goes on later', async () => {
    const result = inSlices(work(10), new AbortController().signal);
    expect(done).toBe(3);
    expect(await result).toBe('finished');
    expect(done).toBe(10);
  });

  test('stops at the next pause when it is no longer wanted', async () => {
    const stop = new AbortController();
    const result = inSlices(work(10), stop.signal);
    stop.abort();
    expect(await result).toBeUndefined();
    await turn();
    expect(done).toBe(3);
  });
});

test('a browser that lets us go on before all else does not make the page’s timers wait for the end', async () => {
  let [inARow, most] = [0, 0];
  const scheduler = {
    yield: async () => {
      inARow += 1;
      most = Math.max(most, inARow);
    },
    postTask: async () => {
      inARow = 0;
    },
  };
  Object.assign(globalThis, { scheduler });
  jest.resetModules();
  try {
    const again = await import('../../src/text/slices');
    expect(await again.inSlices(work(300), new AbortController().signal)).toBe('finished');
    expect(most).toBe(3);
  } finally {
    Reflect.deleteProperty(globalThis, 'scheduler');
  }
});
