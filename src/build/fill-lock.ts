// `npm run lock`: makes package-lock.json complete for all systems, to be run after every change of dependencies.
//
// npm writes only those optional packages into the lock that the registry it asked could offer. Where a registry lacks
// the native parts for other systems (a mirror often does), `npm ci` refuses that lock: "Missing: ... from lock file".
// So every optional package that is named with an exact version but is not in the lock gets an entry here, limited to
// the system and processor in its name. It has no checksum: npm takes what the reader's own registry has.
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK = 'package-lock.json';

interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/** npm's name of a system by the word for it in package names, and of a processor likewise. */
const SYSTEMS: Readonly<Record<string, string>> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSOR = /arm64|aarch64|x64|ia32|arm|ppc64|s390x|riscv64|loong64|mips64el|wasm32/;

/** The entry for a package of which only the name, the version and who wants it are known. */
function stub(name: string, version: string, parent: Entry): Entry {
  const system = Object.entries(SYSTEMS).find(([word]) => name.includes(word))?.[1];
  const processor = PROCESSOR.exec(name)?.[0].replace('aarch64', 'arm64');
  const library = /musl|gnu/.exec(name)?.[0].replace('gnu', 'glibc');
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(parent.dev ? { dev: true } : {}),
    ...(system === 'linux' && library ? { libc: [library] } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
  };
}

const lock = JSON.parse(readFileSync(LOCK, 'utf8')) as { packages: Record<string, Entry> };
const { packages } = lock;
let added = 0;
for (const [path, parent] of Object.entries(packages))
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const present = [`${path}/node_modules/${name}`, `node_modules/${name}`].some((place) => packages[place]);
    if (present || !/^\d/.test(version)) continue;
    packages[`node_modules/${name}`] = stub(name, version, parent);
    added += 1;
  }
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${LOCK}: ${added} entries added`);
