// How the three ways to show terms stand in the settings.
import { expect, test } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../src/extension/settings';
import { WAYS, wayOf, withNextWay, withWay } from '../../src/extension/way';

test.each(WAYS)('%s is what is chosen once it is', (way) => {
  expect(wayOf({ ...DEFAULT_SETTINGS, ...withWay(way) })).toBe(way);
});

test('the ways follow one another and begin again', () => {
  let settings = DEFAULT_SETTINGS;
  const seen = [1, 2, 3, 4].map(() => {
    settings = { ...settings, ...withNextWay(settings) };
    return wayOf(settings);
  });
  expect(seen).toEqual(['corrected', 'off', 'marks', 'corrected']);
});

test('switching off keeps how terms are shown otherwise', () => {
  expect({ ...DEFAULT_SETTINGS, way: 'corrected', ...withWay('off') }).toMatchObject({ way: 'corrected' });
});
