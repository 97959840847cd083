// The one reader of sense files: what passes here is what the build ships and the tests trust.
import type { Fault } from '../text/fault';
import { formKey } from '../text/tokens';
import { joined } from './exact-case';
import { isTheMeaning } from './right-words';
import {
  CERTAIN,
  type Form,
  KINDS,
  type Kind,
  type Neighbours,
  NO_CUT,
  type Prior,
  type Sense,
} from './sense';

type Raw = Readonly<Record<string, unknown>>;

const NEIGHBOUR_KEYS = ['before', 'after', 'notBefore', 'notAfter'] as const;
const SENSE_KEYS = [
  'id',
  'zh',
  'pinyin',
  'meaning',
  'gloss',
  'why',
  'kind',
  'cut',
  'forms',
  'for',
  'against',
  'cues',
  'anticues',
  ...NEIGHBOUR_KEYS,
  'examples',
  'counterexamples',
];
const FORM_KEYS = ['text', 'prior', 'topical', 'case', 'why', ...NEIGHBOUR_KEYS];
/** The prior up to which a form is at least as often something else. */
const EVEN = 5;
const LONGEST = { meaning: 60, gloss: 110, why: 160 } as const;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Characters of control, and halves of characters: the packed dictionary has lines and tabs of its own. */
const UNWRITABLE = /[\p{Cc}\p{Cs}]/u;

/** Collects faults of one place, so that a contributor sees all of them at once. */
class Checker {
  constructor(
    private readonly place: string,
    readonly faults: Fault[] = [],
  ) {}

  at(thing: string): Checker {
    return new Checker(`${this.place} > ${thing}`, this.faults);
  }

  fault(thing: string, text: string): void {
    this.faults.push(`${this.place} > ${thing}: ${text}`);
  }

  knownKeys(raw: Raw, keys: readonly string[]): void {
    for (const key of Object.keys(raw))
      if (!keys.includes(key)) this.fault(key, `unknown key; known are ${keys.join(', ')}`);
  }

  text(raw: Raw, key: string, longest = 120): string {
    const value = raw[key];
    if (typeof value !== 'string' || value.trim() === '' || value !== value.trim()) {
      this.fault(key, 'is missing or has spaces at an end; write a short plain text');
      return '';
    }
    if (UNWRITABLE.test(value))
      this.fault(key, 'holds a line break, a tab or half a character; write one plain line');
    if (value.length > longest) this.fault(key, `has ${value.length} characters; at most ${longest}`);
    return value;
  }

  optional(raw: Raw, key: string, longest?: number): string | undefined {
    return raw[key] === undefined ? undefined : this.text(raw, key, longest);
  }

  list(raw: Raw, key: string): readonly string[] {
    const value = raw[key];
    if (value === undefined) return [];
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string' && item.trim() !== '')) {
      this.fault(key, 'must be a list of texts; leave the key out when there are none');
      return [];
    }
    if (value.length === 0) this.fault(key, 'is empty; leave the key out');
    if (new Set(value).size < value.length) this.fault(key, 'names something twice; keep one');
    return value as readonly string[];
  }
}

function readNeighbours(raw: Raw, check: Checker): Neighbours {
  const [before, after, notBefore, notAfter] = NEIGHBOUR_KEYS.map((key) => check.list(raw, key));
  return { before: before ?? [], after: after ?? [], notBefore: notBefore ?? [], notAfter: notAfter ?? [] };
}

const NO_NEIGHBOURS: Neighbours = { before: [], after: [], notBefore: [], notAfter: [] };

function readForm(raw: unknown, check: Checker): Form | undefined {
  if (typeof raw === 'string')
    return {
      text: raw,
      prior: CERTAIN,
      topical: CERTAIN,
      exactCase: false,
      why: undefined,
      ...NO_NEIGHBOURS,
    };
  if (!isRecord(raw)) {
    check.fault('form', 'must be a text or { "text": ..., "prior": ... }');
    return undefined;
  }
  check.knownKeys(raw, FORM_KEYS);
  const prior = raw['prior'] ?? CERTAIN;
  const topical = raw['topical'] ?? prior;
  for (const [key, value] of Object.entries({ prior, topical }))
    if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > CERTAIN)
      check.fault(key, 'must be a whole number from 1 (seldom this term) to 9 (nearly always), or left out');
  if (raw['case'] !== undefined && raw['case'] !== 'exact')
    check.fault('case', 'must be "exact", or left out');
  if (raw['case'] === 'exact' && /[,=]/.test(String(raw['text'])))
    check.fault('text', 'has a comma or "=", which exact forms may not have; leave "case" out');
  return {
    text: check.text(raw, 'text', 80),
    prior: prior as Prior,
    topical: topical as Prior,
    exactCase: raw['case'] === 'exact',
    why: check.optional(raw, 'why', LONGEST.why),
    ...readNeighbours(raw, check),
  };
}

