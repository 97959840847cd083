// `npm run bench [-- detector]`: speed as ratios against a named reference in the same run.
import { benchDetector } from './detector';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = { detector: benchDetector };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`bench > ${unknown.join(', ')}: unknown; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(1);
}
for (const [name, bench] of Object.entries(BENCHES))
  if (wanted.length === 0 || wanted.includes(name)) await bench();
