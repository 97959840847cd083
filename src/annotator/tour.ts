// Leads the reader from mention to mention: by the popup's list and by keys.
import { nameOf } from '../lexicon/own-term';
import { boxesOf } from '../page/hit-test';
import { liveRange, type Mark } from '../page/paint';
import { scrollToRange } from '../page/scroll';
import { Caret } from '../page/selection';
import type { Pointer } from './pointer';

/** Where a tour leads: what is marked now, and what shows a mention; that is there only while terms are marked. */
export interface Places {
  readonly marks: () => readonly Mark[];
  readonly pointer: () => Pointer | undefined;
}

export class Tour {
  readonly #places: Places;
  readonly #caret = new Caret();
  #visited = -1;

  constructor(places: Places) {
    this.#places = places;
  }

  /** Forgets where the reader was. */
  restart(): void {
    this.#visited = -1;
  }

  /** Scrolls to the next mention of a sense and opens its dialog; false when there is none. */
  visit(sense: string): boolean {
    return this.go(1, (mark) => nameOf(mark.term.entry) === sense);
  }

  /** Goes to the next (1) or previous (-1) mention that is marked, or where none is to any, round the page's end. */
  step(by: 1 | -1): boolean {
    return this.go(by, ({ known }) => !known) || this.go(by, () => true);
  }

  /** Goes to the nearest wanted mention in a direction, round the page's end; what the page does not show is left out. */
  go(by: 1 | -1, isWanted: (mark: Mark) => boolean): boolean {
    const marks = this.#places.marks();
    const count = marks.length;
    const from = this.#visited < 0 && by < 0 ? 0 : this.#visited;
    for (let turn = 1; turn <= count; turn += 1) {
      const index = (((from + by * turn) % count) + count) % count;
      const mark = marks[index];
      if (mark && isWanted(mark) && boxesOf(mark).length > 0) return this.#visit(mark, index, count);
    }
    return false;
  }

  #visit(mark: Mark, index: number, count: number): boolean {
    const range = liveRange(mark);
    const pointer = this.#places.pointer();
    if (!range || !pointer) return false;
    this.#visited = index;
    scrollToRange(range);
    this.#caret.move(range);
    pointer.pointing.open(mark);
    pointer.pointing.onDismiss = () => this.#caret.giveBack();
    pointer.tooltip.announceMark({ mark, index, count });
    return true;
  }
}
