// A text, a paragraph a line, laid out as HTML in the ways that farms do it.

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

const pageWith = (body: string): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`;

/** Each layout turns a text into a whole page that shows all of it. */
export const LAYOUTS: Readonly<Record<string, (text: string) => string>> = {
  paragraphs: (text) =>
    pageWith(
      `<main>${linesOf(text)
        .map((line) => `<p>${escaped(line)}</p>`)
        .join('\n')}</main>`,
    ),
  'nested divs': (text) =>
    pageWith(
      `<div id="wrap">${linesOf(text)
        .map((line) => `<div><div>${escaped(line)}</div></div>`)
        .join('')}</div>`,
    ),
  'one cell with breaks': (text) =>
    pageWith(`<table><tr><td>${linesOf(text).map(escaped).join('<br>\n')}</td></tr></table>`),
  'one element with line breaks': (text) => pageWith(`<div>${escaped(text)}</div>`),
  'one element without line breaks': (text) =>
    pageWith(`<div><p>${escaped(text.replaceAll('\n', ' '))}</p></div>`),
};
