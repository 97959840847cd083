// What is put into each environment and measures there.
import type { PackedLexicon } from '../../../src/lexicon/compile';
import { explain } from '../../../src/lexicon/explain';
import { type Lexicon, loadLexicon } from '../../../src/lexicon/lexicon';
import { median } from '../statistics';
import { type BenchPage, benchPageOf } from './bench-page';
import { type Contestant, OURS, type Search } from './contestant';
import type { Dictionary } from './dictionaries';
import { DOM_PEERS } from './dom-peers';
import type { Material, PageSet } from './material';
import { floorOf, hashesOf, type Ratio, ratioOf, ratioOfTime, SLOW, timeOf } from './measure';
import { FARMGLOSS } from './ours';
import { TEXT_PEERS } from './text-peers';
import { filled, flat } from './texts';
import { compareHits } from './verify';

export interface Fails {
  readonly kind: 'fails';
  readonly reason: string;
}
export type Found =
  | (Ratio & { readonly kind: 'found'; readonly hits: number })
  | { readonly kind: 'differs'; readonly examples: readonly string[] }
  | Fails;
export type Built = { readonly kind: 'built'; readonly ratio: number } | Fails;

const CONTESTANTS: readonly Contestant[] = [FARMGLOSS, ...TEXT_PEERS, ...DOM_PEERS];
const BUILDS = 3;
/** A common measure for what does not depend on a page. */
const MEGABYTE = 1_000_000;

const failure = (error: unknown): Fails => ({ kind: 'fails', reason: String(error).slice(0, 60) });

const together = (searches: readonly Search[]) => (): number =>
  searches.reduce((sum, search) => sum + search.run(), 0);

/** Only its methods are called from outside, with arguments and results that are plain data. */
export class Lab {
  readonly #pages = new Map<PageSet, readonly BenchPage[]>();
  /** The contestant that was built last: they are large, so one at a time. */
  #built: { readonly key: string; readonly prepare: (page: BenchPage) => Search } | undefined;
  #lexicon: Lexicon | undefined;

  constructor(private readonly material: Material) {}

  contestants(): Pick<Contestant, 'name' | 'needsDom' | 'mostForms' | 'everyPage'>[] {
    return CONTESTANTS.map(({ build, ...plain }) => plain);
  }

  /** Checks a contestant's hits against ours, then times it. */
  find(name: string, size: number, set: PageSet): Found {
    const [contestant, dictionary] = [this.#contestant(name), this.#dictionary(size)];
    const pages = this.#pagesOf(set).filter((_, index) => index % contestant.everyPage === 0);
    try {
      const prepare = this.#searcher(contestant, dictionary);
      const { examples, hits, time } = compareHits(contestant, prepare, dictionary, pages);
      if (examples.length > 0) return { kind: 'differs', examples };
      const floor = floorOf(pages.map(({ text }) => text));
      const ratio =
        time > SLOW ? ratioOfTime(time, floor) : ratioOf(() => together(pages.map(prepare)), floor);
      return { kind: 'found', hits, ...ratio };
    } catch (error) {
      // A peer may be at its end; an error of our own must be seen.
      if (name === OURS) throw error;
      return failure(error);
    }
  }

  /** Hashing each word of the pages, as a multiple of one look at each character. */
  hash(set: PageSet): Ratio {
    const texts = this.#pagesOf(set).map(({ text }) => text);
    return ratioOf(hashesOf(texts), floorOf(texts));
  }

  /** Building or loading, as a multiple of one look at each character of a megabyte. */
  build(name: string, size: number): Built {
    const [contestant, dictionary] = [this.#contestant(name), this.#dictionary(size)];
    this.#built = undefined;
    const times: number[] = [];
    const build = (): number => {
      // Engines remember expressions they have compiled, so each is made new by a form that no page has.
      const forms = [...dictionary.forms, `qqq${times.length}`];
      return contestant.build({ ...dictionary, forms }).length;
    };
    try {
      while (times.length < BUILDS && Math.max(0, ...times) < SLOW) times.push(timeOf(() => build));
      const floor = floorOf([flat(filled(this.material.fixtures, MEGABYTE))]);
      return { kind: 'built', ratio: ratioOfTime(median(times), floor).ratio };
    } catch (error) {
      return failure(error);
    }
  }

  /** Finding and deciding with the whole dictionary: each farm page by itself, or one long page made of them. */
  explain(which: 'each' | 'long'): Ratio & { readonly terms: number; readonly characters: number } {
    this.#lexicon ??= this.#load();
    const lexicon = this.#lexicon;
    const { farms, longFarm } = this.material;
    const pages = (which === 'each' ? farms : [longFarm]).map((it) => ({ ...it, text: flat(it.text) }));
    const run = (): number => pages.reduce((sum, page) => sum + explain(lexicon, page).terms.length, 0);
    const texts = pages.map(({ text }) => text);
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    return { ...ratioOf(() => run, floorOf(texts)), terms: run(), characters };
  }

  /** Loading the whole dictionary, as a multiple of parsing a megabyte of HTML. */
  load(when: 'warm' | 'cold'): Ratio {
    const html = flat(filled(this.material.html, MEGABYTE));
    const parse = (): number => new DOMParser().parseFromString(html, 'text/html').body.childElementCount;
    const load = (): number => this.#load().tables.levels.length;
    return ratioOf(
      () => load,
      () => parse,
      when,
    );
  }

  #load(): Lexicon {
    const { packed, weights } = this.material.whole;
    return loadLexicon(JSON.parse(packed) as PackedLexicon, weights);
  }

  #contestant(name: string): Contestant {
    const contestant = CONTESTANTS.find((it) => it.name === name);
    if (contestant === undefined) throw new Error(`bench > contestants > no ${name}`);
    return contestant;
  }

  #dictionary(size: number): Dictionary {
    const dictionary = this.material.dictionaries.find((it) => it.size === size);
    if (dictionary === undefined) throw new Error(`bench > dictionaries > none of ${size}`);
    return dictionary;
  }

  #searcher(contestant: Contestant, dictionary: Dictionary): (page: BenchPage) => Search {
    const key = `${contestant.name} ${dictionary.size}`;
    if (this.#built?.key !== key) this.#built = { key, prepare: contestant.build(dictionary) };
    return this.#built.prepare;
  }

  #pagesOf(set: PageSet): readonly BenchPage[] {
    const known = this.#pages.get(set);
    if (known) return known;
    const { fixtures, sets } = this.material;
    const made = (typeof set === 'number' ? [filled(fixtures, set)] : sets[set]).map(benchPageOf);
    this.#pages.set(set, made);
    return made;
  }
}
