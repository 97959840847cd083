// The built extension installs in both browsers, and pages cannot see it.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BROWSERS } from './find-browser';
import { type Launched, launch } from './launch';
import { type Server, STRICT, serve } from './serve';

const HTML = '<!doctype html><html lang="en"><title>Garden</title><p>Pears are ripe in September.</p></html>';

describe.each(BROWSERS)('%s', (name) => {
  let server: Server;
  let launched: Launched;
  beforeAll(async () => {
    server = await serve({ '/plain': { html: HTML }, '/strict': { html: HTML, headers: STRICT } });
    launched = await launch(name);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  test.each(['/plain', '/strict'])('the popup is about the tab that shows %s', async (path) => {
    const page = await launched.openPage(server.url(path));
    const popup = await launched.openPopup(page);
    const { name: title, url } = await popup.evaluate(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const tab = await api.tabs.get(Number(new URLSearchParams(location.search).get('tab')));
      return { name: api.runtime.getManifest().name, url: tab.url };
    });
    expect({ title, url }).toEqual({ title: 'Farmgloss', url: server.url(path) });
    await popup.close();
    await page.close();
  });

  test('a page cannot load anything from the extension', async () => {
    const page = await launched.openPage(server.url('/plain'));
    const loaded = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      launched.extensionUrl('manifest.json'),
    );
    expect(loaded).toBe(false);
    await page.close();
  });
});
