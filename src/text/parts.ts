// A block of text, cut at the spans that are masked.
import { overlapsAny, type Span } from './page-text';

export interface Part extends Span {
  readonly isMasked: boolean;
}

/** A block's text and the masked spans in it, in order. Spans that reach out of the block are cut to it. */
export function partsOf({ start, end }: Span, masked: readonly Span[]): Part[] {
  if (!overlapsAny(masked, { start, end })) return [{ start, end, isMasked: false }];
  const parts: Part[] = [];
  let at = start;
  for (const span of masked) {
    if (span.end <= at || span.start >= end) continue;
    if (span.start > at) parts.push({ start: at, end: span.start, isMasked: false });
    const from = Math.max(at, span.start);
    at = Math.min(end, span.end);
    parts.push({ start: from, end: at, isMasked: true });
  }
  if (at < end) parts.push({ start: at, end, isMasked: false });
  return parts;
}
