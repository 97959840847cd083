/** @jest-environment jsdom */
// The popup as a reader uses it: what it says, what its switches and buttons do.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { glanceOf } from '../../src/extension/glance';
import { rememberSettings, rememberTab } from '../../src/extension/memory';
import type { Message, PageReport, TermSummary } from '../../src/extension/messages';
import { loadSettings, type Settings } from '../../src/extension/settings';
import type { Article } from '../../src/page/read-article';
import { PageTools } from '../../src/popup/page-tools';
import { Popup } from '../../src/popup/popup';
import { start } from '../../src/popup/start';
import browser, { opened, reset, sent, world } from '../fakes/browser';
import { FARM, makeReport, NONE, ONE_TERM, PROBABLE } from './make-report';
import { makeTabTerm } from './make-term';

const TAB = {
  id: 7,
  url: 'https://www.example.com/topic/1',
  title: 'Why QQ lost to the micro-letter in 2014 - Topic Center',
};
const TITLE = 'Why QQ lost to the micro-letter in 2014';
const EVERYWHERE = 'Explain terms, everywhere';
const HERE = 'Work on www.example.com';
const CLEAN = 'Hide boilerplate on farms';
const ASK = 'Explain this page anyway';

type Answers = {
  readonly [Type in Message['type']]?: (message: Extract<Message, { type: Type }>) => unknown;
};

/** Lets the other parts answer; what is not named has nobody who answers. */
function answer(answers: Answers): void {
  world.answer = (raw) => {
    const message = raw as Message;
    const found = answers[message.type] as ((message: Message) => unknown) | undefined;
    if (found === undefined) throw new Error('Could not establish connection. Receiving end does not exist.');
    return found(message);
  };
}

const loadTools = async () => ({ PageTools });

/** Draws the popup, to its last button: what a reader does not look for first is drawn a moment later. */
async function draw(): Promise<void> {
  render(<Popup start={await start()} loadTools={loadTools} />);
  await screen.findByRole('button', { name: 'Settings' });
}

/** Opens the popup over a tab that answers with `report`, or does not answer. */
async function open(report?: Partial<PageReport>, answers: Answers = {}): Promise<void> {
  answer(report ? { report: () => makeReport(report), ...answers } : answers);
  await draw();
}

const flip = (name: string): HTMLElement => screen.getByRole('switch', { name });
const states = (): Record<string, string | null> =>
  Object.fromEntries(
    screen.getAllByRole('switch').map((it) => [it.textContent ?? '', it.getAttribute('aria-checked')]),
  );
/** The way to explain that is chosen. */
const way = (): string =>
  screen
    .getAllByRole('radio')
    .filter((it) => it instanceof HTMLInputElement && it.checked)
    .map((it) => it.closest('label')?.textContent)
    .join();
const store = (settings: Partial<Settings>): Promise<void> => browser.storage.local.set({ ...settings });
const shown = (): string => (document.body.textContent ?? '').replace(/\s+/g, ' ');

/** Closes the popup; preact takes its effects back a moment later. */
async function close(): Promise<void> {
  cleanup();
  await waitFor(() => expect(browser.runtime.onMessage.fire({})).toHaveLength(0));
}

beforeEach(() => {
  reset();
  world.tabs = [TAB];
});
afterEach(async () => {
  await close();
  history.replaceState(undefined, '', '/');
});

