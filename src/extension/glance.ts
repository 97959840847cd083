// What the popup says of a page at first: its report without the lists.
import type { Verdict } from '../farms/judge';
import type { Notice, PageReport } from './messages';
import { isObject } from './migrations';

export interface Glance {
  readonly host: string;
  readonly verdict: Pick<Verdict, 'kind' | 'name' | 'reasons'>;
  /** As in the report. */
  readonly asked: boolean;
  readonly notices: readonly Notice[];
  /** Meanings that are explained on the page. */
  readonly terms: number;
}

const KINDS: readonly unknown[] = ['farm', 'probable', 'none'] satisfies Verdict['kind'][];
const NOTICES: readonly unknown[] = ['characters', 'nodes', 'marks', 'interference'] satisfies Notice[];

export const glanceOf = ({ host, verdict, asked, notices, terms }: PageReport): Glance => ({
  host,
  verdict: { kind: verdict.kind, name: verdict.name, reasons: verdict.reasons },
  asked,
  notices,
  terms: terms.length,
});

/** Its key may be one that only an earlier or later Farmgloss has; that says nothing. */
const isReason = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((it) => typeof it === 'string');

const isVerdict = (value: unknown): boolean =>
  isObject(value) &&
  KINDS.includes(value['kind']) &&
  (value['name'] === null || typeof value['name'] === 'string') &&
  Array.isArray(value['reasons']) &&
  value['reasons'].every(isReason);

/** Reads what was kept; undefined when it is none. */
export function readGlance(value: unknown): Glance | undefined {
  if (!isObject(value)) return undefined;
  const { host, verdict, asked, notices, terms } = value;
  const isGlance =
    typeof host === 'string' &&
    isVerdict(verdict) &&
    typeof asked === 'boolean' &&
    Array.isArray(notices) &&
    notices.every((it) => NOTICES.includes(it)) &&
    Number.isInteger(terms);
  return isGlance ? (value as unknown as Glance) : undefined;
}
