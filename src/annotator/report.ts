// Sums up what is marked and hidden on the page, for the popup.
import type { PageReport } from '../extension/messages';
import type { Annotation } from './annotation';
import { summarise } from './summarise';

export const reportOf = (annotation: Annotation): PageReport => ({
  host: location.hostname,
  verdict: annotation.verdict,
  asked: annotation.asked.page,
  terms: summarise(annotation.showing.marks),
  hidden: annotation.hiding.blocks(),
  notices: annotation.notices(),
});
