// Where is measured: Node, Chromium and Firefox, all with the same code and the same data.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import type { BrowserName } from '../../browser/find-browser';
import { launch } from '../../browser/launch';
import { serve } from '../../browser/serve';
import { FINE_CLOCK } from '../bundle';
import type { Lab } from './lab';

/** A lab in some environment. */
export interface Session {
  call<M extends keyof Lab>(method: M, ...args: Parameters<Lab[M]>): Promise<ReturnType<Lab[M]>>;
  close(): Promise<void>;
}

export interface Environment {
  /** Name and version. */
  readonly name: string;
  readonly hasDom: boolean;
  /** Opens a lab in which nothing has run yet. */
  open(): Promise<Session>;
  close(): Promise<void>;
}

/** Does something in a lab of its own, so that nothing before it has left warm code or garbage behind. */
export async function inNewLab<T>(
  environment: Environment,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await environment.open();
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** Scripts are handed over as text, so that no environment needs more than to evaluate one. */
const sessionOf = (evaluate: (script: string) => Promise<unknown>, close: () => Promise<void>): Session => ({
  close,
  call: async <M extends keyof Lab>(method: M, ...args: Parameters<Lab[M]>) =>
    (await evaluate(`lab.${method}(...${JSON.stringify(args)})`)) as ReturnType<Lab[M]>,
});

/** A script that makes the lab. */
export const labScript = (code: string, material: unknown): string =>
  `globalThis.lab = (() => { ${code}; return new bench.Lab(${JSON.stringify(material)}); })(); undefined`;

export function inNode(script: string): Environment {
  const evaluate = async (source: string): Promise<unknown> => runInThisContext(source);
  return {
    name: `Node ${process.versions.node}`,
    hasDom: false,
    open: async () => {
      await evaluate(script);
      return sessionOf(evaluate, async () => undefined);
    },
    close: async () => undefined,
  };
}

/** mark.js and findAndReplaceDOMText as their authors want them to be used: as scripts of the page. */
function peerScripts(): string {
  const { resolve } = createRequire(import.meta.url);
  const scripts = ['mark.js', 'findandreplacedomtext'].map((name) => readFileSync(resolve(name), 'utf8'));
  return `${scripts.map((script) => `(function () { ${script}\n}).call(globalThis);`).join('\n')} undefined`;
}

export async function inBrowser(name: BrowserName, script: string): Promise<Environment> {
  const page = { html: '<!doctype html><title>bench</title>', headers: FINE_CLOCK };
  const server = await serve({ '/': page });
  const { browser, close } = await launch(name, { extension: false });
  return {
    name: (await browser.version()).replace('/', ' '),
    hasDom: true,
    open: async () => {
      const tab = await browser.newPage();
      await tab.goto(server.url('/'));
      await tab.evaluate(peerScripts());
      await tab.evaluate(script);
      return sessionOf(
        (source) => tab.evaluate(source),
        () => tab.close(),
      );
    },
    close: async () => {
      await close();
      await server.close();
    },
  };
}
