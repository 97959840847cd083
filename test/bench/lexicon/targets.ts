// What the dictionary's speed should be, beside what was measured.
import { OURS } from './contestant';
import type { Finding } from './finding';
import { digits } from './table';

export interface Figures {
  readonly findings: readonly Finding[];
  readonly growth: { readonly forms: number; readonly page: number };
  readonly deciding: { readonly each: number; readonly long: number };
  /** Missing where HTML cannot be parsed. */
  readonly loading: { readonly warm: number; readonly cold: number } | undefined;
}

interface Target {
  readonly what: string;
  /** Undefined where it was not measured. */
  readonly figure: number | undefined;
  readonly bound: 'at most' | 'at least';
  readonly wanted: number;
}

const GIANT_REGEXP = 'one RegExp';
const MARK_JS = 'mark.js';

/** The peer's times divided by ours, on the same pages with the same forms. */
function advantages(findings: readonly Finding[], peer: string, sizes: (size: number) => boolean): number[] {
  return findings
    .filter(({ contestant, size }) => contestant === peer && sizes(size))
    .flatMap(({ set, size, ratio }) => {
      const ours = findings.find((it) => it.contestant === OURS && it.set === set && it.size === size);
      return ours === undefined ? [] : [ratio / ours.ratio];
    });
}

const least = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : Math.min(...values);

function targetsOf({ findings, growth, deciding, loading }: Figures): Target[] {
  const ours = findings.filter(({ contestant }) => contestant === OURS);
  const worst = Math.max(...ours.map(({ ratio }) => ratio));
  const regexp = least(advantages(findings, GIANT_REGEXP, (size) => size >= 3000));
  const marks = least(advantages(findings, MARK_JS, (size) => size === 1000));
  const most = (what: string, figure: number | undefined, wanted: number): Target => ({
    ...{ what, figure, wanted },
    bound: 'at most',
  });
  return [
    most('finding / floor, slowest of all sizes and pages', worst, 1.5),
    { what: 'one RegExp / Farmgloss from 3,000 forms', figure: regexp, bound: 'at least', wanted: 1 },
    { what: 'mark.js / Farmgloss at 1,000 forms', figure: marks, bound: 'at least', wanted: 20 },
    most('finding and deciding / floor, farm pages', deciding.each, 2.5),
    most('finding and deciding / floor, long farm page', deciding.long, 2.5),
    most('exponent of finding in the number of forms', growth.forms, 0.1),
    most("exponent of finding in the page's length", growth.page, 1.05),
    most('loading / parsing 1 MB of HTML, warm', loading?.warm, 0.5),
    most('loading / parsing 1 MB of HTML, first in a new page', loading?.cold, 0.5),
  ];
}

/** Prints each target beside its figure; what was missed says so. */
export function printTargets(figures: Figures): void {
  console.log('targets');
  for (const { what, figure, bound, wanted } of targetsOf(figures)) {
    const met = figure !== undefined && (bound === 'at most' ? figure <= wanted : figure >= wanted);
    const verdict = figure === undefined ? 'not measured here' : met ? 'met' : 'MISSED';
    const shown = figure === undefined ? '-' : wanted < 1.4 ? figure.toFixed(3) : digits(figure);
    console.log(`  ${what.padEnd(52)}${shown.padStart(8)}  ${bound} ${wanted}  ${verdict}`);
  }
}
