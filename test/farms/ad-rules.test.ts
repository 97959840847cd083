/** @jest-environment jsdom */
// The rules for advertisements: their samples are found, their nonsamples are not, and what is wrong with a file is told.
import { describe, expect, test } from '@jest/globals';
import { readAds } from '../../src/build/read-data';
import { readAdRules } from '../../src/farms/ad-rules';
import { findAds } from '../../src/page/find-ads';
import { readPage } from '../../src/page/read-page';

const ads = readAds();
const PROSE =
  '<p>The ferry leaves at seven and takes the bicycles of the whole village to the other side.</p>';

/** The reasons for which something is hidden in an article around `html`. */
function reasonsIn(html: string): string[] {
  document.body.innerHTML = `<main>${PROSE.repeat(3)}${html}${PROSE.repeat(3)}</main>`;
  return findAds(ads, readPage(document.body), document.body, []).map(({ reason }) => reason);
}

describe.each(ads.rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test.each(rule.samples)('finds %s', (sample) => expect(reasonsIn(sample)).toContain(rule.reason));
  test.each(rule.nonsamples)('leaves %s', (sample) => expect(reasonsIn(sample)).toEqual([]));
});

describe('a rule', () => {
  const RULE = {
    ...{ id: 'x', reason: 'blockAdFrame', place: 'column' },
    selectors: ['.x'],
    samples: ['<x>'],
    nonsamples: ['y'],
  };
  const faultsOf = (change: object): readonly string[] =>
    readAdRules('ads.json', JSON.stringify({ labels: ['ad'], rules: [{ ...RULE, ...change }] })).faults;

  test('without a fault is read', () => expect(faultsOf({})).toEqual([]));
  test.each<[change: object, fault: string]>([
    [{ place: 'page' }, 'ads.json > x > place: must be one of column, floating'],
    [{ reason: '' }, 'ads.json > x > reason: is missing; tell the reader what is hidden'],
    [
      { reason: 'extName' },
      'ads.json > x > reason: "extName" is no text; name one of _locales that begins with "block", or add it there in each language',
    ],
    [{ samples: [] }, 'ads.json > x > samples: must be a list of HTML texts'],
    [
      { selectors: ['div'] },
      'ads.json > x > selectors "div": must be one selector with an id, a class or an attribute',
    ],
    [
      { selectors: ['.a, p'] },
      'ads.json > x > selectors ".a, p": must be one selector with an id, a class or an attribute',
    ],
    [{ labels: ['Ad'] }, 'ads.json > x > labels "Ad": must be in small letters'],
    [
      { colour: 1 },
      'ads.json > x > colour: unknown key; known are id, reason, place, selectors, labels, samples, nonsamples',
    ],
  ])('with %j is refused', (change, fault) => expect(faultsOf(change)).toEqual([fault]));

  test('that is not JSON is refused', () => {
    expect(readAdRules('ads.json', '{').faults[0]).toMatch(/^ads\.json > file: is not JSON/);
  });
});
