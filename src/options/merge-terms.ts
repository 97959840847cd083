// Puts the terms of a file together with those that are there.
import { newId } from '../extension/own-terms';
import type { OwnContent } from '../extension/read-own-term';
import type { OwnTerm } from '../lexicon/own-term';
import { formKey } from '../text/tokens';

/** What an import does to the terms that are there: add to them, or stand in their place. */
export type ImportWay = 'merge' | 'replace';

export interface Merged {
  readonly terms: readonly OwnTerm[];
  readonly added: number;
  /** Terms with the same forms, of which the file says something else. */
  readonly changed: number;
  readonly removed: number;
}

const keyOf = ({ forms }: OwnContent): string => forms.map(formKey).sort().join('|');

const isSame = (a: OwnContent, b: OwnContent): boolean =>
  (['forms', 'meaning', 'zh', 'pinyin', 'gloss', 'cues', 'on'] as const).every(
    (key) => JSON.stringify(a[key]) === JSON.stringify(b[key]),
  );

/**
 * A term of the file with just the forms of one that is there takes its place and keeps its id, and so its count. Two terms
 * of the file never become one, unless they are the same in everything.
 */
export function mergeTerms(now: readonly OwnTerm[], file: readonly OwnContent[], way: ImportWay): Merged {
  const byForms = new Map<string, OwnTerm[]>();
  for (const term of now) byForms.set(keyOf(term), [...(byForms.get(keyOf(term)) ?? []), term]);
  const changes = new Map<string, OwnTerm>();
  const added: OwnTerm[] = [];
  const seen = new Set<string>();
  let changed = 0;
  for (const content of file) {
    const written = JSON.stringify(content);
    if (seen.has(written)) continue;
    seen.add(written);
    const open = (byForms.get(keyOf(content)) ?? []).filter(({ id }) => !changes.has(id));
    const old = open.find((it) => isSame(it, content)) ?? open[0];
    if (old === undefined) added.push({ id: newId(), ...content });
    else {
      if (!isSame(old, content)) changed += 1;
      changes.set(old.id, { id: old.id, ...content });
    }
  }
  const kept = way === 'merge' ? now : now.filter(({ id }) => changes.has(id));
  return {
    terms: [...kept.map((term) => changes.get(term.id) ?? term), ...added],
    ...{ added: added.length, changed, removed: now.length - kept.length },
  };
}
