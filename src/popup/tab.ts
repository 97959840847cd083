// The tab that the popup is about, and what it answers.
import { browser } from '../extension/browser';
import { framesOf } from '../extension/frames';
import { sendToBackground, sendToFrame } from '../extension/send';
import { addUp, type TabBlock, type TabReport, type TabTerm } from '../extension/tab-report';
import { text } from '../extension/text';
import type { Article } from '../page/read-article';
import { type Engine, searchAddress } from './engines';

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

/** Shows a hidden block again. */
export async function revealBlock(tab: PopupTab, { frame, id }: TabBlock): Promise<TabReport | undefined> {
  await sendToFrame<'reveal'>(tab.id, frame, { type: 'reveal', id });
  return askReport(tab);
}

const lengthOf = ({ blocks }: Article): number =>
  blocks.reduce((sum, { runs }) => runs.reduce((length, { text }) => length + text.length, sum), 0);

/** The tab's article: of the frame that has the longest. Rejects when there is none. */
export async function askArticle(tab: PopupTab, frames: readonly number[]): Promise<Article> {
  const asked = frames.map((frame) => sendToFrame<'article'>(tab.id, frame, { type: 'article' }));
  const articles = (await Promise.allSettled(asked)).flatMap((it) =>
    it.status === 'fulfilled' && lengthOf(it.value) > 0 ? [it.value] : [],
  );
  return articles.length > 0
    ? articles.reduce((best, it) => (lengthOf(it) > lengthOf(best) ? it : best))
    : Promise.reject(new Error(text('copyNothing')));
}

/** Opens a search in a tab of its own. */
export async function openSearch(engine: Engine, query: string): Promise<true> {
  await browser.tabs.create({ url: searchAddress(engine, query) });
  return true;
}

/** Opens or closes the list of terms on the page, in the frame that has the most frequent one. */
export const listTerms = (tab: PopupTab, [first]: readonly TabTerm[]): Promise<boolean> =>
  sendToFrame<'list'>(tab.id, first?.mentions[0] ?? 0, { type: 'list' });

/** Leads to the next mention of a meaning; `visits` counts the earlier ones, as mentions may stand in several frames. */
export const visitTerm = (tab: PopupTab, { sense, mentions }: TabTerm, visits: number): Promise<boolean> =>
  sendToFrame<'visit'>(tab.id, mentions[visits % mentions.length] ?? 0, { type: 'visit', sense });
