// Keeps the popup's memory fresh: when settings change, and when pages tell that something on them has.
import { framesOf } from '../extension/frames';
import { type Glance, glanceOf } from '../extension/glance';
import { forgetLeft, rememberSettings, rememberTab } from '../extension/memory';
import { onStored } from '../extension/on-stored';
import { sendToFrame } from '../extension/send';
import { DEFAULT_SETTINGS } from '../extension/settings';
import { addUp } from '../extension/tab-report';
import { TEXTS } from '../extension/text';

/** Milliseconds over which a tab's frames, and a page that grows, tell: it is looked at once for all. */
const GATHER = 250;

/** What the frames of a tab say together; undefined when the page itself says nothing. */
async function glanceAt(tabId: number): Promise<Glance | undefined> {
  const asked = (await framesOf(tabId)).filter(({ answering }) => answering);
  const answers = await Promise.all(
    asked.map(async ({ id }) => {
      const report = await sendToFrame<'report'>(tabId, id, { type: 'report' }).catch(() => undefined);
      return report ? [{ frame: id, report }] : [];
    }),
  );
  const report = addUp(answers.flat());
  return report?.frames[0] === 0 ? glanceOf(report) : undefined;
}

/**
 * Remembers the settings from now on; gives what is to be called when a page of a tab has told of a change. Call it each
 * time the background starts, before anything is awaited. Where nothing can be remembered, the popup asks and waits.
 */
export function addMemory(): (tabId: number) => void {
  const waiting = new Set<number>();
  const nothing = (): void => undefined;
  const keepSettings = (): void => void rememberSettings().catch(nothing);
  onStored([...Object.keys(DEFAULT_SETTINGS), TEXTS], keepSettings, new AbortController().signal);
  keepSettings();
  void forgetLeft().catch(nothing);
  return (tabId) => {
    if (waiting.has(tabId)) return;
    waiting.add(tabId);
    setTimeout(() => {
      waiting.delete(tabId);
      void rememberTab(tabId, () => glanceAt(tabId))
        .then(forgetLeft)
        .catch(nothing);
    }, GATHER);
  };
}
