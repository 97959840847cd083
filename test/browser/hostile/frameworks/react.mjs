// The farm article as a React component, for server and browser.
import { createElement as element, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.edge';

function Article({ lines }) {
  const [count, add] = useState(0);
  return element(
    'main',
    null,
    element('button', { type: 'button', onClick: () => add(count + 1) }, `Praise ${count}`),
    lines.map((line) => element('p', { key: line }, line)),
  );
}

export const html = (lines) => renderToString(element(Article, { lines }));
export const hydrate = (root, lines) => void hydrateRoot(root, element(Article, { lines }));
