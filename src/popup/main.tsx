// Composition root of the popup.
import { begun } from './begin';
// Above, because imports run in order.

import { render } from 'preact';
import { text } from '../extension/text';
import { Popup } from './popup';
import style from './popup.css?inline';

// In the script rather than in a file of its own, which would have to be read before anything is painted.
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets = [sheet];
const loadTools = () => import('./tools');
const root = document.getElementById('app');
void begun.then((known) => {
  document.documentElement.lang = text('textLanguage');
  if (root) render(<Popup start={known} loadTools={loadTools} />, root);
});
