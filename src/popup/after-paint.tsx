// Puts off what a reader does not look for first.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface AfterPaintProps {
  readonly children: ComponentChildren;
}

/** Draws what stands in it once what stands beside it is painted. */
export function AfterPaint({ children }: AfterPaintProps) {
  const [painted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  return painted ? children : null;
}
