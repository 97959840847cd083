// Messages of wrong shape, from wrong senders, and a flood from the page: none of them changes anything.
import type { Page } from 'puppeteer-core';
import { badgeOf } from '../../reader';
import type { Attack } from '../attack';
import { FARM } from '../farm';
import { exactly, told } from '../figure';

/** Sent by the page `popup` to the background and to its tab; gives how many were sent. */
const fuzz = (popup: Page, rounds: number): Promise<number> =>
  popup.evaluate(async (count) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const tab = Number(new URLSearchParams(location.search).get('tab'));
    const wrong: unknown[] = [
      null,
      -1,
      0.5,
      '1',
      true,
      [],
      [1],
      {},
      'x'.repeat(10_000),
      1e300,
      { valueOf: 1 },
    ];
    const keys = { load: ['frameIds'], hits: ['counts'], reveal: ['id'], visit: ['sense'], step: ['by'] };
    const types = [
      '',
      'Report',
      'toString',
      '__proto__',
      'constructor',
      7,
      null,
      ['report'],
      { type: 'load' },
    ];
    const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;
    const messages: unknown[] = [];
    for (let round = 0; round < count; round += 1) {
      for (const [type, [key]] of Object.entries(keys)) {
        const value = pick(wrong, round);
        // A text is what "visit" carries, and -1 is a step back or a tab that is not there.
        const fits = (type === 'visit' && typeof value === 'string') || value === -1;
        messages.push(fits ? { type } : { type, [key as string]: value });
      }
      for (const type of ['annotate', 'count', 'site', 'report', 'explain'])
        messages.push({ type: `${type}${String.fromCharCode(32 + (round % 90))}`, tabId: tab });
      messages.push({ type: pick(types, round), count: 1, tabId: tab, id: 0, sense: 'x', by: 1 });
    }
    const send = async (message: unknown): Promise<unknown> =>
      Promise.allSettled([api.runtime.sendMessage(message), api.tabs.sendMessage(tab, message)]);
    for (let at = 0; at < messages.length; at += 200)
      await Promise.all(messages.slice(at, at + 200).map(send));
    return messages.length;
  }, rounds);

/** Has a script in the tab's page, not a page of the extension, ask for the annotator in another tab. */
const askFromPage = (popup: Page, other: number): Promise<void> =>
  popup.evaluate(async (tabId) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    await api.scripting.executeScript({
      target: { tabId: Number(new URLSearchParams(location.search).get('tab')) },
      args: [tabId],
      func: async (wanted: number) => {
        const own = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        await Promise.race([
          own.runtime.sendMessage({ type: 'load', tabId: wanted, frameIds: [0] }).catch(() => undefined),
          new Promise((done) => setTimeout(done, 1000)),
        ]);
      },
    });
  }, other);

export const messages: Attack = {
  name: 'messages',
  async run(stage) {
    const plain = await stage.visit('<!doctype html><title>Garden</title><p>In the micro-letter era.</p>');
    const other = await stage.observe(plain);
    const page = await stage.visit(FARM);
    const observer = await stage.observe(page);
    await observer.explained();
    const state = async (): Promise<string> =>
      JSON.stringify([
        await observer.report(),
        await badgeOf(observer.popup),
        await observer.popup.evaluate(() =>
          ((globalThis as { browser?: typeof chrome }).browser ?? chrome).storage.local.get(null),
        ),
      ]);
    const before = await state();
    const sent = await fuzz(observer.popup, stage.full ? 1000 : 30);
    const afterFuzz = await state();
    await page.evaluate(
      (count) => {
        const types = [
          'suspect',
          'judge',
          'annotate',
          'count',
          'load',
          'report',
          'explain',
          'reveal',
          'visit',
          'step',
        ];
        for (let at = 0; at < count; at += 1)
          postMessage(
            { type: types[at % types.length], count: 1, tabId: 1, id: 0, sense: 'wechat', by: 1 },
            '*',
          );
        for (const type of types) document.dispatchEvent(new CustomEvent(type));
        // Input that no reader made.
        const over = { bubbles: true, clientX: 200, clientY: 300 };
        for (const name of ['pointermove', 'pointerdown', 'click'])
          document.body.dispatchEvent(new PointerEvent(name, over));
      },
      stage.full ? 600_000 : 10_000,
    );
    const afterFlood = await state();
    const tab = Number(new URL(other.popup.url()).searchParams.get('tab'));
    await askFromPage(observer.popup, tab);
    const loaded = await other.popup.evaluate(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const target = { tabId: Number(new URLSearchParams(location.search).get('tab')) };
      const [found] = await api.scripting.executeScript({
        target,
        func: () => 'farmglossAnnotator' in globalThis,
      });
      return found?.result === true;
    });
    return [
      told('messages of wrong shape that were sent', sent),
      exactly('state changed by messages of wrong shape', Number(afterFuzz !== before), 0),
      exactly("state changed by the page's own messages and events", Number(afterFlood !== before), 0),
      exactly('tooltips opened by them', Number((await observer.tooltip()) !== ''), 0),
      exactly('annotators loaded at the wish of a script in a page', Number(loaded), 0),
    ];
  },
};
