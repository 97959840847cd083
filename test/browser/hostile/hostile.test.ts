// The hostile-page suite in both browsers: at small sizes here, at full size with a table by `npm run hostile`.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { BROWSERS } from '../find-browser';
import { type Stage, startStage } from './attack';
import { ATTACKS } from './attacks';
import { type Figure, most } from './figure';
import { row } from './table';

/** Milliseconds for one attack at small size on a very busy machine. */
const LONGEST = 240_000;

const full = process.env['HOSTILE'] === 'full';

/** An attack that could not be carried out to its end counts as broken. */
const failed = (error: unknown): Figure[] => [
  most(error instanceof Error ? error.message : String(error), 1, 0),
];

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage(name, full);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  test.each(ATTACKS.map((attack) => [attack.name, attack] as const))(
    '%s',
    async (_name, attack) => {
      const figures = await attack.run(stage).catch(failed);
      if (full) for (const figure of figures) process.stdout.write(`${row(name, attack.name, figure)}\n`);
      const broken = figures.filter(({ holds }) => !holds);
      expect(broken.map(({ what, value, bound }) => `${what}: ${value}, wanted ${bound}`)).toEqual([]);
    },
    full ? LONGEST * 10 : LONGEST,
  );
});
