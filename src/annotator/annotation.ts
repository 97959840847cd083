// What Farmgloss does to one page, and undoes: cleaning, painting, tooltip, following changes.
import { actsUnasked, type Wishes } from '../extension/settings';
import type { AdRules } from '../farms/ad-rules';
import type { Verdict } from '../farms/judge';
import type { Hidden } from '../farms/plan-hiding';
import { explainInSteps, type Term } from '../lexicon/explain';
import { isWithin } from '../page/dom';
import { findAds } from '../page/find-ads';
import { Hiding } from '../page/hide';
import { boxesOf } from '../page/hit-test';
import { HIDDEN_ATTRIBUTE } from '../page/names';
import { liveRange, type Mark, NOTHING_PAINTED, type Painting, paint } from '../page/paint';
import { type DomText, piecesIn, readPage } from '../page/read-page';
import { scrollToRange } from '../page/scroll';
import { insideOf } from '../page/selection';
import { inSlices } from '../page/slices';
import type { TooltipLabels } from '../page/tooltip';
import { watch } from '../page/watch';
import { Asked } from './asked';
import { type Knowledge, recognise } from './examine';
import { addPointer, type Pointer } from './pointer';
import { type Said, saidBy, stillSays } from './same-page';
import { wantedTerms } from './wanted-terms';

/** What an annotation needs; `counted` hears the number of marked terms after every change. */
export interface AnnotationParts {
  readonly knowledge: Knowledge;
  readonly ads: AdRules;
  readonly labels: TooltipLabels;
  readonly counted: (terms: number) => void;
}

const NO_WISHES: Wishes = { annotate: false, clean: false, more: false, firstOnly: false, automatic: false };
const UNKNOWN: Verdict = { kind: 'none', farm: null, name: null, score: 0, reasons: [] };

/** One page's annotation. `apply` brings the page to what the reader wishes, and back. */
export class Annotation {
  readonly #parts: AnnotationParts;
  readonly hiding = new Hiding();
  #wishes: Wishes = NO_WISHES;
  #painting: Painting = NOTHING_PAINTED;
  #pointer: Pointer | undefined;
  #following: AbortController | undefined;
  #visited = -1;
  #verdict: Verdict = UNKNOWN;
  readonly #asked = new Asked();
  #said: Said | undefined;
  /** True from when the address has changed until the text has. */
  #leaving = false;
  #roots: readonly ShadowRoot[] = [];
  /** Ends the explaining that is under way. */
  #explaining = new AbortController();
  #looked: Promise<void> | undefined;

  constructor(parts: AnnotationParts) {
    this.#parts = parts;
  }

  get verdict(): Verdict {
    return this.#verdict;
  }

  /** True when the reader has asked for explanations whatever the verdict. */
  get asked(): boolean {
    return this.#asked.page;
  }

  get painting(): Painting {
    return this.#painting;
  }

  get marks(): readonly Mark[] {
    return this.#painting.marks;
  }

