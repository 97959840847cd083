// The looks at every page: could this be a farm's at all?
import { type GateData, hasMark, hasTerms, isSuspicious } from '../farms/gate';
import { readRawText } from './raw-text';

/** True when the page is worth being judged. All of its text is read only when a part of it is suspicious. */
export function mayBeFarm(gate: GateData, body: Element): boolean {
  const { tail, prose } = readRawText(body);
  return isSuspicious(gate, tail, prose) && (hasMark(gate, tail) || hasTerms(gate, body.textContent ?? ''));
}
