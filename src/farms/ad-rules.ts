// What counts as an advertisement on a recognised farm, and the one reader of the file that says so.
import type { Fault } from '../text/fault';
import type { BlockKey } from '../text/wording';
import { blockKeyFault } from './block-key';

export const AD_PLACES = ['column', 'floating'] as const;

/** One kind of advertisement. Named by selectors or by labels. */
export interface AdRule {
  readonly id: string;
  /** Told to the reader: what is hidden. */
  readonly reason: BlockKey;
  /** `column`: only inside the article's column; `floating`: anywhere, but only what floats over the page. */
  readonly place: (typeof AD_PLACES)[number];
  /** CSS selectors of the networks' and widgets' own names. */
  readonly selectors?: readonly string[];
  /** Whole texts, in small letters, of a line over a list that holds nothing but links. */
  readonly labels?: readonly string[];
  /** HTML in which something must be found, and in which nothing may be. */
  readonly samples: readonly string[];
  readonly nonsamples: readonly string[];
}

export interface AdRules {
  /** Texts that may stand over an advertisement and go with it, in small letters. */
  readonly labels: readonly string[];
  readonly rules: readonly AdRule[];
}

type Raw = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((text) => typeof text === 'string' && text.trim() !== '');

const KEYS = ['id', 'reason', 'place', 'selectors', 'labels', 'samples', 'nonsamples'];
/** A selector must hold a name; names of elements, or everything, would take what is no advertisement. */
const NAMED = /[#.][\w-]|\[[\w-]+/;

function faultsOf(raw: unknown, index: number): Fault[] {
  if (!isRecord(raw)) return [`rules[${index}]: must be an object`];
  const thing = typeof raw['id'] === 'string' ? raw['id'] : `rules[${index}]`;
  const faults: Fault[] = [];
  const check = (right: boolean, key: string, text: string): void => {
    if (!right) faults.push(`${thing} > ${key}: ${text}`);
  };
  for (const key of Object.keys(raw))
    check(KEYS.includes(key), key, `unknown key; known are ${KEYS.join(', ')}`);
  check(typeof raw['id'] === 'string' && raw['id'] !== '', 'id', 'is missing');
  const fault = blockKeyFault(raw['reason']);
  check(fault === undefined, 'reason', fault ?? '');
  const places: readonly unknown[] = AD_PLACES;
  check(places.includes(raw['place']), 'place', `must be one of ${AD_PLACES.join(', ')}`);
  for (const key of ['samples', 'nonsamples']) check(isTexts(raw[key]), key, 'must be a list of HTML texts');
  check('selectors' in raw || 'labels' in raw, 'selectors', 'are missing, and so are labels');
  for (const key of ['selectors', 'labels'])
    check(raw[key] === undefined || isTexts(raw[key]), key, 'must be a list of texts');
  for (const selector of isTexts(raw['selectors']) ? raw['selectors'] : [])
    check(
      NAMED.test(selector) && !selector.includes(','),
      `selectors "${selector}"`,
      'must be one selector with an id, a class or an attribute',
    );
  for (const label of isTexts(raw['labels']) ? raw['labels'] : [])
    check(label === label.toLowerCase(), `labels "${label}"`, 'must be in small letters');
  return faults;
}

/** Reads the file of rules; undefined when `faults` is not empty. `place` names the file in faults. */
export function readAdRules(
  place: string,
  json: string,
): { readonly ads: AdRules | undefined; readonly faults: readonly Fault[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    return {
      ads: undefined,
      faults: [`${place} > file: is not JSON (${(error as Error).message}); correct it`],
    };
  }
  const rules = isRecord(raw) && Array.isArray(raw['rules']) ? raw['rules'] : [];
  const faults = rules.flatMap(faultsOf);
  if (rules.length === 0) faults.push('rules: are missing');
  if (!isRecord(raw) || !isTexts(raw['labels'])) faults.push('labels: must be a list of texts');
  const placed = faults.map((fault) => `${place} > ${fault}`);
  return { ads: faults.length === 0 ? (raw as unknown as AdRules) : undefined, faults: placed };
}

/** The rules without what only contributors and tests read. */
export const leanAds = ({ labels, rules }: AdRules): AdRules => ({
  labels,
  rules: rules.map((rule) => ({ ...rule, samples: [], nonsamples: [] })),
});
