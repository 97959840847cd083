// `npm run package`: packs the built extension into one zip for each browser, the same bytes whenever nothing changed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import manifest from '../../manifest.json' with { type: 'json' };

/** The earliest time a zip can hold, in local time as zips mean it: no file may tell when it was built. */
const TIME = new Date(1980, 0, 1);

/** All files below a folder, by their path inside it with "/", sorted. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

for (const browser of ['chrome', 'firefox']) {
  const folder = join('dist', browser);
  const files: Zippable = Object.fromEntries(
    filesBelow(folder).map((file) => [file, readFileSync(join(folder, file))]),
  );
  // os 3 (Unix) with plain permissions, so that the system it is packed on leaves no trace either.
  const zip = zipSync(files, { level: 9, mtime: TIME, os: 3, attrs: 0o644 << 16 });
  const target = join('dist', `farmgloss-${browser}-${manifest.version}.zip`);
  writeFileSync(target, zip);
  const sum = createHash('sha256').update(zip).digest('hex');
  console.log(`${sum}  ${target.replaceAll(sep, '/')}  ${zip.length} bytes`);
}
