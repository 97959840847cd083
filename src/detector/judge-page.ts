// The thorough look. What it needs is loaded only on the few pages that pass the gate.
import { readFacts } from '../farms/facts';
import { judge, type Verdict } from '../farms/judge';
import type { Farms } from '../farms/signature';
import { readPage } from '../page/read-page';

export const judgePage = (): Verdict =>
  judge(JSON.parse(PACKED_DETECTOR) as Farms, readFacts(readPage(document.body), location.href));
