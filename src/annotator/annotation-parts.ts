// What an annotation is given by whoever puts it into a page.
import type { AdRules } from '../farms/ad-rules';
import type { TooltipLabels } from '../page/tooltip';
import type { Knowledge } from './examine';

/**
 * What an annotation needs; `counted` hears the number of marked terms after every change. `isAlive` turns false for good
 * when the extension that this belongs to has been updated, switched off or removed.
 */
export interface AnnotationParts {
  readonly knowledge: Knowledge;
  readonly ads: AdRules;
  readonly labels: TooltipLabels;
  readonly counted: (terms: number) => void;
  readonly isAlive: () => boolean;
}
