/** @jest-environment jsdom */
// What a whole annotation does to a page: marks, tooltips, cleaning, following changes, and taking everything back.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Annotation } from '../../src/annotator/annotation';
import { articleOf } from '../../src/annotator/article';
import { reportOf } from '../../src/annotator/report';
import { DEFAULT_SETTINGS, type Wishes, wishesFor } from '../../src/extension/settings';
import { text } from '../../src/extension/text';
import type { AdRules } from '../../src/farms/ad-rules';
import type { Farms } from '../../src/farms/signature';
import { liveRange } from '../../src/page/paint';
import { clearRemains } from '../../src/page/remains';
import { explainsBy } from '../fakes/explains-by';
import { addLayout } from '../fakes/layout';
import { bothLooks, linear, smallLexicon } from '../lexicon/small-lexicon';
import { documentState, textNodes, visibleLines } from '../page/dom-state';

const sense = (id: string, meaning: string, zh: string, form: string | object) => ({
  ...{ id, meaning, zh, pinyin: `${id} in pinyin`, gloss: `what ${id} is` },
  ...{ why: `why ${id}`, forms: [form] },
});
const lexicon = smallLexicon(
  {
    senses: [
      sense('wechat', 'WeChat', '微信', 'micro-letter'),
      sense('offline', 'offline', '线下', 'under the line'),
      sense('jack-ma', 'Jack Ma', '马云', { text: 'horse cloud', prior: 8 }),
    ],
  },
  bothLooks(linear(-0.3, { certain: 4 })),
);
const explain = explainsBy(lexicon);
const farms: Farms = {
  signatures: [
    {
      id: 'sample',
      name: 'Sample farm',
      seenAt: [],
      threshold: 4,
      minCore: 1,
      gate: [],
      evidence: [
        { id: 'footer', weight: 4, core: true, phrases: ['this farm copies everything from elsewhere'] },
      ],
      hide: [
        {
          kind: 'footer',
          reason: 'blockDisclaimer',
          phrases: ['this farm copies everything from elsewhere'],
        },
        { kind: 'header', reason: 'blockSource', phrases: ['copied for you by the farm'] },
        { kind: 'ad', reason: 'blockOwnerAd', phrases: ['start your free trial of the farm'] },
      ],
      samples: [],
      nonsamples: [],
    },
  ],
  density: { minFamilies: 9, minHits: 9, minPerThousandWords: 9, ordinary: [], families: {} },
};

const ads: AdRules = {
  labels: ['advertisement'],
  rules: [
    {
      id: 'slot',
      reason: 'blockAdPlace',
      place: 'column',
      selectors: ['.slot'],
      samples: [],
      nonsamples: [],
    },
  ],
};

const FILLER = 'Words of an article that say nothing much but stand where an article stands. '
  .repeat(6)
  .trim();
const FOOTER = 'This farm copies everything from elsewhere.';
/** More words than a gap in boilerplate may have. */
const MORE = 'And then one more sentence of the article, which is much too long for any changed clause.';
const ARTICLE = `<h1>The micro-<b>letter</b> era</h1>
  <p>
    Copied for you by the farm.<br>
    Shops under the line fear the micro-letter.
  </p>
  <p>${FILLER}</p>`;
const FARM_PAGE = `${ARTICLE}<div><p>${FOOTER}</p></div><script>let a;</script>`;

const BOTH: Wishes = wishesFor(DEFAULT_SETTINGS, '');
const NOTHING: Wishes = { ...BOTH, annotate: false, clean: false };
const CLEANING: Wishes = { ...BOTH, annotate: false };
const ON_REQUEST: Wishes = { ...BOTH, automatic: false };
const MARKED = ['micro-letter', 'under the line', 'micro-letter'];

const OUTSIDE = {
  silence: () => Promise.resolve(true),
  edit: () => undefined,
  opened: () => undefined,
  reportPlace: () => ({ address: 'http://localhost/', version: '1' }),
};

let annotation = new Annotation({
  knowledge: { explain, farms },
  ads,
  say: text,
  actions: OUTSIDE,
  counted: () => undefined,
  isAlive: () => true,
});
let counts: number[] = [];
let alive = true;

