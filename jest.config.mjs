// How tests run: `unit` in node (jsdom by a file's own docblock), `browser` with the built extension in real browsers.
import { availableParallelism } from 'node:os';

// preact comes only as ECMAScript modules, so tests are modules too; node needs --experimental-vm-modules for that.
const modules = {
  extensionsToTreatAsEsm: ['.ts', '.tsx', '.css'],
  transform: {
    '\\.css$': '<rootDir>/test/fakes/css.mjs',
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
          // Without it swc drops `with { type: 'json' }`.
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};

/** Stories wait more than they work, so all processors are used; more than four browsers at once would be in each other's way. */
const maxWorkers = Math.min(4, availableParallelism());

/** @type {import('jest').Config} */
export default {
  maxWorkers,
  testTimeout: 60_000,
  collectCoverageFrom: ['src/**/*.{ts,tsx}', '!src/**/*.d.ts'],
  coverageProvider: 'v8',
  projects: [
    {
      ...modules,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
      moduleNameMapper: { '^webextension-polyfill$': '<rootDir>/test/fakes/browser.ts' },
      setupFiles: ['<rootDir>/test/fakes/highlights.ts', '<rootDir>/test/fakes/seen.ts'],
    },
    {
      ...modules,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/browser/once-more.ts'],
      // The hostile pages take longer than all else together: HOSTILE=1 npm test -- test/browser/hostile. `full` is for `npm run hostile`.
      testPathIgnorePatterns: ['/node_modules/', ...(process.env.HOSTILE ? [] : ['/test/browser/hostile/'])],
    },
  ],
};
