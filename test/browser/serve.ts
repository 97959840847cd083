// A web server on this machine for pages made by tests, so that no test needs the network.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page: its HTML, and headers beside the content type. */
export interface Served {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Server {
  /** Address of a page. */
  url(path: string): string;
  close(): Promise<void>;
}

/** The strictest policy a page can set: no script, style or connection of its own, no text made into scripts. */
export const STRICT = {
  'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
} as const;

/** Serves `pages` by path ("/farm"; a query is ignored) until closed. Everything else is not found. */
export async function serve(pages: Readonly<Record<string, Served>>): Promise<Server> {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://localhost').pathname];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.html);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
