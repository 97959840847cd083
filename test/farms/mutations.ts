// What re-scrapers, extraction and old browsers do to a farm's page, and what people do who quote it. Seeded.

import type { Sample } from '../../src/farms/signature';
import { type Dice, dice } from '../page/random';
import { ARTICLE, DAMAGES } from './material';

type Change = (sample: string, random: Dice) => string;

const SALES = /A Free Trial That Lets You Build Big![\s\S]*$/;

/** Boilerplate of fewer clauses is one line, without which there is no mark left. */
const LEAST_CLAUSES = 4;

/** Takes away one clause of the boilerplate at the end, up to its comma or stop. */
function withoutClause(page: string, random: Dice): string {
  const behind = page.slice(page.lastIndexOf(ARTICLE) + ARTICLE.length);
  const [first, ...rest] = [...behind.matchAll(/[^.,;:!\n]{12,}[.,;:!]/g)].map(([clause]) => clause);
  if (first === undefined || rest.length + 1 < LEAST_CLAUSES) return page;
  return page.slice(0, page.length - behind.length) + behind.replace(random.pick([first, ...rest]), '');
}

// Some farms are known by their punctuation, so it stays here; the largest farm's is taken away in judge.test.ts.
const { 'punctuation lost': _, ...KEPT } = DAMAGES;

/** Changes after which a farm's page is still the farm's. */
export const SURVIVED: Readonly<Record<string, Change>> = {
  ...KEPT,
  'some line breaks lost': (sample, { upTo }) => sample.replace(/\n/g, (it) => (upTo(2) ? it : ' ')),
  'some line breaks added': (sample, { upTo }) => sample.replace(/ /g, (it) => (upTo(5) ? it : '\n')),
  'some no-break spaces': (sample, { upTo }) => sample.replace(/ /g, (it) => (upTo(3) ? it : '\u00a0')),
  'other numbers': (sample, { upTo }) =>
    sample.replace(/\d+(?=\+| days| months| working| free)/gi, () => `${upTo(90) + 1}`),
  'the company and its address renamed': (sample) =>
    sample.replaceAll('Alibaba Cloud', 'Northern Servers').replaceAll('alibabacloud', 'northern-servers'),
  'the sales module missing': (sample) => sample.replace(SALES, ''),
  'a clause missing': withoutClause,
  'two kinds of damage': (sample, random) => {
    const [first, ...rest] = Object.values(KEPT);
    if (first === undefined) return sample;
    return random.pick([first, ...rest])(sample.replace(/\n/g, (it) => (random.upTo(2) ? it : ' ')));
  },
};

/** A sample as markup: the same text in other elements. */
export const LAYOUTS: Readonly<Record<string, (text: string, random: Dice) => string>> = {
  paragraphs: (text) =>
    lines(text)
      .map((line) => `<p>${line}</p>`)
      .join('\n'),
  'one element': (text) => `<div>${escaped(text)}</div>`,
  'one element with line breaks': (text) => `<div>${lines(text).join('<br>')}</div>`,
  'a table': (text) =>
    `<table>${lines(text)
      .map((line) => `<tr><td>${line}</td></tr>`)
      .join('')}</table>`,
  'inline elements': (text, random) =>
    lines(text)
      .map((line) => `<p>${line.replace(/[^\s&;]+/g, (word) => inline(word, random))}</p>`)
      .join(''),
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const lines = (text: string): string[] =>
  escaped(text)
    .split('\n')
    .filter((line) => line.trim() !== '');

function inline(word: string, { upTo, pick }: Dice): string {
  if (upTo(3) > 0) return word;
  const name = pick(['span', 'b', 'em', 'font', 'a']);
  const cut = upTo(word.length);
  return `${word.slice(0, cut)}<${name}>${word.slice(cut)}</${name}>`;
}

const DISCUSSION = 'I have met this on many pages and wonder who writes them and what they gain by it. ';

/** Changes after which a page only quotes the farm: its boilerplate, `quoted` as markup or `told` as text. */
export const QUOTED: Readonly<Record<string, (boilerplate: string) => string>> = {
  'a block quotation': (text) => `<blockquote>${escaped(text)}</blockquote>`,
  code: (text) => `<pre><code>${escaped(text)}</code></pre>`,
  'an editor': (text) => `<div contenteditable="true">${escaped(text)}</div>`,
  'a comment': (text) => `<ul><li class="comment depth-1"><p>${escaped(text)}</p></li></ul>`,
  'a discussion that goes on': (text) => `<p>${escaped(text)}</p><p>${DISCUSSION.repeat(12)}</p>`,
  'a list of samples': (text) => `<p>${escaped(text)}</p>`.repeat(4),
  'a sentence that leads to it': (text) =>
    `<p>At the bottom of every one of them stands this: ${escaped(text)}</p>`,
  'talk about it': (text) =>
    `<p>Has anybody seen this disclaimer? My search results are full of it.</p><p>${escaped(text)}</p>`,
};

/** The boilerplate of a sample, for quoting: what stands behind its article, or before it. */
export function boilerplateOf(sample: Sample): string {
  const parts = (typeof sample === 'string' ? sample : sample.text)
    .split('{article}')
    .map((part) => part.trim());
  return parts.at(-1) || (parts[0] ?? '');
}

/** Choices for a text. */
export const seeded = (text: string, seed: number): Dice => dice(seed * 7919 + text.length);
