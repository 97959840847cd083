// Which objects are messages of ours: a page's extension, an old version or a damaged port may send anything.
import { describe, expect, test } from '@jest/globals';
import { type Message, readMessage } from '../../src/extension/messages';
import { fromPlainText, plainText } from '../../src/text/page-text';
import { dice, seeds } from '../page/random';

const PAGE = { page: plainText(fromPlainText('A micro-letter.')), hidden: [{ start: 0, end: 1 }] };

const GOOD: readonly Message[] = [
  { type: 'suspect' },
  { type: 'judge', tabId: 7, frameIds: [0] },
  { type: 'annotate' },
  { type: 'count' },
  { type: 'hits', counts: { a: 1 } },
  { type: 'site' },
  { type: 'find', ...PAGE },
  { type: 'edit', sense: '微信' },
  { type: 'load', tabId: 7, frameIds: [0] },
  { type: 'load', tabId: 7, frameIds: [0, 12] },
  { type: 'report' },
  { type: 'explain' },
  { type: 'explain-selection' },
  { type: 'reveal', id: 0 },
  { type: 'article' },
  { type: 'list' },
  { type: 'visit', sense: 'wechat' },
  { type: 'step', by: 1 },
  { type: 'step', by: -1 },
];

describe('a message', () => {
  test.each(GOOD.map((message) => [message]))('%j is read as it is', (message) => {
    expect(readMessage(message)).toBe(message);
  });

  test.each(GOOD.map((message) => [message]))('%j survives the way through the browser', (message) => {
    expect(readMessage(JSON.parse(JSON.stringify(message)))).toEqual(message);
  });
});

const NOT_OBJECTS = [
  undefined,
  null,
  '',
  'report',
  0,
  1,
  true,
  Symbol('report'),
  () => ({ type: 'report' }),
] as const;
const NOT_TYPES = [
  ...[
    '',
    'Report',
    ' report',
    'reports',
    'toString',
    'constructor',
    'hasOwnProperty',
    '__proto__',
    'prototype',
    'valueOf',
  ],
  ...[undefined, null, 0, 1, true, ['report'], { toString: () => 'report' }, {}],
] as const;

describe('no message', () => {
  test.each(NOT_OBJECTS.map((raw) => [String(raw), raw]))('is %s', (_name, raw) => {
    expect(readMessage(raw)).toBeUndefined();
  });

  test.each(NOT_TYPES.map((type) => [type]))('has the type %j', (type) => {
    expect(readMessage({ type, count: 1, tabId: 1, id: 1, sense: 'wechat', by: 1 })).toBeUndefined();
  });

  test.each([
    [{ type: 'load' }],
    [{ type: 'load', tabId: 7 }],
    [{ type: 'load', tabId: '7', frameIds: [0] }],
    [{ type: 'load', tabId: 0.5, frameIds: [0] }],
    [{ type: 'load', id: 7, frameIds: [0] }],
    [{ type: 'load', tabId: 7, frameIds: 0 }],
    [{ type: 'load', tabId: 7, frameIds: [0, '1'] }],
    [{ type: 'reveal', id: null }],
    [{ type: 'reveal', id: [0] }],
    [{ type: 'edit' }],
    ...[undefined, null, [1], {}, { a: 0 }, { a: -1 }, { a: 1.5 }, { a: '1' }, { a: 1e9 }].map((counts) => [
      { type: 'hits', counts },
    ]),
    [{ type: 'find' }],
    [{ type: 'find', page: PAGE.page }],
    ...[
      ...[null, 'page', {}, { ...PAGE.page, text: 1 }, { ...PAGE.page, blocks: undefined }],
      // What a reader of text could never be done with.
      { ...PAGE.page, blocks: [{ start: 0, end: 16 }] },
      { ...PAGE.page, blocks: [{ start: -1, end: 3 }] },
      { ...PAGE.page, masked: [{ start: 4, end: 3 }] },
      { ...PAGE.page, blocks: [PAGE.hidden[0], { start: 0, end: 15 }] },
    ].map((page) => [{ type: 'find', page, hidden: [] }]),
    ...[
      null,
      {},
      [null],
      [1],
      [{ start: 0 }],
      [{ start: 0, end: 0.5 }],
      [{ start: '0', end: 1 }],
      [{ start: 0, end: 99 }],
    ].map((hidden) => [{ ...PAGE, type: 'find', hidden }]),
    [{ type: 'visit' }],
    [{ type: 'visit', sense: 7 }],
    [{ type: 'visit', sense: ['wechat'] }],
    [{ type: 'step', by: 0 }],
    [{ type: 'step', by: 2 }],
    [{ type: 'step', by: '1' }],
    [{ type: 'step', by: true }],
    [['report']],
    [JSON.parse('{"__proto__": {"type": "report"}}')],
    [JSON.parse('{"type": "visit", "__proto__": {"sense": "wechat"}}')],
  ])('is %j', (raw) => {
    expect(readMessage(raw)).toBeUndefined();
  });
});

const TYPES = [
  'find',
  'suspect',
  'judge',
  'annotate',
  'count',
  'site',
  'edit',
  'load',
  'report',
  'explain',
  'explain-selection',
  'reveal',
  'article',
  'list',
  'visit',
  'step',
  '__proto__',
  'x',
] as const;
const KEYS = ['frameIds', 'tabId', 'id', 'sense', 'by', '__proto__'] as const;
const VALUES = [0, 1, -1, 7, 0.5, Number.NaN, 'wechat', '', null, true, [], {}, undefined] as const;

const namesFrames = ({ tabId, frameIds }: Record<string, unknown>): boolean =>
  [0, 1, -1, 7].some((good) => Object.is(tabId, good)) && Array.isArray(frameIds);

/** What each type must carry, said in another way than the code says it. */
const NEEDED: Readonly<Record<string, (raw: Record<string, unknown>) => boolean>> = {
  suspect: () => true,
  annotate: () => true,
  report: () => true,
  explain: () => true,
  'explain-selection': () => true,
  count: () => true,
  article: () => true,
  list: () => true,
  site: () => true,
  edit: ({ sense }) => sense === 'wechat' || sense === '',
  judge: namesFrames,
  load: namesFrames,
  reveal: ({ id }) => [0, 1, -1, 7].some((good) => Object.is(id, good)),
  visit: ({ sense }) => sense === 'wechat' || sense === '',
  step: ({ by }) => by === 1 || by === -1,
};

test.each(seeds(20))('random objects %i are read only when they are complete', (seed) => {
  const { pick } = dice(seed);
  const read = { yes: 0, no: 0 };
  for (let round = 0; round < 500; round += 1) {
    const type = pick(TYPES);
    const entries = [
      [pick(KEYS), pick(VALUES)],
      [pick(KEYS), pick(VALUES)],
      ['type', type],
    ];
    const raw: Record<string, unknown> = Object.fromEntries(entries);
    const complete = Object.hasOwn(NEEDED, type) && NEEDED[type]?.(raw) === true;
    expect([raw, readMessage(raw)]).toEqual([raw, complete ? raw : undefined]);
    read[complete ? 'yes' : 'no'] += 1;
  }
  expect(Math.min(read.yes, read.no)).toBeGreaterThan(100);
});
