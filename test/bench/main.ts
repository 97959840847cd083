// `npm run bench [-- detector] [lexicon] [popup] [slices] [--browser chrome|firefox|node]`: speed as ratios against a named reference in
// the same run.
import { parseArgs } from 'node:util';
import { BROWSERS } from '../browser/find-browser';
import { benchDetector } from './detector';
import { benchLexicon } from './lexicon/bench-lexicon';
import { benchPopup } from './popup';
import { benchSlices } from './slices';

/** What can be measured; `only` names the one environment that is wanted. */
const BENCHES: Readonly<Record<string, (only?: string) => Promise<void>>> = {
  detector: benchDetector,
  lexicon: benchLexicon,
  popup: benchPopup,
  slices: benchSlices,
};
const ENVIRONMENTS: readonly string[] = [...BROWSERS, 'node'];

function stop(message: string): never {
  console.error(`bench > ${message}`);
  process.exit(1);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string' } },
});
const unknown = positionals.filter((name) => !(name in BENCHES));
if (unknown.length > 0) stop(`${unknown.join(', ')}: unknown; there are ${Object.keys(BENCHES).join(', ')}`);
const only = values.browser;
if (only !== undefined && !ENVIRONMENTS.includes(only))
  stop(`--browser ${only}: unknown; there are ${ENVIRONMENTS.join(', ')}`);

for (const [name, bench] of Object.entries(BENCHES))
  if (positionals.length === 0 || positionals.includes(name)) await bench(only);