beforeEach(() => {
  jest.useFakeTimers();
  addLayout();
  counts = [];
  alive = true;
  annotation = new Annotation({
    knowledge: { explain, farms },
    ads,
    say: text,
    actions: OUTSIDE,
    counted: (terms) => counts.push(terms),
    isAlive: () => alive,
  });
});
afterEach(async () => {
  await annotation.apply(BOTH);
  await annotation.apply(NOTHING);
  jest.useRealTimers();
});

const show = (html: string): void => {
  document.body.innerHTML = html;
};
const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);
/** The characters that are underlined now. */
const marked = (): string[] => annotation.showing.marks.map((mark) => String(liveRange(mark)));
const shadow = (): ShadowRoot | null | undefined => document.querySelector('farmgloss-tooltip')?.shadowRoot;
const tooltip = (): string => shadow()?.querySelector('[role=tooltip], [role=dialog]')?.textContent ?? '';
const announced = (): string => shadow()?.querySelector('.status')?.textContent ?? '';
const isOpen = (): boolean => document.querySelector('farmgloss-tooltip[data-open]') !== null;
const painted = (): number => CSS.highlights.get('farmgloss-term')?.size ?? 0;
const addParagraph = (text: string): void => {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.body.append(paragraph);
};

describe('on a farm', () => {
  test.each<[what: string, wishes: Wishes, terms: string[], cleaned: boolean]>([
    ['everything', BOTH, MARKED, true],
    ['explanations only', { ...BOTH, clean: false }, MARKED, false],
    ['cleaning only', CLEANING, [], true],
    ['everything on request', ON_REQUEST, [], false],
    ['nothing', NOTHING, [], false],
  ])('%s is done as wished, and undone to the last byte', async (_what, wishes, terms, cleaned) => {
    show(FARM_PAGE);
    const before = documentState();
    await annotation.apply(wishes);
    expect(marked()).toEqual(terms);
    expect(counts).toEqual([terms.length]);
    expect(visibleLines()).toEqual([
      'The micro-letter era',
      ...(cleaned ? [] : ['Copied for you by the farm.']),
      'Shops under the line fear the micro-letter.',
      FILLER,
      ...(cleaned ? [] : [FOOTER]),
    ]);
    expect([...CSS.highlights.keys()]).toEqual(
      terms.length > 0
        ? ['farmgloss-term', 'farmgloss-term-hue', 'farmgloss-first', 'farmgloss-first-hue']
        : [],
    );

    await annotation.apply(NOTHING);
    expect(documentState()).toEqual(before);
    expect([...CSS.highlights.keys()]).toEqual([]);
    expect(counts.at(-1)).toBe(0);
  });

  test('a report tells what was found', async () => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    const { host, verdict, asked, terms, hidden } = reportOf(annotation);
    expect([host, verdict.kind, verdict.name, asked]).toEqual(['localhost', 'farm', 'Sample farm', false]);
    expect(terms.map(({ meaning, count }) => [meaning, count])).toEqual([
      ['WeChat', 2],
      ['offline', 1],
    ]);
    expect(hidden.map(({ reason, excerpt }) => [reason, excerpt])).toEqual([
      ['blockSource', 'Copied for you by the farm.'],
      ['blockDisclaimer', FOOTER],
    ]);
  });
});

describe('on any other page', () => {
  const PAGE = `${ARTICLE}<p>The end.</p>`;

  test('nothing is done, now or later', async () => {
    show(PAGE);
    const before = documentState();
    await annotation.apply(BOTH);
    expect(documentState()).toEqual(before);
    expect([...CSS.highlights.keys()]).toEqual([]);
    addParagraph('micro-letter');
    await pass(60_000);
    expect(counts).toEqual([0]);
  });

  test.each<[what: string, wishes: Wishes]>([
    ['everything is wished', BOTH],
    ['explanations are switched off', CLEANING],
    ['everything waits for the reader', ON_REQUEST],
    ['everything is switched off', NOTHING],
  ])('terms are explained when the reader asks, also when %s', async (_what, wishes) => {
    show(PAGE);
    await annotation.apply(wishes);
    await annotation.ask();
    expect(marked()).toEqual(MARKED);
    expect(visibleLines()).toContain('Copied for you by the farm.');
    addParagraph('one more micro-letter');
    await pass(1000);
    expect(marked()).toEqual([...MARKED, 'micro-letter']);
  });

  test('terms stay when other settings change, until explanations are switched off', async () => {
    show(PAGE);
    const before = documentState();
    await annotation.ask();
    await annotation.apply(CLEANING);
    await annotation.apply(BOTH);
    expect(marked()).toEqual(MARKED);
    await annotation.apply(CLEANING);
    expect(marked()).toEqual([]);
    expect(annotation.asked.page).toBe(false);
    expect(documentState()).toEqual(before);
  });
});

