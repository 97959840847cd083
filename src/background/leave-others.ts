// One window of ours at a time in a tab, whatever frame it is in.
import { framesOf } from '../extension/frames';
import { sendToFrame } from '../extension/send';

/** Closes our windows in the other frames of a tab; what a reader has pinned stays. */
export async function leaveOthers(tabId: number, frameId: number): Promise<boolean> {
  const others = (await framesOf(tabId)).filter(({ id, terms }) => id !== frameId && terms > 0);
  await Promise.allSettled(others.map(({ id }) => sendToFrame<'leave'>(tabId, id, { type: 'leave' })));
  return true;
}
