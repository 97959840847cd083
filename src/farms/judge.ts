// Decides what a page is, with all that is known.
import { cutAbstract } from './abstract';
import type { Facts } from './facts';
import { lowerStarts, tightStops } from './habits';
import { judgeBy, type Verdict } from './judge-by';
import type { Farms } from './signature';

export type { Verdict } from './judge-by';

const HABITS = { 'lower-starts': lowerStarts, 'tight-stops': tightStops, 'cut-abstract': cutAbstract };

/** The verdict on a page. */
export const judge = (farms: Farms, facts: Facts): Verdict => judgeBy(HABITS, farms, facts);
