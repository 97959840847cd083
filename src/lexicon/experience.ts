// What reading labelled pages has taught: how often the words of a form were its term, and how often something else.
import { MARK } from './code';
import type { Sense } from './sense';

/** How often a reading was right, and how often wrong. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
}

export const NEVER_SEEN: Tally = { right: 0, wrong: 0 };

/** Of several forms: also how often they would have been right if each were right as often as its prior says. */
export interface JointTally extends Tally {
  readonly expected: number;
}

export const NO_JOINT_TALLY: JointTally = { ...NEVER_SEEN, expected: 0 };

export interface Experience {
  /** Of one form of a sense, by its number; -1 for derived ones together. */
  form(sense: number, form: number): Tally;
  /** Of all forms of a sense. */
  sense(sense: number): JointTally;
}

/** What is believed of a derived form before anything was met; about the share that was right on labelled pages. */
const DERIVED_SHARE = 0.1;

/** The share of its places in which a form is believed to be its sense, by its prior; undefined for derived forms. What is called certain still fails sometimes. */
export const shareOf = (prior: number | undefined): number =>
  prior === undefined ? DERIVED_SHARE : Math.min(prior, 9.7) / 10;

/** A tally of places whose reading was believed to be right in this share of them. */
export const expecting = (tally: Tally, share: number): JointTally => ({
  ...tally,
  expected: (tally.right + tally.wrong) * share,
});

/** As `npm run fit` writes it: the Chinese term, then each form that was met (`""` for derived ones): right, wrong. */
export type Tallies = Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>;

/** A sense's tallies as a packed line: a form's number (-1 for derived ones together), right, wrong; at last those expected, in tenths. */
export function packTallies({ zh, forms }: Sense, tallies: Tallies): string {
  const own = tallies[zh] ?? {};
  const known = [{ text: '', prior: undefined }, ...forms];
  const met = known.flatMap(({ text, prior }, index) => {
    const [right, wrong] = own[text] ?? [];
    if (right === undefined || wrong === undefined) return [];
    return [{ form: index - 1, ...expecting({ right, wrong }, shareOf(prior)) }];
  });
  if (met.length === 0) return '';
  const items = met.map(({ form, right, wrong }) => `${form}:${right}:${wrong}`);
  return [...items, Math.round(addTallies(met).expected * 10)].join(MARK.item);
}

export interface SenseTallies {
  readonly forms: ReadonlyMap<number, Tally>;
  readonly all: JointTally;
}

/** Reads a packed line. */
export function readTallies(packed: string): SenseTallies {
  if (packed === '') return { forms: new Map(), all: NO_JOINT_TALLY };
  const items = packed.split(MARK.item);
  const expected = Number(items.pop()) / 10;
  const forms = new Map(
    items.map((item) => {
      const [form = 0, right = 0, wrong = 0] = item.split(':').map(Number);
      return [form, { right, wrong }] as const;
    }),
  );
  const parts = [...forms.values()].map((tally) => ({ ...tally, expected: 0 }));
  return { forms, all: { ...addTallies(parts), expected } };
}

/** 5 and 20 were tried: with 20 less is found at the same precision. */
const OFTEN = 10;

/** True for a tally of many meetings that were right. */
export const isOftenRight = ({ right }: Tally): boolean => right >= OFTEN;

/** Several tallies as one. */
export const addTallies = (tallies: Iterable<JointTally>): JointTally => {
  let [right, wrong, expected] = [0, 0, 0];
  for (const tally of tallies) {
    right += tally.right;
    wrong += tally.wrong;
    expected += tally.expected;
  }
  return { right, wrong, expected };
};

export const subtract = (all: JointTally, part: JointTally): JointTally => ({
  right: all.right - part.right,
  wrong: all.wrong - part.wrong,
  expected: all.expected - part.expected,
});

/** So many imagined meetings does a prior count for beside real ones. Chosen on the pages held back: 2 to 10 do alike. */
const BELIEF = 3;

/** Log-odds of a share (0 to 1) that was believed before anything was met, after a tally. */
export function oddsAfter(share: number, { right, wrong }: Tally): number {
  const belief = (right + BELIEF * share) / (right + wrong + BELIEF);
  const kept = Math.min(0.99, Math.max(0.01, belief));
  return Math.log(kept / (1 - kept));
}

/** Log of how much oftener forms were right than believed; about 0 when nothing was met. */
export const surprise = ({ right, expected }: JointTally): number =>
  Math.log((right + BELIEF) / (expected + BELIEF));
