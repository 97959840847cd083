// The tab that the popup is about, and what it answers.
import { browser } from '../extension/browser';
import { framesOf } from '../extension/frames';
import { sendToBackground, sendToFrame } from '../extension/send';
import { addUp, type TabReport } from '../extension/tab-report';

/** `host`, `url` and `title` are empty where extensions may not look: browser pages, stores, files. */
export interface PopupTab {
  readonly id: number;
  readonly host: string;
  readonly url: string;
  readonly title: string;
}

/** The active tab; a popup opened as a page of its own may name another one: `?tab=ID`. */
export async function currentTab(): Promise<PopupTab | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const [tab] = Number.isInteger(named)
    ? [await browser.tabs.get(named)]
    : await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const url = URL.parse(tab.url ?? '');
  const isOpen = url !== null && /^https?:$/.test(url.protocol);
  return isOpen
    ? { id: tab.id, host: url.hostname, url: url.href, title: tab.title ?? '' }
    : { id: tab.id, host: '', url: '', title: '' };
}

/** The tab's frames, each with a script of ours that answers where one may run. */
async function askable(id: number): Promise<readonly { readonly id: number }[]> {
  const frames = await framesOf(id).catch(() => undefined);
  const frameIds = frames?.filter(({ answering }) => !answering).map((frame) => frame.id) ?? [];
  if (frameIds.length > 0)
    await sendToBackground<'judge'>({ type: 'judge', tabId: id, frameIds }).catch(() => undefined);
  return frames ?? [{ id: 0 }];
}

/** What the frames of the tab report together, or undefined when no script of ours may run in it. */
export async function askReport({ id }: PopupTab): Promise<TabReport | undefined> {
  // In most frames, such as small ones, nobody answers.
  const ask = (frame: number) => sendToFrame<'report'>(id, frame, { type: 'report' }).catch(() => undefined);
  // The page itself is asked before it is known what other frames there are: the popup opens sooner.
  const first = ask(0);
  const frames = await askable(id);
  const answers = frames.map(async (frame) => {
    const report = (frame.id === 0 ? await first : undefined) ?? (await ask(frame.id));
    return report ? [{ frame: frame.id, report }] : [];
  });
  return addUp((await Promise.all(answers)).flat());
}

/** Loads the annotator into frames that were not recognised and has it explain them. Rejects where it may not run. */
export async function explainAnyway(
  tab: PopupTab,
  frames: readonly number[],
): Promise<TabReport | undefined> {
  await sendToBackground<'load'>({ type: 'load', tabId: tab.id, frameIds: frames });
  const answers = frames.map(async (frame) => ({
    frame,
    report: await sendToFrame<'explain'>(tab.id, frame, { type: 'explain' }),
  }));
  return addUp(await Promise.all(answers));
}
