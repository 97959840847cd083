// Elements named like the properties that scripts use: they shadow the form's and the document's own, in every world.
import type { Attack } from '../attack';
import { FARM } from '../farm';
import { exactly, least } from '../figure';
import { hitsOf } from '../observe';

/** Names of Node, Element, HTMLElement and Document. */
const NAMES = (
  'parentNode parentElement childNodes children firstChild lastChild firstElementChild nextSibling previousSibling ' +
  'nodeType nodeName nodeValue localName tagName namespaceURI attributes ownerDocument textContent innerText data ' +
  'isConnected getRootNode contains cloneNode appendChild insertBefore removeChild replaceChildren append prepend ' +
  'remove before after closest matches querySelector querySelectorAll getElementsByTagName getAttribute setAttribute ' +
  'hasAttribute removeAttribute attachShadow shadowRoot assignedSlot host id className classList style hidden lang dir ' +
  'offsetParent offsetWidth clientWidth clientHeight scrollHeight scrollTop scrollBy scrollIntoView getClientRects ' +
  'getBoundingClientRect addEventListener removeEventListener dispatchEvent currentCSSZoom body head documentElement ' +
  'defaultView createElement createTextNode createRange createTreeWalker getSelection caretPositionFromPoint ' +
  'elementFromPoint activeElement adoptedStyleSheets styleSheets readyState location title toString valueOf constructor'
).split(' ');

const KINDS: Readonly<Record<string, (name: string) => string>> = {
  form: (name) => `<form name="${name}" id="${name}"></form>`,
  img: (name) => `<img name="${name}" id="${name}" alt="">`,
  iframe: (name) => `<iframe name="${name}" hidden></iframe>`,
  object: (name) => `<object name="${name}" id="${name}" hidden></object>`,
};

/** The article inside a form whose fields have all names. */
const inForm = (): string =>
  FARM.replace('<div class="article">', '<form class="article" style="overflow:auto;height:300px">').replace(
    '</div>\n<h3>Related',
    `${NAMES.map((name) => `<input type="hidden" name="${name}">`).join('')}</form>\n<h3>Related`,
  );

export const clobbering: Attack = {
  name: 'DOM clobbering',
  async run(stage) {
    const clean = hitsOf(await (await stage.observe(await stage.visit(FARM))).explained());
    const ends = Object.values(KINDS).map((element) => NAMES.map(element).join(''));
    const pages = (stage.full ? ends : [ends.join('')]).map((end) =>
      FARM.replace('</main>', `${end}</main>`),
    );
    let same = 0;
    let opened = 0;
    for (const html of [...pages, inForm()]) {
      const observer = await stage.observe(await stage.visit(html));
      const report = await observer.explained().catch(() => undefined);
      if (hitsOf(report) === clean) same += 1;
      await observer.ask({ type: 'step', by: 1 });
      if ((await observer.tooltip()) !== '') opened += 1;
      await stage.clear();
    }
    return [
      least('names on form, img, iframe, object and form fields', NAMES.length, 60),
      exactly('pages with the same terms', same, pages.length + 1),
      exactly('pages on which the tooltip opens', opened, pages.length + 1),
    ];
  },
};
