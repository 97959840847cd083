// What is there only while terms are marked: the window with meanings, and what opens it.
import type { TermActions } from '../page/dialog-content';
import { type Painting, unpaintInPrint } from '../page/paint';
import { letPoint, type Pointing } from '../page/pointing';
import type { Say } from '../page/say';
import { Tooltip } from '../page/tooltip';

/** What our window in the page needs. */
export interface WindowParts {
  readonly say: Say;
  readonly actions: TermActions;
}

export interface Pointer {
  readonly tooltip: Tooltip;
  readonly pointing: Pointing;
  /** Takes it away; the marks stay. */
  readonly remove: () => void;
}

/** Lets the reader point at what is marked; `painting` gives what that is now. */
export function addPointer({ say, actions }: WindowParts, painting: () => Painting): Pointer {
  const stop = new AbortController();
  const tooltip = new Tooltip(say, actions);
  const pointing = letPoint(tooltip, painting, stop.signal);
  unpaintInPrint(stop.signal);
  const remove = (): void => {
    stop.abort();
    tooltip.destroy();
  };
  return { tooltip, pointing, remove };
}
