// A sense: a Chinese term with its right English and the English forms in which machines mistranslate it.

export const KINDS = [
  'product',
  'company',
  'person',
  'place',
  'media',
  'government',
  'finance',
  'business',
  'web',
  'tech',
  'slang',
  'idiom',
  'grammar',
  'game',
  'term',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * What a form needs before it is explained: nothing (no English text on a farm means anything else by it), evidence in
 * its surroundings, or a decisive neighbouring word (for the most ordinary words).
 */
export const NEEDS = ['nothing', 'context', 'neighbour'] as const;
export type Need = (typeof NEEDS)[number];

/** Words directly before or after a form that decide for it or rule it out. */
export interface Neighbours {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
}

export interface Form extends Neighbours {
  readonly text: string;
  readonly needs: Need;
  /** The page must write the form in exactly this case. */
  readonly exactCase: boolean;
  /** Why the machine wrote this, where it differs from the sense's own reason. */
  readonly why: string | undefined;
}

export interface Sense extends Neighbours {
  readonly id: string;
  readonly zh: string;
  readonly pinyin: string;
  readonly meaning: string;
  readonly gloss: string;
  readonly why: string;
  readonly kind: Kind;
  readonly forms: readonly Form[];
  /** Ids of topics whose words speak for and against the sense. */
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** Words and phrases nearby that speak for and against it. */
  readonly cues: readonly string[];
  readonly anticues: readonly string[];
  /** Sentences with the expected spans in [brackets]; see `example.ts`. */
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
}
