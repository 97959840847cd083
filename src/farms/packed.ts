// The judge's data as lines of text, which are shorter than JSON: it has to start quickly.
import type { Evidence, Farms, Signature } from './signature';

type Values = readonly (string | number)[];

/** Signs before everything that is no phrase; no phrase in normal form begins with one. A path has its own slash. */
const signed = (sign: string, values: Values = []): string[] => values.map((value) => `${sign}${value}`);
const one = (value: string | number | undefined): Values => (value === undefined ? [] : [value]);

function packEvidence(evidence: Evidence): string {
  const { weight, core, where, inCode, phrases = [], lineStarts, trail, path } = evidence;
  const marks = [
    ...phrases,
    ...signed('', one(path)),
    ...signed('<', lineStarts),
    ...signed('^', trail),
    ...signed('…', one(evidence.cutLines)),
    ...signed('~', one(evidence.manner)),
    ...signed('%', one(evidence.families)),
    ...signed('=', one(evidence.host)),
    ...signed('+', one(evidence.least)),
  ];
  return [`${weight}${core ? '!' : ''}${inCode ? '$' : ''}${where ?? ''}`, ...marks].join('|');
}

/** The recognition data without what only tells or hides; a line for each evidence, blank lines between signatures. */
export const pack = ({ signatures, density }: Farms): string =>
  [
    ...signatures.map(({ id, name, threshold, minCore, evidence }) =>
      [`${id}|${name}|${threshold}|${minCore}`, ...evidence.map(packEvidence)].join('\n'),
    ),
    [
      `${density.minFamilies}|${density.minHits}|${density.minPerThousandWords}`,
      ...Object.entries(density.families).map(([id, phrases]) =>
        [...(density.ordinary.includes(id) ? ['?'] : []), ...phrases].join('|'),
      ),
    ].join('\n'),
  ].join('\n\n');

function unpackEvidence(line: string): Evidence {
  const [head = '', ...marks] = line.split('|');
  const of = (sign: string): string[] =>
    marks.filter((mark) => mark.startsWith(sign)).map((mark) => mark.slice(1));
  const some = (list: string[]): string[] | undefined => (list.length > 0 ? list : undefined);
  const numberOf = (sign: string): number | undefined => of(sign).map(Number)[0];
  const raw = {
    id: '',
    weight: Number.parseFloat(head),
    core: head.includes('!'),
    inCode: head.includes('$') || undefined,
    where: /[a-z]+/.exec(head)?.[0],
    phrases: some(marks.filter((mark) => !/^[/<^…~%=+]/.test(mark))),
    path: marks.find((mark) => mark.startsWith('/')),
    lineStarts: some(of('<')),
    trail: some(of('^')),
    cutLines: numberOf('…'),
    manner: of('~')[0],
    families: numberOf('%'),
    host: of('=')[0],
    least: numberOf('+'),
  };
  return raw as unknown as Evidence;
}

/** What `pack` made; names of evidence and everything that hides are empty. */
export function unpack(packed: string): Farms {
  const blocks = packed.split('\n\n').map((block) => block.split('\n'));
  const [thresholds = '', ...families] = blocks.pop() ?? [];
  const [minFamilies = 0, minHits = 0, minPerThousandWords = 0] = thresholds.split('|').map(Number);
  const signatures = blocks.map(([head = '', ...lines]) => {
    const [id = '', name = '', threshold, minCore] = head.split('|');
    const evidence = lines.map(unpackEvidence);
    return {
      id,
      name,
      threshold: Number(threshold),
      minCore: Number(minCore),
      evidence,
    } as unknown as Signature;
  });
  const lines = families.map((line) => line.split('|'));
  const phrases = Object.fromEntries(lines.map((line) => line.filter((it) => it !== '?')).entries());
  const ordinary = lines.flatMap(([first], index) => (first === '?' ? [String(index)] : []));
  return { signatures, density: { minFamilies, minHits, minPerThousandWords, ordinary, families: phrases } };
}
