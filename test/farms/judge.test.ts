/** @jest-environment jsdom */
// What a page is: farms whatever happened to their text, and never a page that only talks about them.
import { describe, expect, test } from '@jest/globals';
import { inEnglish } from '../../src/inspect/english';
import { readPage } from '../../src/page/read-page';
import {
  ARTICLE,
  DAMAGES,
  FARM_PAGE,
  FARMS,
  FOOTER,
  filled,
  judgePage,
  TEASERS,
  verdictOf,
} from './material';

describe.each(FARMS.signatures.map((signature) => [signature.id, signature] as const))(
  '%s',
  (id, signature) => {
    test.each(signature.samples)('recognises its sample %#', (sample) => {
      const { text, url } = filled(sample);
      expect(verdictOf(text, url)).toMatchObject({ kind: 'farm', farm: id, name: signature.name });
    });
    test.each(signature.nonsamples)('leaves its nonsample %# alone', (sample) => {
      const { text, url } = filled(sample);
      expect(verdictOf(text, url).kind).not.toBe('farm');
    });
  },
);

describe('a farm is recognised', () => {
  test.each(Object.entries(DAMAGES))('with %s', (_what, damage) => {
    expect(verdictOf(damage(FARM_PAGE)).farm).toBe('alibabacloud-topic');
  });

  test.each([
    ['other numbers', FARM_PAGE.replaceAll(/\d+/g, '77')],
    ['another company’s name', FARM_PAGE.replaceAll('Alibaba Cloud', 'Northern Servers')],
    ['the first clause missing', FARM_PAGE.replace(/The content source.*?opinion; /, '')],
    ['the second clause missing', FARM_PAGE.replace(/ products and services.*?Cloud\./, '')],
    ['the request for emails missing', FARM_PAGE.replace(FOOTER.email, '')],
    ['the notice about plagiarism missing', FARM_PAGE.replace(FOOTER.plagiarism, '')],
    ['the sales module missing', FARM_PAGE.replace(FOOTER.sales, '')],
    ['nothing but the disclaimer', `${ARTICLE}\n${FOOTER.source}`],
    ['a list of links behind it', `${FARM_PAGE}\n${'About ferries\n'.repeat(30)}`],
    ['a comment behind it', `${FARM_PAGE}\n${'I have never read worse. '.repeat(14)}`],
    ['its footer twice', `${FARM_PAGE}\n${FOOTER.source}${FOOTER.plagiarism}`],
  ])('with %s', (_what, text) => expect(verdictOf(text).kind).toBe('farm'));

  test('by its address where its notice alone would be too little', () => {
    const text = `${ARTICLE}\n${FOOTER.plagiarism}`.replace('info-contact@alibabacloud.com', 'us');
    const at = (url: string) => verdictOf(text, url).kind;
    expect(at('https://topic.alibabacloud.com/a/bread_8_8_10251756.html')).toBe('none');
    const full = `${ARTICLE}\n${FOOTER.plagiarism}`;
    expect(verdictOf(full, 'https://example.org/').kind).toBe('none');
    expect(verdictOf(full, 'https://topic.alibabacloud.com/a/bread_8_8_10251756.html').kind).toBe('farm');
    expect(verdictOf(full, 'no address').kind).toBe('none');
  });

  test('for reasons in the page’s own words', () => {
    expect(verdictOf(`${ARTICLE}\n${FOOTER.source}`).reasons.map(inEnglish)).toEqual([
      '“content source of this page is from Internet” (+3)',
      "“doesn't represent Alibaba Cloud's opinion” (+4)",
      "“from Internet, which doesn't represent Alibaba Cloud's opinion” (+2)",
      "“products and services mentioned on that page don't have any relationship with Al” (+3)",
    ]);
  });
});

describe('a page is left alone', () => {
  const discussion = 'I have seen this on many pages and wonder who writes them and why. '.repeat(20);
  test.each([
    [
      'that quotes the footer between quotation marks',
      `${ARTICLE}\nThey write “${FOOTER.source.trim()}” there.`,
    ],
    ['whose discussion goes on behind the footer', `${ARTICLE}\n${FOOTER.source}\n${discussion}`],
    ['that shows the footer in the middle of a discussion', `${discussion}\n${FOOTER.source}\n${discussion}`],
    ['that shows the footer three times', `${ARTICLE}\n${FOOTER.source.repeat(3)}`],
    ['of nothing but the footer', FOOTER.source + FOOTER.plagiarism],
    ['that has only the sales module', `${ARTICLE}\n${FOOTER.links}${FOOTER.sales}`],
    ['that has headings as on the farm', `${ARTICLE}\n${FOOTER.links}`],
    ['that has teasers as on a farm', `${ARTICLE}\n${TEASERS.join('\n')}`],
    ['without text', ''],
  ])('%s', (_what, text) => expect(verdictOf(text).kind).toBe('none'));

  const boilerplate = FOOTER.source + FOOTER.plagiarism;
  test.each([
    ['a block quotation', `<blockquote>${boilerplate}</blockquote>`],
    ['code', `<pre><code>${boilerplate}</code></pre>`],
    ['an editor', `<div contenteditable>${boilerplate}</div>`],
    ['a text box', `<textarea>${boilerplate}</textarea>`],
    ['hidden text', `<div hidden>${boilerplate}</div>`],
    ['a script', `<script>${boilerplate}</script>`],
  ])('with the footer in %s', (_what, html) => {
    document.body.innerHTML = `<p>${ARTICLE}</p>${html}`;
    expect(judgePage(readPage(document.body)).kind).toBe('none');
    document.body.innerHTML = `<p>${ARTICLE}</p><div>${boilerplate}</div>`;
    expect(judgePage(readPage(document.body)).kind).toBe('farm');
  });
});

describe('a translation without a footer', () => {
  const TERMS = 'The micro-letter, the electricity supplier and the horse cloud met the stationmaster.\n';
  test.each([
    ['is probable with enough mistranslations of enough kinds', `${ARTICLE}\n${TERMS.repeat(2)}`, 'probable'],
    ['is not with few of them', `${ARTICLE}\n${TERMS}`, 'none'],
    ['is not with one kind only', `${ARTICLE}\n${'The micro-letter is here. '.repeat(9)}`, 'none'],
    ['is not with few in a long text', `${`${ARTICLE}\n`.repeat(20)}${TERMS.repeat(2)}`, 'none'],
    [
      'is not when it quotes them',
      `${ARTICLE}\n${'They say “micro-letter”, “horse cloud”, “easy letter”. '.repeat(3)}`,
      'none',
    ],
  ])('%s', (_what, text, kind) => {
    const verdict = verdictOf(text);
    expect(verdict.kind).toBe(kind);
    expect(verdict.farm).toBeNull();
  });
});
