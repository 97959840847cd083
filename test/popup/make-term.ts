// Terms as the popup lists them.
import type { TabTerm } from '../../src/extension/tab-report';

/** A term of one spelling in the page itself, changed as wanted. */
export function makeTabTerm(zh: string, change: Partial<TabTerm> = {}): TabTerm {
  const count = change.count ?? 1;
  return {
    ...{ sense: zh, zh, meaning: `meaning of ${zh}`, pinyin: '', surfaces: [`spelling of ${zh}`] },
    ...{ count, kind: 'product', confidence: 0.95, place: 0, mentions: Array(count).fill(0) },
    ...change,
  };
}
