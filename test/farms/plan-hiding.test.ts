/** @jest-environment jsdom */
// What would be hidden on a farm's page: all of its boilerplate, never a word of the article.
import { describe, expect, test } from '@jest/globals';
import { readFacts } from '../../src/farms/facts';
import { type Hidden, planHiding } from '../../src/farms/plan-hiding';
import type { Signature } from '../../src/farms/signature';
import { readPage } from '../../src/page/read-page';
import { fromPlainText, type PageText } from '../../src/text/page-text';
import { ARTICLE, DAMAGES, FARM_PAGE, FARMS, FOOTER, filled, TEASERS } from './material';

const signatureOf = (id: string): Signature => {
  const signature = FARMS.signatures.find((it) => it.id === id);
  if (!signature) throw new Error(`no signature ${id}`);
  return signature;
};
const ALIBABA = signatureOf('alibabacloud-topic');
const DUCKSELL = signatureOf('ducksell');

const planOf = (signature: Signature, page: PageText): Hidden[] => planHiding(signature, readFacts(page));

/** What stays on the page. */
const visible = (text: string, plan: readonly Hidden[]): string =>
  plan.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a reader sees of a page of plain text. */
const left = (signature: Signature, text: string): string =>
  folded(visible(text, planOf(signature, fromPlainText(text))));

const AD =
  'ASO optimization service click link: ASO optimization service introduction APP Top Promotion (www.opp2.com) is the top mobile APP promotion platform in China. Welcome to follow our official WeChat public account: appganhuo';

describe('only the article stays', () => {
  test.each(Object.entries(DAMAGES))('with %s', (_what, damage) => {
    expect(left(ALIBABA, damage(FARM_PAGE))).toBe(folded(damage(ARTICLE)));
  });

  test.each([
    ['with other numbers', FARM_PAGE.replace(/\b(?:50|12|5|6)\b/g, '77')],
    ['with another company’s name', FARM_PAGE.replaceAll('Alibaba Cloud', 'Northern Servers')],
    ['with a clause missing', FARM_PAGE.replace(FOOTER.email, '')],
    ['without the sales module', FARM_PAGE.replace(FOOTER.sales, '')],
    ['with a header', `Source: Internet\nAuthor: User\n${FARM_PAGE}`],
    [
      'with lists of keywords',
      `Source: Internet\nAuthor: User\nKeywords bread rye\nTags bakery oven\n${FARM_PAGE}`,
    ],
  ])('%s', (_what, text) => expect(left(ALIBABA, text)).toBe(folded(ARTICLE)));

  test.each([
    [
      'with an advertisement in its last paragraph',
      `${ARTICLE} ${AD} |\n<<: A shop in the north wants customers`,
    ],
    ['with teasers', `${ARTICLE}\n<<: A shop in the north wants customers\n${TEASERS.join('\n')}`],
    [
      'with an advertisement and teasers',
      `${ARTICLE} ${AD} |\n>>: A shop in the south\n${TEASERS.join('\n')}`,
    ],
  ])('%s', (_what, text) => {
    expect(left(DUCKSELL, text)).toBe(folded(ARTICLE));
  });
});

describe('the article is never touched', () => {
  test.each(
    FARMS.signatures.flatMap((signature) =>
      signature.samples.flatMap((sample) =>
        Object.entries(DAMAGES).map(([what, damage]) => [signature.id, what, sample, damage] as const),
      ),
    ),
  )('of %s with %s', (id, _what, sample, damage) => {
    const text = damage(filled(sample, `\n${ARTICLE}\n`).text);
    const article = folded(damage(ARTICLE));
    expect(left(signatureOf(id), text)).toContain(article);
  });

  test.each([
    ['headings like the farm’s', `Contact Us\n${ARTICLE}\nRelated Article\n${ARTICLE}\n${FOOTER.source}`],
    ['a first line like a label', `Keywords matter, the baker says.\n${ARTICLE}\n${FOOTER.source}`],
    [
      'words of the advertisement',
      `${ARTICLE} ASO optimization is a craft, she says. Then she sleeps.\n${FOOTER.source}`,
    ],
  ])('when it has %s', (_what, text) => {
    expect(left(ALIBABA, text)).toBe(folded(text.replace(FOOTER.source, '')));
  });
});

describe('a plan', () => {
  test('is in order, does not overlap, and gives a reason for each part', () => {
    const plan = planOf(ALIBABA, fromPlainText(`Source: Internet\nAuthor: User\n${FARM_PAGE}`));
    expect(plan.map(({ kind }) => kind)).toEqual(['header', 'navigation', 'disclaimer', 'ad', 'footer']);
    plan.forEach(({ start, end, reason }, index) => {
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThanOrEqual(plan[index - 1]?.end ?? 0);
      expect(reason).not.toBe('');
    });
  });

  test('is empty without boilerplate', () => {
    expect(planOf(ALIBABA, fromPlainText(ARTICLE))).toEqual([]);
    expect(planOf(DUCKSELL, fromPlainText(ARTICLE))).toEqual([]);
    expect(planOf(ALIBABA, fromPlainText(''))).toEqual([]);
  });

  const linked = (count: number): string => '<a href="/x">A page about bread</a> '.repeat(count);
  const page = (links: string): PageText => {
    document.body.innerHTML = `<p>${ARTICLE}</p><h3>Related Article</h3><p>${links}</p><p>${FOOTER.source}</p>`;
    return readPage(document.body);
  };
  test('takes in the farm’s links', () => {
    const { text } = page(linked(4));
    expect(folded(visible(text, planOf(ALIBABA, page(linked(4)))))).toBe(folded(ARTICLE));
  });
  test('leaves a heading alone that leads to text', () => {
    const it = page(`${linked(1)} and what the baker said about it when she was asked`);
    expect(folded(visible(it.text, planOf(ALIBABA, it)))).toContain('what the baker said');
  });
  test('is given up when it would take too much that no phrase explains', () => {
    expect(planOf(ALIBABA, page(linked(60)))).toEqual([]);
  });
});
