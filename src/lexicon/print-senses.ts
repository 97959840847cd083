// The one way in which a sense file is written, so that two contributors never differ in white space.
import { CERTAIN, type Form, type Sense } from './sense';

const LISTS = ['for', 'against', 'cues', 'anticues', 'before', 'after', 'notBefore', 'notAfter'] as const;

const line = (key: string, value: unknown): string =>
  `    "${key}": ${JSON.stringify(value).replaceAll('","', '", "')}`;

const block = (key: string, items: readonly unknown[]): string =>
  `    "${key}": [\n${items.map((item) => `      ${JSON.stringify(item).replaceAll('","', '", "')}`).join(',\n')}\n    ]`;

function rawForm(form: Form): unknown {
  const { text, prior, topical, exactCase, why } = form;
  const raw: Record<string, unknown> = { text };
  if (prior < CERTAIN) raw['prior'] = prior;
  if (topical !== prior) raw['topical'] = topical;
  if (exactCase) raw['case'] = 'exact';
  if (why !== undefined) raw['why'] = why;
  for (const key of LISTS.slice(4) as ('before' | 'after' | 'notBefore' | 'notAfter')[])
    if (form[key].length > 0) raw[key] = form[key];
  return Object.keys(raw).length === 1 ? text : raw;
}

function printSense(sense: Sense): string {
  const lines = (['id', 'zh', 'pinyin', 'meaning', 'gloss', 'why', 'kind', 'cut'] as const)
    .filter((key) => sense[key] !== undefined)
    .map((key) => line(key, sense[key]));
  if (sense.forms.length > 0) lines.push(block('forms', sense.forms.map(rawForm)));
  for (const key of LISTS) if (sense[key].length > 0) lines.push(line(key, sense[key]));
  lines.push(block('examples', sense.examples));
  if (sense.counterexamples.length > 0) lines.push(block('counterexamples', sense.counterexamples));
  return `  {\n${lines.join(',\n')}\n  }`;
}

/** The canonical text of a sense file: sorted by id, one key a line, known keys only. */
export function printSenses(senses: readonly Sense[]): string {
  const sorted = [...senses].sort((a, b) => (a.id < b.id ? -1 : 1));
  return `[\n${sorted.map(printSense).join(',\n')}\n]\n`;
}
