// What a contributor is told about a signature file, and what of it ships. Files that must be refused: test/broken.
import { describe, expect, test } from '@jest/globals';
import { packedFarms, readAllFarms } from '../../src/build/read-data';
import { readDensity, readSignature } from '../../src/farms/read-farms';

type Json = Record<string, unknown>;

const EVIDENCE = {
  id: 'notice',
  weight: 4,
  core: true,
  where: 'tail',
  phrases: ['copied from # other * pages'],
};
const SIGNATURE = {
  id: 'copies',
  name: 'Copies',
  seenAt: ['https://example.org/'],
  threshold: 4,
  minCore: 1,
  gate: ['opied from'],
  evidence: [EVIDENCE],
  hide: [{ kind: 'footer', reason: 'blockDisclaimer', phrases: ['copied from # other * pages'] }],
  samples: ['{article} Copied from 3 other web pages.'],
  nonsamples: ['{article} Copied by hand.'],
};
const DENSITY = {
  minFamilies: 1,
  minHits: 2,
  minPerThousandWords: 1,
  ordinary: [],
  families: { letter: ['micro letter'] },
};

const signatureFaults = (change: Json): readonly string[] =>
  readSignature('copies.json', JSON.stringify({ ...SIGNATURE, ...change })).faults;
const densityFaults = (change: Json): readonly string[] =>
  readDensity('density.json', JSON.stringify({ ...DENSITY, ...change })).faults;

test('the shipped files have no faults', () => expect(readAllFarms().faults).toEqual([]));

test('a right signature is read as it stands', () => {
  const { signature, faults } = readSignature('copies.json', JSON.stringify(SIGNATURE));
  expect(faults).toEqual([]);
  expect(signature).toEqual(SIGNATURE);
});

describe('a signature is refused, and its author told why,', () => {
  test.each<[string, Json, string]>([
    ['without a name', { name: ' ' }, 'copies.json > name: is missing'],
    ['without samples', { samples: [] }, 'copies.json > samples: must be a list of texts'],
    [
      'without evidence',
      { evidence: [], minCore: 1 },
      'copies.json > evidence: is missing; a farm needs marks',
    ],
    ['with a threshold of nothing', { threshold: 0 }, 'copies.json > threshold: must be a number above 0'],
    ['with a key nobody knows', { colour: 1 }, 'copies.json > file > colour: unknown key'],
    [
      'with more core evidence asked for than there is',
      { minCore: 2 },
      'asks for more core evidence than the 1 there are',
    ],
    [
      'with evidence in the middle',
      { evidence: [{ ...EVIDENCE, where: 'middle' }] },
      'evidence[0] > where: must be "head" or "tail"',
    ],
    [
      'with evidence of nothing',
      { evidence: [{ id: 'x', weight: 1, core: true }] },
      'evidence[0]: names nothing to look for',
    ],
    [
      'with capitals in a phrase',
      { evidence: [{ ...EVIDENCE, phrases: ['Copied'] }] },
      'must be in normal form',
    ],
    [
      'with an apostrophe in a phrase',
      { hide: [{ kind: 'ad', reason: 'blockSales', phrases: ["it's"] }] },
      'must be in normal form',
    ],
    [
      'with an unknown kind of boilerplate',
      { hide: [{ kind: 'joke', reason: 'blockSales' }] },
      'hide[0] > kind: must be one of',
    ],
    [
      'with a habit nobody knows',
      { evidence: [{ ...EVIDENCE, manner: 'polite' }] },
      'evidence[0] > manner: must be one of',
    ],
    [
      'with a number that is none',
      { evidence: [{ ...EVIDENCE, families: 'two' }] },
      'evidence[0] > families: must be a number above 0',
    ],
    [
      'with a sample at no address',
      { samples: [{ url: 'here', text: 'Copied' }] },
      'samples: must be a list',
    ],
    ['without samples', { samples: [] }, 'samples: must be a list'],
    ['without a gate', { gate: undefined }, 'gate: must be a list of texts'],
    ['without a reason for hiding', { hide: [{ kind: 'ad' }] }, 'hide[0] > reason: is missing'],
    [
      'with a reason that no language has',
      { hide: [{ kind: 'ad', reason: 'the notice' }] },
      'hide[0] > reason: "the notice" is no text; name one of _locales',
    ],
  ])('%s', (_what, change, told) => {
    expect(signatureFaults(change).join('\n')).toContain(told);
    expect(
      readSignature('copies.json', JSON.stringify({ ...SIGNATURE, ...change })).signature,
    ).toBeUndefined();
  });

  test.each(['', '{', '[]', 'null', '"text"'])('as %j', (json) => {
    const { signature, faults } = readSignature('copies.json', json);
    expect(signature).toBeUndefined();
    expect(faults).not.toEqual([]);
  });
});

describe('density is', () => {
  test('read as it stands', () =>
    expect(readDensity('density.json', JSON.stringify(DENSITY)).density).toEqual(DENSITY));

  test.each<[string, Json, string]>([
    ['without families', { families: {} }, 'families: are missing'],
    ['with an ordinary family that is none', { ordinary: ['lettre'] }, 'ordinary > lettre: is no family'],
    ['without a least number', { minHits: 0 }, 'minHits: must be a number above 0'],
    ['with a phrase in capitals', { families: { letter: ['Micro Letter'] } }, 'must be in normal form'],
    ['with a key nobody knows', { most: 3 }, 'unknown key'],
  ])('refused %s', (_what, change, told) => expect(densityFaults(change).join('\n')).toContain(told));
});

test('what only contributors and tests read does not ship', () => {
  for (const { seenAt, samples, nonsamples } of packedFarms().signatures)
    expect([seenAt, samples, nonsamples]).toEqual([[], [], []]);
  expect(packedFarms().signatures.some(({ hide }) => hide.length > 0)).toBe(true);
});
