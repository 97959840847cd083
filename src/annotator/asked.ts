// What the reader has asked to be explained on a page, whatever the page is.
import { selectedRanges } from '../page/selection';

export class Asked {
  /** All of it. */
  page = false;
  /** Parts of it; each range follows the page's changes. */
  ranges: readonly Range[] = [];

  get anything(): boolean {
    return this.page || this.ranges.length > 0;
  }

  /** Adds what is selected now, and returns it. */
  addSelection(): readonly Range[] {
    const selected = selectedRanges();
    this.ranges = [...this.ranges, ...selected];
    return selected;
  }

  forget(): void {
    this.page = false;
    this.ranges = [];
  }
}
