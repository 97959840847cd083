// An extension with nothing but a content script that measures: in the world of its own, with the costs of that world, in
// which the detector runs too.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../manifest.json' with { type: 'json' };

/** Writes the extension into a new folder, which is the caller's to remove. The script runs when and where the detector does. */
export function contentScript(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'farmgloss-bench-'));
  const { manifest_version, version, browser_specific_settings, content_scripts } = manifest;
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version,
      name: 'Bench',
      version,
      browser_specific_settings,
      content_scripts: content_scripts.map((script) => ({ ...script, js: ['bench.js'] })),
    }),
  );
  writeFileSync(join(folder, 'bench.js'), code);
  return folder;
}
