// What is asked of everything that is measured: whole words, any case, the longest, not overlapping.
import type { BenchPage } from './bench-page';
import type { Dictionary } from './dictionaries';
import type { Hit } from './hits';

/** The name of Farmgloss among the contestants. */
export const OURS = 'Farmgloss';

/** One search of one page. */
export interface Search {
  /** What is timed. Gives a number that depends on the work, so that no engine leaves the work out. */
  run(): number;
  /** What `run` found, in the page's text. */
  hits(): readonly Hit[];
}

export interface Contestant {
  readonly name: string;
  /** Which hits stand when some overlap; see `hits.ts`. */
  readonly precedence: 'leftmost' | 'longest';
  readonly needsDom: boolean;
  /** The most forms for which measuring it ends in reasonable time. */
  readonly mostForms: number;
  /** Of the ordinary pages it searches every so many, for the same reason. */
  readonly everyPage: number;
  /** Builds or loads what it needs once a dictionary. What it gives prepares one search, which is not timed. */
  build(dictionary: Dictionary): (page: BenchPage) => Search;
}

/** A search that changes nothing and so needs no preparing. */
export const pureSearch =
  (find: (page: BenchPage) => readonly Hit[]) =>
  (page: BenchPage): Search => {
    let found: readonly Hit[] = [];
    return {
      run: () => {
        found = find(page);
        return found.length;
      },
      hits: () => found,
    };
  };

/** One alternation of all forms. The longest stand first, because the first that fits is taken. */
export function alternationOf(forms: readonly string[]): RegExp {
  const longest = [...forms].sort((a, b) => b.length - a.length);
  return new RegExp(`\\b(?:${longest.join('|')})\\b`, 'gi');
}
