// The one reader of signature files and of the density data: what passes here is what the build ships.
import type { Fault } from '../text/fault';
import { blockKeyFault } from './block-key';
import { phrasePattern } from './phrase';
import {
  type Density,
  type Evidence,
  HIDDEN_KINDS,
  type HiddenKind,
  type HideRule,
  MANNERS,
  type Manner,
  type Signature,
} from './signature';

type Raw = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isText);
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
const isSamples = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (it) =>
      isText(it) || (isRecord(it) && isText(it['text']) && isText(it['url']) && URL.canParse(it['url'])),
  );
const isNumber = (value: unknown): value is number => typeof value === 'number' && value > 0;
const isPlace = (value: unknown): boolean => value === undefined || value === 'head' || value === 'tail';
const isTrue = (value: unknown): boolean => value === true;

/** Of what type the values of the plain keys of evidence and of hide rules must be. */
const TYPES: readonly (readonly [keys: readonly string[], is: (value: unknown) => boolean, fault: string])[] =
  [
    [['least', 'families', 'cutLines'], isNumber, 'must be a number above 0'],
    [['lineStarts', 'labels', 'teasersFrom'], isTexts, 'must be a list of texts'],
    [['host', 'path'], isText, 'must be a text'],
    [['inCode', 'abstract'], isTrue, 'must be true, or left out'],
  ];

/** Notes a fault unless `right`. */
type Check = (right: boolean, thing: string, text: string) => void;

function checkKeys(raw: Raw, known: readonly string[], thing: string, check: Check): void {
  for (const key of Object.keys(raw))
    check(known.includes(key), `${thing} > ${key}`, `unknown key; known are ${known.join(', ')}`);
}

function checkTypes(raw: Raw, thing: string, check: Check): void {
  for (const [keys, is, fault] of TYPES)
    for (const key of keys) check(raw[key] === undefined || is(raw[key]), `${thing} > ${key}`, fault);
}

