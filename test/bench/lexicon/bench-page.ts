// A text that is searched, in the shapes that contestants want.
import { fromPlainText, type PageText } from '../../../src/text/page-text';
import { flat } from './texts';

export interface BenchPage {
  readonly text: string;
  readonly page: PageText;
  readonly lines: readonly { readonly start: number; readonly text: string }[];
}

/** Splits a `comparable` text. */
export function benchPageOf(comparable: string): BenchPage {
  const text = flat(comparable);
  let next = 0;
  const lines = text.split('\n').map((line) => {
    const start = next;
    next += line.length + 1;
    return { start, text: flat(line) };
  });
  return { text, page: fromPlainText(text), lines };
}
