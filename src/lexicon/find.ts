// Every place where a form of the dictionary stands on a page: listed forms, and forms that derive piece by piece.

import { inSameBlock, keysAt, phraseFrom } from './phrases';
import { isLikely } from './ranks';
import { type Mention, merge, type Reading, type Step } from './reading';
import { type Scan, SHAPE } from './scan';
import { StepFinder } from './steps';
import { ORDER, type Tables } from './tables';

/** Tokens looked at in one step. */
const STEP = 2000;

/** More function words than so many part two pieces for good. */
const MOST_FILLERS = 2;

/** Finds forms in one scanned page. */
export class Finder {
  readonly #steps: StepFinder;
  /** What is found at the token that is looked at: last token -> readings. */
  readonly #byEnd = new Map<number, Reading[]>();

  constructor(
    private readonly tables: Tables,
    private readonly scan: Scan,
  ) {
    this.#steps = new StepFinder(tables, scan);
  }

  /** All mentions in order, also overlapping ones. */
  find(): Mention[] {
    return [...this.portions()].flat();
  }

  /** The same in portions, each found in a few milliseconds. */
  *portions(): Generator<readonly Mention[], void, undefined> {
    for (let from = 0; from < this.scan.count; from += STEP) yield this.#between(from, from + STEP);
  }

