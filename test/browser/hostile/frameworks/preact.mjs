// The farm article as a Preact component, for server and browser.
import { hydrate as attach, h } from 'preact';
import { useState } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';

function Article({ lines }) {
  const [count, add] = useState(0);
  return h(
    'main',
    null,
    h('button', { type: 'button', onClick: () => add(count + 1) }, `Praise ${count}`),
    lines.map((line) => h('p', { key: line }, line)),
  );
}

export const html = (lines) => renderToString(h(Article, { lines }));
export const hydrate = (root, lines) => attach(h(Article, { lines }), root);