function checkEvidence(sense: Sense, check: Checker): void {
  const unsure = sense.forms.filter((form) => form.prior <= EVEN);
  for (const form of unsure) {
    const neighbours = [...sense.before, ...sense.after, ...form.before, ...form.after].length;
    if (neighbours + sense.cues.length + sense.for.length === 0)
      check.fault(
        `forms "${form.text}"`,
        'is as often ordinary English but nothing speaks for it; add "cues", "for", "before" or "after"',
      );
  }
  if (unsure.length > 0 && sense.counterexamples.length === 0)
    check.fault('counterexamples', 'a form is as often ordinary English, so show a sentence in which it is');
}

/** No two forms may be found at the same places: the prior of one would never count. */
function checkDistinct(forms: readonly Form[], check: Checker): void {
  const byKey = new Map<string, string>();
  const texts = new Set<string>();
  for (const { text, exactCase } of forms) {
    const key = exactCase ? `exactly ${joined(text)}` : formKey(text);
    const same = byKey.get(key) ?? (texts.has(text) ? text : undefined);
    if (same !== undefined)
      check.fault(
        'forms',
        `"${text}" is found wherever "${same}" is, as case and hyphens do not count; keep one`,
      );
    byKey.set(key, text);
    texts.add(text);
  }
}

function readSense(raw: Raw, check: Checker): Sense {
  check.knownKeys(raw, SENSE_KEYS);
  if (raw['forms'] !== undefined && (!Array.isArray(raw['forms']) || raw['forms'].length === 0))
    check.fault('forms', 'must be a list of at least one form; leave the key out when all forms derive');
  const rawForms = Array.isArray(raw['forms']) ? raw['forms'] : [];
  const forms = rawForms
    .map((form, index) => readForm(form, check.at(`forms[${index}]`)))
    .filter((form) => form !== undefined);
  checkDistinct(forms, check);
  if (!KINDS.includes(raw['kind'] as Kind)) check.fault('kind', `must be one of ${KINDS.join(', ')}`);
  const sense: Sense = {
    id: check.text(raw, 'id'),
    zh: check.text(raw, 'zh'),
    pinyin: check.text(raw, 'pinyin'),
    meaning: check.text(raw, 'meaning', LONGEST.meaning),
    gloss: check.text(raw, 'gloss', LONGEST.gloss),
    why: check.optional(raw, 'why', LONGEST.why),
    kind: raw['kind'] as Kind,
    cut: check.optional(raw, 'cut'),
    forms,
    for: check.list(raw, 'for'),
    against: check.list(raw, 'against'),
    cues: check.list(raw, 'cues'),
    anticues: check.list(raw, 'anticues'),
    ...readNeighbours(raw, check),
    examples: check.list(raw, 'examples'),
    counterexamples: check.list(raw, 'counterexamples'),
  };
  for (const { text } of forms)
    if (isTheMeaning(text, sense))
      check.fault(
        'forms',
        `"${text}" is the meaning itself, of which readers need not be told; leave it out`,
      );
  if (!ID.test(sense.id))
    check.fault('id', 'must be lower-case letters, digits and single hyphens, such as "red-packet"');
  if (sense.cut !== undefined && sense.cut !== NO_CUT && sense.cut.replaceAll('|', '') !== sense.zh)
    check.fault('cut', `must be the Chinese with | between its pieces, or "${NO_CUT}" when nothing derives`);
  if (sense.examples.length === 0)
    check.fault('examples', 'are missing; show the form in a sentence, [marked]');
  checkEvidence(sense, check);
  return sense;
}

/**
 * Reads one sense file. `place` names the file in faults. Senses with faults are among `senses`, so use them only
 * when `faults` is empty.
 */
export function readSenses(
  place: string,
  json: string,
): { readonly senses: readonly Sense[]; readonly faults: readonly Fault[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    return { senses: [], faults: [`${place} > file: is not JSON (${(error as Error).message}); correct it`] };
  }
  const check = new Checker(place);
  if (!Array.isArray(raw) || !raw.every(isRecord)) {
    check.fault('file', 'must be a list of senses');
    return { senses: [], faults: check.faults };
  }
  const senses = raw.map((item, index) => readSense(item, check.at(String(item['id'] ?? `sense ${index}`))));
  const ids = senses.map((sense) => sense.id);
  for (const [index, id] of ids.entries()) {
    const before = ids[index - 1] ?? '';
    if (index === 0 || id > before) continue;
    const isTwice = id === before;
    check.fault(id, isTwice ? 'names two senses; rename one' : 'stands out of order; sort the senses by id');
  }
  return { senses, faults: check.faults };
}