describe('a selection', () => {
  const PAGE = `${ARTICLE}<p>The end.</p>`;
  /** Selects from one word to another, both included, each where it first stands in a text node. */
  const select = (from: string, to: string): void => {
    const find = (word: string): [Text, number] => {
      const node = textNodes(document.body).find(({ data }) => data.includes(word));
      if (!node) throw new Error(`no "${word}"`);
      return [node, node.data.indexOf(word)];
    };
    const [[start, at], [end, before]] = [find(from), find(to)];
    document.getSelection()?.setBaseAndExtent(start, at, end, before + to.length);
  };
  afterEach(() => document.getSelection()?.removeAllRanges());

  test('has its terms explained, and no others, and the first of them opened', async () => {
    show(PAGE);
    await annotation.apply(BOTH);
    select('Shops', 'fear');
    expect(await annotation.askSelection()).toBe(true);
    expect(marked()).toEqual(['under the line']);
    expect(announced()).toBe('under the line: offline, 1 / 1');
    expect(annotation.asked.page).toBe(false);
  });

  test('may begin and end inside a term', async () => {
    show(PAGE);
    await annotation.apply(NOTHING);
    select('tter', 'under');
    expect(await annotation.askSelection()).toBe(true);
    expect(marked()).toEqual(['micro-letter', 'under the line']);
  });

  test('next to a term does not explain it', async () => {
    show('<p>one micro-letter two</p>');
    await annotation.apply(BOTH);
    select('one ', 'one ');
    expect(await annotation.askSelection()).toBe(false);
    expect(marked()).toEqual([]);
  });

  test('adds to what was selected before, and asking for the page adds the rest', async () => {
    show(PAGE);
    await annotation.apply(BOTH);
    select('Shops', 'fear');
    await annotation.askSelection();
    select('The micro', 'era');
    await annotation.askSelection();
    expect(marked()).toEqual(['micro-letter', 'under the line']);
    await annotation.ask();
    expect(marked()).toEqual(MARKED);
  });

  test('that is empty explains nothing', async () => {
    show(PAGE);
    await annotation.apply(BOTH);
    expect(await annotation.askSelection()).toBe(false);
    expect(marked()).toEqual([]);
  });

  test('on a page that is explained anyway takes nothing away', async () => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    annotation.showing.tour.step(1);
    select('Shops', 'fear');
    expect(await annotation.askSelection()).toBe(true);
    expect(marked()).toEqual(MARKED);
    expect(announced()).toBe('under the line: offline, 2 / 3');
  });

  test('stays explained while the page changes elsewhere, until explanations are switched off', async () => {
    show(PAGE);
    const before = documentState();
    await annotation.apply(BOTH);
    select('Shops', 'fear');
    await annotation.askSelection();
    document.querySelector('h1')?.replaceChildren('No micro-letter');
    addParagraph('micro-letter');
    await pass(1000);
    expect(marked()).toEqual(['under the line']);
    show(PAGE);
    select('Shops', 'fear');
    await annotation.askSelection();
    await annotation.apply(NOTHING);
    expect(marked()).toEqual([]);
    expect(documentState()).toEqual(before);
  });
});

describe('a farm on which everything waits for the reader', () => {
  test('has only its selected terms explained when the reader asks for these, and nothing hidden', async () => {
    show(FARM_PAGE);
    await annotation.apply(ON_REQUEST);
    const first = document.querySelector('h1');
    if (first) document.getSelection()?.selectAllChildren(first);
    expect(await annotation.askSelection()).toBe(true);
    document.getSelection()?.removeAllRanges();
    expect(marked()).toEqual(['micro-letter']);
    expect(visibleLines()).toContain(FOOTER);
  });

  test('is explained and cleaned when the reader asks, and followed', async () => {
    show(FARM_PAGE);
    await annotation.apply(ON_REQUEST);
    await annotation.ask();
    expect(marked()).toEqual(MARKED);
    expect(visibleLines()).not.toContain(FOOTER);
    addParagraph('one more micro-letter');
    await pass(1000);
    expect(marked()).toEqual([...MARKED, 'micro-letter']);
  });

  test('is not followed before that', async () => {
    show(FARM_PAGE);
    await annotation.apply(ON_REQUEST);
    counts.length = 0;
    addParagraph('one more micro-letter');
    await pass(60_000);
    expect(counts).toEqual([]);
  });

  test('is as it was as soon as that is chosen, and done again as soon as it is not', async () => {
    show(FARM_PAGE);
    const before = documentState();
    await annotation.apply(BOTH);
    await annotation.apply(ON_REQUEST);
    expect(documentState()).toEqual(before);
    expect(marked()).toEqual([]);
    await annotation.apply(BOTH);
    expect(marked()).toEqual(MARKED);
    expect(visibleLines()).not.toContain(FOOTER);
  });
});

