// Composition root of the popup's tools, whose script the popup reads once it is painted.
import style from './tools.css?inline';

export { PageTools } from './page-tools';

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);
