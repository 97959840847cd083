// The thorough look. What it needs is loaded only on the few pages that pass the gate.
import { readFacts } from '../farms/facts';
import { tightStops } from '../farms/habits';
import { judgeBy, type Verdict } from '../farms/judge-by';
import { unpack } from '../farms/packed';
import { readPage } from '../page/read-page';

/** Signatures of other habits only tell more about a page that is probable anyway: see `detectorFarms`. */
const HABITS = { 'tight-stops': tightStops };

export const judgePage = (): Verdict =>
  judgeBy(HABITS, unpack(PACKED_DETECTOR), readFacts(readPage(document.body), location.href));
