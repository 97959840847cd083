// Writes right words into the page's text. Each text node of the page keeps its identity and is written in place, with what
// it said kept beside it: no element is added, and whoever reads the page has the originals put back for that moment.
import { replacementOf } from '../lexicon/replacement';
import { finish, type Work } from '../text/work';
import { isThere } from './dom';
import { type Mark, type Painting, type Part, paintLayers } from './paint';

/** One replacement in a text node: `start` and `end` count in the page's own text, `at` in what is written. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly words: string;
}

/** What a text node said, what it says while corrected words stand in it, and how it comes to that. */
interface Rewritten {
  readonly original: string;
  readonly written: string;
  readonly edits: readonly Edit[];
}

/** What is going to be written. */
export interface Plan {
  readonly painting: Painting;
  readonly words: ReadonlyMap<Mark, string>;
}

/** Keeps the place of a text of which nothing else is left: a page's `normalize()` takes empty nodes away. */
const NOTHING_SEEN = '\u2060';
/** A text that the page has put back so often is left as it is: its script and we would go on for ever. */
const MOST_TAKEN = 5;
/** What is written is found again in a text that the page has made longer, unless it is so short that it may be the page's. */
const RECOGNISABLE = 24;
/** Marks planned in one step. */
const STEP = 50;

/** What a node says with the right words in it, and where its parts stand then. */
function rewrite(node: Text, original: string, parts: readonly Part[], words: Plan['words']) {
  const edits: Edit[] = [];
  const moved: Omit<Part, 'mark'>[] = [];
  let [written, from] = ['', 0];
  for (const { mark, start, end } of parts) {
    const own = words.get(mark);
    const isFirst = mark.range.startContainer === node && mark.range.startOffset === start;
    written += original.slice(from, start);
    const at = written.length;
    const rest = end - start === original.length ? NOTHING_SEEN : '';
    const put = own === undefined ? original.slice(start, end) : isFirst ? own : rest;
    if (own !== undefined) edits.push({ start, end, at, words: put });
    written += put;
    moved.push({ start: at, end: written.length });
    from = end;
  }
  return { rewritten: { original, edits, written: written + original.slice(from) }, moved };
}

/** Writes the edits into a node that says `original`; what is selected around them stays selected. */
function write(node: Text, { edits }: Rewritten): void {
  for (const { start, end, words } of [...edits].reverse()) node.replaceData(start, end - start, words);
}

/** The way back; `before` are the characters that the page has put before what we had written. */
function writeBack(node: Text, { original, edits }: Rewritten, before = 0): void {
  for (const { start, end, at, words } of [...edits].reverse())
    node.replaceData(before + at, words.length, original.slice(start, end));
}

/** The right words that stand in a page now. */
export class Corrected {
  readonly #rewritten = new Map<Text, Rewritten>();
  /** Texts that the page has changed under us: they are its own from then on. */
  readonly #left = new WeakSet<Text>();
  /** How often the page has taken our words out of a text. */
  readonly #taken = new Map<string, number>();

  /**
   * Finds out what may be written for the sure marks of a painting as it was read: what is short enough to stand in a
   * sentence, in nodes that are `ready`, and that the page has not changed since.
   */
  *plan(painting: Painting, isReady: (node: Text) => boolean): Work<Plan> {
    const words = new Map<Mark, string>();
    const refused = new Set<Mark>();
    for (const [node, parts] of painting.parts)
      if (!isReady(node) || this.#isLeft(node, painting)) for (const { mark } of parts) refused.add(mark);
    for (const [index, mark] of painting.marks.entries()) {
      const { surface, entry } = mark.term;
      const own = mark.sure && !refused.has(mark) ? replacementOf(surface, entry.meaning) : undefined;
      if (own !== undefined) words.set(mark, own);
      if (index % STEP === STEP - 1) yield;
    }
    return { painting, words };
  }

  #isLeft(node: Text, { said }: Painting): boolean {
    const known = this.#rewritten.get(node);
    const text = known?.written === node.data ? known.original : node.data;
    return text !== said.get(node) || this.#left.has(node) || (this.#taken.get(text) ?? 0) >= MOST_TAKEN;
  }

  /** Plans and writes at once what the page's own nodes say; see `write`. */
  correct(painting: Painting, isReady: (node: Text) => boolean): Painting {
    return this.write(finish(this.plan(painting, isReady)));
  }

  /** Writes what is planned, where the originals stand; returns the painting with its marks where they are then. */
  write({ painting, words: planned }: Plan): Painting {
    const words = new Map(planned);
    // A slice of planning may have passed: a mark is written in all of its nodes or in none.
    for (const [node, parts] of painting.parts)
      if (node.data !== painting.said.get(node)) for (const { mark } of parts) words.delete(mark);
    if (words.size === 0) return painting;
    const places = new Map<Mark, (Omit<Part, 'mark'> & { readonly node: Text })[]>();
    for (const [node, parts] of painting.parts) {
      const said = painting.said.get(node) ?? '';
      const { rewritten, moved } = rewrite(node, said, parts, words);
      if (rewritten.edits.length > 0) {
        write(node, rewritten);
        this.#rewritten.set(node, rewritten);
      }
      for (const [index, { mark }] of parts.entries()) {
        const place = moved[index];
        if (place) places.set(mark, [...(places.get(mark) ?? []), { ...place, node }]);
      }
    }
    const marks: Mark[] = [];
    const parts = new Map<Text, Part[]>();
    for (const old of painting.marks) {
      const [first, last] = [places.get(old)?.[0], places.get(old)?.at(-1)];
      if (!first || !last) continue;
      const range = new StaticRange({
        ...{ startContainer: first.node, startOffset: first.start },
        ...{ endContainer: last.node, endOffset: last.end },
      });
      const own = words.get(old);
      const mark = { ...old, range, ...(own !== undefined && { words: own }) };
      marks.push(mark);
      for (const { node, start, end } of places.get(old) ?? [])
        parts.set(node, [...(parts.get(node) ?? []), { mark, start, end }]);
    }
    return { ...painting, marks, parts, layers: paintLayers(marks, painting.look) };
  }

  /** Puts all originals back, to the last character, and returns the nodes that say them again. */
  restore(): ReadonlySet<Text> {
    const restored = new Set<Text>();
    for (const [node, rewritten] of this.#rewritten) {
      const { original, written } = rewritten;
      const isOurs = node.data === written;
      if (isOurs) writeBack(node, rewritten);
      if (isOurs && isThere(node)) {
        restored.add(node);
        continue;
      }
      this.#taken.set(original, (this.#taken.get(original) ?? 0) + 1);
      if (isOurs) continue;
      this.#left.add(node);
      // Something was put before or behind our words, as by `normalize()`: they go all the same.
      const before = written.length < RECOGNISABLE ? -1 : node.data.indexOf(written);
      if (before >= 0) writeBack(node, rewritten, before);
    }
    this.#rewritten.clear();
    return restored;
  }

  /** What is written now, with what the page said there. */
  pairs(): (readonly [written: string, original: string])[] {
    return [...this.#rewritten.values()].map(({ written, original }) => [written, original]);
  }

  /** Lets `work` see the page with its own words; afterwards ours stand again where the page's still stand. */
  aside<T>(work: () => T): T {
    const before = new Map(this.#rewritten);
    const restored = this.restore();
    const result = work();
    for (const [node, rewritten] of before)
      if (restored.has(node) && node.data === rewritten.original) {
        write(node, rewritten);
        this.#rewritten.set(node, rewritten);
      }
    return result;
  }
}
