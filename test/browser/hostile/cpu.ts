// How much of a page's time our scripts take, by Chrome's sampling profiler; other browsers have none to ask.
import type { Page } from 'puppeteer-core';
import type { Launched } from '../launch';

interface Profile {
  readonly startTime: number;
  readonly endTime: number;
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly url: string } }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Runs `during` and gives our share of the time in percent; undefined where it cannot be measured. */
export async function shareOfOurs(
  { name }: Launched,
  page: Page,
  during: () => Promise<unknown>,
): Promise<number | undefined> {
  if (name !== 'chrome') {
    await during();
    return undefined;
  }
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  await during();
  const { profile } = (await session.send('Profiler.stop')) as { profile: Profile };
  await session.detach();
  const ours = new Set(
    profile.nodes
      .filter(({ callFrame }) => callFrame.url.startsWith('chrome-extension:'))
      .map(({ id }) => id),
  );
  const spent = (profile.samples ?? []).reduce(
    (sum, id, index) => sum + (ours.has(id) ? (profile.timeDeltas?.[index] ?? 0) : 0),
    0,
  );
  return Math.round((spent / (profile.endTime - profile.startTime)) * 1000) / 10;
}
