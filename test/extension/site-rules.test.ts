// What counts on single sites, and how the lists of them are changed.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { saveKnown, saveRule, saveSilence, saveSite } from '../../src/extension/save-lists';
import { loadSettings, type Settings, saveSettings } from '../../src/extension/settings';
import { type Rule, ruledHosts, ruleOf, type SiteLists } from '../../src/extension/site-rules';
import browser, { reset } from '../fakes/browser';

beforeEach(reset);

const NONE: SiteLists = { onSites: [], askSites: [], offSites: [] };
const lists = async (): Promise<SiteLists> => {
  const { onSites, askSites, offSites } = await loadSettings();
  return { onSites, askSites, offSites };
};

test.each<[rule: Rule | undefined, where: Partial<SiteLists>]>([
  [undefined, {}],
  [undefined, { onSites: ['www.a.example', 'example'], offSites: ['b.example'] }],
  ['always', { onSites: ['a.example'] }],
  ['ask', { askSites: ['a.example'] }],
  ['never', { offSites: ['a.example'] }],
  ['ask', { askSites: ['a.example'], onSites: ['a.example'] }],
  ['never', { offSites: ['a.example'], askSites: ['a.example'], onSites: ['a.example'] }],
])('the rule is %s for a host in %j', (rule, where) => {
  expect(ruleOf({ ...NONE, ...where }, 'a.example')).toBe(rule);
});

test('hosts with rules are told once each, by name', () => {
  const all = { onSites: ['c.example', 'a.example'], askSites: ['b.example'], offSites: ['a.example'] };
  expect(ruledHosts(all)).toEqual(['a.example', 'b.example', 'c.example']);
});

test('a host has one rule at a time, and others keep theirs', async () => {
  await saveRule('b.example', 'never');
  for (const [rule, key] of [
    ['always', 'onSites'],
    ['ask', 'askSites'],
    ['never', 'offSites'],
  ] as const) {
    await saveRule('a.example', rule);
    const stored = await lists();
    expect(stored[key]).toContain('a.example');
    expect(Object.values(stored).flat().sort()).toEqual(['a.example', 'b.example']);
  }
  await saveRule('a.example', undefined);
  expect(await lists()).toEqual({ ...NONE, offSites: ['b.example'] });
});

test('two rules that are given at the same time are both kept', async () => {
  await Promise.all([saveRule('a.example', 'never'), saveRule('b.example', 'never')]);
  expect((await lists()).offSites).toEqual(['a.example', 'b.example']);
});

describe('switching a site', () => {
  const HERE = 'a.example';
  test.each<[sites: Settings['sites'], before: Rule | undefined, on: boolean, after: Rule | undefined]>([
    ['everywhere', 'always', true, 'always'],
    ['everywhere', undefined, false, 'never'],
    ['everywhere', undefined, true, undefined],
    ['everywhere', 'never', true, undefined],
    ['everywhere', 'never', false, 'never'],
    ['everywhere', 'ask', true, 'ask'],
    ['everywhere', 'ask', false, 'never'],
    ['everywhere', 'always', false, 'never'],
    ['chosen', undefined, true, 'always'],
    ['chosen', undefined, false, 'never'],
    ['chosen', 'always', false, 'never'],
    ['chosen', 'ask', true, 'ask'],
    ['chosen', 'never', true, 'always'],
  ])('while it works %s, and the rule is %s, to %s makes it %s', async (sites, before, on, after) => {
    await saveSettings({ sites, offSites: ['x.example'] });
    await saveRule(HERE, before);
    await saveSite(HERE, on);
    expect(ruleOf(await lists(), HERE)).toBe(after);
    expect((await lists()).offSites).toContain('x.example');
  });

  test.each<Rule>(['always', 'ask'])('off and on again keeps the rule "%s"', async (rule) => {
    for (const sites of ['everywhere', 'chosen'] as const) {
      await saveSettings({ sites });
      await saveRule(HERE, rule);
      for (const on of [false, true]) await saveSite(HERE, on);
      expect(ruleOf(await lists(), HERE)).toBe(rule);
    }
  });

  test('on where only listed sites count does not make a page change unasked that the reader wants to be asked on', async () => {
    await saveSettings({ sites: 'chosen', automatic: false });
    await saveSite(HERE, true);
    expect(ruleOf(await lists(), HERE)).toBe('ask');
  });

  test('says why when the browser cannot store', async () => {
    const { set } = browser.storage.local;
    browser.storage.local.set = () => Promise.reject(new Error('QuotaExceededError'));
    await expect(saveSite(HERE, false)).rejects.toThrow('QuotaExceededError');
    Object.assign(browser.storage.local, { set });
  });
});

test('meanings become known and silent once each, and are taken back', async () => {
  await Promise.all([saveKnown('微信', true), saveKnown('微信', true), saveKnown('京东', true)]);
  await saveSilence('小米@a.example', true);
  expect(await loadSettings()).toMatchObject({ known: ['微信', '京东'], silenced: ['小米@a.example'] });
  await saveKnown('微信', false);
  await saveSilence('小米@a.example', false);
  expect(await loadSettings()).toMatchObject({ known: ['京东'], silenced: [] });
});
