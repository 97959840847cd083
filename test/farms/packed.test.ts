// The detector's data in short form: nothing that decides is lost on the way.
import { expect, test } from '@jest/globals';
import { packedFarms } from '../../src/build/read-data';
import { pack, unpack } from '../../src/farms/packed';
import { detectorFarms } from '../../src/farms/read-farms';
import type { Evidence } from '../../src/farms/signature';

const farms = detectorFarms(packedFarms());

/** What decides, in one form. */
const plain = (evidence: readonly Evidence[]): unknown =>
  JSON.parse(JSON.stringify(evidence.map((it) => ({ ...it, id: '' }))));

test('all signatures come out as they went in', () => {
  const { signatures } = unpack(pack(farms));
  expect(signatures.map(({ id, threshold, minCore }) => [id, threshold, minCore])).toEqual(
    farms.signatures.map(({ id, threshold, minCore }) => [id, threshold, minCore]),
  );
  expect(signatures.map(({ evidence }) => plain(evidence))).toEqual(
    farms.signatures.map(({ evidence }) => plain(evidence)),
  );
});

test('the density data comes out as it went in, its families without names', () => {
  const { families, ordinary, ...thresholds } = unpack(pack(farms)).density;
  const { families: named, ordinary: common, ...expected } = farms.density;
  expect(thresholds).toEqual(expected);
  expect(ordinary.map((id) => families[id])).toEqual(common.map((id) => named[id]));
  expect(Object.values(families)).toEqual(Object.values(named));
});

test('signatures that only name a page which is probable anyway are left out', () => {
  const left = packedFarms().signatures.filter((it) => !farms.signatures.some(({ id }) => id === it.id));
  expect(left.map(({ id }) => id)).toEqual(['alibabacloud-abstract', 'webmaster-network', 'y-tt']);
});
