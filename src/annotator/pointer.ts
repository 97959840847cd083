// What is there only while terms are marked: our windows in the page, and what opens them.
import type { TermActions } from '../page/dialog-content';
import { LeftOriginals } from '../page/left-originals';
import { OwnRoot } from '../page/own-root';
import { type Painting, unpaintInPrint } from '../page/paint';
import { letPoint, type Pointing } from '../page/pointing';
import type { Say } from '../page/say';
import { TermList } from '../page/term-list';
import { Tooltip } from '../page/tooltip';

/** What our windows in the page need. */
export interface WindowParts {
  readonly say: Say;
  readonly actions: TermActions;
  /** Called whenever one of our windows opens. */
  readonly opened: () => void;
}

export interface Pointer {
  readonly own: OwnRoot;
  readonly tooltip: Tooltip;
  readonly pointing: Pointing;
  readonly list: TermList;
  readonly left: LeftOriginals;
  /** Takes it away; the marks stay. */
  readonly remove: () => void;
}

/** Lets the reader point at what is marked; `painting` gives what that is now, `visit` goes to a meaning. */
export function addPointer(
  { say, actions, opened }: WindowParts,
  painting: () => Painting,
  visit: (sense: string) => void,
): Pointer {
  const stop = new AbortController();
  const own = new OwnRoot();
  const tooltip = new Tooltip(own, say, actions);
  const left = new LeftOriginals(own);
  const list = new TermList(own, say, visit);
  const pointing = letPoint(tooltip, painting, opened, stop.signal);
  unpaintInPrint(stop.signal);
  const remove = (): void => {
    stop.abort();
    list.close();
    tooltip.close();
    own.destroy();
  };
  return { own, tooltip, pointing, list, left, remove };
}
