// What Farmgloss does to one page, and undoes: cleaning, painting, tooltip, following changes.
import type { Wishes } from '../extension/settings';
import type { Verdict } from '../farms/judge';
import type { Hidden } from '../farms/plan-hiding';
import { explainInSteps, type Term } from '../lexicon/explain';
import { Hiding } from '../page/hide';
import { boxesOf } from '../page/hit-test';
import { liveRange, type Mark, NOTHING_PAINTED, type Painting, paint, unpaint } from '../page/paint';
import { letPoint, type Pointing } from '../page/pointing';
import { type DomText, readPage } from '../page/read-page';
import { scrollToRange } from '../page/scroll';
import { inSlices } from '../page/slices';
import { Tooltip, type TooltipLabels } from '../page/tooltip';
import { watch } from '../page/watch';
import { type Knowledge, recognise } from './examine';

/** What an annotation needs; `counted` hears the number of marked terms after every change. */
export interface AnnotationParts {
  readonly knowledge: Knowledge;
  readonly labels: TooltipLabels;
  readonly counted: (terms: number) => void;
}

/** What is there only while terms are marked. */
interface Pointer {
  readonly stop: AbortController;
  readonly tooltip: Tooltip;
  readonly pointing: Pointing;
}

const UNKNOWN: Verdict = { kind: 'none', farm: null, name: null, score: 0, reasons: [] };

/** One page's annotation. `apply` brings the page to what the reader wishes, and back. */
export class Annotation {
  readonly #parts: AnnotationParts;
  readonly hiding = new Hiding();
  #wishes: Wishes = { annotate: false, clean: false };
  #painting: Painting = NOTHING_PAINTED;
  #pointer: Pointer | undefined;
  #following: AbortController | undefined;
  #visited = -1;
  #verdict: Verdict = UNKNOWN;
  #asked = false;
  /** Ends the explaining that is under way. */
  #explaining = new AbortController();

  constructor(parts: AnnotationParts) {
    this.#parts = parts;
  }

  get verdict(): Verdict {
    return this.#verdict;
  }

  /** True when the reader has asked for explanations whatever the verdict. */
  get asked(): boolean {
    return this.#asked;
  }

  get marks(): readonly Mark[] {
    return this.#painting.marks;
  }

  /** Explains the page although it was not recognised, until explanations are switched off. */
  async ask(): Promise<void> {
    this.#asked = true;
    await this.apply(this.#wishes);
  }

  /**
   * Brings the page to what is wished; everything else is undone. Cleaning is done when this returns, and explaining is on
   * any but the longest pages; the promise waits for the rest.
   */
  async apply(wishes: Wishes): Promise<void> {
    if (this.#wishes.annotate && !wishes.annotate) this.#asked = false;
    this.#wishes = wishes;
    const refreshed = this.#refresh();
    const active = wishes.annotate || wishes.clean || this.#asked;
    if (active && (this.#asked || this.#verdict.kind !== 'none')) this.#follow();
    else if (!active) this.#rest();
    await refreshed;
  }

  /** Reads the page anew and hides and marks what is wished on it. */
  async #refresh(): Promise<void> {
    const { clean, annotate } = this.#wishes;
    const page = readPage(document.body);
    const { verdict, hidden } = recognise(this.#parts.knowledge.farms, page, location.href);
    this.#verdict = verdict;
    // A page may turn into another one without being loaded: then nothing of the old one stays hidden.
    if (clean && hidden.length > 0) this.hiding.apply(page, hidden);
    else this.hiding.undo();
    this.#explaining.abort();
    if (this.#asked || (annotate && verdict.kind !== 'none')) await this.#explain(hidden);
    else this.#paint([]);
  }

  /** Marks the page's terms. What was marked before stays until then; a newer call ends an older one. */
  async #explain(hidden: readonly Hidden[]): Promise<void> {
    const explaining = new AbortController();
    this.#explaining = explaining;
    // Hiding may have split text nodes; the text and its offsets are the same.
    const page = readPage(document.body);
    const work = explainInSteps(this.#parts.knowledge.lexicon, page, hidden);
    const explained = await inSlices(work, explaining.signal);
    if (explained && !explaining.signal.aborted) this.#paint(explained.terms, page);
  }

  #paint(terms: readonly Term[], page?: DomText): void {
    this.#painting = page ? paint(page, terms) : NOTHING_PAINTED;
    this.#point(this.marks.length > 0);
    this.#parts.counted(this.marks.length);
  }

  /** Adds the tooltip when there is something to point at; takes it away otherwise. */
  #point(wanted: boolean): void {
    if (!wanted) {
      this.#pointer?.stop.abort();
      this.#pointer?.tooltip.destroy();
      this.#pointer = undefined;
      unpaint();
    } else if (this.#pointer === undefined) {
      const stop = new AbortController();
      const tooltip = new Tooltip(this.#parts.labels);
      const pointing = letPoint(tooltip, () => this.#painting, stop.signal);
      this.#pointer = { stop, tooltip, pointing };
    } else this.#pointer.pointing.repainted();
  }

  #follow(): void {
    if (this.#following) return;
    this.#following = new AbortController();
    const ours = (node: Node): boolean => node === this.#pointer?.tooltip.host;
    watch(document.documentElement, () => void this.#refresh(), ours, this.#following.signal);
  }

  #rest(): void {
    this.#following?.abort();
    this.#following = undefined;
  }

  /** Scrolls to the next mention of a sense and opens its tooltip; false when there is none. */
  visit(sense: string): boolean {
    return this.#go(1, (mark) => mark.term.entry.zh === sense);
  }

  /** Goes to the next (1) or previous (-1) mention on the page, round its end. */
  step(by: 1 | -1): boolean {
    return this.#go(by, () => true);
  }

  /** Goes to the nearest wanted mention in a direction, round the page's end; what the page does not show is left out. */
  #go(by: 1 | -1, isWanted: (mark: Mark) => boolean): boolean {
    const count = this.marks.length;
    const from = this.#visited < 0 && by < 0 ? 0 : this.#visited;
    for (let turn = 1; turn <= count; turn += 1) {
      const index = (((from + by * turn) % count) + count) % count;
      const mark = this.marks[index];
      if (mark && isWanted(mark) && boxesOf(mark).length > 0) return this.#visit(mark, index);
    }
    return false;
  }

  #visit(mark: Mark, index: number): boolean {
    const range = liveRange(mark);
    if (!range || !this.#pointer) return false;
    this.#visited = index;
    scrollToRange(range);
    this.#pointer.pointing.open(mark);
    const { surface, entry } = mark.term;
    this.#pointer.tooltip.announce(`${surface}: ${entry.meaning}, ${index + 1} / ${this.marks.length}`);
    return true;
  }
}
