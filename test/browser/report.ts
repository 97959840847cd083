// What the extension says about a page, for those who cannot see the window.
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../src/extension/messages';
import { inEnglish } from '../../src/inspect/english';
import type { Launched } from './launch';
import { reportOf } from './reader';

/** Milliseconds in which terms come: the dictionary of a browser that has just started is not read yet, least on a busy machine. */
const PATIENCE = { farm: 20_000, other: 3000 } as const;

/** The page's report once its terms are there; after some time whatever there is. */
export async function askReport(launched: Launched, page: Page): Promise<PageReport | undefined> {
  const popup = await launched.openPopup(page);
  const began = Date.now();
  let report = await reportOf(popup);
  const patience = () => (report?.verdict.kind === 'farm' ? PATIENCE.farm : PATIENCE.other);
  while (!report?.terms.length && Date.now() - began < patience()) {
    await setTimeout(100);
    report = await reportOf(popup);
  }
  await popup.close();
  return report;
}

const MOST = 10;

/** The report as text. */
export function printReport(url: string, report: PageReport | undefined): string {
  if (report === undefined)
    return `${url}: the extension does not answer; it runs on http and https pages only`;
  const { verdict, terms, hidden } = report;
  const count = terms.reduce((sum, term) => sum + term.count, 0);
  return [
    `${url}: ${verdict.kind}${verdict.name ? ` (${verdict.name})` : ''}`,
    ...verdict.reasons.map((reason) => `  ${inEnglish(reason)}`),
    `${count} terms, ${terms.length} meanings${terms.length > MOST ? '; the most frequent' : ''}`,
    ...terms
      .slice(0, MOST)
      .map(({ count, surfaces, meaning, zh }) => `  ${count} x ${surfaces.join(', ')} = ${meaning} (${zh})`),
    `${hidden.length} blocks hidden`,
    ...hidden.map(({ kind, reason, excerpt }) => `  ${kind}: ${inEnglish([reason])} "${excerpt}"`),
  ].join('\n');
}
