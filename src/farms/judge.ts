// Decides what a page is. Precision first: a wrong verdict is worse than none.
import type { Reason } from '../text/wording';
import { finish, type Work } from '../text/work';
import { type Count, countMistranslations } from './density';
import type { Facts } from './facts';
import { type Found, look, type Means } from './look';
import { whyNotItsOwn } from './quotation';
import type { Farms, Signature } from './signature';

/** `farm`: hide and explain; `probable`: explain only; `none`: leave alone. */
export interface Verdict {
  readonly kind: 'farm' | 'probable' | 'none';
  /** Id and name of the farm's signature; null unless `kind` is "farm". */
  readonly farm: string | null;
  readonly name: string | null;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

const REASON_LENGTH = 80;

/** What is said of evidence that is no text. */
const SIGNS = [
  ['host', 'reasonHost'],
  ['path', 'reasonPath'],
  ['families', 'reasonFamilies'],
] as const;

/** What was found, in the page's own words where there are any. */
function reasonOf({ evidence, spans }: Found, facts: Facts): Reason {
  const first = spans[0];
  const words =
    first && facts.page.text.slice(first.start, Math.min(first.end, first.start + REASON_LENGTH)).trim();
  return words !== undefined && words.length > 1
    ? ['reasonFound', words.replace(/\s+/g, ' '), String(evidence.weight)]
    : [SIGNS.find(([sign]) => evidence[sign] !== undefined)?.[1] ?? 'reasonManner', String(evidence.weight)];
}

function judgeSignature(signature: Signature, facts: Facts, means: Means): Verdict | undefined {
  const found = look(signature, facts, means);
  const core = found.filter(({ evidence }) => evidence.core);
  const score = found.reduce((sum, { evidence }) => sum + evidence.weight, 0);
  if (core.length < signature.minCore || score < signature.threshold) return undefined;
  const against = whyNotItsOwn(found, facts, means);
  if (against !== undefined)
    return {
      kind: 'none',
      farm: null,
      name: null,
      score,
      reasons: [[against]],
    };
  const reasons = found.map((it) => reasonOf(it, facts));
  return { kind: 'farm', farm: signature.id, name: signature.name, score, reasons };
}

/** A translation without a footer: mistranslations that no ordinary text holds, used and not explained. */
function judgeDensity(count: Count): Verdict {
  const { families, hits, mentions, words, perThousand, dense } = count;
  const examples = families.slice(0, 5).map(({ example }) => `“${example}”`);
  return {
    kind: dense ? 'probable' : 'none',
    farm: null,
    name: null,
    score: Math.round(perThousand * 10) / 10,
    reasons: [
      ['reasonCounted', String(hits), String(families.length), String(words)],
      ...(hits > 0 ? [['reasonSuchAs', examples.join(', ')] as const] : []),
      ...(mentions > 0 ? [['reasonQuoted', String(mentions)] as const] : []),
    ],
  };
}

/** The verdict on a page, a signature a step. */
export function* judgeInSteps(farms: Farms, facts: Facts): Work<Verdict> {
  let counted: Count | undefined;
  const count = (): Count => {
    counted ??= countMistranslations(farms.density, facts);
    return counted;
  };
  const verdicts: Verdict[] = [];
  for (const signature of farms.signatures) {
    const verdict = judgeSignature(signature, facts, { count });
    if (verdict) verdicts.push(verdict);
    yield;
  }
  const farm = verdicts.filter(({ kind }) => kind === 'farm').sort((a, b) => b.score - a.score)[0];
  return farm ?? verdicts[0] ?? judgeDensity(count());
}

/** The same at once. */
export const judge = (farms: Farms, facts: Facts): Verdict => finish(judgeInSteps(farms, facts));