describe('says', () => {
  test('which farm it is, why, and how many terms', async () => {
    await open({ verdict: FARM, terms: ONE_TERM });
    expect(shown()).toContain('Recognised: Sample farm');
    const why = screen.getByText('Why?').closest('details') ?? document.body;
    const reasons = within(why).getAllByRole('listitem', { hidden: true });
    expect(reasons.map(({ textContent }) => textContent)).toEqual([
      '“its disclaimer” (+5)',
      'the name of its site (+2)',
    ]);
    expect(screen.getByRole('heading', { name: /mentions of/ }).textContent).toBe('12 mentions of 1 terms');
    const term = screen.getByRole('button', { name: /micro-letter/ });
    expect(term.textContent).toBe('micro-letter, micro letter, micro-channelWeChat 微信×12');
    expect(within(term).getByText('微信').lang).toBe('zh-Hans');
    expect(screen.queryByRole('button', { name: ASK })).toBeNull();
  });

  test('what the page is before anything that takes longer to draw', async () => {
    const seen: string[] = [];
    const observer = new MutationObserver(() => seen.push(shown()));
    observer.observe(document.body, { childList: true, subtree: true });
    await open({ verdict: FARM, terms: ONE_TERM });
    observer.disconnect();
    const first = seen.find((it) => it !== '') ?? '';
    expect(first).toContain('Recognised: Sample farm');
    expect(first).toContain(EVERYWHERE);
    expect(first).not.toContain('micro-channel');
    expect(shown()).toContain('micro-channel');
  });

  test('that a page is only probably a translation', async () => {
    await open({ verdict: PROBABLE, terms: ONE_TERM });
    expect(shown()).toContain('Probably a machine translation from Chinese');
    expect(screen.queryByRole('button', { name: ASK })).toBeNull();
  });

  test.each<
    [what: string, settings: Partial<Settings>, report: Partial<PageReport> | undefined, sentence: string]
  >([
    [
      'explanations are off here',
      { offSites: ['www.example.com'] },
      { verdict: FARM },
      'Farmgloss is switched off for www.example.com.',
    ],
    [
      'explanations are off everywhere',
      { annotate: false },
      { verdict: FARM },
      'explanations are switched off everywhere.',
    ],
    ['the page is no farm', {}, { verdict: NONE }, 'Nothing is changed on this page.'],
    [
      'no term is known',
      {},
      { verdict: FARM },
      'No mistranslation that Farmgloss knows stands on this page.',
    ],
    ['nobody answers', {}, undefined, 'Farmgloss is not running on this page'],
  ])('that nothing is shown because %s', async (_what, settings, report, sentence) => {
    await store(settings);
    await open(report);
    expect(shown()).toContain(sentence);
    expect(screen.queryByRole('heading', { name: /mentions of/ })).toBeNull();
  });

  test.each([
    ['about:config'],
    ['chrome://extensions/'],
    ['file:///home/me/page.html'],
    ['extension://farmgloss/src/popup/index.html'],
    ['not an address'],
    [undefined],
  ])('that the browser keeps %s closed, and offers nothing', async (url) => {
    world.tabs = [url === undefined ? { id: 7 } : { id: 7, url }];
    await open();
    expect(shown()).toContain('This page cannot be read');
    expect(screen.queryByRole('button', { name: ASK })).toBeNull();
    expect(flip('Work on this site')).toHaveProperty('disabled', true);
    expect(states()['Work on this site']).toBe('false');
    expect(way()).toBe('Marks');
  });

  test('the same when there is no tab at all', async () => {
    world.tabs = [];
    await open();
    expect(shown()).toContain('This page cannot be read');
  });

  test('about the tab that its address names', async () => {
    world.tabs = [TAB, { id: 8, url: 'http://other.example/' }];
    history.replaceState(undefined, '', '/?tab=8');
    await open({ host: 'other.example', verdict: FARM });
    expect(flip('Work on other.example').getAttribute('aria-checked')).toBe('true');
  });

  test('what went wrong when its tab is gone', async () => {
    history.replaceState(undefined, '', '/?tab=9');
    await open();
    expect(screen.getByRole('alert').textContent).toBe('That did not work: No tab with id: 9');
  });
});

test('where the script of its tools cannot be read, it says so, and the rest works', async () => {
  answer({ report: () => makeReport({ verdict: FARM, terms: ONE_TERM }) });
  const loadTools = () => Promise.reject(new Error('error loading dynamically imported module'));
  render(<Popup start={await start()} loadTools={loadTools} />);
  await screen.findByRole('button', { name: 'Settings' });
  fireEvent.click(flip(CLEAN));
  await waitFor(() => expect(states()).toEqual({ [HERE]: 'true', [CLEAN]: 'false' }));
  expect(screen.getByRole('alert').textContent).toContain('error loading dynamically imported module');
});

