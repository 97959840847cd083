// Stays with a page as long as it is annotated: hears of its changes, mends what it takes away, ends with the extension.
import { keep } from '../page/keep';
import type { Marked } from '../page/marked';
import { type Unheard, watch } from '../page/watch';
import type { Showing } from './showing';

/** What is followed, and what is done then. */
export interface Followed {
  /** Where text may change: the document and its shadow trees. */
  readonly places: () => readonly Node[];
  readonly changed: () => void;
  /** What we have added: changes of our own nodes do not count, and what the page takes away is put back. */
  readonly showing: Pick<Showing, 'isOurs' | 'isIntact' | 'restore'>;
  readonly marked: Pick<Marked, 'isIntact' | 'restore'>;
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
  const { showing, marked } = it;
  const unheard = watch(it.places, alive(it.changed), (node) => showing.isOurs(node), signal);
  const isIntact = (): boolean => it.isAlive() && showing.isIntact() && marked.isIntact();
  const restore = alive(() => {
    showing.restore();
    marked.restore();
  });
  keep({ isIntact, restore, giveUp: alive(it.giveUp) }, signal);
  return unheard;
}
