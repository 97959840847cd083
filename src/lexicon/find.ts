// Every place where a form of the dictionary stands on a page: listed forms, and forms that derive piece by piece.
import type { Sequences } from './columns';
import { isLikely } from './ranks';
import { type Mention, merge, type Reading, type Step } from './reading';
import { type Scan, SHAPE } from './scan';
import { ORDER, type Tables } from './tables';

/** Tokens looked at in one step. */
const STEP = 2000;

/** Tokens whose steps are kept: more than derived forms are long. */
const KEPT = 64;

/** More function words than so many part two pieces for good. */
const MOST_FILLERS = 2;

type Put = (last: number, reading: Reading) => void;

/** Finds forms in one scanned page. */
export class Finder {
  /** Steps of the tokens last looked at, each at its number modulo `KEPT`: all of a long page would fill the memory. */
  readonly #steps: (readonly Step[])[] = [];
  readonly #stepsOf = new Int32Array(KEPT).fill(-1);

  constructor(
    private readonly tables: Tables,
    private readonly scan: Scan,
  ) {}

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

  #sameBlock(a: number, b: number): boolean {
    return b < this.scan.count && this.scan.blocks[a] === this.scan.blocks[b];
  }

  #isMark(token: number): boolean {
    return ((this.scan.shapes[token] ?? 0) & SHAPE.mark) !== 0;
  }

  /** True when some form of two words or more may begin here. Cheap: most tokens of a page end here. */
  #mayFollow(token: number, word: number, stem: number): boolean {
    const { words, stems } = this.scan;
    const { pairs, fillers } = this.tables;
    let next = token + 1;
    for (let skipped = 0; skipped <= MOST_FILLERS && this.#sameBlock(token, next); skipped += 1, next += 1) {
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
    const byEnd = new Map<number, Reading[]>();
    const put: Put = (last, reading) => {
      const readings = byEnd.get(last);
      if (readings) merge(readings, reading);
      else byEnd.set(last, [reading]);
    };
    this.#listedAlone(token, put);
    if (follows) {
      this.#listed(token, put);
      this.#derived(token, put);
    }
    if (byEnd.size === 0) return;
    for (const [last, readings] of [...byEnd].sort(([a], [b]) => a - b))
      found.push({ first: token, last, readings });
  }

  /** The token's word and what it is an inflection of. */
  #keys(token: number): number[] {
    const word = this.scan.words[token] ?? 0;
    const stem = this.scan.stems[token] ?? 0;
    return stem === 0 ? [word] : word === 0 ? [stem] : [word, stem];
  }

  #putForm(form: number, last: number, put: Put): void {
    const { forms } = this.tables;
    put(last, {
      sense: forms.sense.at(form),
      form: forms.index.at(form),
      prior: forms.prior.at(form),
      topical: forms.topical.at(form),
      derivation: [],
      inverted: false,
      fillers: 0,
    });
  }

  #listedAlone(token: number, put: Put): void {
    const { formsByWord } = this.tables;
    for (const key of this.#keys(token))
      for (let place = formsByWord.first(key); place !== 0; place = formsByWord.next(place))
        this.#putForm(formsByWord.value(place), token, put);
  }

  #listed(token: number, put: Put): void {
    if (!this.#sameBlock(token, token + 1)) return;
    const { formsByPair, forms, pairs } = this.tables;
    for (const first of this.#keys(token))
      for (const second of this.#keys(token + 1)) {
        if (!pairs.mayHave(first, second)) continue;
        for (let place = formsByPair.first(first, second); place !== 0; place = formsByPair.next(place)) {
          const form = formsByPair.value(place);
          const last = this.#phraseFrom(forms.words, forms.start.at(form), token, 2);
          if (last >= 0) this.#putForm(form, last, put);
        }
      }
  }

  /** The last token of a phrase whose first words, up to `known`, stand at `token`, or -1. */
  #phraseFrom(words: Sequences, start: number, token: number, known: number): number {
    const size = words.size(start);
    for (let index = known; index < size; index += 1) {
      const at = token + index;
      if (!this.#sameBlock(token, at)) return -1;
      const wanted = words.at(start, index);
      if (this.scan.words[at] !== wanted && this.scan.stems[at] !== wanted) return -1;
    }
    return token + size - 1;
  }

  /** The pieces that the words at `token` may render. */
  #stepsAt(token: number): readonly Step[] {
    const slot = token % KEPT;
    const known = this.#stepsOf[slot] === token ? this.#steps[slot] : undefined;
    if (known) return known;
    const { renderingsByWord, renderings } = this.tables;
    const steps: Step[] = [];
    for (const key of this.#keys(token)) {
      for (let place = renderingsByWord.first(key); place !== 0; place = renderingsByWord.next(place)) {
        const rendering = renderingsByWord.value(place);
        const last = this.#phraseFrom(renderings.words, renderings.start.at(rendering), token, 1);
        if (last < 0) continue;
        steps.push({
          piece: renderings.piece.at(rendering),
          first: token,
          last,
          sound: renderings.sound.at(rendering) === 1,
          rank: renderings.rank.at(rendering),
        });
      }
    }
    this.#steps[slot] = steps;
    this.#stepsOf[slot] = token;
    return steps;
  }

  /** Tokens at which the next piece may begin behind `last`: function words may stand between. */
  #nextOf(last: number): number[] {
    const found: number[] = [];
    for (let next = last + 1; found.length <= MOST_FILLERS && this.#sameBlock(last, next); next += 1) {
      if (this.#isMark(next)) break;
      found.push(next);
      if (!this.tables.fillers.has(this.scan.words[next] ?? 0)) break;
    }
    return found;
  }

  #derived(token: number, put: Put): void {
    const { pathsByPair, paths } = this.tables;
    for (const head of this.#stepsAt(token)) {
      for (const next of this.#nextOf(head.last)) {
        const hasOf = this.#hasOf(head.last + 1, next);
        for (const step of this.#stepsAt(next)) {
          if (!isLikely(head.rank) && !isLikely(step.rank)) continue;
          const fillers = next - head.last - 1;
          for (
            let place = pathsByPair.first(head.piece, step.piece);
            place !== 0;
            place = pathsByPair.next(place)
          ) {
            const path = pathsByPair.value(place);
            if (paths.order.at(path) === ORDER.inverted && !hasOf) continue;
            this.#walk(path, [head, step], fillers, put);
          }
        }
      }
    }
  }

  /** Goes on with a path whose first pieces are rendered. */
  #walk(path: number, done: readonly Step[], fillers: number, put: Put): void {
    const { paths } = this.tables;
    const start = paths.start.at(path);
    const last = done.at(-1)?.last ?? 0;
    if (done.length === paths.pieces.size(start)) {
      if (done.every(({ sound }) => sound)) return;
      const inverted = paths.order.at(path) === ORDER.inverted;
      put(last, {
        ...{ sense: paths.sense.at(path), form: -1, prior: 0, topical: 0 },
        ...{ derivation: done, inverted, fillers },
      });
      return;
    }
    const wanted = paths.pieces.at(start, done.length);
    for (const next of this.#nextOf(last))
      for (const step of this.#stepsAt(next))
        if (step.piece === wanted && (isLikely(step.rank) || done.every(({ rank }) => isLikely(rank))))
          this.#walk(path, [...done, step], fillers + next - last - 1, put);
  }

  #hasOf(from: number, to: number): boolean {
    for (let token = from; token < to; token += 1)
      if (this.scan.words[token] === this.tables.ofWord) return true;
    return false;
  }
}