describe('at first, from memory,', () => {
  /** Lets the background remember a report, and the settings as they are stored. */
  async function remember(report: Partial<PageReport>): Promise<void> {
    await rememberSettings();
    await rememberTab(TAB.id, async () => glanceOf(makeReport({ verdict: FARM, ...report })));
  }
  /** Opens the popup while the page keeps its answer back; gives what lets it answer. */
  function openWaiting(report: Partial<PageReport> | undefined): () => void {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    answer({ report: () => held.then(() => report && makeReport(report)) });
    void start().then((known) => render(<Popup start={known} loadTools={loadTools} />));
    return letGo;
  }
  const settled = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Settings' });
  /** All that is drawn of the status and the switches. */
  const head = (): readonly Node[] =>
    [...document.querySelectorAll('.status, .switches')].flatMap((it) => [it, ...it.querySelectorAll('*')]);

  test('it says what the page is and how the switches stand, before the page has answered', async () => {
    await store({ clean: false, way: 'corrected' });
    await remember({ terms: ONE_TERM });
    const letGo = openWaiting({ verdict: FARM, terms: ONE_TERM });
    await screen.findByText('Recognised: Sample farm');
    expect(shown()).toContain('“its disclaimer” (+5)');
    expect(states()).toEqual({ [HERE]: 'true', [CLEAN]: 'false' });
    expect(way()).toBe('Corrected words');
    expect(screen.queryByRole('button', { name: 'Settings' })).toBeNull();
    letGo();
    await settled();
    expect(screen.getByRole('button', { name: /micro-letter/ })).toBeInstanceOf(HTMLElement);
  });

  test.each<[what: string, settings: Partial<Settings>, report: Partial<PageReport>]>([
    ['explained', {}, { terms: ONE_TERM, notices: ['marks'] }],
    ['switched off', { offSites: ['www.example.com'] }, {}],
  ])('a page that is %s changes nothing by answering the same', async (_what, settings, report) => {
    await store(settings);
    await remember(report);
    const letGo = openWaiting({ verdict: FARM, ...report });
    await screen.findByText('Recognised: Sample farm');
    const before = head();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    for (const it of document.querySelectorAll('.status, .switches'))
      observer.observe(it, { subtree: true, childList: true, attributes: true, characterData: true });
    letGo();
    await settled();
    observer.disconnect();
    expect(head()).toEqual(before);
    expect(head().every((node, index) => node === before[index])).toBe(true);
    expect(changes).toEqual([]);
  });

  test.each<[what: string, report: Partial<PageReport> | undefined, sentence: string]>([
    ['it is no farm', { verdict: NONE }, 'Not a farm page'],
    ['nobody answers', undefined, 'Farmgloss is not running on this page'],
  ])('is corrected by the page: %s', async (_what, report, sentence) => {
    await remember({ terms: ONE_TERM });
    const letGo = openWaiting(report);
    await screen.findByText('Recognised: Sample farm');
    letGo();
    await settled();
    expect(shown()).toContain(sentence);
    expect(shown()).not.toContain('Recognised');
  });

  test('is corrected by what is stored', async () => {
    await remember({ terms: ONE_TERM });
    await store({ clean: false });
    openWaiting({ verdict: FARM, terms: ONE_TERM })();
    await settled();
    expect(states()[CLEAN]).toBe('false');
  });

  test('a switch works before the page has answered, and brings nothing old back', async () => {
    await store({ offSites: ['gone.example'] });
    await remember({ terms: ONE_TERM });
    const { get } = browser.storage.local;
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    // The stored settings are slow, so that the popup shows what it remembers; another window has changed them.
    browser.storage.local.get = async (wanted) => held.then(() => get(wanted));
    await store({ offSites: ['new.example'], more: true });
    openWaiting({ verdict: FARM, terms: ONE_TERM });
    await screen.findByText('Recognised: Sample farm');
    fireEvent.click(flip(HERE));
    letGo();
    browser.storage.local.get = get;
    await waitFor(() => expect(flip(HERE).getAttribute('aria-checked')).toBe('false'));
    expect(await loadSettings()).toMatchObject({ offSites: ['new.example', 'www.example.com'], more: true });
  });

  test.each<[what: string, tab: Partial<typeof TAB>]>([
    ['the tab shows another page', { url: 'https://www.example.com/topic/2' }],
    ['it is another tab', { id: 8 }],
  ])('nothing is drawn when %s', async (_what, tab) => {
    await remember({ terms: ONE_TERM });
    world.tabs = [{ ...TAB, ...tab }];
    const letGo = openWaiting({ verdict: NONE });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(shown()).toBe('');
    letGo();
    await settled();
    expect(shown()).toContain('Not a farm page');
  });

  test('nothing is drawn, and nothing is wrong, where the browser keeps no memory', async () => {
    const { session } = browser.storage;
    Object.assign(browser.storage, { session: undefined });
    await open({ verdict: FARM, terms: ONE_TERM });
    Object.assign(browser.storage, { session });
    expect(shown()).toContain('Recognised: Sample farm');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a switch', () => {
  test.each<[name: string, before: Partial<Settings>, after: Partial<Settings>]>([
    [HERE, { offSites: ['a.example'] }, { offSites: ['a.example', 'www.example.com'] }],
    [HERE, { offSites: ['www.example.com', 'a.example'] }, { offSites: ['a.example'] }],
    [CLEAN, {}, { clean: false }],
    [CLEAN, { clean: false }, { clean: true }],
    [HERE, { sites: 'chosen' }, { onSites: ['www.example.com'] }],
    [
      HERE,
      { sites: 'chosen', onSites: ['a.example', 'www.example.com'] },
      { onSites: ['a.example', 'www.example.com'], offSites: ['www.example.com'] },
    ],
  ])('"%s" changes %j to %j', async (name, before, after) => {
    await store(before);
    await open({ verdict: FARM });
    const old = { ...(await loadSettings()) };
    const state = states();
    fireEvent.click(flip(name));
    await waitFor(() =>
      expect(states()).toEqual({ ...state, [name]: state[name] === 'true' ? 'false' : 'true' }),
    );
    expect(await loadSettings()).toEqual({ ...old, ...after });
  });

  test.each([HERE, CLEAN])('"%s" is reached and worked by keyboard', async (name) => {
    await open({ verdict: FARM });
    const found = flip(name);
    // Enter and space work a button by themselves; jsdom has no such keys.
    expect(found).toBeInstanceOf(HTMLButtonElement);
    expect(found.tabIndex).toBe(0);
    found.focus();
    expect(document.activeElement).toBe(found);
    found.click();
    await waitFor(() => expect(flip(name).getAttribute('aria-checked')).toBe('false'));
    expect(document.activeElement).toBe(found);
  });

  test('follows what another window changes', async () => {
    await open({ verdict: FARM });
    await store({ annotate: false });
    await waitFor(() => expect(way()).toBe('Off'));
    expect(states()).toEqual({ [HERE]: 'true', [CLEAN]: 'true' });
    expect(shown()).toContain('explanations are switched off everywhere.');
  });

  test('that the browser cannot store says so and stays as it was', async () => {
    await open({ verdict: FARM });
    const { set } = browser.storage.local;
    browser.storage.local.set = async () => Promise.reject(new Error('disk is full'));
    fireEvent.click(flip(CLEAN));
    expect((await screen.findByRole('alert')).textContent).toBe('That did not work: disk is full');
    expect(states()[CLEAN]).toBe('true');
    browser.storage.local.set = set;
    fireEvent.click(flip(CLEAN));
    await waitFor(() => expect(states()[CLEAN]).toBe('false'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('terms are shown', () => {
  test.each<[choice: string, before: Partial<Settings>, after: Partial<Settings>]>([
    ['Corrected words', {}, { way: 'corrected' }],
    ['Off', { way: 'corrected' }, { annotate: false, way: 'corrected' }],
    ['Marks', { annotate: false, way: 'corrected' }, { annotate: true, way: 'marks' }],
    ['Corrected words', { annotate: false }, { annotate: true, way: 'corrected' }],
  ])('as "%s" from %j to %j', async (choice, before, after) => {
    await store(before);
    await open({ verdict: FARM });
    const old = { ...(await loadSettings()) };
    fireEvent.click(screen.getByRole('radio', { name: choice }));
    await waitFor(() => expect(way()).toBe(choice));
    await waitFor(async () => expect(await loadSettings()).toEqual({ ...old, ...after }));
  });

  test('in a group that says what is chosen', async () => {
    await open({ verdict: FARM });
    const group = screen.getByRole('group', { name: EVERYWHERE });
    expect(within(group).getAllByRole('radio')).toHaveLength(3);
  });
});

describe('a page that the detector has let go', () => {
  const silent = [{ frameId: 0, result: { terms: 0, answering: false, focused: true } }];

  test('is judged, and asked again when nobody answered before', async () => {
    world.frames = silent;
    let judged = false;
    const judge = () => {
      judged = true;
      return true;
    };
    await open(undefined, { judge, report: () => (judged ? makeReport({ verdict: NONE }) : undefined) });
    const report = { type: 'report' };
    expect(sent).toEqual([report, { type: 'judge', tabId: 7, frameIds: [0] }, report]);
    expect(shown()).toContain('Not a farm page');
  });

  test('that cannot be judged says that nothing runs there', async () => {
    world.frames = silent;
    await open();
    const judge = { type: 'judge', tabId: 7, frameIds: [0] };
    expect(sent).toEqual([{ type: 'report' }, judge, judge, { type: 'report' }]);
    expect(shown()).not.toContain('Not a farm page');
  });
});

describe('explaining a page anyway', () => {
  const explained = makeReport({ asked: true, terms: ONE_TERM });

  test.each<[what: string, report: Partial<PageReport> | undefined]>([
    ['that was not recognised', { verdict: NONE }],
    ['that does not answer', undefined],
  ])('%s loads the annotator and shows the terms', async (_what, report) => {
    await open(report, { load: () => true, explain: () => explained });
    fireEvent.click(screen.getByRole('button', { name: ASK }));
    expect(await screen.findByRole('button', { name: /micro-letter/ })).toBeInstanceOf(HTMLElement);
    expect(sent.slice(-2)).toEqual([{ type: 'load', tabId: 7, frameIds: [0] }, { type: 'explain' }]);
    expect(shown()).toContain('Explained because you asked');
    expect(screen.queryByRole('button', { name: ASK })).toBeNull();
  });

  test('says why when the browser does not allow it, and can be tried again', async () => {
    const load = (): never => {
      throw new Error('Cannot access contents of the page');
    };
    await open(undefined, { load });
    fireEvent.click(screen.getByRole('button', { name: ASK }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('That did not work: Cannot access contents of the page');
    answer({ load: () => true, explain: () => explained });
    fireEvent.click(screen.getByRole('button', { name: ASK }));
    await screen.findByRole('button', { name: /micro-letter/ });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the lists', () => {
  test('lead to the next mention of a term', async () => {
    await open({ verdict: FARM, terms: ONE_TERM }, { visit: () => true });
    fireEvent.click(screen.getByRole('button', { name: /micro-letter/ }));
    await waitFor(() => expect(sent.at(-1)).toEqual({ type: 'visit', sense: 'wechat' }));
    expect(screen.getByRole('button', { name: /micro-letter/ })).toBeInstanceOf(HTMLElement);
  });

  test('of terms can be shown on the page itself, in the frame that has them', async () => {
    await open({ verdict: FARM, terms: ONE_TERM }, { list: () => true });
    fireEvent.click(screen.getByRole('button', { name: 'List them on the page' }));
    await waitFor(() => expect(sent.at(-1)).toEqual({ type: 'list' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('show a hidden block again, whatever its number', async () => {
    const block = { kind: 'ad', reason: 'blockOwnerAd', shown: false } as const;
    const hidden = [
      { ...block, id: 0, excerpt: 'Start your trial' },
      { ...block, id: 3, excerpt: 'This article is from' },
    ];
    let seen = -1;
    const report = (): PageReport =>
      makeReport({ verdict: FARM, hidden: hidden.map((it) => ({ ...it, shown: it.id === seen })) });
    const reveal = ({ id }: { readonly id: number }): PageReport => {
      seen = id;
      return report();
    };
    await open({ verdict: FARM, hidden }, { reveal, report });
    const list = screen.getByText('Hidden blocks: 2').closest('details') ?? document.body;
    list.setAttribute('open', '');
    expect(within(list).getAllByText('an advertisement for the farm’s owner')).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Show: This article is from' }));
    await screen.findByText('Hidden blocks: 1');
    expect(sent).toContainEqual({ type: 'reveal', id: 3 });
    const buttons = within(list).getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Show', 'Shown']);
    expect(buttons.map((button) => button.hasAttribute('disabled'))).toEqual([false, true]);
  });

  describe('of many terms', () => {
    const many = (count: number): TermSummary[] =>
      Array.from({ length: count }, (_, index) => ({
        ...makeTabTerm(`词${index}`, { surfaces: [`word ${index}`], pinyin: `cí ${index}` }),
        ...{ count: count - index, place: count - index },
      }));
    const rows = (): string[] =>
      [...document.querySelectorAll('.terms .surfaces')].map(({ textContent }) => textContent ?? '');
    const field = (): HTMLElement => screen.getByLabelText(/^Search terms/);
    const type = (value: string): void => void fireEvent.input(field(), { target: { value } });
    const press = (key: string): void => {
      if (document.activeElement) fireEvent.keyDown(document.activeElement, { key });
    };
    const focused = (): string => document.activeElement?.querySelector('.surfaces')?.textContent ?? '';

    test('shows what is found and how much that is', async () => {
      await open({ verdict: FARM, terms: many(12) });
      const found = within(field().closest('section') ?? document.body).getByRole('status');
      expect(found.textContent).toBe('');
      type('ci 11');
      await waitFor(() => expect(rows()).toEqual(['word 11']));
      expect(found.textContent).toBe('Found: 1');
      type('nothing like this');
      await waitFor(() => expect(found.textContent).toBe('Found: 0'));
      type('');
      await waitFor(() => expect(rows()).toHaveLength(12));
    });

    test('leaves out what is known, or what is not', async () => {
      await store({ known: ['词0', '词1'] });
      await open({ verdict: FARM, terms: many(6) });
      const choose = (value: string): void =>
        void fireEvent.change(screen.getByLabelText('Which terms are listed'), { target: { value } });
      choose('known');
      await waitFor(() => expect(rows()).toEqual(['word 0', 'word 1']));
      expect(shown()).toContain('Found: 2');
      choose('new');
      await waitFor(() => expect(rows()).toHaveLength(4));
      choose('all');
      await waitFor(() => expect(rows()).toHaveLength(6));
    });

    test('stores what the reader knows, and takes it back', async () => {
      await store({ known: ['词0'] });
      await open({ verdict: FARM, terms: many(2) });
      const toggle = (place: number): HTMLElement =>
        screen.getByRole('button', { name: `Known: meaning of 词${place}` });
      expect([0, 1].map((place) => toggle(place).getAttribute('aria-pressed'))).toEqual(['true', 'false']);
      fireEvent.click(toggle(1));
      await waitFor(async () => expect((await loadSettings()).known).toEqual(['词0', '词1']));
      await waitFor(() => expect(toggle(1).getAttribute('aria-pressed')).toBe('true'));
      fireEvent.click(toggle(0));
      await waitFor(async () => expect((await loadSettings()).known).toEqual(['词1']));
    });

    test('is left aside for what is known, and back, with one stop of the Tab key a row', async () => {
      await open({ verdict: FARM, terms: many(6) });
      field().focus();
      press('ArrowDown');
      press('ArrowRight');
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Known: meaning of 词0');
      press('ArrowDown');
      expect(focused()).toBe('word 1');
      press('ArrowRight');
      press('ArrowLeft');
      expect(focused()).toBe('word 1');
      expect(
        [...document.querySelectorAll('.terms button')].map((it) => (it as HTMLElement).tabIndex),
      ).toEqual(Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? 0 : -1)));
    });

    test('follows the page when asked to', async () => {
      await open({ verdict: FARM, terms: many(6) });
      expect(rows()[0]).toBe('word 0');
      fireEvent.change(screen.getByLabelText('Order'), { target: { value: 'place' } });
      await waitFor(() => expect(rows()[0]).toBe('word 5'));
    });

    test('shows a part of thousands, and more when asked', async () => {
      await open({ verdict: FARM, terms: many(3000) });
      expect(rows()).toHaveLength(100);
      fireEvent.click(screen.getByRole('button', { name: 'Show more, 2900 are left' }));
      await waitFor(() => expect(rows()).toHaveLength(200));
      type('word 2999');
      await waitFor(() => expect(rows()).toEqual(['word 2999']));
    });

    test('is walked with arrows, Home and End, from the field and back', async () => {
      await open({ verdict: FARM, terms: many(8) });
      field().focus();
      press('ArrowUp');
      expect(document.activeElement).toBe(field());
      press('ArrowDown');
      expect(focused()).toBe('word 0');
      press('ArrowDown');
      expect(focused()).toBe('word 1');
      press('End');
      press('ArrowDown');
      expect(focused()).toBe('word 7');
      press('Home');
      expect(focused()).toBe('word 0');
      press('ArrowUp');
      expect(document.activeElement).toBe(field());
    });

    test('goes to the first hit with Enter, and is emptied by Escape before the popup closes', async () => {
      await open({ verdict: FARM, terms: many(8) }, { visit: () => true });
      type('word 3');
      await waitFor(() => expect(rows()).toEqual(['word 3']));
      fireEvent.keyDown(field(), { key: 'Enter' });
      await waitFor(() => expect(sent.at(-1)).toEqual({ type: 'visit', sense: '词3' }));
      expect(fireEvent.keyDown(field(), { key: 'Escape' })).toBe(false);
      await waitFor(() => expect(rows()).toHaveLength(8));
      expect(fireEvent.keyDown(field(), { key: 'Escape' })).toBe(true);
    });

    test('has nothing to search in when it is short', async () => {
      await open({ verdict: FARM, terms: many(5) });
      expect(screen.queryByLabelText(/^Search terms/)).toBeNull();
    });
  });

  test('are not there when there is nothing to list', async () => {
    await open({ verdict: FARM });
    expect(shown()).not.toMatch(/mentions of|Hidden blocks/);
  });
});

describe('copying the article', () => {
  const run = (text: string) => ({ text, href: '', code: false, correction: -1 });
  const article = (...texts: readonly string[]): Article => ({
    blocks: texts.map((it) => ({ kind: 'paragraph', level: 0, quoted: 0, item: null, runs: [run(it)] })),
    corrections: [],
  });
  const copied: string[] = [];
  const clipboard = (writeText: (text: string) => Promise<void>): void => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  };
  const said = (): string => screen.getByRole('status').textContent ?? '';
  const copy = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

  beforeEach(() => {
    copied.length = 0;
    clipboard(async (text) => void copied.push(text));
  });

  test.each([
    ['Plain text', `${TITLE}\n\n${TAB.url}\n\nthe *text*\n`],
    ['Markdown', `# ${TITLE}\n\n<${TAB.url}>\n\nthe \\*text\\*\n`],
  ])('as %s puts it on the clipboard and says so', async (name, expected) => {
    await open({ verdict: FARM }, { article: () => article('the *text*') });
    expect(said()).toBe('');
    copy(name);
    await waitFor(() => expect(said()).toBe('Copied'));
    expect(copied).toEqual([expected]);
  });

  test('takes the frame with the longest article, and the address of the page', async () => {
    const texts: Readonly<Record<number, string>> = { 0: 'a', 4: 'the article', 9: 'an ad' };
    world.frames = [0, 4, 9].map((frameId) => ({ frameId, result: { terms: 0, focused: false } }));
    await open();
    cleanup();
    world.answer = (message, id = -1) =>
      (message as Message).type === 'report' ? makeReport({ verdict: FARM }) : article(texts[id] ?? '');
    render(<Popup start={await start()} loadTools={loadTools} />);
    await screen.findByRole('button', { name: 'Plain text' });
    copy('Plain text');
    await waitFor(() => expect(copied).toEqual([`${TITLE}\n\n${TAB.url}\n\nthe article\n`]));
  });

  test('says why it did not work, and can be tried again', async () => {
    await open({ verdict: FARM }, { article: () => article() });
    copy('Markdown');
    await waitFor(() => expect(said()).toBe('Not copied: no article was found on this page'));
    answer({ article: () => article('text') });
    clipboard(async () => Promise.reject(new Error('the clipboard is locked')));
    copy('Markdown');
    await waitFor(() => expect(said()).toBe('Not copied: the clipboard is locked'));
    clipboard(async (text) => void copied.push(text));
    copy('Markdown');
    await waitFor(() => expect(said()).toBe('Copied'));
  });

  test.each<[what: string, report: Partial<PageReport> | undefined, settings: Partial<Settings>]>([
    ['on a page that was not recognised', { verdict: NONE }, {}],
    ['where nobody answers', undefined, {}],
    ['on a farm before anything was asked for', { verdict: FARM }, { automatic: false }],
    ['on a site that is switched off', { verdict: FARM }, { offSites: ['www.example.com'] }],
  ])('is not offered %s', async (_what, report, settings) => {
    await store(settings);
    await open(report);
    expect(screen.queryByRole('button', { name: 'Markdown' })).toBeNull();
  });
});

describe('finding the original', () => {
  const QUERY = '微信 QQ 2014';
  const field = (): HTMLInputElement => screen.getByLabelText('Words to search for');
  const search = (): void => {
    const form = field().form;
    if (form) fireEvent.submit(form);
  };
  const engine = (): HTMLSelectElement => screen.getByLabelText('Search engine');

  test('proposes words and opens their results only when asked', async () => {
    await open({ verdict: FARM, terms: ONE_TERM });
    expect(field().value).toBe(QUERY);
    expect(field().lang).toBe('zh-Hans');
    expect(opened).toEqual([]);
    search();
    await waitFor(() => expect(opened).toHaveLength(1));
    const url = new URL(opened[0] ?? '');
    expect([url.origin, url.searchParams.get('wd')]).toEqual(['https://www.baidu.com', QUERY]);
  });

  test.each([
    ['sogou', 'https://www.sogou.com/web?query='],
    ['bing', 'https://www.bing.com/search?q='],
    ['google', 'https://www.google.com/search?q='],
  ])('asks %s, and keeps to it', async (name, address) => {
    await open({ verdict: FARM, terms: ONE_TERM });
    fireEvent.change(engine(), { target: { value: name } });
    fireEvent.input(field(), { target: { value: ' a&b=c ' } });
    search();
    await waitFor(() => expect(opened).toEqual([`${address}a%26b%3Dc`]));
    await close();
    await open({ verdict: FARM, terms: ONE_TERM });
    await waitFor(() => expect(engine().value).toBe(name));
  });

  test('keeps what the reader has typed when the page changes', async () => {
    await open({ verdict: FARM, terms: ONE_TERM });
    fireEvent.input(field(), { target: { value: 'my words' } });
    browser.runtime.onMessage.fire({ type: 'count' }, { tab: { id: 7 } });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(field().value).toBe('my words');
  });

  test('needs words', async () => {
    await open({ verdict: FARM, terms: ONE_TERM });
    fireEvent.input(field(), { target: { value: '  ' } });
    expect(screen.getByRole('button', { name: 'Search', hidden: true })).toHaveProperty('disabled', true);
    search();
    expect(opened).toEqual([]);
  });

  test('does not follow a damaged choice', async () => {
    await browser.storage.local.set({ engine: 'https://evil.example/' });
    await open({ verdict: FARM, terms: ONE_TERM });
    expect(engine().value).toBe('baidu');
  });

  test('is not offered where no term is known', async () => {
    await open({ verdict: FARM });
    expect(screen.queryByLabelText('Words to search for')).toBeNull();
  });
});

test('leads to the settings', async () => {
  await open({ verdict: FARM });
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  expect(opened).toEqual(['options']);
});

describe('a page with frames', () => {
  const frame = (frameId: number) => ({ frameId, result: { terms: 0, answering: true, focused: false } });
  const block = {
    id: 0,
    kind: 'footer',
    reason: 'blockSales',
    excerpt: 'This was copied',
    shown: false,
  } as const;
  const reports: Readonly<Record<number, PageReport>> = {
    0: makeReport({}),
    4: makeReport({ host: 'a.example', verdict: PROBABLE, terms: ONE_TERM }),
    9: makeReport({ host: 'b.example', verdict: FARM, terms: ONE_TERM, hidden: [block] }),
  };
  /** What each frame was told, in order. */
  let told: [frame: number, type: string][] = [];

  beforeEach(async () => {
    told = [];
    world.frames = [9, 4, 7, 0].map(frame);
    world.answer = (message, id = -1) => {
      told.push([id, (message as Message).type]);
      // A small frame, where nobody answers.
      if (reports[id] === undefined) throw new Error('Could not establish connection.');
      return reports[id];
    };
    await draw();
  });

  test('shows what all of them found, under the strongest verdict', () => {
    expect(shown()).toContain('Recognised: Sample farm');
    expect(screen.getByRole('heading', { name: /mentions of/ }).textContent).toBe('24 mentions of 1 terms');
    expect(shown()).toContain('Hidden blocks: 1');
  });

  test('leads from mention to mention through the frames', async () => {
    const term = screen.getByRole('button', { name: /micro-letter/ });
    for (let click = 0; click < 25; click += 1) fireEvent.click(term);
    const visits = () => told.filter(([, type]) => type === 'visit').map(([id]) => id);
    await waitFor(() => expect(visits()).toEqual([...Array(12).fill(4), ...Array(12).fill(9), 4]));
  });

  test('shows a block again in the frame that it is in', async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Show: This was copied', hidden: true }));
    await waitFor(() => expect(told.filter(([, type]) => type === 'reveal')).toEqual([[9, 'reveal']]));
  });
});

describe('while it is open', () => {
  const count = (tab: number): unknown =>
    browser.runtime.onMessage.fire({ type: 'count' }, { tab: { id: tab } });

  test.each([
    ['follows its tab', 7, true],
    ['leaves other tabs alone', 8, false],
  ])('it %s', async (_what, tab, follows) => {
    await open({ verdict: FARM });
    answer({ report: () => makeReport({ verdict: FARM, terms: ONE_TERM }) });
    sent.length = 0;
    count(tab);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent).toEqual(follows ? [{ type: 'report' }] : []);
    expect(screen.queryByRole('button', { name: /micro-letter/ }) !== null).toBe(follows);
  });

  test('it turns to the page that its tab has gone to', async () => {
    await open({ verdict: FARM, terms: ONE_TERM });
    world.tabs = [{ ...TAB, url: 'https://other.example.com/' }];
    answer({ report: () => makeReport({ host: 'other.example.com', verdict: NONE }) });
    browser.tabs.onUpdated.fire(TAB.id, { status: 'complete' });
    await screen.findByText('Not a farm page');
    expect(flip('Work on other.example.com')).toBeInstanceOf(HTMLElement);
    expect(screen.queryByRole('button', { name: /micro-letter/ })).toBeNull();
  });

  test('it answers no message that is for somebody else', async () => {
    await open({ verdict: FARM });
    expect(browser.runtime.onMessage.fire({ type: 'report' }, {})).toEqual([undefined]);
  });

  test('and after it has closed it hears nothing', async () => {
    await open({ verdict: FARM });
    expect(browser.runtime.onMessage.fire({})).toHaveLength(1);
    await close();
    expect(browser.storage.local.onChanged.fire({})).toHaveLength(0);
    expect(browser.tabs.onUpdated.fire(TAB.id, { status: 'complete' })).toHaveLength(0);
  });
});
