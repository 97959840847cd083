// The words that our interface in pages needs, put into the reader's language by whoever may ask the browser.
import type { ReasonKey } from '../text/wording';

/** Keys of texts in `_locales`. */
export type SayKey =
  | 'textLanguage'
  | 'tooltipWhy'
  | 'tooltipHere'
  | 'tooltipOthers'
  | 'tooltipUnsure'
  | 'tooltipOriginal'
  | 'tooltipSure'
  | 'tooltipLikely'
  | 'tooltipPlace'
  | 'dialogPin'
  | 'dialogClose'
  | 'dialogCopy'
  | 'dialogCopied'
  | 'dialogNotCopied'
  | 'dialogWrong'
  | 'dialogInstead'
  | 'dialogSilence'
  | 'dialogSilencePage'
  | 'dialogSilenceSite'
  | 'dialogSilenceEverywhere'
  | 'dialogSilenced'
  | 'dialogNotStored'
  | 'dialogChosen'
  | 'dialogEdit'
  | 'dialogReport'
  | 'dialogReportHint'
  | 'dialogReportText'
  | 'listHeading'
  | ReasonKey;

/** The text of a key with values filled in. */
export type Say = (key: SayKey, ...values: readonly string[]) => string;
