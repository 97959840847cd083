// What reading labelled pages has taught: how often the words of a form were its term, and how often something else.
import { MARK } from './code';
import type { Sense } from './sense';

/** How often a reading was right, and how often wrong. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
}

export const NEVER_SEEN: Tally = { right: 0, wrong: 0 };

export interface Experience {
  /** Of one form of a sense, by its number; -1 for derived ones together. */
  form(sense: number, form: number): Tally;
  /** Of all forms of a sense. */
  sense(sense: number): Tally;
}

/** As `npm run fit` writes it: the Chinese term, then each form that was met (`""` for derived ones): right, wrong. */
export type Tallies = Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>;

/** A sense's tallies as a packed line: a form's number (-1 for derived ones together), right, wrong. */
export function packTallies({ zh, forms }: Sense, tallies: Tallies): string {
  const own = tallies[zh] ?? {};
  const texts = ['', ...forms.map(({ text }) => text)];
  return texts
    .flatMap((text, index) => {
      const tally = own[text];
      return tally === undefined ? [] : [`${index - 1}:${tally.join(':')}`];
    })
    .join(MARK.item);
}

/** Reads a packed line. */
export function readTallies(packed: string): ReadonlyMap<number, Tally> {
  if (packed === '') return new Map();
  return new Map(
    packed.split(MARK.item).map((item) => {
      const [form = 0, right = 0, wrong = 0] = item.split(':').map(Number);
      return [form, { right, wrong }] as const;
    }),
  );
}

/** Several tallies as one. */
export const addTallies = (tallies: Iterable<Tally>): Tally => {
  let [right, wrong] = [0, 0];
  for (const tally of tallies) {
    right += tally.right;
    wrong += tally.wrong;
  }
  return { right, wrong };
};

/** So many imagined meetings does a prior count for beside real ones. Chosen on the pages held back: 2 to 10 do alike. */
const BELIEF = 3;

/** Log-odds of a share (0 to 1) that was believed before anything was met, after a tally. */
export function oddsAfter(share: number, { right, wrong }: Tally): number {
  const belief = (right + BELIEF * share) / (right + wrong + BELIEF);
  const kept = Math.min(0.99, Math.max(0.01, belief));
  return Math.log(kept / (1 - kept));
}
