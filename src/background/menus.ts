// The page's context menu: explain the page, or what is selected; make a term of that; show terms another way. The browser
// keeps the items while the background is not running, so they are made when it starts for the first time, not each time
// it wakes.
import { browser, type Menus } from '../extension/browser';
import { framesOf } from '../extension/frames';
import { locked } from '../extension/locked';
import { onStored } from '../extension/on-stored';
import { sendToFrame } from '../extension/send';
import { settingsAddress } from '../extension/settings-page';
import { loadTexts, TEXTS, text } from '../extension/text';
import { saveNextWay } from '../extension/way';

const PAGE = 'explain-page';
const SELECTION = 'explain-selection';
const WAY = 'next-way';
const ADD = 'add-term';
/** What a browser lets extensions look at. */
const PAGES = ['http://*/*', 'https://*/*'];

/** Puts the annotator into frames of a tab. */
type Load = (tabId: number, frameIds: readonly number[]) => Promise<boolean>;

async function create(): Promise<void> {
  await loadTexts();
  await browser.contextMenus.removeAll();
  const common = { documentUrlPatterns: PAGES };
  browser.contextMenus.create({
    ...common,
    ...{ id: PAGE, title: text('menuPage'), contexts: ['page', 'frame'] },
  });
  browser.contextMenus.create({
    ...common,
    ...{ id: SELECTION, title: text('menuSelection'), contexts: ['selection'] },
  });
  browser.contextMenus.create({
    ...common,
    ...{ id: ADD, title: text('menuAdd'), contexts: ['selection'] },
  });
  browser.contextMenus.create({
    ...common,
    ...{ id: WAY, title: text('menuWay'), contexts: ['page', 'frame'] },
  });
}

/** Runs in each frame, beside our other scripts. */
const isLoaded = (): boolean => globalThis.farmglossAnnotator === true;

/** Loads the annotator where it is not yet: style sheets would be added once more. */
async function loadWhereMissing(load: Load, tabId: number, frameIds: number[]): Promise<void> {
  const results = await browser.scripting.executeScript({ target: { tabId, frameIds }, func: isLoaded });
  const missing = results.filter(({ result }) => result !== true).map(({ frameId }) => frameId);
  if (missing.length > 0) await load(tabId, missing);
}

/** Tells on the badge that there is nothing. */
const showNone = (tabId: number): Promise<void> => browser.action.setBadgeText({ tabId, text: '0' });

/** Explains what was clicked on. Rejects where that cannot be. */
async function explain(
  load: Load,
  { menuItemId, frameId = 0 }: Menus.OnClickData,
  tabId: number,
): Promise<void> {
  const frames = menuItemId === PAGE ? [...new Set([0, frameId])] : [frameId];
  await loadWhereMissing(load, tabId, frames);
  if (menuItemId === SELECTION) {
    const found = await sendToFrame<'explain-selection'>(tabId, frameId, { type: 'explain-selection' });
    // Nothing could be selected for us in a field, of which the annotator tells nothing.
    if (!found && (await framesOf(tabId)).every(({ terms }) => terms === 0)) await showNone(tabId);
  } else await Promise.all(frames.map((frame) => sendToFrame<'explain'>(tabId, frame, { type: 'explain' })));
}

/** A selection is cut before it becomes an address; the settings page cuts it to the length of a form. */
const MOST_SELECTED = 200;

/** Opens the settings with the selected text as the form of a new term. */
async function addTerm({ selectionText = '' }: Menus.OnClickData): Promise<void> {
  await browser.tabs.create({ url: settingsAddress('add', selectionText.slice(0, MOST_SELECTED)) });
}

/** Adds the menu's items and does what they say. Call it each time the background starts, before anything is awaited. */
export function addMenus(load: Load): void {
  const clicked = async (info: Menus.OnClickData, tabId: number): Promise<void> => {
    // The annotator tells what it has found; where it may not be, nothing is.
    await explain(load, info, tabId).catch(() => showNone(tabId));
  };
  const make = (): void => void locked('menus', create);
  browser.runtime.onInstalled.addListener(make);
  browser.runtime.onStartup.addListener(make);
  onStored([TEXTS], make, new AbortController().signal);
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === WAY) void saveNextWay();
    else if (info.menuItemId === ADD) void addTerm(info);
    else if (tab?.id !== undefined) void clicked(info, tab.id);
  });
}
