// What is marked on the page now, with what the reader reaches it by: the pointer and the tour. In the corrected way the
// right words stand in the page's text too.
import type { Wishes } from '../extension/settings';
import { Corrected } from '../page/correct';
import {
  isPainted,
  isReplaced,
  type Mark,
  NOTHING_PAINTED,
  type Painting,
  paintLayers,
  repaint,
  takeDown,
} from '../page/paint';
import { whenQuiet } from '../page/quiet';
import type { Unheard } from '../page/watch';
import { inSlices } from '../text/slices';
import { addPointer, type Pointer, type WindowParts } from './pointer';
import { summarise } from './summarise';
import { Tour } from './tour';

/** What is to be shown, made where the page's own words stand. */
export interface Shown extends Pick<Wishes, 'way' | 'look'> {
  readonly paint: () => Painting;
  /** How many terms were found, also beyond the limit of marks. */
  readonly found: number;
}

const inPageOrder = (marks: readonly Mark[]) => summarise(marks).sort((a, b) => a.place - b.place);

export class Showing {
  readonly #parts: WindowParts;
  readonly #counted: (terms: number) => void;
  /** As it stands, and as it was painted on the page's own words. */
  #painting: Painting = NOTHING_PAINTED;
  #asRead: Painting = NOTHING_PAINTED;
  #pointer: Pointer | undefined;
  readonly #corrected = new Corrected();
  /** Not ended while corrected words wait for the page to be quiet. */
  #waiting: AbortController | undefined;
  readonly tour: Tour;
  found = 0;
  /** How what is written stays unheard by whoever follows the page. */
  unheard: Unheard = (change) => change();

  /** `counted` hears the number of marked terms after every change. */
  constructor(parts: WindowParts, counted: (terms: number) => void) {
    this.#parts = parts;
    this.#counted = counted;
    const places = { marks: () => this.marks, pointer: () => this.#pointer };
    this.tour = new Tour(places);
  }

  get painting(): Painting {
    return this.#painting;
  }

  get marks(): readonly Mark[] {
    return this.#painting.marks;
  }

  /**
   * Takes over what is painted in place of what was before, and lets the reader point at it. Words that stood corrected do
   * so at once, others as soon as the page is quiet.
   */
  show({ paint, found, way, look }: Shown): void {
    const old = this.#painting;
    this.unheard(() => {
      const before = this.#corrected.restore();
      this.#asRead = paint();
      this.#painting =
        way === 'corrected'
          ? this.#corrected.correct(this.#asRead, (node) => before.has(node))
          : this.#asRead;
    });
    if (this.marks.length === 0) {
      takeDown(old);
      this.clear();
    } else {
      this.found = found;
      this.#pointer ??= addPointer(
        this.#parts,
        () => this.#painting,
        (sense) => this.tour.visit(sense),
      );
      this.#pointer.own.setSize(look.size);
      this.#repainted();
      if (way === 'marks') this.#waiting?.abort();
      else void this.#correctLater();
    }
    this.#counted(this.marks.length);
  }

  async #correctLater(): Promise<void> {
    // A page that never rests is painted anew all the time, which does not begin the waiting anew.
    if (this.#waiting?.signal.aborted === false) return;
    const waiting = new AbortController();
    this.#waiting = waiting;
    await whenQuiet(waiting.signal);
    const all = () => true;
    const plan = await inSlices(this.#corrected.plan(this.#asRead, all), waiting.signal);
    if (!plan || waiting.signal.aborted) return;
    waiting.abort();
    this.unheard(() => {
      this.#corrected.restore();
      const isStale = plan.painting !== this.#asRead;
      this.#painting = isStale ? this.#corrected.correct(this.#asRead, all) : this.#corrected.write(plan);
    });
    this.#repainted();
  }

  #repainted(): void {
    this.#pointer?.pointing.repainted();
    this.#pointer?.list.update(inPageOrder(this.marks));
    this.#pointer?.left.keep(this.#corrected.pairs());
  }

  /** Closes our window as one has opened elsewhere; false when the reader has pinned it. */
  leave(): boolean {
    return this.#pointer?.pointing.leave() ?? true;
  }

  /** Opens or closes the list of terms on the page; false when there is none to open. */
  toggleList(): boolean {
    return this.#pointer?.list.toggle(inPageOrder(this.marks)) ?? false;
  }

  /** Lets `work` see the page, and the painting, with the page's own words. */
  onOriginals<T>(work: () => T): T {
    const [shown, read] = [this.#painting, this.#asRead];
    this.#painting = read;
    const result = this.unheard(() => this.#corrected.aside(work));
    if (this.#asRead === read) this.#painting = shown;
    return result;
  }

  /** Puts the page's own words back until something is shown anew: the page may be kept for long without us. */
  uncorrect(): void {
    this.#waiting?.abort();
    this.unheard(() => this.#corrected.restore());
    this.#painting = { ...this.#asRead, layers: paintLayers(this.#asRead.marks, this.#asRead.look) };
  }

  /** Says something to screen readers. */
  announce(text: string): void {
    this.#pointer?.tooltip.announce(text);
  }

  /** Takes everything away without telling; marks of another instance stay. */
  clear(): void {
    this.#waiting?.abort();
    this.#pointer?.remove();
    this.#pointer = undefined;
    takeDown(this.#painting);
    this.unheard(() => this.#corrected.restore());
    this.#painting = NOTHING_PAINTED;
    this.#asRead = NOTHING_PAINTED;
    this.found = 0;
  }

  /** True when another instance has painted the page since. */
  get isReplaced(): boolean {
    return isReplaced(this.#painting);
  }

  isOurs(node: Node): boolean {
    return node === this.#pointer?.own.host;
  }

  /** True while the page has left everything in its place. */
  isIntact(): boolean {
    return isPainted(this.#painting) && this.#pointer?.own.isIntact() !== false;
  }

  /** Puts back what the page has taken away. */
  restore(): void {
    repaint(this.#painting);
    this.#pointer?.own.restore();
  }
}
