// The whole browser behind a proxy that writes down every request: none comes from the extension.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { flip, rest } from '../../reader';
import { type Attack, startStage } from '../attack';
import { FARM } from '../farm';
import { exactly, told } from '../figure';

interface Proxy {
  readonly port: number;
  /** What was asked for, as "host" or "host/path". */
  readonly asked: string[];
  close(): void;
}

async function startProxy(): Promise<Proxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { port: (server.address() as AddressInfo).port, asked, close: () => void server.close() };
}

/** Hosts that browsers themselves ask, with or without any extension. */
const BROWSERS_OWN = /(?:google|googleapis|gstatic|gvt1|chromium|mozilla|firefox)\.(?:com|net|org)\b/;

export const network: Attack = {
  name: 'network',
  async run({ launched: { name }, full }) {
    const proxy = await startProxy();
    const stage = await startStage(name, full, {
      args: [`--proxy-server=127.0.0.1:${proxy.port}`],
      preferences: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy.port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
      },
    });
    try {
      const page = await stage.visit(FARM);
      const observer = await stage.observe(page);
      await observer.explained();
      await observer.ask({ type: 'step', by: 1 });
      await rest(page, { x: 300, y: 300 });
      for (const label of ['Explain terms', 'Hide boilerplate', 'Explain terms', 'Hide boilerplate'])
        await flip(observer.popup, label);
      const plain = await stage.observe(
        await stage.visit('<!doctype html><title>Garden</title><p>Pears.</p>'),
      );
      await plain.explainAnyway();
      await setTimeout(full ? 20_000 : 2000);
      // The proxy works at all: a page of the reader's own goes through it.
      await page.goto('http://farm.example/').catch(() => undefined);
      // Even if a page of the extension wanted to, its policy refuses.
      const refused = await observer.popup.evaluate(
        (url) =>
          fetch(url)
            .then(() => 0)
            .catch(() => 1),
        stage.server.url('/'),
      );
      const others = proxy.asked.filter((url) => !url.includes('farm.example') && !BROWSERS_OWN.test(url));
      return [
        exactly(
          `requests that are neither the pages' nor the browser's own ${others.slice(0, 3).join(' ')}`,
          others.length,
          0,
        ),
        exactly(
          'the proxy sees a request of a page',
          Number(proxy.asked.some((url) => url.includes('farm.example'))),
          1,
        ),
        exactly("requests of the extension's pages that its policy lets through", 1 - refused, 0),
        told("the browser's own requests", proxy.asked.filter((url) => BROWSERS_OWN.test(url)).length),
      ];
    } finally {
      await stage.clear();
      await stage.close();
      proxy.close();
    }
  },
};