describe('readers who want', () => {
  /** Nothing but its prior speaks for this form: enough for a guess. */
  const GUESS = 'horse cloud';

  test('more see guesses, painted apart, and no more once they want them no more', async () => {
    show(FARM_PAGE.replace('</p>', ` The ${GUESS} fears the micro-letter.</p>`));
    await annotation.apply(BOTH);
    expect(marked()).toEqual(['micro-letter', 'under the line', 'micro-letter', 'micro-letter']);
    await annotation.apply({ ...BOTH, more: true });
    expect(annotation.showing.marks.map((mark) => [String(liveRange(mark)), mark.sure])).toEqual([
      ['micro-letter', true],
      ['under the line', true],
      ['micro-letter', true],
      [GUESS, false],
      ['micro-letter', true],
    ]);
    expect([...CSS.highlights.keys()]).toEqual([
      'farmgloss-term',
      'farmgloss-term-hue',
      'farmgloss-first',
      'farmgloss-first-hue',
      'farmgloss-unsure',
      'farmgloss-unsure-hue',
    ]);
    await annotation.apply(BOTH);
    expect(marked()).not.toContain(GUESS);
    expect([...CSS.highlights.keys()]).toEqual([
      'farmgloss-term',
      'farmgloss-term-hue',
      'farmgloss-first',
      'farmgloss-first-hue',
    ]);
  });

  test('more are told that a guess is one, by tooltip and by voice', async () => {
    show(FARM_PAGE.replace('</p>', ` The ${GUESS}.</p>`));
    await annotation.apply({ ...BOTH, more: true });
    annotation.showing.tour.visit('马云');
    expect(tooltip()).toMatch(/^Jack MaPin×Unsure/);
    expect(announced()).toBe('horse cloud: Unsure: Jack Ma, 4 / 4');
    annotation.showing.tour.visit('微信');
    expect(tooltip()).toMatch(/^WeChat/);
  });

  test('first mentions only see one of each meaning, and all again once they want that', async () => {
    show(FARM_PAGE);
    await annotation.apply({ ...BOTH, firstOnly: true });
    expect(marked()).toEqual(['micro-letter', 'under the line']);
    expect(counts.at(-1)).toBe(2);
    await annotation.apply(BOTH);
    expect(marked()).toEqual(MARKED);
  });
});

describe('settings that change', () => {
  const terms = () => annotation.showing.marks.map(({ term }) => term);

  test.each<[string, Partial<Wishes>, string[]]>([
    ['the look of marks', { look: { colour: 'rose', strength: 'strong', size: 'larger' } }, MARKED],
    ['what the reader knows', { known: new Set(['微信']) }, MARKED],
    ['which mentions are marked', { firstOnly: true }, ['micro-letter', 'under the line']],
    ['what is silent', { silent: new Set(['微信']) }, ['under the line']],
  ])('in %s alone show what was found, which is not found anew', async (_what, change, expected) => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    const found = terms();
    await annotation.change({ ...BOTH, ...change });
    expect(marked()).toEqual(expected);
    expect(terms().every((term) => found.includes(term))).toBe(true);
    await annotation.change(BOTH);
    expect(terms()).toEqual(found);
  });

  test('while the page is looked at count at the end', async () => {
    show(FARM_PAGE);
    const done = annotation.apply(BOTH);
    void annotation.change({ ...BOTH, firstOnly: true });
    await done;
    expect(marked()).toEqual(['micro-letter', 'under the line']);
  });

  test('from off to on and back do and undo everything', async () => {
    show(FARM_PAGE);
    const before = document.body.innerHTML;
    await annotation.change(BOTH);
    expect(marked()).toEqual(MARKED);
    await annotation.change(NOTHING);
    expect([marked(), document.body.innerHTML]).toEqual([[], before]);
    await annotation.change({ ...NOTHING, firstOnly: true });
    expect([marked(), document.body.innerHTML]).toEqual([[], before]);
  });
});