  #between(from: number, to: number): Mention[] {
    const found: Mention[] = [];
    const { words, stems } = this.scan;
    const end = Math.min(to, this.scan.count);
    for (let token = from; token < end; token += 1) {
      const word = words[token] ?? 0;
      const stem = stems[token] ?? 0;
      if (word === 0 && stem === 0) continue;
      const { formsByWord } = this.tables;
      const alone = formsByWord.first(word) !== 0 || (stem !== 0 && formsByWord.first(stem) !== 0);
      const follows = this.#mayFollow(token, word, stem);
      if (alone || follows) this.#at(token, follows, found);
    }
    return found;
  }

  #isMark(token: number): boolean {
    return ((this.scan.shapes[token] ?? 0) & SHAPE.mark) !== 0;
  }

  /** True when some form of two words or more may begin here. Cheap: most tokens of a page end here. */
  #mayFollow(token: number, word: number, stem: number): boolean {
    const { words, stems } = this.scan;
    const { pairs, fillers } = this.tables;
    let next = token + 1;
    for (
      let skipped = 0;
      skipped <= MOST_FILLERS && inSameBlock(this.scan, token, next);
      skipped += 1, next += 1
    ) {
      const [a, b] = [words[next] ?? 0, stems[next] ?? 0];
      if (a !== 0 && ((word !== 0 && pairs.mayHave(word, a)) || (stem !== 0 && pairs.mayHave(stem, a))))
        return true;
      if (b !== 0 && ((word !== 0 && pairs.mayHave(word, b)) || (stem !== 0 && pairs.mayHave(stem, b))))
        return true;
      if (!fillers.has(a)) return false;
    }
    return false;
  }

  #at(token: number, follows: boolean, found: Mention[]): void {
    this.#listedAlone(token);
    if (follows) {
      this.#listed(token);
      this.#derived(token);
    }
    if (this.#byEnd.size === 0) return;
    for (const [last, readings] of [...this.#byEnd].sort(([a], [b]) => a - b))
      found.push({ first: token, last, readings });
    this.#byEnd.clear();
  }

  #put(last: number, reading: Reading): void {
    const readings = this.#byEnd.get(last);
    if (readings) merge(readings, reading);
    else this.#byEnd.set(last, [reading]);
  }

  #putForm(form: number, last: number): void {
    const { forms } = this.tables;
    this.#put(last, {
      sense: forms.sense.at(form),
      form: forms.index.at(form),
      prior: forms.prior.at(form),
      topical: forms.topical.at(form),
      derivation: [],
      inverted: false,
      fillers: 0,
    });
  }

  #listedAlone(token: number): void {
    const { formsByWord } = this.tables;
    for (const key of keysAt(this.scan, token))
      for (let place = formsByWord.first(key); place !== 0; place = formsByWord.next(place))
        this.#putForm(formsByWord.value(place), token);
  }

  #listed(token: number): void {
    if (!inSameBlock(this.scan, token, token + 1)) return;
    const { formsByPair, forms, pairs } = this.tables;
    for (const first of keysAt(this.scan, token))
      for (const second of keysAt(this.scan, token + 1)) {
        if (!pairs.mayHave(first, second)) continue;
        for (let place = formsByPair.first(first, second); place !== 0; place = formsByPair.next(place)) {
          const form = formsByPair.value(place);
          const last = phraseFrom(this.scan, forms.words, forms.start.at(form), token, 2);
          if (last >= 0) this.#putForm(form, last);
        }
      }
  }

  /** True when the next piece may begin at `next`, behind one that ends at `last`: only function words stand between. */
  #follows(last: number, next: number): boolean {
    return (
      next <= last + 1 + MOST_FILLERS &&
      inSameBlock(this.scan, last, next) &&
      !this.#isMark(next) &&
      (next === last + 1 || this.tables.fillers.has(this.scan.words[next - 1] ?? 0))
    );
  }

  #derived(token: number): void {
    const { piece } = this.tables.renderings;
    const { piecePairs } = this.tables;
    const heads = this.#steps.at(token);
    for (let head = 0; head < heads.count; head += 1) {
      const first = piece.at(heads.renderings[head] ?? 0);
      const last = heads.lasts[head] ?? token;
      for (let next = last + 1; this.#follows(last, next); next += 1) {
        const steps = this.#steps.at(next);
        for (let step = 0; step < steps.count; step += 1)
          if (piecePairs.mayHave(first, piece.at(steps.renderings[step] ?? 0)))
            this.#begin(this.#steps.stepOf(heads, head), this.#steps.stepOf(steps, step));
      }
    }
  }

  /** Looks for paths that begin with two pieces. */
  #begin(head: Step, step: Step): void {
    if (!isLikely(head.rank) && !isLikely(step.rank)) return;
    const { pathsByPair, paths } = this.tables;
    let place = pathsByPair.first(head.piece, step.piece);
    if (place === 0) return;
    const hasOf = this.#hasOf(head.last + 1, step.first);
    for (; place !== 0; place = pathsByPair.next(place)) {
      const path = pathsByPair.value(place);
      if (paths.order.at(path) !== ORDER.inverted || hasOf)
        this.#walk(path, [head, step], step.first - head.last - 1);
    }
  }

  /** Goes on with a path whose first pieces are rendered. */
  #walk(path: number, done: readonly Step[], fillers: number): void {
    const { paths, renderings } = this.tables;
    const start = paths.start.at(path);
    const last = done.at(-1)?.last ?? 0;
    if (done.length === paths.pieces.size(start)) {
      if (done.every(({ sound }) => sound)) return;
      const inverted = paths.order.at(path) === ORDER.inverted;
      this.#put(last, {
        ...{ sense: paths.sense.at(path), form: -1, prior: 0, topical: 0 },
        ...{ derivation: done, inverted, fillers },
      });
      return;
    }
    const wanted = paths.pieces.at(start, done.length);
    for (let next = last + 1; this.#follows(last, next); next += 1) {
      const steps = this.#steps.at(next);
      for (let index = 0; index < steps.count; index += 1) {
        if (renderings.piece.at(steps.renderings[index] ?? 0) !== wanted) continue;
        const step = this.#steps.stepOf(steps, index);
        if (isLikely(step.rank) || done.every(({ rank }) => isLikely(rank)))
          this.#walk(path, [...done, step], fillers + next - last - 1);
      }
    }
  }

  #hasOf(from: number, to: number): boolean {
    for (let token = from; token < to; token += 1)
      if (this.scan.words[token] === this.tables.ofWord) return true;
    return false;
  }
}