  /** True when there may be something to do. */
  get #isActive(): boolean {
    return this.#asked.anything || actsUnasked(this.#wishes);
  }

  /** Explains the page although it was not recognised, until explanations are switched off. */
  async ask(): Promise<void> {
    this.#asked.page = true;
    await this.apply(this.#wishes);
  }

  /**
   * Explains what is selected, and goes to the first term in it; false when there is none. On a page that is explained
   * anyway nothing else changes.
   */
  async askSelection(): Promise<boolean> {
    const ranges = this.#asked.addSelection();
    await this.apply(this.#wishes);
    const isSelected = insideOf(readPage(document.body), ranges);
    this.#visited = -1;
    return this.#go(1, ({ term }) => isSelected(term));
  }

  /**
   * Brings the page to what is wished; everything else is undone. Cleaning is done when this returns, and explaining is on
   * any but the longest pages; the promise waits for the rest.
   */
  async apply(wishes: Wishes): Promise<void> {
    if (this.#wishes.annotate && !wishes.annotate) this.#asked.forget();
    this.#wishes = wishes;
    this.#look('wishes');
    if (!this.#isActive) this.#rest();
    else if (this.#asked.anything || this.#verdict.kind !== 'none') this.#follow();
    await this.#settled();
  }

  #look(why: 'wishes' | 'change'): void {
    this.#looked = this.#refresh(why);
  }

  /** Waits for the newest look at the page: it has ended the explaining of those before. */
  async #settled(): Promise<void> {
    for (let last: Promise<void> | undefined; last !== this.#looked; await last) last = this.#looked;
  }

  /**
   * The document has got another address without being loaded: its text will change soon or has changed, and then nothing
   * of the old page counts any more.
   */
  async moved(): Promise<void> {
    this.#leaving = true;
    this.#rest();
    const applied = this.apply(this.#wishes);
    if (this.#isActive) this.#follow();
    await applied;
  }

  /** Reads the page anew and hides and marks what is wished on it. */
  async #refresh(why: 'wishes' | 'change'): Promise<void> {
    // A picture has no body, and nothing to explain.
    if (!document.body) return;
    this.hiding.settle();
    const page = readPage(document.body);
    this.#roots = page.roots;
    const goesOn = this.#said !== undefined && stillSays(page, this.#said);
    if (this.#leaving && !goesOn) {
      this.#asked.forget();
      this.#leaving = false;
    }
    const { verdict, hidden } = recognise(this.#parts.knowledge.farms, page, location.href);
    // The next article, whose end is not there yet, does not change what the ones before it are.
    if (why === 'change' && goesOn && verdict.kind === 'none' && this.#verdict.kind !== 'none') return;
    this.#verdict = verdict;
    const unasked = actsUnasked(this.#wishes);
    // Who asks for a selection asks for nothing else.
    const clean = this.#wishes.clean && (this.#asked.page || unasked);
    this.#said = verdict.kind !== 'none' || this.#asked.anything ? saidBy(page, hidden) : undefined;
    // A page may turn into another one without being loaded: then nothing of the old one stays hidden.
    if (clean && hidden.length > 0) this.hiding.apply(page, hidden);
    else this.hiding.undo();
    // Hiding may have split text nodes; the text and its offsets are the same.
    const cleaned = readPage(document.body);
    if (clean && verdict.kind === 'farm')
      this.hiding.hideAds(findAds(this.#parts.ads, cleaned, document.body, hidden));
    this.#explaining.abort();
    const isWhole = this.#asked.page || (unasked && this.#wishes.annotate && verdict.kind !== 'none');
    const isWanted = isWhole ? () => true : insideOf(cleaned, this.#asked.ranges);
    if (isWhole || this.#asked.anything) await this.#explain(cleaned, hidden, isWanted);
    else this.#show(NOTHING_PAINTED);
  }

  /**
   * Marks the page's terms that are wanted, except in what is hidden: advertisements are in no plan of boilerplate. The
   * whole page decides on them. What was marked before stays until then; a newer call ends an older one.
   */
  async #explain(page: DomText, hidden: readonly Hidden[], isWanted: (term: Term) => boolean): Promise<void> {
    const explaining = new AbortController();
    this.#explaining = explaining;
    const work = explainInSteps(this.#parts.knowledge.lexicon, page, hidden);
    const explained = await inSlices(work, explaining.signal);
    if (!explained || explaining.signal.aborted) return;
    const isSeen = (term: Term): boolean =>
      !isWithin(piecesIn(page, term)[0]?.node ?? null, `[${HIDDEN_ATTRIBUTE}]`);
    const { terms, unsure } = wantedTerms(explained, this.#wishes, (term) => isWanted(term) && isSeen(term));
    this.#show(paint(page, terms, unsure));
  }

  #show(painting: Painting): void {
    this.#painting = painting;
    this.#point(this.marks.length > 0);
    this.#parts.counted(this.marks.length);
  }

  /** Adds the tooltip when there is something to point at; takes it away otherwise. */
  #point(wanted: boolean): void {
    if (!wanted) {
      this.#pointer?.remove();
      this.#pointer = undefined;
    } else if (this.#pointer === undefined) {
      this.#pointer = addPointer(this.#parts.labels, () => this.#painting);
    } else this.#pointer.pointing.repainted();
  }

  #follow(): void {
    if (this.#following) return;
    this.#following = new AbortController();
    const ours = (node: Node): boolean => node === this.#pointer?.tooltip.host;
    const places = (): readonly Node[] => [document.documentElement, ...this.#roots];
    watch(places, () => this.#look('change'), ours, this.#following.signal);
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
    const meaning = mark.sure ? entry.meaning : `${this.#parts.labels.unsure}: ${entry.meaning}`;
    this.#pointer.tooltip.announce(`${surface}: ${meaning}, ${index + 1} / ${this.marks.length}`);
    return true;
  }
}
