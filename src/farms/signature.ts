// A farm's signature: how its pages are recognised and which of their text is boilerplate.

/** What `judge` looks for. Each kind of evidence counts once, with its weight. */
export interface Evidence {
  readonly id: string;
  readonly weight: number;
  /** Core evidence is the farm's own mark; some of it must be there, whatever the score. */
  readonly core: boolean;
  /** Any of these phrases (see `phrasePattern`). */
  readonly phrases?: readonly string[];
  /** Only in the page's last third or last 400 words ("tail"), or its first third or first 60 words ("head"). */
  readonly where?: 'head' | 'tail';
  /** Texts at the start of a line, character for character, with ten or more characters behind them. */
  readonly lineStarts?: readonly string[];
  /** At least so many teasers in a row, cut at a fixed length and ended by "...". */
  readonly cutLines?: number;
  readonly host?: string;
  /** A path in which `#` is any number and `*` any run of characters but "/". */
  readonly path?: string;
}

export const HIDDEN_KINDS = [
  'header',
  'keywords',
  'navigation',
  'disclaimer',
  'ad',
  'footer',
  'teaser',
] as const;
export type HiddenKind = (typeof HIDDEN_KINDS)[number];

/** A part of a page that is hidden on this farm. */
export interface HideRule {
  readonly kind: HiddenKind;
  /** Told to the reader: what the hidden text is. */
  readonly reason: string;
  /** Whole boilerplate phrases. */
  readonly phrases?: readonly string[];
  readonly where?: 'head' | 'tail';
  /** Labels such as "Keywords": with their line, directly behind hidden text. */
  readonly labels?: readonly string[];
  /** Headings hidden only when nothing but links stands between them and the hidden text that follows. */
  readonly headings?: readonly string[];
  /** From such a line start to the end of the teasers that follow it. */
  readonly teasersFrom?: readonly string[];
}

export interface Signature {
  readonly id: string;
  readonly name: string;
  readonly seenAt: readonly string[];
  /** Score from which a page is the farm's, and how much core evidence it must hold. */
  readonly threshold: number;
  readonly minCore: number;
  /**
   * Short texts, one of which every page of the farm contains: what the detector looks for before it does anything else.
   * They match letter by letter, with any white space for a space.
   */
  readonly gate: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly hide: readonly HideRule[];
  /** Pages in a few words that must be recognised, and that must not. */
  readonly samples: readonly string[];
  readonly nonsamples: readonly string[];
}

/** Recognition by mistranslations alone, for pages without a footer. */
export interface Density {
  readonly minFamilies: number;
  readonly minHits: number;
  readonly minPerThousandWords: number;
  /** For each family (a Chinese term) phrases that no ordinary English text holds. */
  readonly families: Readonly<Record<string, readonly string[]>>;
}

/** All recognition data, as shipped. */
export interface Farms {
  readonly signatures: readonly Signature[];
  readonly density: Density;
}
