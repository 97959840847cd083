// What the settings page's address asks for.
import { expect, test } from '@jest/globals';
import { settingsAddress } from '../../src/extension/settings-page';
import { readHash } from '../../src/options/address';

test.each<[hash: string, wanted: unknown]>([
  ['', undefined],
  ['#', undefined],
  ['#data', undefined],
  ['#dictionary=%E5%BE%AE%E4%BF%A1', { meaning: '微信' }],
  ['#dictionary=own:a-1', { meaning: 'own:a-1' }],
  ['#add=micro%20letter%20%26%20%3Cb%3E', { form: 'micro letter & <b>' }],
  ['#add=', { form: '' }],
  ['#add=a%0A%20b', { form: 'a b' }],
  [`#add=${'a'.repeat(200)}`, { form: 'a'.repeat(80) }],
  ['#add=%', undefined],
  ['#add=%ff', undefined],
  ['#toString=x', undefined],
])('%s', (hash, wanted) => {
  expect(readHash(hash)).toEqual(wanted);
});

test.each<[what: 'dictionary' | 'add', value: string, wanted: unknown]>([
  ['dictionary', '微信', { meaning: '微信' }],
  ['dictionary', 'own:a-1', { meaning: 'own:a-1' }],
  ['add', 'a#b & 100 %', { form: 'a#b & 100 %' }],
  ['add', 'cut in a pair \ud83d', { form: 'cut in a pair \ufffd' }],
])('the address for %s “%s” is read as it was meant', (what, value, wanted) => {
  expect(readHash(new URL(settingsAddress(what, value)).hash)).toEqual(wanted);
});
