// Composition root of the detector: runs on every page and looks whether it could be a farm's; if so, asks for the judge.
import { runtime } from '../extension/runtime';
import type { GateData } from '../farms/gate';
import { whenLargeEnough } from '../page/frame-size';
import { lookAtLateText } from './late-text';
import { mayBeFarm } from './may-be-farm';
import { openRoots } from './shadow-text';

const gate: GateData = PACKED_GATE;

/** Looks at the page; a suspicious one is judged. True when nothing is left to look for. */
function look(): boolean {
  if (globalThis.farmglossAnnotator) return true;
  if (!mayBeFarm(gate, document.body)) return false;
  // The judge has come for an earlier look, or for the popup.
  if (globalThis.farmglossJudge) return globalThis.farmglossJudge();
  void runtime.sendMessage({ type: 'suspect' });
  return false;
}

whenLargeEnough(() => {
  // A document without a body is a picture.
  if (document.body && !look()) lookAtLateText(look, () => openRoots(document.body));
});