function checkPhrases(raw: Raw, key: string, thing: string, check: Check): void {
  const phrases = raw[key];
  if (phrases === undefined) return;
  check(isTexts(phrases), `${thing} > ${key}`, 'must be a list of texts');
  if (!isTexts(phrases)) return;
  for (const phrase of phrases)
    check(
      !/["'’.,;:!?]/.test(phrase) && phrase === phrase.toLowerCase() && phrasePattern(phrase).source !== '',
      `${thing} > ${key} "${phrase}"`,
      'must be in normal form: small letters, single spaces, no punctuation, # for a number, * for some words',
    );
}

const SIGNS = ['phrases', 'lineStarts', 'cutLines', 'trail', 'manner', 'families', 'host', 'path'];
const EVIDENCE_KEYS = ['id', 'weight', 'core', 'where', 'least', 'inCode', ...SIGNS];

function checkEvidence(raw: unknown, index: number, check: Check): raw is Evidence {
  const thing = `evidence[${index}]`;
  if (!isRecord(raw)) {
    check(false, thing, 'must be an object');
    return false;
  }
  checkKeys(raw, EVIDENCE_KEYS, thing, check);
  check(isText(raw['id']), `${thing} > id`, 'is missing');
  check(isNumber(raw['weight']), `${thing} > weight`, 'must be a number above 0');
  check(typeof raw['core'] === 'boolean', `${thing} > core`, 'must be true or false');
  check(isPlace(raw['where']), `${thing} > where`, 'must be "head" or "tail", or left out');
  check(
    SIGNS.some((key) => key in raw),
    thing,
    `names nothing to look for; add one of ${SIGNS.join(', ')}`,
  );
  check(
    raw['manner'] === undefined || MANNERS.includes(raw['manner'] as Manner),
    `${thing} > manner`,
    `must be one of ${MANNERS.join(', ')}`,
  );
  checkTypes(raw, thing, check);
  checkPhrases(raw, 'phrases', thing, check);
  checkPhrases(raw, 'trail', thing, check);
  return true;
}

const HIDE_KEYS = [
  'kind',
  'reason',
  'where',
  'phrases',
  'labels',
  'headings',
  'trail',
  'abstract',
  'teasersFrom',
];

function checkHide(raw: unknown, index: number, check: Check): raw is HideRule {
  const thing = `hide[${index}]`;
  if (!isRecord(raw)) {
    check(false, thing, 'must be an object');
    return false;
  }
  checkKeys(raw, HIDE_KEYS, thing, check);
  check(
    HIDDEN_KINDS.includes(raw['kind'] as HiddenKind),
    `${thing} > kind`,
    `must be one of ${HIDDEN_KINDS.join(', ')}`,
  );
  const fault = blockKeyFault(raw['reason']);
  check(fault === undefined, `${thing} > reason`, fault ?? '');
  check(isPlace(raw['where']), `${thing} > where`, 'must be "head" or "tail", or left out');
  checkTypes(raw, thing, check);
  checkPhrases(raw, 'phrases', thing, check);
  checkPhrases(raw, 'headings', thing, check);
  checkPhrases(raw, 'trail', thing, check);
  return true;
}

const SIGNATURE_KEYS = [
  'id',
  'name',
  'seenAt',
  'threshold',
  'minCore',
  'gate',
  'headGate',
  'evidence',
  'hide',
  'samples',
  'nonsamples',
];

/** Reads one signature file; undefined when `faults` is not empty. `place` names the file in faults. */
export function readSignature(
  place: string,
  json: string,
): { readonly signature: Signature | undefined; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const check: Check = (right, thing, text) => {
    if (!right) faults.push(`${place} > ${thing}: ${text}`);
  };
  const raw = parse(json, check);
  if (!isRecord(raw))
    return { signature: undefined, faults: [...faults, `${place} > file: must be one signature`] };
  checkKeys(raw, SIGNATURE_KEYS, 'file', check);
  for (const key of ['id', 'name']) check(isText(raw[key]), key, 'is missing');
  check(isTexts(raw['seenAt']), 'seenAt', 'must be a list of texts');
  for (const key of ['gate', 'headGate'])
    check(
      isTexts(raw[key]) || (key in raw ? isEmpty(raw[key]) : key === 'headGate'),
      key,
      'must be a list of texts, [] when there is nothing to look for',
    );
  for (const key of ['samples', 'nonsamples'])
    check(isSamples(raw[key]), key, 'must be a list of texts, or of {"url", "text"}');
  for (const key of ['threshold', 'minCore']) check(isNumber(raw[key]), key, 'must be a number above 0');
  const evidence: unknown[] = Array.isArray(raw['evidence']) ? raw['evidence'] : [];
  const hide: unknown[] = Array.isArray(raw['hide']) ? raw['hide'] : [];
  check(evidence.length > 0, 'evidence', 'is missing; a farm needs marks');
  check(Array.isArray(raw['hide']), 'hide', 'is missing; [] when nothing is hidden');
  const fits = evidence.map((item, index) => checkEvidence(item, index, check));
  hide.map((item, index) => checkHide(item, index, check));
  const core = evidence.filter((item, index) => fits[index] && (item as Evidence).core).length;
  check(core >= Number(raw['minCore']), 'minCore', `asks for more core evidence than the ${core} there are`);
  return { signature: faults.length === 0 ? (raw as unknown as Signature) : undefined, faults };
}

function parse(json: string, check: Check): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    check(false, 'file', `is not JSON (${(error as Error).message}); correct it`);
    return undefined;
  }
}

/** Reads the density data; undefined when `faults` is not empty. */
export function readDensity(
  place: string,
  json: string,
): { readonly density: Density | undefined; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const check: Check = (right, thing, text) => {
    if (!right) faults.push(`${place} > ${thing}: ${text}`);
  };
  const raw = parse(json, check);
  if (!isRecord(raw))
    return { density: undefined, faults: [...faults, `${place} > file: must be one object`] };
  checkKeys(raw, ['minFamilies', 'minHits', 'minPerThousandWords', 'ordinary', 'families'], 'file', check);
  for (const key of ['minFamilies', 'minHits', 'minPerThousandWords'])
    check(isNumber(raw[key]), key, 'must be a number above 0');
  const families = isRecord(raw['families']) ? raw['families'] : {};
  check(Object.keys(families).length > 0, 'families', 'are missing');
  const { ordinary } = raw;
  const isList = isTexts(ordinary) || isEmpty(ordinary);
  check(isList, 'ordinary', 'must be a list of names of families, [] when there are none');
  for (const name of isList ? (ordinary as string[]) : [])
    check(name in families, `ordinary > ${name}`, 'is no family; correct the name');
  for (const family of Object.keys(families)) checkPhrases(families, family, 'families', check);
  return { density: faults.length === 0 ? (raw as unknown as Density) : undefined, faults };
}

/** A signature without what only contributors and tests read. */
export const lean = (signature: Signature): Signature => ({
  ...signature,
  seenAt: [],
  samples: [],
  nonsamples: [],
});

/** The same without what only the detector's gate reads. */
export const withoutGate = (signature: Signature): Signature => ({ ...signature, gate: [], headGate: [] });
