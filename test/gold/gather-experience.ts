// Counts on labelled pages how often each form was its term, and how often something else.
import {
  addTallies,
  type Experience,
  expecting,
  type JointTally,
  NEVER_SEEN,
  shareOf,
  subtract,
  type Tallies,
  type Tally,
} from '../../src/lexicon/experience';
import type { Lexicon } from '../../src/lexicon/lexicon';
import { PageView } from '../../src/lexicon/page-view';
import type { Sense } from '../../src/lexicon/sense';
import { fromPlainText } from '../../src/text/page-text';
import type { LabelledPage } from './labelled';
import { isRightAlone } from './rows';

/** Tallies by the numbers of a sense and its form. */
class Counter {
  readonly #bySense = new Map<number, Map<number, Tally>>();

  add(sense: number, form: number, { right, wrong }: Tally): void {
    const forms = this.#bySense.get(sense) ?? new Map<number, Tally>();
    this.#bySense.set(sense, forms);
    const before = forms.get(form) ?? NEVER_SEEN;
    forms.set(form, { right: before.right + right, wrong: before.wrong + wrong });
  }

  of(sense: number): ReadonlyMap<number, Tally> {
    return this.#bySense.get(sense) ?? new Map();
  }

  *all(): Generator<readonly [sense: number, form: number, tally: Tally]> {
    for (const [sense, forms] of this.#bySense) for (const [form, tally] of forms) yield [sense, form, tally];
  }
}

/** What one page shows. */
function countPage(lexicon: Lexicon, page: LabelledPage): Counter {
  const counter = new Counter();
  const view = PageView.of(lexicon, fromPlainText(page.text));
  for (const place of view.places)
    for (const possible of place.possible) {
      const right = isRightAlone(page, view, place, possible);
      if (right === undefined) continue;
      const { sense, form } = possible.reading;
      counter.add(sense, form, right ? { right: 1, wrong: 0 } : { right: 0, wrong: 1 });
    }
  return counter;
}

export interface Gathered {
  /** As it ships. */
  readonly tallies: Tallies;
  /** What all pages but one show: a page must not be read with what it shows itself, or weights would trust that too much. */
  readonly without: (page: string) => Experience;
}

/** Gathers from pages, read with a dictionary of `senses`, what they show of its forms. */
export function gatherExperience(
  lexicon: Lexicon,
  senses: readonly Sense[],
  pages: readonly LabelledPage[],
): Gathered {
  const byPage = new Map(pages.map((page) => [page.id, countPage(lexicon, page)]));
  const all = new Counter();
  for (const counter of byPage.values()) for (const met of counter.all()) all.add(...met);

  const tallies: Record<string, Record<string, readonly [number, number]>> = {};
  for (const [sense, form, { right, wrong }] of all.all()) {
    const { zh = '', forms = [] } = senses[sense] ?? {};
    const own = tallies[zh] ?? {};
    tallies[zh] = own;
    own[forms[form]?.text ?? ''] = [right, wrong];
  }
  const ofForm = (counter: Counter, sense: number, form: number): JointTally =>
    expecting(counter.of(sense).get(form) ?? NEVER_SEEN, shareOf(senses[sense]?.forms[form]?.prior));
  const ofSense = (counter: Counter, sense: number): JointTally =>
    addTallies([...counter.of(sense).keys()].map((form) => ofForm(counter, sense, form)));
  return {
    tallies: sorted(tallies, (forms) => sorted(forms, (tally) => tally)),
    without: (page) => {
      const own = byPage.get(page) ?? new Counter();
      return {
        form: (sense, form) => subtract(ofForm(all, sense, form), ofForm(own, sense, form)),
        sense: (sense) => subtract(ofSense(all, sense), ofSense(own, sense)),
      };
    },
  };
}

/** A record with its keys in order, so that files differ only where something has changed. */
function sorted<A, B>(record: Readonly<Record<string, A>>, each: (value: A) => B): Record<string, B> {
  const entries = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, each(value)]));
}
