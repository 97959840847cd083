// Composition root of the detector: runs on every page, reads it once, asks for the annotator on farms, else does nothing.
import type { GateData } from '../farms/gate';
import type { Verdict } from '../farms/judge';
import { whenLargeEnough } from './frame-size';
import { lookAtLateText } from './late-text';
import { mayBeFarm } from './may-be-farm';
import { openRoots } from './shadow-text';

// No polyfill here: both browsers' own objects return promises for what the detector uses.
const { runtime, storage } = typeof browser === 'undefined' ? chrome : (browser as typeof chrome);

const gate: GateData = PACKED_GATE;

// The build puts it into this very script; imported like that, it starts only on the few pages that need it.
const judgePage = async (): Promise<Verdict> => (await import('./judge-page')).judgePage();

/** Looks at the page; on a farm asks for the annotator. True when nothing is left to look for. */
async function look(): Promise<boolean> {
  if (globalThis.farmglossAnnotator) return true;
  if (!mayBeFarm(gate, document.body) || (await judgePage()).kind === 'none') return false;
  void ask();
  return true;
}

/** Looks now, and at text that arrives late. */
async function begin(): Promise<void> {
  if (!(await look())) lookAtLateText(look, () => openRoots(document.body));
}

/** Asks for the annotator. As long as the reader's settings do not want it here, each change of them begins anew. */
async function ask(): Promise<void> {
  const loaded = await runtime.sendMessage({ type: 'annotate' }).catch(() => undefined);
  if (loaded !== true) storage.local.onChanged.addListener(again);
}

function again(): void {
  storage.local.onChanged.removeListener(again);
  void begin();
}

whenLargeEnough(() => {
  // A document without a body is a picture.
  if (!document.body) return;
  // The popup asks why nothing is shown; once the annotator is there, it answers.
  runtime.onMessage.addListener((message: { type?: unknown } | undefined, _sender, answer) => {
    if (globalThis.farmglossAnnotator || message?.type !== 'report') return undefined;
    const reply = (verdict: Verdict): void =>
      answer({ host: location.hostname, verdict, asked: false, terms: [], hidden: [] });
    void judgePage().then(reply);
    return true;
  });
  void begin();
});