describe('readers who want corrected words', () => {
  const CORRECTED: Wishes = { ...BOTH, way: 'corrected' };
  const lines = ['The WeChat era', 'Shops offline fear the WeChat.'];

  test('have them in the text once the page is quiet, and the page has its own back as it was', async () => {
    show(FARM_PAGE);
    const before = documentState();
    const applied = annotation.apply(CORRECTED);
    await pass(100);
    expect(visibleLines()[0]).toBe('The micro-letter era');
    await pass(2000);
    await applied;
    expect(visibleLines().map((line) => line.replaceAll('\u2060', ''))).toEqual([...lines, FILLER]);
    expect([...CSS.highlights.keys()]).toEqual([
      'farmgloss-term',
      'farmgloss-term-hue',
      'farmgloss-first',
      'farmgloss-first-hue',
      'farmgloss-corrected',
    ]);
    await annotation.apply(NOTHING);
    expect(documentState()).toEqual(before);
    expect(CSS.highlights.size).toBe(0);
  });

  test('read the original in the tooltip, and hear it when they step', async () => {
    show(FARM_PAGE);
    await annotation.apply(CORRECTED);
    await pass(2000);
    annotation.showing.tour.step(1);
    expect(tooltip()).toContain('In the pagemicro-letter');
    expect(announced()).toBe('micro-letter: WeChat, 1 / 3');
  });

  test('have what the page adds corrected too, and what stood corrected stays so meanwhile', async () => {
    show(FARM_PAGE);
    await annotation.apply(CORRECTED);
    await pass(2000);
    addParagraph('One more micro-letter.');
    await pass(300);
    expect(visibleLines()[1]).toBe(lines[1]);
    await pass(3000);
    expect(visibleLines().at(-1)).toBe('One more WeChat.');
    expect(reportOf(annotation).terms[0]).toMatchObject({ meaning: 'WeChat', count: 3 });
  });

  test('keep them where a block is shown again that shares its text with them', async () => {
    show(`${ARTICLE}<p id="it">The micro-letter stands under the line. ${FOOTER}</p>`);
    const before = documentState();
    await annotation.apply(CORRECTED);
    await pass(2000);
    for (const { id } of annotation.hiding.blocks()) annotation.reveal(id);
    await pass(3000);
    expect(document.querySelector('#it')?.textContent).toBe(`The WeChat stands offline. ${FOOTER}`);
    expect(marked().slice(-2)).toEqual(['WeChat', 'offline']);
    expect(annotation.hiding.blocks().every(({ shown }) => shown)).toBe(true);
    await annotation.apply(NOTHING);
    expect(documentState()).toEqual(before);
  });

  test('copy the article with the words of the page and their corrections', async () => {
    show(FARM_PAGE.replace(FILLER, `${FILLER} The micro-letter.`));
    await annotation.apply(CORRECTED);
    await pass(2000);
    const { blocks, corrections } = articleOf(annotation, farms);
    expect(blocks[0]?.runs.map(({ text }) => text).join('')).toBe(`${FILLER} The micro-letter.`);
    expect(corrections.map(({ surface, meaning }) => [surface, meaning])).toContainEqual([
      'micro-letter',
      'WeChat',
    ]);
    expect(visibleLines()[1]).toBe(lines[1]);
  });

  test('have the words of the page back from a successor when ours was stopped in the middle', async () => {
    show(FARM_PAGE);
    const before = documentState();
    await annotation.apply({ ...CORRECTED, clean: false });
    await pass(2000);
    expect(visibleLines()[2]).toBe(lines[1]);
    // Stopped: it does nothing any more, as in Firefox.
    alive = false;
    const copy = document.documentElement.cloneNode(true) as Element;
    const store = shadow()?.querySelector('.originals')?.textContent ?? '';
    await annotation.apply(NOTHING);
    await pass(2000);
    document.body.replaceChildren(...(copy.querySelector('body')?.childNodes ?? []));
    const host = document.createElement('farmgloss-tooltip');
    const left = document.createElement('div');
    left.className = 'originals';
    left.textContent = store;
    host.attachShadow({ mode: 'open' }).append(left);
    document.documentElement.append(host);
    expect(visibleLines()[2]).toBe(lines[1]);
    clearRemains(document);
    expect(documentState()).toEqual(before);
  });

  test('have the page as it was when it is left, and when the extension is gone', async () => {
    show(FARM_PAGE);
    await annotation.apply({ ...CORRECTED, clean: false });
    await pass(2000);
    annotation.showing.uncorrect();
    expect(visibleLines()[0]).toBe('The micro-letter era');
    await annotation.apply({ ...CORRECTED, clean: false });
    await pass(2000);
    expect(visibleLines()[2]).toBe(lines[1]);
    alive = false;
    await pass(3000);
    expect(visibleLines()[0]).toBe('The micro-letter era');
  });
});

