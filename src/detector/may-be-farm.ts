// The looks at every page: could this be a farm's at all?
import { type GateData, isSuspicious } from '../farms/gate';
import { readRawText } from './raw-text';

/** True when the page, its `body` with some of its shadow trees, is worth being judged. */
export function mayBeFarm(gate: GateData, body: Element, trees: readonly ShadowRoot[]): boolean {
  const { head, prose, tail } = readRawText(body);
  if (trees.length === 0) return isSuspicious(gate, { head, prose, tail }, () => body.textContent ?? '');
  const shadow = trees.map((root) => ` ${root.textContent ?? ''}`).join('');
  const parts = { head: head + shadow, prose: prose + shadow, tail: tail + shadow };
  return isSuspicious(gate, parts, () => (body.textContent ?? '') + shadow);
}
