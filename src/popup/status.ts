// Says in one sentence what the page is and, where nothing is shown, why.
import type { PageReport } from '../extension/messages';
import type { Settings } from '../extension/settings';

/** Keys of the interface's texts, with what is filled in. */
export interface Status {
  readonly headline: readonly [key: string, ...values: string[]];
  /** Why nothing is shown, or undefined when something is. */
  readonly because: readonly [key: string, ...values: string[]] | undefined;
  /** True when "Explain this page anyway" makes sense. */
  readonly canAsk: boolean;
}

function headlineOf({ verdict, asked, terms }: PageReport): Status['headline'] {
  if (verdict.kind === 'farm') return ['statusFarm', verdict.name ?? ''];
  if (verdict.kind === 'probable') return ['statusProbable'];
  if (asked) return ['statusAsked'];
  return terms.length > 0 ? ['statusSelection'] : ['statusNone'];
}

function becauseOf(report: PageReport, settings: Settings): Status['because'] {
  if (report.terms.length > 0) return undefined;
  if (settings.offSites.includes(report.host)) return ['becauseOffHere', report.host];
  if (!settings.annotate && !report.asked) return ['becauseOff'];
  if (report.verdict.kind === 'none' && !report.asked) return ['becauseNone'];
  return ['becauseNoTerms'];
}

/** True when the annotator, which reads articles, is in the tab. */
export const canCopy = ({ verdict, asked, terms }: PageReport): boolean =>
  verdict.kind !== 'none' || asked || terms.length > 0;

/** `report` is undefined when no script of ours answers; `host` is empty where none may run. */
export function statusOf(report: PageReport | undefined, settings: Settings, host: string): Status {
  if (host === '') return { headline: ['statusClosed'], because: ['becauseClosed'], canAsk: false };
  if (report === undefined) return { headline: ['statusAbsent'], because: ['becauseAbsent'], canAsk: true };
  return {
    headline: headlineOf(report),
    because: becauseOf(report, settings),
    canAsk: report.verdict.kind === 'none' && !report.asked,
  };
}
