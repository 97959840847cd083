// What an annotation is given by whoever puts it into a page.
import type { AdRules } from '../farms/ad-rules';
import type { Explained } from '../lexicon/explain';
import type { Silence, TermActions } from '../page/dialog-content';
import type { Say } from '../page/say';
import type { PlainText, Span } from '../text/page-text';
import type { Knowledge } from './examine';

/** What a reader can do about a meaning that is more than the page's affair. */
export interface OutsideActions extends Pick<TermActions, 'reportPlace'> {
  /** Stores that a meaning, by its name, is not explained; gives false when that could not be. */
  readonly silence: (sense: string, where: Exclude<Silence, 'page'>) => Promise<boolean>;
  readonly edit: (sense: string) => void;
  /** A window of ours has opened here: those in the page's other frames are to close. */
  readonly opened: () => void;
}

/** What Farmgloss knows; whoever has the dictionary is asked about a page, which is cleaned before. */
export interface PageKnowledge extends Omit<Knowledge, 'lexicon'> {
  /** Explains a page except in what is hidden; undefined when a newer question has ended this one. May reject. */
  readonly explain: (page: PlainText, hidden: readonly Span[]) => Promise<Explained | undefined>;
}

/**
 * What an annotation needs; `counted` hears the number of marked terms after every change. `isAlive` turns false for good
 * when the extension that this belongs to has been updated, switched off or removed.
 */
export interface AnnotationParts {
  readonly knowledge: PageKnowledge;
  readonly ads: AdRules;
  readonly say: Say;
  readonly actions: OutsideActions;
  readonly counted: (terms: number) => void;
  readonly isAlive: () => boolean;
}