describe('a page that changes', () => {
  test('has its new text marked and cleaned', async () => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    document.querySelector('h1')?.remove();
    addParagraph('Start your free trial of the farm! No more micro-letter.');
    await pass(1000);
    expect(marked()).toEqual([...MARKED.slice(1), 'micro-letter']);
    expect(visibleLines().at(-1)).toBe('No more micro-letter.');
    expect(counts).toEqual([3, 3]);
  });

  test('keeps what the reader wants to see again', async () => {
    show(`${ARTICLE}<p>The end. ${FOOTER} ${MORE} Start your free trial of the farm! Bye.</p>`);
    await annotation.apply(BOTH);
    expect(visibleLines().at(-1)).toBe(`The end. ${MORE} Bye.`);
    annotation.hiding.reveal(2);
    await pass(1000);
    addParagraph('new');
    await pass(1000);
    expect(visibleLines().slice(-2)).toEqual([
      `The end. ${MORE} Start your free trial of the farm! Bye.`,
      'new',
    ]);
    expect(annotation.hiding.blocks().map(({ shown }) => shown)).toEqual([false, false, true]);
  });

  test('by loading article after article stays the farm that it was, also when switched off and on', async () => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    for (const number of ['second', 'third', 'fourth']) {
      addParagraph(`The ${number} article, without its end.`);
      await pass(10_000);
      addParagraph(FILLER);
      addParagraph(FOOTER);
      await pass(10_000);
    }
    expect(annotation.verdict.kind).toBe('farm');
    expect(visibleLines().filter((line) => line.includes('copies everything'))).toEqual([]);
    await annotation.apply(NOTHING);
    expect(visibleLines().filter((line) => line.includes('copies everything'))).toHaveLength(4);
    await annotation.apply(BOTH);
    expect(visibleLines().filter((line) => line.includes('copies everything'))).toEqual([]);
    expect(marked()).toEqual(MARKED);
  });

  test('into one that is no farm has nothing hidden any more', async () => {
    show(`${ARTICLE}<div><p>${FOOTER}</p></div>`);
    await annotation.apply(BOTH);
    const footer = document.querySelector('div p');
    footer?.replaceChildren('An ordinary last paragraph.');
    await pass(1000);
    expect(visibleLines().at(-1)).toBe('An ordinary last paragraph.');
    expect(marked()).toEqual([]);
  });

  test('is left alone once everything is switched off', async () => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    await annotation.apply(NOTHING);
    counts.length = 0;
    addParagraph('micro-letter');
    await pass(60_000);
    expect(counts).toEqual([]);
  });
});

