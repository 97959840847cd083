// What the popup's tools have the tab do.
import { browser } from '../extension/browser';
import { sendToFrame } from '../extension/send';
import type { TabBlock, TabReport, TabTerm } from '../extension/tab-report';
import { text } from '../extension/text';
import type { Article } from '../page/read-article';
import { type Engine, searchAddress } from './engines';
import { askReport, type PopupTab } from './tab';

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
