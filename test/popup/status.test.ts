// What the popup says about every state a page can be in, in the words that a reader sees.
import { describe, expect, test } from '@jest/globals';
import { glanceOf } from '../../src/extension/glance';
import type { PageReport } from '../../src/extension/messages';
import { DEFAULT_SETTINGS, type Settings } from '../../src/extension/settings';
import { text } from '../../src/extension/text';
import { noticeOf, statusOf } from '../../src/popup/status';
import { FARM, makeReport, NONE, ONE_TERM, PROBABLE } from './make-report';

const HOST = 'www.example.com';
const OFF: Partial<Settings> = { annotate: false };
const OFF_HERE: Partial<Settings> = { offSites: [HOST] };
const CHOSEN: Partial<Settings> = { sites: 'chosen' };
const ON_REQUEST: Partial<Settings> = { automatic: false };

const NO_TERMS = 'No mistranslation that Farmgloss knows stands on this page.';
const SWITCHED_OFF = 'Nothing is explained: explanations are switched off everywhere.';
const SWITCHED_OFF_HERE = `Nothing is done here: Farmgloss is switched off for ${HOST}.`;
const NOT_CHOSEN = `Nothing is done here: Farmgloss works only on chosen sites, and ${HOST} is not one of them.`;
const WAITING = 'Nothing is changed until you ask: Farmgloss is set to work on request only.';
const UNCHANGED = 'Nothing is changed on this page.';
const ON_FARM = 'Recognised: Sample farm';
const ON_PROBABLE = 'Probably a machine translation from Chinese';
const ON_NONE = 'Not a farm page';
const ON_SELECTION = 'Explained where you had selected text';
const ON_ASKED = 'Explained because you asked';

const terms = ONE_TERM;
const asked = true;

describe('a page that answers', () => {
  test.each<
    [
      report: Partial<PageReport>,
      settings: Partial<Settings>,
      headline: string,
      because: string,
      ask: boolean,
    ]
  >([
    [{ verdict: FARM, terms }, {}, ON_FARM, '', false],
    [{ verdict: FARM }, {}, ON_FARM, NO_TERMS, false],
    [{ verdict: FARM }, OFF, ON_FARM, SWITCHED_OFF, false],
    [{ verdict: FARM }, OFF_HERE, ON_FARM, SWITCHED_OFF_HERE, false],
    [{ verdict: FARM }, { ...OFF, ...OFF_HERE }, ON_FARM, SWITCHED_OFF_HERE, false],
    [{ verdict: FARM, terms }, { clean: false }, ON_FARM, '', false],
    [{ verdict: FARM, terms }, { offSites: ['example.com'] }, ON_FARM, '', false],
    [{ verdict: PROBABLE, terms }, {}, ON_PROBABLE, '', false],
    [{ verdict: PROBABLE }, {}, ON_PROBABLE, NO_TERMS, false],
    [{ verdict: PROBABLE }, OFF, ON_PROBABLE, SWITCHED_OFF, false],
    [{ verdict: PROBABLE }, OFF_HERE, ON_PROBABLE, SWITCHED_OFF_HERE, false],
    [{ verdict: NONE }, {}, ON_NONE, UNCHANGED, true],
    [{ verdict: NONE }, OFF, ON_NONE, SWITCHED_OFF, true],
    [{ verdict: NONE }, OFF_HERE, ON_NONE, SWITCHED_OFF_HERE, true],
    [{ verdict: NONE, asked, terms }, {}, ON_ASKED, '', false],
    [{ verdict: NONE, terms }, {}, ON_SELECTION, '', true],
    [{ verdict: NONE, terms }, OFF, ON_SELECTION, '', true],
    [{ verdict: NONE, asked }, {}, ON_ASKED, NO_TERMS, false],
    [{ verdict: NONE, asked, terms }, OFF, ON_ASKED, '', false],
    [{ verdict: NONE, asked, terms }, OFF_HERE, ON_ASKED, '', false],
    [{ verdict: NONE, asked }, OFF_HERE, ON_ASKED, SWITCHED_OFF_HERE, false],
    [{ verdict: FARM, asked, terms }, {}, ON_FARM, '', false],
    [{ verdict: FARM }, CHOSEN, ON_FARM, NOT_CHOSEN, false],
    [{ verdict: FARM, terms }, { ...CHOSEN, onSites: [HOST] }, ON_FARM, '', false],
    [{ verdict: FARM }, { ...CHOSEN, ...OFF_HERE }, ON_FARM, SWITCHED_OFF_HERE, false],
    [{ verdict: NONE }, CHOSEN, ON_NONE, NOT_CHOSEN, true],
    [{ verdict: FARM }, ON_REQUEST, ON_FARM, WAITING, true],
    [{ verdict: PROBABLE }, ON_REQUEST, ON_PROBABLE, WAITING, true],
    [{ verdict: NONE }, ON_REQUEST, ON_NONE, UNCHANGED, true],
    [{ verdict: FARM }, { ...ON_REQUEST, ...OFF }, ON_FARM, SWITCHED_OFF, true],
    [{ verdict: FARM }, { ...ON_REQUEST, ...OFF_HERE }, ON_FARM, SWITCHED_OFF_HERE, true],
    [{ verdict: FARM, asked, terms }, ON_REQUEST, ON_FARM, '', false],
    [{ verdict: FARM, asked }, ON_REQUEST, ON_FARM, NO_TERMS, false],
  ])('%j with %j', (report, settings, headline, because, canAsk) => {
    const status = statusOf(
      glanceOf(makeReport({ host: HOST, ...report })),
      { ...DEFAULT_SETTINGS, ...settings },
      HOST,
    );
    expect(text(...status.headline)).toBe(headline);
    expect(status.because ? text(...status.because) : '').toBe(because);
    expect(status.canAsk).toBe(canAsk);
  });
});