describe('going through the terms', () => {
  test.each<[what: string, steps: (1 | -1)[], said: string]>([
    ['forward begins with the first', [1], 'micro-letter: WeChat, 1 / 3'],
    ['forward goes on', [1, 1], 'under the line: offline, 2 / 3'],
    ['forward goes round', [1, 1, 1, 1], 'micro-letter: WeChat, 1 / 3'],
    ['backward begins with the last', [-1], 'micro-letter: WeChat, 3 / 3'],
    ['backward goes round', [1, -1], 'micro-letter: WeChat, 3 / 3'],
  ])('%s', async (_what, steps, said) => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    expect(steps.map((by) => annotation.showing.tour.step(by))).toEqual(steps.map(() => true));
    expect(announced()).toBe(said);
  });

  test('puts the page’s caret where the term begins, and selects nothing', async () => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    const caret = [1, 1].map((by) => {
      annotation.showing.tour.step(by as 1);
      const { anchorNode, anchorOffset, isCollapsed } = getSelection() as Selection;
      return [anchorNode?.textContent?.slice(anchorOffset, anchorOffset + 6), isCollapsed];
    });
    expect(caret).toEqual([
      ['micro-', true],
      ['under ', true],
    ]);
  });

  test('leaves out what the reader knows, as long as there is something else', async () => {
    show(FARM_PAGE);
    await annotation.apply({ ...BOTH, known: new Set(['微信']) });
    annotation.showing.tour.step(1);
    expect(announced()).toBe('under the line: offline, 2 / 3');
    annotation.showing.tour.step(1);
    expect(announced()).toBe('under the line: offline, 2 / 3');
    await annotation.apply({ ...BOTH, known: new Set(['微信', '线下']) });
    expect(annotation.showing.tour.step(1)).toBe(true);
    expect(announced()).toBe('micro-letter: WeChat, 3 / 3');
  });

  test('opens a tooltip that says what a term means, and why', async () => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    expect(tooltip()).toBe('');
    expect(annotation.showing.tour.visit('线下')).toBe(true);
    expect(tooltip()).toMatch(/^offlinePin×线下 offline in pinyinwhat offline isWhywhy offlineHere/);
  });

  test('by meaning goes from mention to mention and round', async () => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    const heard = [1, 2, 3].map(() => (annotation.showing.tour.visit('微信') ? announced() : ''));
    expect(heard).toEqual(['1', '3', '1'].map((place) => `micro-letter: WeChat, ${place} / 3`));
  });

  test('leaves out what the page does not show', async () => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    const folded = document.querySelector('h1');
    const isFolded = (range: Range): boolean => folded?.contains(range.startContainer) === true;
    Range.prototype.getClientRects = function () {
      return (isFolded(this) ? [] : [new DOMRect(0, 200, 80, 20)]) as unknown as DOMRectList;
    };
    expect(annotation.showing.tour.step(1)).toBe(true);
    expect(announced()).toBe('under the line: offline, 2 / 3');
  });

  test('keeps the tooltip while its term stays as it is, and closes it when the page takes the term away', async () => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    annotation.showing.tour.step(1);
    addParagraph('one more micro-letter');
    await pass(1000);
    expect(isOpen()).toBe(true);
    document.querySelector('h1')?.replaceChildren('Another title');
    await pass(1000);
    expect(isOpen()).toBe(false);
    expect([...CSS.highlights.keys()]).toEqual([
      'farmgloss-term',
      'farmgloss-term-hue',
      'farmgloss-first',
      'farmgloss-first-hue',
    ]);
  });

  test.each<[what: string, go: () => boolean | Promise<boolean>]>([
    ['a meaning that is not there', () => annotation.showing.tour.visit('alipay')],
    [
      'a term that the page has removed',
      () => {
        document.body.replaceChildren();
        return annotation.showing.tour.step(1);
      },
    ],
    [
      'a term when nothing is explained',
      async () => {
        await annotation.apply(CLEANING);
        return annotation.showing.tour.step(1);
      },
    ],
  ])('does not go to %s', async (_what, go) => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    expect(await go()).toBe(false);
    expect(tooltip() + announced()).toBe('');
  });
});

