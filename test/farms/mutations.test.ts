/** @jest-environment jsdom */
// Every signature under every kind of damage: its samples stay the farm's, and whoever quotes them stays nobody's.
import { describe, expect, test } from '@jest/globals';
import { readPage } from '../../src/page/read-page';
import { ARTICLE, FARMS, filled, judgePage, verdictOf } from './material';
import { boilerplateOf, LAYOUTS, QUOTED, SURVIVED, seeded } from './mutations';

/** Each random change is made so often, with other choices. */
const TIMES = 5;

const samples = FARMS.signatures.flatMap((signature) =>
  signature.samples.map((sample, index) => [`${signature.id} ${index}`, signature, sample] as const),
);
const nonsamples = FARMS.signatures.flatMap((signature) =>
  signature.nonsamples.map((sample, index) => [`${signature.id} ${index}`, sample] as const),
);

const seeds = Array.from({ length: TIMES }, (_, index) => index + 1);

function judgeHtml(html: string, url: string): string | null {
  document.body.innerHTML = html;
  return judgePage(readPage(document.body), url).farm;
}

describe.each(samples)('%s is recognised', (_name, { id }, sample) => {
  const { url } = filled(sample);

  test.each(Object.entries(SURVIVED))('with %s', (_what, change) => {
    for (const seed of seeds) {
      const changed = change(filled(sample).text, seeded(filled(sample).text, seed));
      expect([seed, verdictOf(changed, url).farm]).toEqual([seed, id]);
    }
  });

  test.each(Object.entries(LAYOUTS))('as %s', (_what, layOut) => {
    const { text } = filled(sample);
    for (const seed of seeds)
      expect([seed, judgeHtml(layOut(text, seeded(text, seed)), url)]).toEqual([seed, id]);
  });
});

/** Where mistranslations are the mark, a quotation of the marks would be the article itself. */
const quotable = samples.filter(([, { evidence }]) => !evidence.some((it) => it.core && it.families));

describe.each(quotable)('%s is not recognised', (_name, _signature, sample) => {
  test.each(Object.entries(QUOTED))('in %s', (_what, quote) => {
    const html = `<p>${ARTICLE}</p>${quote(boilerplateOf(sample))}`;
    expect(judgeHtml(html, 'https://example.org/threads/rye')).toBeNull();
  });
});

describe.each(nonsamples)('nonsample %s is not recognised', (_name, sample) => {
  const { url } = filled(sample);

  test.each(Object.entries(SURVIVED))('with %s', (_what, change) => {
    for (const seed of seeds) {
      const changed = change(filled(sample).text, seeded(filled(sample).text, seed));
      expect([seed, verdictOf(changed, url).farm]).toEqual([seed, null]);
    }
  });
});
