/** @jest-environment jsdom */
// Which elements are hidden as advertisements: slots with their empty wrappers, and never the article's own text.
import { describe, expect, test } from '@jest/globals';
import type { AdRules } from '../../src/farms/ad-rules';
import { findAds } from '../../src/page/find-ads';
import { Hiding } from '../../src/page/hide';
import { readPage } from '../../src/page/read-page';
import { documentState } from './dom-state';

const rule = { samples: [], nonsamples: [] };
const ADS: AdRules = {
  labels: ['advertisement'],
  rules: [
    { ...rule, id: 'slot', reason: 'blockAdPlace', place: 'column', selectors: ['.slot'] },
    { ...rule, id: 'list', reason: 'blockSponsored', place: 'column', labels: ['sponsored links'] },
    { ...rule, id: 'chat', reason: 'blockChat', place: 'floating', selectors: ['.chat'] },
  ],
};
const PROSE = 'The ferry leaves at seven and takes the bicycles of the whole village to the other side.';
const P = `<p>${PROSE}</p>`;
const page = (inner: string, outer = ''): string =>
  `<div id="column">${P.repeat(3)}${inner}${P}</div>${outer}`;

const find = (html: string) => {
  document.body.innerHTML = html;
  return findAds(ADS, readPage(document.body), document.body, []);
};
/** The found elements, by id or class. */
const found = (html: string): string[] => find(html).map(({ element }) => element.id || element.className);

describe('hides', () => {
  test.each<[what: string, html: string, expected: string[]]>([
    ['blockAdPlace', page('<ins class="slot"></ins>'), ['slot']],
    [
      'the wrapper that holds nothing else',
      page('<div id="w"><div><ins class="slot"></ins></div></div>'),
      ['w'],
    ],
    [
      'two slots with their one wrapper',
      page('<div id="w"><i class="slot"></i><i class="slot"></i></div>'),
      ['w'],
    ],
    ['a label with it', page('<div id="w"><span>Advertisement</span><i class="slot"></i></div>'), ['w']],
    ['a slot in a slot once', page('<div class="slot" id="w">x <i class="slot"></i></div>'), ['w']],
    [
      'a list of sponsored links',
      page('<div id="w"><h4>Sponsored links</h4><a href="#">Oars</a></div>'),
      ['w'],
    ],
    [
      'what floats, wherever it stands',
      page('', '<div class="chat" style="position:fixed">Chat</div>'),
      ['chat'],
    ],
  ])('%s', (_what, html, expected) => expect(found(html)).toEqual(expected));
});

describe('leaves alone', () => {
  test.each<[what: string, html: string]>([
    ['a slot outside the article', page('', '<aside><i class="slot"></i></aside>')],
    ['a slot that holds article text', page(`<div class="slot">${P}</div>`)],
    ['a slot around the article', `<div class="slot">${page('')}</div>`],
    ['a wrapper with a sentence', page('<div class="slot"><h1>Title</h1></div>')],
    [
      'a list under a label that says more',
      page('<div><b>Sponsored links</b> are <a href="#">marked</a></div>'),
    ],
    ['what does not float', page('', '<div class="chat">Chat</div>')],
    ['any slot where there is no article', '<i class="slot"></i><p>Short.</p>'],
  ])('%s', (_what, html) => expect(found(html)).toEqual([]));

  test('a wrapper that shows something of its own: only the slot goes', () => {
    expect(found(page('<div id="w"><img alt=""><i class="slot"></i></div>'))).toEqual(['slot']);
    expect(found(page('<div id="w">See also <i class="slot"></i></div>'))).toEqual(['slot']);
  });
});

describe('hidden advertisements', () => {
  const TWO = page('<i class="slot" id="a"></i><p>Words between.</p><i class="slot" id="b"></i>');
  const hiddenIds = () => [...document.querySelectorAll('[data-farmgloss-hidden]')].map(({ id }) => id);

  test('are shown again one by one, stay shown, and are undone to the last byte', () => {
    document.body.innerHTML = TWO;
    const before = documentState();
    const hiding = new Hiding();
    const hide = () => hiding.hideAds(findAds(ADS, readPage(document.body), document.body, []));
    hide();
    expect(hiddenIds()).toEqual(['a', 'b']);
    hiding.reveal(0);
    hide();
    expect(hiddenIds()).toEqual(['b']);
    expect(hiding.blocks().map(({ excerpt, shown }) => [excerpt, shown])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    hiding.undo();
    expect(documentState()).toEqual(before);
  });

  test('come back when the page puts text of its own into them', () => {
    document.body.innerHTML = TWO;
    const hiding = new Hiding();
    const hide = () => hiding.hideAds(findAds(ADS, readPage(document.body), document.body, []));
    hide();
    document.querySelector('#a')?.append(PROSE, PROSE);
    hide();
    expect(hiddenIds()).toEqual(['b']);
  });
});
