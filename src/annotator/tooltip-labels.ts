// The tooltip's words in the reader's language.
import { text } from '../extension/text';
import type { TooltipLabels } from '../page/tooltip';

export const tooltipLabels = (): TooltipLabels => ({
  why: text('tooltipWhy'),
  here: text('tooltipHere'),
  others: text('tooltipOthers'),
  unsure: text('tooltipUnsure'),
});
