// The looks at every page: could this be a farm's at all?
import { type GateData, hasMark, hasTerms, isSuspicious } from '../farms/gate';
import { readRawText } from './raw-text';

/**
 * True when the page, its `body` with some of its shadow trees, is worth being judged. All of its text is read only when
 * a part of it is suspicious.
 */
export function mayBeFarm(gate: GateData, body: Element, trees: readonly ShadowRoot[]): boolean {
  const { head, prose, tail } = readRawText(body);
  let shadow = '';
  for (const root of trees) shadow += ` ${root.textContent ?? ''}`;
  const parts = { head: head + shadow, prose: prose + shadow, tail: tail + shadow };
  return (
    isSuspicious(gate, parts) && (hasMark(gate, parts) || hasTerms(gate, (body.textContent ?? '') + shadow))
  );
}
