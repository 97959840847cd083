// Writes an article as a text to keep: plain, or as Markdown. Corrections become footnotes. Whatever signs the page's text
// holds, it stays text: no HTML, no picture, no link but the article's own.

import { text } from '../extension/text';
import type { Article, ArticleBlock, Correction, Run } from '../page/read-article';
import { withoutSiteName } from '../text/title';
import { layOut } from './lay-out';

/** A term of the reader's own may have no Chinese. */
const correct = ({ surface, meaning, zh, sure }: Correction): string =>
  `${surface} = ${sure ? '' : `${text('tooltipUnsure')}: `}${meaning}${zh === '' ? '' : ` (${zh})`}`;

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Where an article was found. */
export interface ArticlePlace {
  /** The tab's. */
  readonly title: string;
  readonly address: string;
}

const fold = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * What stands above the article, and the article below. Its first heading is the title where the tab's repeats it, with
 * or without a site's name, unless the heading holds something to correct.
 */
function split(
  { blocks }: Article,
  { title }: ArticlePlace,
): { title: string; body: readonly ArticleBlock[] } {
  const [first] = blocks;
  const heading = first?.kind === 'heading' ? textOf(first.runs) : '';
  const name = withoutSiteName(fold(title));
  const isTitle = heading.length > name.length / 2 && fold(title).startsWith(fold(heading));
  const isRight = first?.runs.every(({ correction }) => correction < 0) === true;
  return {
    title: isTitle ? heading : withoutSiteName(title.replace(/[\s\p{Cc}]+/gu, ' ').trim()),
    body: isTitle && isRight ? blocks.slice(1) : blocks,
  };
}

/** Joins what is not empty, with an empty line between. */
const paragraphs = (...parts: readonly string[]): string => `${parts.filter((part) => part).join('\n\n')}\n`;

/** The article as plain text. */
export function asPlainText(article: Article, place: ArticlePlace): string {
  const { title, body } = split(article, place);
  const write = ({ runs }: ArticleBlock): string =>
    runs.map(({ text, correction }) => text + (correction < 0 ? '' : `[${correction + 1}]`)).join('');
  const notes = article.corrections.map((it, index) => `[${index + 1}] ${correct(it)}`);
  return paragraphs(title, place.address, layOut(body, write), notes.join('\n'));
}

/** Text as Markdown that shows just this text. An exclamation mark before a link would make a picture of it. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<~]|&(?=#?\w+;)|!$/g, '\\$&').replace(/\s+/g, ' ');

/** The same at the beginning of a line, where more signs have a meaning. */
const escapeStart = (line: string): string =>
  line.replace(/^(?=[#+>=-])/, '\\').replace(/^(\d+)(?=[.)])/, '$1\\');

/** A mark around code, longer than any run of it inside. */
function fence(code: string, least: number): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}

function codeSpan(code: string): string {
  const mark = fence(code, 1);
  const pad = /^`|`$/.test(code) ? ' ' : '';
  return mark + pad + code + pad + mark;
}

/** Signs that would end an address too early. */
const linkTo = (href: string): string =>
  href.replace(/[\s()<>\\`[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Runs of one link, or outside any, with the numbers of their footnotes behind a link and inside other text. */
function writeGroup(group: readonly Run[]): string {
  const note = ({ correction }: Run): string => (correction < 0 ? '' : `[^${correction + 1}]`);
  const write = ({ text, code }: Run): string => (code && text.trim() ? codeSpan(text) : escaped(text));
  const href = group[0]?.href ?? '';
  if (href === '' || textOf(group).trim() === '') return group.map((run) => write(run) + note(run)).join('');
  const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(group.map(write).join('')) ?? [];
  return `${before}[${text}](${linkTo(href)})${group.map(note).join('')}${after}`;
}

function writeRuns(runs: readonly Run[]): string {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last?.[0]?.href === run.href) last.push(run);
    else groups.push([run]);
  }
  return escapeStart(groups.map(writeGroup).join(''));
}

function writeBlock({ kind, level, runs }: ArticleBlock): string {
  if (kind === 'code') {
    const code = textOf(runs).replace(/^\n|\s+$/g, '');
    const mark = fence(code, 3);
    return `${mark}\n${code}\n${mark}`;
  }
  const line = writeRuns(runs);
  // The title is the only heading of the first level.
  return kind === 'heading' ? `${'#'.repeat(Math.max(2, level))} ${line}` : line;
}

/** The article as Markdown with footnotes. */
export function asMarkdown(article: Article, place: ArticlePlace): string {
  const { title, body } = split(article, place);
  const notes = article.corrections.map((it, index) => `[^${index + 1}]: ${escaped(correct(it))}`);
  return paragraphs(
    title && `# ${escaped(title)}`,
    place.address && `<${linkTo(place.address)}>`,
    layOut(body, writeBlock),
    notes.join('\n'),
  );
}
