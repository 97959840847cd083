// Composition root of the judge: runs in pages that the detector suspects, or that the popup asks about. Asks for the
// annotator on farms, and otherwise leaves no trace. It is not called main.ts: crxjs takes chunks of one name for each
// other, and the background's loader would lead to this one.
import { runtime, storage } from '../extension/runtime';
import { twice } from '../extension/twice';
import { readFacts } from '../farms/facts';
import { judgeInSteps, type Verdict } from '../farms/judge';
import { unpack } from '../farms/packed';
import { bodyOf } from '../page/document';
import { isTooSmall } from '../page/frame-size';
import { readPage } from '../page/read-page';
import { inSlices } from '../text/slices';

const farms = unpack(PACKED_JUDGE);
const judgePage = (): Promise<Verdict> =>
  inSlices(judgeInSteps(farms, readFacts(readPage(bodyOf(document)), location.href)));

/** Judges the page; on a farm asks for the annotator. True when nothing is left to look for. */
async function look(): Promise<boolean> {
  if (globalThis.farmglossAnnotator) return true;
  if ((await judgePage()).kind === 'none') return false;
  void ask();
  return true;
}

/** Asks for the annotator. As long as the reader's settings do not want it here, each change of them asks again. */
async function ask(): Promise<void> {
  const loaded = await twice(() => runtime.sendMessage({ type: 'annotate' })).catch(() => undefined);
  if (loaded !== true) storage.local.onChanged.addListener(again);
}

function again(): void {
  storage.local.onChanged.removeListener(again);
  void look();
}

function start(): void {
  // Loaded again while it was on its way: the listener is there.
  if (!globalThis.farmglossJudge) {
    globalThis.farmglossJudge = look;
    // The popup asks why nothing is shown; once the annotator is there, it answers.
    runtime.onMessage.addListener((message: { type?: unknown } | undefined, _sender, answer) => {
      if (globalThis.farmglossAnnotator || message?.type !== 'report') return false;
      const nothing = { asked: false, terms: [], hidden: [], notices: [] };
      void judgePage().then((verdict) => answer({ host: location.hostname, verdict, ...nothing }));
      return true;
    });
  }
  void look();
}

if (!isTooSmall()) start();
