// Puts our scripts, and the annotator's style sheets, into frames of a tab.
import { HIDING_CSS, HIGHLIGHT_CSS } from '../annotator/annotator-style';
import annotator from '../annotator/main.ts?script&iife';
import { browser } from '../extension/browser';
import judge from '../judge/judge-frame.ts?script&iife';
import { warmUp } from './explain-page';

/** Rejects where scripts of ours may not run. */
export async function loadJudge(tabId: number, frameIds: readonly number[]): Promise<boolean> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [...frameIds] },
    files: [judge],
    // A frame that never finishes loading would keep the others waiting.
    injectImmediately: true,
  });
  return true;
}

/** `explains`: terms will be asked for at once. Rejects where scripts of ours may not run. */
export async function loadAnnotator(
  tabId: number,
  frameIds: readonly number[],
  explains = true,
): Promise<boolean> {
  if (explains) void warmUp().catch(() => undefined);
  const target = { tabId, frameIds: [...frameIds] };
  await browser.scripting.insertCSS({ target, css: HIDING_CSS, origin: 'USER' });
  for (const origin of ['AUTHOR', 'USER'] as const)
    await browser.scripting.insertCSS({ target, css: HIGHLIGHT_CSS, origin });
  await browser.scripting.executeScript({ target, files: [annotator] });
  return true;
}