test.each([
  ['a farm', FARM, '“its disclaimer” (+5)'],
  ['a probable one', PROBABLE, 'certain mistranslations: 9, of different kinds: 5, among 300 words'],
  ['no farm', { ...NONE, reasons: FARM.reasons }, ''],
])('of %s the first reason is told where it was recognised', (_what, verdict, told) => {
  const { reason } = statusOf(glanceOf(makeReport({ host: HOST, verdict })), DEFAULT_SETTINGS, HOST);
  expect(reason ? text(...reason) : '').toBe(told);
});

describe('a page that does not answer', () => {
  test.each<
    [what: string, host: string, settings: Partial<Settings>, headline: string, because: RegExp, ask: boolean]
  >([
    [
      'was open before',
      HOST,
      {},
      'Farmgloss is not running on this page',
      /^It was open before .* Reload it/,
      true,
    ],
    [
      'was open before, all off',
      HOST,
      OFF,
      'Farmgloss is not running on this page',
      /^It was open before/,
      true,
    ],
    ["is the browser's own", '', {}, 'This page cannot be read', /^The browser keeps its own pages/, false],
    [
      "is the browser's own, all off",
      '',
      OFF,
      'This page cannot be read',
      /^The browser keeps its own pages/,
      false,
    ],
  ])('because it %s', (_what, host, settings, headline, because, canAsk) => {
    const status = statusOf(undefined, { ...DEFAULT_SETTINGS, ...settings }, host);
    expect(text(...status.headline)).toBe(headline);
    expect(status.because ? text(...status.because) : '').toMatch(because);
    expect(status.canAsk).toBe(canAsk);
  });
});

describe('why less is done', () => {
  test.each([
    ['characters', /very large.* first 300\D?000 characters/],
    ['nodes', /very large.* first 30\D?000 elements/],
    ['marks', /very many.* first 2\D?000/],
    ['interference', /keeps removing .* has stopped here/],
    ['damaged', /could not be read completely/],
  ] as const)('is said of "%s"', (notice, words) => {
    expect(text(...noticeOf(notice))).toMatch(words);
  });

  test('an interfering page is not said to have no terms', () => {
    const report = makeReport({ host: HOST, verdict: FARM, notices: ['interference'] });
    expect(statusOf(glanceOf(report), DEFAULT_SETTINGS, HOST).because).toBeUndefined();
  });
});