describe('a page so long that explaining it takes several slices', () => {
  beforeEach(() => {
    let clock = 0;
    // Each look at the clock finds a slice used up.
    jest.spyOn(performance, 'now').mockImplementation(() => {
      clock += 100;
      return clock;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('is cleaned as soon as it is recognised and marked when all of it is explained', async () => {
    show(FARM_PAGE);
    const applied = annotation.apply(BOTH);
    for (let slice = 0; slice < 100 && visibleLines().includes(FOOTER); slice += 1) await pass(1);
    expect(visibleLines()).not.toContain(FOOTER);
    expect(marked()).toEqual([]);
    await pass(1000);
    await applied;
    expect(marked()).toEqual(MARKED);
  });

  test('is explained for who asks although the settings arrive in the middle', async () => {
    show('<h1>The micro-letter era</h1><p>Under the line.</p>');
    const asked = annotation.ask();
    const applied = annotation.apply(BOTH);
    let found: string[] | undefined;
    void asked.then(() => {
      found = marked();
    });
    await pass(1000);
    await applied;
    expect(found).toEqual(['micro-letter', 'Under the line']);
  });

  test('is not marked any more once the reader has switched off', async () => {
    show(FARM_PAGE);
    const before = documentState();
    const applied = annotation.apply(BOTH);
    const switchedOff = annotation.apply(NOTHING);
    await pass(1000);
    await Promise.all([applied, switchedOff]);
    expect(marked()).toEqual([]);
    expect(documentState()).toEqual(before);
  });

  test('that changes while it is recognised is recognised by what it says then', async () => {
    show(FARM_PAGE);
    const applied = annotation.apply(BOTH);
    await pass(1);
    document.querySelector('div p')?.replaceChildren('An ordinary last paragraph.');
    await pass(1000);
    await applied;
    expect(annotation.verdict.kind).toBe('none');
    expect(visibleLines().at(-1)).toBe('An ordinary last paragraph.');
    expect(marked()).toEqual([]);
  });
});

describe('a page that takes away what was added', () => {
  const loseAll = (): void => {
    CSS.highlights.clear();
    document.querySelector('farmgloss-tooltip')?.remove();
    for (const element of document.querySelectorAll('[data-farmgloss-hidden]'))
      element.removeAttribute('data-farmgloss-hidden');
  };
  test('has it put back, and listed once', async () => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    const lines = visibleLines();
    const blocks = annotation.hiding.blocks();
    loseAll();
    addParagraph('more');
    await pass(1500);
    expect(painted()).toBe(MARKED.length);
    expect(document.querySelectorAll('farmgloss-tooltip')).toHaveLength(1);
    expect(visibleLines()).toEqual([...lines, 'more']);
    expect(annotation.hiding.blocks()).toEqual(blocks);
  });

  test('and never stops is left alone, as it was, and the report says so', async () => {
    show(FARM_PAGE);
    const before = documentState();
    await annotation.apply(BOTH);
    for (let turn = 0; turn < 60; turn += 1) {
      loseAll();
      await pass(500);
    }
    expect(reportOf(annotation).notices).toEqual(['interference']);
    expect(documentState()).toEqual(before);
    expect(marked()).toEqual([]);
    expect(counts.at(-1)).toBe(0);
    await annotation.apply(BOTH);
    expect(reportOf(annotation).notices).toEqual([]);
    expect(marked()).toEqual(MARKED);
  });

  test('out of the shadow root of the tooltip opens it all the same', async () => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    shadow()?.replaceChildren();
    expect(annotation.showing.tour.step(1)).toBe(true);
    expect(tooltip()).toContain('WeChat');
  });
});

describe('when the extension is gone', () => {
  test('everything is undone within a second, and stays so', async () => {
    show(FARM_PAGE);
    const before = documentState();
    await annotation.apply(BOTH);
    alive = false;
    await pass(1000);
    expect(documentState()).toEqual(before);
    await annotation.apply(BOTH);
    addParagraph('micro-letter');
    await pass(60_000);
    expect(painted()).toBe(0);
  });

  test('what is there stays, and nothing fails, when nobody answers any more', async () => {
    show(FARM_PAGE);
    let answers = true;
    annotation = new Annotation({
      knowledge: {
        farms,
        explain: (...page) => (answers ? explain(...page) : Promise.reject(new Error('gone'))),
      },
      ads,
      say: text,
      actions: OUTSIDE,
      counted: (terms) => counts.push(terms),
      isAlive: () => true,
    });
    await annotation.apply(BOTH);
    expect(marked()).toEqual(MARKED);
    answers = false;
    const told = counts.length;
    await annotation.ask();
    expect(marked()).toEqual(MARKED);
    expect(counts.slice(told)).toEqual([MARKED.length]);
    answers = true;
    await annotation.apply(NOTHING);
    await annotation.apply(BOTH);
    expect(marked()).toEqual(MARKED);
  });

  test('what its successor has painted and hidden stays', async () => {
    show(FARM_PAGE);
    await annotation.apply(BOTH);
    const old = annotation;
    clearRemains(document);
    alive = false;
    annotation = new Annotation({
      knowledge: { explain, farms },
      ads,
      say: text,
      actions: OUTSIDE,
      counted: () => undefined,
      isAlive: () => true,
    });
    await annotation.apply(BOTH);
    const lines = visibleLines();
    await pass(2000);
    expect(old.showing.marks).toEqual([]);
    expect(marked()).toEqual(MARKED);
    expect(painted()).toBe(MARKED.length);
    expect(visibleLines()).toEqual(lines);
    expect(document.querySelectorAll('farmgloss-tooltip')).toHaveLength(1);
  });
});
