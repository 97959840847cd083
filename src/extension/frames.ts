// The frames of a tab, and what is marked in them: asked for when needed, so that nobody has to keep count.
import { browser } from './browser';

/** A frame in which our scripts may run; 0 is the page itself. */
export interface Frame {
  readonly id: number;
  /** Terms marked in it. */
  readonly terms: number;
  /** True where the reader has asked for explanations. */
  readonly asked: boolean;
  /** True where the judge or the annotator is, which tell what the frame is. */
  readonly answering: boolean;
  /** True where the reader's keys go. */
  readonly focused: boolean;
}

/** Runs in each frame, beside our other scripts. */
const look = (): Omit<Frame, 'id'> => ({
  terms: globalThis.farmglossTerms ?? 0,
  asked: globalThis.farmglossAsked === true,
  answering: globalThis.farmglossAnnotator === true || globalThis.farmglossJudge !== undefined,
  focused: document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement),
});

/** A tab's frames, the page itself first. Rejects where scripts of ours may not run. */
export async function framesOf(tabId: number): Promise<Frame[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: look,
    // A frame that never finishes loading would keep the others waiting.
    injectImmediately: true,
  });
  return results
    .flatMap(({ frameId, result }) => (result ? [{ id: frameId, ...(result as Omit<Frame, 'id'>) }] : []))
    .sort((a, b) => a.id - b.id);
}
