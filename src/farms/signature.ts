// A farm's signature: how its pages are recognised and which of their text is boilerplate.
import type { BlockKey } from '../text/wording';

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
  /** How often one of the phrases must stand there; 1 when left out. */
  readonly least?: number;
  /** Phrases count in code too: a farm whose copy buttons became text. */
  readonly inCode?: boolean;
  /** Texts at the start of a line, character for character, with ten or more characters behind them. */
  readonly lineStarts?: readonly string[];
  /** At least so many teasers in a row, cut at a fixed length and ended by "...". */
  readonly cutLines?: number;
  /** Beginnings of a trail of links in the head ("network") that ends with the page's title, before the title itself. */
  readonly trail?: readonly string[];
  /** A habit of the farm's generator. */
  readonly manner?: Manner;
  /** At least so many kinds of certain mistranslations, each used rather than explained. */
  readonly families?: number;
  readonly host?: string;
  /** A path in which `#` is any number, `@` letters, `~` letters and digits, `*` any run of characters but "/", at the end any. */
  readonly path?: string;
}

/**
 * Habits of generators: paragraphs that start in small letters; no space behind stops; an abstract that repeats the
 * text's beginning and breaks off.
 */
export const MANNERS = ['lower-starts', 'tight-stops', 'cut-abstract'] as const;
export type Manner = (typeof MANNERS)[number];

/** A page in a few words: `{article}` stands for an article; with an address where that matters. */
export type Sample = string | { readonly url: string; readonly text: string };

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
  readonly reason: BlockKey;
  /** Whole boilerplate phrases. */
  readonly phrases?: readonly string[];
  readonly where?: 'head' | 'tail';
  /** Labels such as "Keywords": with their line, directly behind hidden text. */
  readonly labels?: readonly string[];
  /** Headings hidden only when nothing but links stands between them and the hidden text that follows. */
  readonly headings?: readonly string[];
  /** A trail of links with the title, as in evidence. */
  readonly trail?: readonly string[];
  /** An abstract that repeats the text's beginning. */
  readonly abstract?: true;
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
   * They match in either case, with any white space for a space. Empty for a farm whose
   * mistranslations let the detector look.
   */
  readonly gate: readonly string[];
  /** The same around the page's title, for farms that are known by their heads. */
  readonly headGate?: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly hide: readonly HideRule[];
  /** Pages in a few words that must be recognised, and that must not. */
  readonly samples: readonly Sample[];
  readonly nonsamples: readonly Sample[];
}

/** Recognition by mistranslations alone, for pages without a footer. */
export interface Density {
  readonly minFamilies: number;
  readonly minHits: number;
  readonly minPerThousandWords: number;
  /** For each family (a Chinese term) phrases that are rare in English. */
  readonly families: Readonly<Record<string, readonly string[]>>;
  /** Those families whose phrases ordinary English holds too, each in its own field: railways, energy, games. */
  readonly ordinary: readonly string[];
}

/** All recognition data, as shipped. */
export interface Farms {
  readonly signatures: readonly Signature[];
  readonly density: Density;
}
