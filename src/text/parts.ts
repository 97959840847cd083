// A block of text, cut at the spans that are masked.
import { firstBehind, type Span } from './page-text';

export interface Part extends Span {
  readonly isMasked: boolean;
}

/** A block's text and the masked spans in it, in order. Spans that reach out of the block are cut to it. */
export function partsOf({ start, end }: Span, masked: readonly Span[]): Part[] {
  const parts: Part[] = [];
  let at = start;
  for (let index = firstBehind(masked, start); index < masked.length; index += 1) {
    const span = masked[index];
    if (span === undefined || span.start >= end) break;
    if (span.end <= at) continue;
    if (span.start > at) parts.push({ start: at, end: span.start, isMasked: false });
    const from = Math.max(at, span.start);
    at = Math.min(end, span.end);
    parts.push({ start: from, end: at, isMasked: true });
  }
  if (at < end) parts.push({ start: at, end, isMasked: false });
  return parts;
}
