// What Farmgloss does to one page, and undoes: cleaning, painting, tooltip, following changes.
import type { Notice } from '../extension/messages';
import { actsUnasked, NO_WISHES, type Wishes, worksAlike } from '../extension/settings';
import type { Verdict } from '../farms/judge';
import { bodyOf, rootOf } from '../page/document';
import { findAds } from '../page/find-ads';
import { Hiding } from '../page/hide';
import { LIMITS } from '../page/limits';
import { NOTHING_PAINTED, type Painting, paint } from '../page/paint';
import { type DomText, readPage } from '../page/read-page';
import { insideOf } from '../page/selection';
import { inSlices } from '../text/slices';
import { finish } from '../text/work';
import { actionsOn } from './actions';
import type { AnnotationParts } from './annotation-parts';
import { Asked } from './asked';
import { type Recognised, recogniseInSteps } from './examine';
import { type Explainable, Explaining } from './explaining';
import { follow } from './follow';
import { Known, saidBy } from './same-page';
import { Showing } from './showing';

/** One page's annotation. `apply` brings the page to what the reader wishes, and back. */
export class Annotation {
  readonly #parts: AnnotationParts;
  readonly hiding = new Hiding();
  #wishes: Wishes = NO_WISHES;
  readonly showing: Showing;
  #following: AbortController | undefined;
  readonly #known = new Known();
  /** What the reader has asked for, whatever the verdict. */
  readonly asked = new Asked();
  #roots: readonly ShadowRoot[] = [];
  readonly #explaining = new Explaining();
  #looked: Promise<void> | undefined;
  #cut: DomText['cut'];
  /** True once the page has taken away too often what was added: everything is undone then, until the next wish. */
  #gaveUp = false;
  #retired = false;

