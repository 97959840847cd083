// What the popup shows about a tab: what all of its frames report, added up.

import type { HiddenBlock } from '../page/hide';
import type { PageReport, TermSummary } from './messages';

/** What one frame says. */
export interface FrameReport {
  readonly frame: number;
  readonly report: PageReport;
}

export interface TabTerm extends TermSummary {
  /** For each mention, the frame that it stands in. */
  readonly mentions: readonly number[];
}

export interface TabBlock extends HiddenBlock {
  readonly frame: number;
}

export interface TabReport extends PageReport {
  readonly terms: readonly TabTerm[];
  readonly hidden: readonly TabBlock[];
  /** The frames that have answered. */
  readonly frames: readonly number[];
}

const RANK = { farm: 2, probable: 1, none: 0 } as const;

/** One meaning's summaries in several frames, as one. */
function joinTerms(a: TabTerm, b: TabTerm): TabTerm {
  return {
    ...a,
    confidence: Math.max(a.confidence, b.confidence),
    surfaces: [...new Set([...a.surfaces, ...b.surfaces])],
    count: a.count + b.count,
    mentions: [...a.mentions, ...b.mentions],
  };
}

/** Adds up the frames' reports, the page's own first; undefined when there is none. The strongest verdict counts. */
export function addUp(reports: readonly FrameReport[]): TabReport | undefined {
  const [first] = reports;
  if (first === undefined) return undefined;
  const terms = new Map<string, TabTerm>();
  let before = 0;
  for (const { frame, report } of reports) {
    for (const summary of report.terms) {
      const mentions = Array.from({ length: summary.count }, () => frame);
      const term = { ...summary, place: before + summary.place, mentions };
      const known = terms.get(term.sense);
      terms.set(term.sense, known ? joinTerms(known, term) : term);
    }
    before += report.terms.reduce((sum, { count }) => sum + count, 0);
  }
  const verdicts = reports.map(({ report }) => report.verdict);
  return {
    host: first.report.host,
    verdict: verdicts.reduce((best, verdict) => (RANK[verdict.kind] > RANK[best.kind] ? verdict : best)),
    asked: reports.some(({ report }) => report.asked),
    terms: [...terms.values()].sort((a, b) => b.count - a.count),
    hidden: reports.flatMap(({ frame, report }) => report.hidden.map((block) => ({ ...block, frame }))),
    notices: [...new Set(reports.flatMap(({ report }) => report.notices))],
    frames: reports.map(({ frame }) => frame),
  };
}
