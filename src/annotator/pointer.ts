// What is there only while terms are marked: the tooltip, and what opens it.
import { type Painting, unpaintInPrint } from '../page/paint';
import { letPoint, type Pointing } from '../page/pointing';
import { Tooltip, type TooltipLabels } from '../page/tooltip';

export interface Pointer {
  readonly tooltip: Tooltip;
  readonly pointing: Pointing;
  /** Takes it away; the marks stay. */
  readonly remove: () => void;
}

/** Lets the reader point at what is marked; `painting` gives what that is now. */
export function addPointer(labels: TooltipLabels, painting: () => Painting): Pointer {
  const stop = new AbortController();
  const tooltip = new Tooltip(labels);
  const pointing = letPoint(tooltip, painting, stop.signal);
  unpaintInPrint(stop.signal);
  const remove = (): void => {
    stop.abort();
    tooltip.destroy();
  };
  return { tooltip, pointing, remove };
}