  constructor(parts: AnnotationParts) {
    this.#parts = parts;
    const actions = actionsOn(parts, this.#explaining.choices, (said) => this.#changed(said));
    this.showing = new Showing({ say: parts.say, actions, opened: parts.actions.opened }, parts.counted);
  }

  get verdict(): Verdict {
    return this.#known.verdict;
  }

  /** True when there may be something to do. */
  get #isActive(): boolean {
    return this.asked.anything || actsUnasked(this.#wishes);
  }

  /** Why less is done than the reader might expect. */
  notices(): Notice[] {
    if (this.#gaveUp) return ['interference'];
    const marks = this.showing.found > LIMITS.marks ? (['marks'] as const) : [];
    return this.#cut === undefined ? [...marks] : [this.#cut, ...marks];
  }

  /** Explains the page although it was not recognised, until explanations are switched off. */
  async ask(): Promise<void> {
    this.asked.page = true;
    await this.apply(this.#wishes);
  }

  /**
   * Explains what is selected, and goes to the first term in it; false when there is none. On a page that is explained
   * anyway nothing else changes.
   */
  async askSelection(): Promise<boolean> {
    const ranges = this.asked.addSelection();
    await this.apply(this.#wishes);
    const isSelected = this.showing.onOriginals(() => insideOf(readPage(bodyOf(document)), ranges));
    this.showing.tour.restart();
    return this.showing.tour.go(1, ({ term }) => isSelected(term));
  }

  /** Shows a hidden block again. Its text may share a node with words that are marked or corrected: they are anew. */
  reveal(id: number): void {
    this.showing.onOriginals(() => this.hiding.reveal(id));
    if (!this.#retired && !this.#gaveUp) this.#look();
  }

  /** Brings the page to what is wished; everything else is undone. On any but long pages it is done when this returns. */
  async apply(wishes: Wishes): Promise<void> {
    if (this.#retired) return;
    this.#gaveUp = false;
    if (this.#wishes.annotate && !wishes.annotate) this.asked.forget();
    this.#wishes = wishes;
    this.#explaining.choices.arrived(wishes.silent);
    this.#look();
    if (!this.#isActive) this.#rest();
    await this.#settled();
  }

  /**
   * The reader's settings have changed. What was found is shown as it is wished now; the page is read anew only where more or
   * less of it is to be done.
   */
  async change(wishes: Wishes): Promise<void> {
    if (!worksAlike(this.#wishes, wishes) || this.#retired || this.#gaveUp) return this.apply(wishes);
    this.#wishes = wishes;
    this.#explaining.choices.arrived(wishes.silent);
    this.#showFound();
  }

  #look(): void {
    this.#looked = this.#refresh();
  }

  /** The reader has said something about a meaning. */
  #changed(said: string): void {
    this.#showFound();
    this.showing.announce(said);
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
    this.#known.leaving = true;
    this.#rest();
    const applied = this.apply(this.#wishes);
    if (this.#isActive) this.#follow();
    await applied;
  }

  /**
   * Reads the page anew and hides and marks what is wished on it. A page that changes while it is recognised is read once
   * more and recognised at once. Where nobody can be asked for terms, what is there stays, and is told.
   */
  async #refresh(hurry = false): Promise<void> {
    const signal = this.#explaining.begin();
    const page = this.showing.onOriginals(() => this.#read());
    const goesOn = this.#known.goesOn(page);
    if (this.#known.leaving && !goesOn) {
      this.asked.forget();
      this.#explaining.choices.forget();
      this.#known.leaving = false;
    }
    const before = goesOn ? this.#known.recognised : undefined;
    const steps = recogniseInSteps(this.#parts.knowledge.farms, page, location.href, before);
    const recognised = hurry ? finish(steps) : await inSlices(steps, signal);
    if (!recognised || signal.aborted) return;
    const look = this.showing.onOriginals(() => this.#clean(page.text, recognised));
    if (look === 'changed') return this.#refresh(true);
    if (this.#isActive && (this.asked.anything || this.#known.recognised)) this.#follow();
    if (look === 'nothing') {
      this.#explaining.forget();
      this.#show(() => NOTHING_PAINTED, 0);
    } else if (await this.#explaining.find(this.#parts.knowledge, look, signal)) this.#showFound();
    else if (!signal.aborted) this.#parts.counted(this.showing.marks.length);
  }

  #read(): DomText {
    this.hiding.settle();
    return readPage(bodyOf(document));
  }

  /** Hides what is wished of a page that says `text`; gives what is to be explained. */
  #clean(text: string, { verdict, hidden }: Recognised): Explainable | 'nothing' | 'changed' {
    const page = this.#read();
    if (page.text !== text) return 'changed';
    this.#roots = page.roots;
    this.#known.verdict = verdict;
    const unasked = actsUnasked(this.#wishes);
    // Who asks for a selection asks for nothing else.
    const clean = this.#wishes.clean && (this.asked.page || unasked);
    this.#known.said = verdict.kind !== 'none' || this.asked.anything ? saidBy(page, hidden) : undefined;
    this.#cut = page.cut;
    // Of a page that was not read to its end nobody knows what is boilerplate.
    if (clean && hidden.length > 0 && page.cut === undefined) this.hiding.apply(page, hidden);
    else this.hiding.undo();
    // Hiding may have split text nodes; the text and its offsets are the same.
    const cleaned = readPage(bodyOf(document));
    if (clean && verdict.kind === 'farm')
      this.hiding.hideAds(findAds(this.#parts.ads, cleaned, bodyOf(document), hidden));
    const isWhole = this.asked.page || (unasked && this.#wishes.annotate && verdict.kind !== 'none');
    const isWanted = isWhole ? () => true : insideOf(cleaned, this.asked.ranges);
    return isWhole || this.asked.anything ? { page: cleaned, hidden, isWanted } : 'nothing';
  }

  /** Marks those of the terms found last that are wished. What was marked before stays until then. */
  #showFound(): void {
    const wanted = this.#explaining.wanted(this.#wishes);
    if (!wanted) return;
    const { page, terms, unsure } = wanted;
    const { known, look } = this.#wishes;
    this.#show(() => paint(page, terms, { unsure, known, look }), terms.length + unsure.length);
  }

  #show(paintIt: () => Painting, found: number): void {
    this.showing.show({ paint: paintIt, found, ...this.#wishes });
  }

  #follow(): void {
    if (this.#following) return;
    this.#following = new AbortController();
    this.showing.unheard = follow(
      {
        isAlive: this.#parts.isAlive,
        showing: this.showing,
        marked: this.hiding.marked,
        places: () => [rootOf(document), ...this.#roots],
        changed: () => this.#look(),
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
    this.showing.clear();
    this.hiding.undo();
  }

  /**
   * Ends for good, quietly, as the extension that this belongs to is gone. When another instance has painted the page
   * since, what is hidden is that one's.
   */
  retire(): void {
    if (this.#retired) return;
    this.#retired = true;
    if (this.showing.isReplaced) this.hiding.forget();
    this.#undo();
  }

  #rest(): void {
    this.#following?.abort();
    this.#following = undefined;
  }
}
