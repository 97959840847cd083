// What Farmgloss does to one page, and undoes: cleaning, painting, tooltip, following changes.
import type { Notice } from '../extension/messages';
import { actsUnasked, NO_WISHES, type Wishes } from '../extension/settings';
import type { AdRules } from '../farms/ad-rules';
import type { Verdict } from '../farms/judge';
import type { Hidden } from '../farms/plan-hiding';
import type { Term } from '../lexicon/explain';
import { nameOf } from '../lexicon/own-term';
import { bodyOf, rootOf } from '../page/document';
import { findAds } from '../page/find-ads';
import { Hiding } from '../page/hide';
import { LIMITS } from '../page/limits';
import { type Mark, NOTHING_PAINTED, type Painting, paint } from '../page/paint';
import { type DomText, readPage } from '../page/read-page';
import { insideOf } from '../page/selection';
import type { TooltipLabels } from '../page/tooltip';
import { Asked } from './asked';
import { type Knowledge, recognise } from './examine';
import { Explaining } from './explaining';
import { follow } from './follow';
import { type Said, saidBy, stillSays } from './same-page';
import { Showing } from './showing';
import { wantedTerms } from './wanted-terms';

/**
 * What an annotation needs; `counted` hears the number of marked terms after every change. `isAlive` turns false for good
 * when the extension that this belongs to has been updated, switched off or removed.
 */
export interface AnnotationParts {
  readonly knowledge: Knowledge;
  readonly ads: AdRules;
  readonly labels: TooltipLabels;
  readonly counted: (terms: number) => void;
  readonly isAlive: () => boolean;
}

const UNKNOWN: Verdict = { kind: 'none', farm: null, name: null, score: 0, reasons: [] };

/** One page's annotation. `apply` brings the page to what the reader wishes, and back. */
export class Annotation {
  readonly #parts: AnnotationParts;
  readonly hiding = new Hiding();
  #wishes: Wishes = NO_WISHES;
  readonly #showing: Showing;
  #following: AbortController | undefined;
  #verdict: Verdict = UNKNOWN;
  readonly #asked = new Asked();
  #said: Said | undefined;
  /** True from when the address has changed until the text has. */
  #leaving = false;
  #roots: readonly ShadowRoot[] = [];
  readonly #explaining = new Explaining();
  #looked: Promise<void> | undefined;
  #cut: DomText['cut'];
  /** True once the page has taken away too often what was added: everything is undone then, until the next wish. */
  #gaveUp = false;
  #retired = false;

  constructor(parts: AnnotationParts) {
    this.#parts = parts;
    this.#showing = new Showing(parts.labels, parts.counted);
  }

  get verdict(): Verdict {
    return this.#verdict;
  }

  /** True when the reader has asked for explanations whatever the verdict. */
  get asked(): boolean {
    return this.#asked.page;
  }

  get painting(): Painting {
    return this.#showing.painting;
  }

  get marks(): readonly Mark[] {
    return this.#showing.marks;
  }

  /** True when there may be something to do. */
  get #isActive(): boolean {
    return this.#asked.anything || actsUnasked(this.#wishes);
  }

  /** Why less is done than the reader might expect. */
  notices(): Notice[] {
    if (this.#gaveUp) return ['interference'];
    const marks = this.#showing.found > LIMITS.marks ? (['marks'] as const) : [];
    return this.#cut === undefined ? [...marks] : [this.#cut, ...marks];
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
    const isSelected = insideOf(readPage(bodyOf(document)), ranges);
    this.#showing.tour.restart();
    return this.#showing.tour.go(1, ({ term }) => isSelected(term));
  }

  /**
   * Brings the page to what is wished; everything else is undone. Cleaning is done when this returns, and explaining is on
   * any but the longest pages; the promise waits for the rest.
   */
  async apply(wishes: Wishes): Promise<void> {
    if (this.#retired) return;
    this.#gaveUp = false;
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
    if (this.#retired) return;
    this.#leaving = true;
    this.#rest();
    const applied = this.apply(this.#wishes);
    if (this.#isActive) this.#follow();
    await applied;
  }

  /** Reads the page anew and hides and marks what is wished on it. */
  async #refresh(why: 'wishes' | 'change'): Promise<void> {
    this.hiding.settle();
    const body = bodyOf(document);
    const page = readPage(body);
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
    this.#cut = page.cut;
    // Of a page that was not read to its end nobody knows what is boilerplate. And a page may turn into another one without
    // being loaded: then nothing of the old one stays hidden.
    if (clean && hidden.length > 0 && page.cut === undefined) this.hiding.apply(page, hidden);
    else this.hiding.undo();
    // Hiding may have split text nodes; the text and its offsets are the same.
    const cleaned = readPage(body);
    if (clean && verdict.kind === 'farm')
      this.hiding.hideAds(findAds(this.#parts.ads, cleaned, body, hidden));
    this.#explaining.end();
    const isWhole = this.#asked.page || (unasked && this.#wishes.annotate && verdict.kind !== 'none');
    const isWanted = isWhole ? () => true : insideOf(cleaned, this.#asked.ranges);
    if (isWhole || this.#asked.anything) await this.#explain(cleaned, hidden, isWanted);
    else this.#showing.show(NOTHING_PAINTED, 0);
  }

  /** Marks the page's terms that are wanted; the whole page decides on them. What was marked before stays until then. */
  async #explain(page: DomText, hidden: readonly Hidden[], isWanted: (term: Term) => boolean): Promise<void> {
    const explained = await this.#explaining.find(this.#parts.knowledge, page, hidden);
    if (!explained) return;
    const { terms, unsure } = wantedTerms(explained, this.#wishes, isWanted);
    this.#showing.show(paint(page, terms, unsure), terms.length + unsure.length);
  }

  #follow(): void {
    if (this.#following) return;
    this.#following = new AbortController();
    follow(
      {
        isAlive: this.#parts.isAlive,
        isOurs: (node) => this.#showing.isOurs(node),
        isIntact: () => this.#showing.isIntact() && this.hiding.marked.isIntact(),
        places: () => [rootOf(document), ...this.#roots],
        changed: () => this.#look('change'),
        restore: () => {
          this.#showing.restore();
          this.hiding.marked.restore();
        },
        giveUp: () => {
          this.#undo();
          this.#gaveUp = true;
          this.#parts.counted(0);
        },
        retire: () => this.retire(),
      },
      this.#following.signal,
    );
  }

  #undo(): void {
    this.#rest();
    this.#explaining.end();
    this.#showing.clear();
    this.hiding.undo();
  }

  /**
   * Ends for good, quietly, as the extension that this belongs to is gone. When another instance has painted the page
   * since, what is hidden is that one's.
   */
  retire(): void {
    if (this.#retired) return;
    this.#retired = true;
    if (this.#showing.isReplaced) this.hiding.forget();
    this.#undo();
  }

  #rest(): void {
    this.#following?.abort();
    this.#following = undefined;
  }

  /** Scrolls to the next mention of a sense and opens its tooltip; false when there is none. */
  visit(sense: string): boolean {
    return this.#showing.tour.go(1, (mark) => nameOf(mark.term.entry) === sense);
  }

  /** Goes to the next (1) or previous (-1) mention on the page, round its end. */
  step(by: 1 | -1): boolean {
    return this.#showing.tour.go(by, () => true);
  }
}
