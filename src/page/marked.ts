// The elements that carry our mark: what carries it is hidden. A page may take marks away; here they are missed and mended.
import { isMarked, isThere, mark, unmark } from './dom';
import { HIDDEN_ATTRIBUTE } from './names';

export class Marked {
  readonly #elements = new Set<Element>();

  /** Marks an element; returns what takes the mark away, or undefined when it was marked before. */
  add(element: Element): (() => undefined) | undefined {
    if (isMarked(element, HIDDEN_ATTRIBUTE)) return undefined;
    mark(element, HIDDEN_ATTRIBUTE);
    this.#elements.add(element);
    return () => {
      this.#elements.delete(element);
      unmark(element, HIDDEN_ATTRIBUTE);
      return undefined;
    };
  }

  /** Knows a wrapper of ours, which was made with its mark and goes as a whole. */
  know(wrapper: Element): void {
    this.#elements.add(wrapper);
  }

  /** True while the page has left the marks where they are. */
  isIntact(): boolean {
    return this.#lost().length === 0;
  }

  /** Marks again what has lost its mark. */
  restore(): void {
    for (const element of this.#lost()) mark(element, HIDDEN_ATTRIBUTE);
  }

  forget(): void {
    this.#elements.clear();
  }

  #lost(): Element[] {
    return [...this.#elements].filter((it) => isThere(it) && !isMarked(it, HIDDEN_ATTRIBUTE));
  }
}
