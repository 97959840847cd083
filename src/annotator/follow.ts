// Stays with a page as long as it is annotated: hears of its changes, mends what it takes away, ends with the extension.
import { keep } from '../page/keep';
import { type Unheard, watch } from '../page/watch';

/** What is followed, and what is done then. */
export interface Followed {
  /** Where text may change: the document and its shadow trees. */
  readonly places: () => readonly Node[];
  /** True for our own nodes, whose changes do not count. */
  readonly isOurs: (node: Node) => boolean;
  readonly changed: () => void;
  /** True while everything that we have added is in its place. */
  readonly isIntact: () => boolean;
  readonly restore: () => void;
  /** The page has taken away too often what we had added. */
  readonly giveUp: () => void;
  /** False for good when the extension is gone; then nothing but `retire` is done. */
  readonly isAlive: () => boolean;
  readonly retire: () => void;
}

/** Follows the page until `signal` ends; returns how to change it unheard. */
export function follow(it: Followed, signal: AbortSignal): Unheard {
  const alive = (then: () => void) => (): void => {
    if (it.isAlive()) then();
    else it.retire();
  };
  const unheard = watch(it.places, alive(it.changed), it.isOurs, signal);
  const isIntact = (): boolean => it.isAlive() && it.isIntact();
  keep({ isIntact, restore: alive(it.restore), giveUp: alive(it.giveUp) }, signal);
  return unheard;
}
