// What is marked on the page now, with what the reader reaches it by: the pointer and the tour.
import {
  isPainted,
  isReplaced,
  type Mark,
  NOTHING_PAINTED,
  type Painting,
  repaint,
  takeDown,
} from '../page/paint';
import type { TooltipLabels } from '../page/tooltip';
import { addPointer, type Pointer } from './pointer';
import { Tour } from './tour';

export class Showing {
  readonly #labels: TooltipLabels;
  readonly #counted: (terms: number) => void;
  #painting: Painting = NOTHING_PAINTED;
  #pointer: Pointer | undefined;
  readonly tour: Tour;
  /** How many terms were found, also beyond the limit of marks. */
  found = 0;

  /** `counted` hears the number of marked terms after every change. */
  constructor(labels: TooltipLabels, counted: (terms: number) => void) {
    this.#labels = labels;
    this.#counted = counted;
    const places = { marks: () => this.marks, pointer: () => this.#pointer };
    this.tour = new Tour(places, labels.unsure);
  }

  get painting(): Painting {
    return this.#painting;
  }

  get marks(): readonly Mark[] {
    return this.#painting.marks;
  }

  /** Takes over what was painted in place of what was before, and lets the reader point at it. */
  show(painting: Painting, found: number): void {
    if (painting.marks.length === 0) this.clear();
    else {
      this.#painting = painting;
      this.found = found;
      if (this.#pointer) this.#pointer.pointing.repainted();
      else this.#pointer = addPointer(this.#labels, () => this.#painting);
    }
    this.#counted(painting.marks.length);
  }

  /** Takes everything away without telling; marks of another instance stay. */
  clear(): void {
    this.#pointer?.remove();
    this.#pointer = undefined;
    takeDown(this.#painting);
    this.#painting = NOTHING_PAINTED;
    this.found = 0;
  }

  /** True when another instance has painted the page since. */
  get isReplaced(): boolean {
    return isReplaced(this.#painting);
  }

  isOurs(node: Node): boolean {
    return node === this.#pointer?.tooltip.host;
  }

  /** True while the page has left everything in its place. */
  isIntact(): boolean {
    return isPainted(this.#painting) && this.#pointer?.tooltip.isIntact() !== false;
  }

  /** Puts back what the page has taken away. */
  restore(): void {
    repaint(this.#painting);
    this.#pointer?.tooltip.restore();
  }
}
