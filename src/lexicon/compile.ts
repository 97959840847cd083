// Packs senses for shipping: examples and comments stay behind, defaults are left out.
import type { Form, Need, Neighbours, Sense } from './sense';

/** A form as shipped: only its text when nothing else is to be said. */
type PackedForm =
  | string
  | (Partial<Neighbours> & { text: string; needs?: Need; exactCase?: true; why?: string });

/** A sense as shipped; absent lists are empty. */
export interface PackedSense extends Partial<Neighbours> {
  readonly id: string;
  readonly zh: string;
  readonly pinyin: string;
  readonly meaning: string;
  readonly gloss: string;
  readonly why: string;
  readonly forms: readonly PackedForm[];
  readonly for?: readonly string[];
  readonly against?: readonly string[];
  readonly cues?: readonly string[];
  readonly anticues?: readonly string[];
}

/** All the dictionary's data, plain JSON: what the build embeds and `loadLexicon` reads. */
export interface PackedLexicon {
  readonly senses: readonly PackedSense[];
  /** Words of each topic that some sense names. */
  readonly topics: Readonly<Record<string, readonly string[]>>;
}

const NEIGHBOURS = ['before', 'after', 'notBefore', 'notAfter'] as const;
const EVIDENCE = ['for', 'against', 'cues', 'anticues', ...NEIGHBOURS] as const;

function packForm(form: Form): PackedForm {
  const packed: Record<string, unknown> = { text: form.text };
  if (form.needs !== 'nothing') packed['needs'] = form.needs;
  if (form.exactCase) packed['exactCase'] = true;
  if (form.why !== undefined) packed['why'] = form.why;
  for (const key of NEIGHBOURS) if (form[key].length > 0) packed[key] = form[key];
  return Object.keys(packed).length === 1 ? form.text : (packed as PackedForm);
}

function packSense(sense: Sense): PackedSense {
  const { id, zh, pinyin, meaning, gloss, why } = sense;
  const lists = EVIDENCE.filter((key) => sense[key].length > 0).map((key) => [key, sense[key]]);
  return {
    id,
    zh,
    pinyin,
    meaning,
    gloss,
    why,
    forms: sense.forms.map(packForm),
    ...Object.fromEntries(lists),
  };
}

/** Packs the checked senses and the topics they name. `topics` maps each topic's id to its words. */
export function compileLexicon(
  senses: readonly Sense[],
  topics: Readonly<Record<string, readonly string[]>>,
): PackedLexicon {
  const named = new Set(senses.flatMap((sense) => [...sense.for, ...sense.against]));
  return {
    senses: senses.map(packSense),
    topics: Object.fromEntries(Object.entries(topics).filter(([id]) => named.has(id))),
  };
}
