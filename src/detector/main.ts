// Composition root of the detector: runs on every page and looks whether it could be a farm's; if so, asks for the judge.
import { runtime } from '../extension/runtime';
import { twice } from '../extension/twice';
import type { GateData } from '../farms/gate';
import { bodyOf } from '../page/document';
import { whenLargeEnough } from '../page/frame-size';
import { lookAtLateText } from './late-text';
import { mayBeFarm } from './may-be-farm';
import { openRoots } from './shadow-text';

const gate: GateData = PACKED_GATE;

/** Looks at the page and some of its shadow trees; a suspicious one is judged. True when nothing is left to look for. */
function look(trees: readonly ShadowRoot[]): boolean | Promise<boolean> {
  // After an update or removal of the extension nobody answers any more.
  if (globalThis.farmglossAnnotator || runtime?.id === undefined) return true;
  if (!mayBeFarm(gate, bodyOf(document), trees)) return false;
  // The judge has come for an earlier look, or for the popup.
  if (globalThis.farmglossJudge) return globalThis.farmglossJudge();
  twice(() => runtime.sendMessage({ type: 'suspect' })).catch(() => undefined);
  return false;
}

whenLargeEnough(() => {
  if (look([]) !== true) lookAtLateText(look, () => openRoots(bodyOf(document)));
});
