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
 * How likely a form is its sense when nothing else is known: of ten places on farm pages where these words stand, in how
 * many they are this term. 10 is certain: no English text on a farm means anything else by it.
 */
export type Prior = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
export const CERTAIN: Prior = 10;

/** Words directly before or after a form that decide for it or speak strongly against it. */
export interface Neighbours {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
}

export interface Form extends Neighbours {
  readonly text: string;
  readonly prior: Prior;
  /** The same on pages of the sense's own field ("weight" on a page about search engines). */
  readonly topical: Prior;
  /** The page must write the form in exactly this case. */
  readonly exactCase: boolean;
  /** Why the machine wrote this, where it differs from the sense's own reason. */
  readonly why: string | undefined;
}

/** The `cut` of a sense whose wrong English never follows from its pieces. */
export const NO_CUT = 'none';

export interface Sense extends Neighbours {
  readonly id: string;
  readonly zh: string;
  readonly pinyin: string;
  readonly meaning: string;
  readonly gloss: string;
  /** Why machines write the irregular forms; regular ones explain themselves by the gloss table. */
  readonly why: string | undefined;
  readonly kind: Kind;
  /** Where the Chinese is cut ("微|信") when only that cut makes sense, or `NO_CUT`; otherwise every cut is tried. */
  readonly cut: string | undefined;
  /** Irregular forms, and regular ones that need saying more about. */
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
