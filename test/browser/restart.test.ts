// What the reader has chosen is still chosen after the browser has been closed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from './find-browser';
import { launch } from './launch';
import { flip, until } from './reader';

const profile = mkdtempSync(join(tmpdir(), 'farmgloss-profile-'));
afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

const states = (popup: Page): Promise<(string | null)[]> =>
  popup.$$eval('[name=way]:checked, [role=switch]', (all) =>
    all.map((it) => it.getAttribute('value') ?? it.getAttribute('aria-checked')),
  );

describe.each(BROWSERS)('in %s', (name) => {
  test('settings survive a restart of the browser', async () => {
    const first = await launch(name, { profile: join(profile, name) });
    const before = await first.openExtensionPage('src/popup/index.html');
    await before.waitForSelector('[role=switch]');
    await flip(before, 'Hide boilerplate');
    await until(async () => (await states(before))[2] === 'false', 'the switch is off');
    await first.close();

    const second = await launch(name, { profile: join(profile, name) });
    try {
      const after = await second.openExtensionPage('src/popup/index.html');
      await after.waitForSelector('[role=switch]');
      expect(await states(after)).toEqual(['marks', 'false', 'false']);
    } finally {
      await second.close();
    }
  });
});
