// Composition root of the detector: runs on every page, reads it once, asks for the annotator on farms, else does nothing.
import { readFacts } from '../farms/facts';
import { type GateData, hasMark, hasTerms } from '../farms/gate';
import { judge, type Verdict } from '../farms/judge';
import type { Farms } from '../farms/signature';
import { readPage } from '../page/read-page';
import { lookAtLateText } from './late-text';
import { proseOf, tailOf } from './raw-text';

// No polyfill here: both browsers' own objects return promises for what the detector uses.
const { runtime } = typeof browser === 'undefined' ? chrome : (browser as typeof chrome);

const gate: GateData = PACKED_GATE;

/** The cheap look: could this be a farm's page at all? */
const mayBeFarm = (body: Element): boolean => hasMark(gate, tailOf(body)) || hasTerms(gate, proseOf(body));

const judgePage = (): Verdict =>
  judge(JSON.parse(PACKED_DETECTOR) as Farms, readFacts(readPage(document.body), location.href));

/** Looks at the page; on a farm asks for the annotator. True when nothing is left to look for. */
function look(): boolean {
  if (!mayBeFarm(document.body) || judgePage().kind === 'none') return false;
  void runtime.sendMessage({ type: 'annotate' });
  return true;
}

// The popup asks why nothing is shown; once the annotator is there, it answers.
runtime.onMessage.addListener((message: { type?: unknown } | undefined, _sender, answer): undefined => {
  if (globalThis.farmglossAnnotator || message?.type !== 'report') return;
  answer({ host: location.hostname, verdict: judgePage(), asked: false, terms: [], hidden: [] });
});

if (document.body && !look()) lookAtLateText(look);
