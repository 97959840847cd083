// Adds an own term, or changes one.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type OwnContent, readOwnTerm } from '../extension/read-own-term';
import { text } from '../extension/text';
import type { OwnTerm } from '../lexicon/own-term';
import type { TextKey, Wording } from '../text/wording';
import { Field } from './field';

/** What stands in the form: words one a line. */
interface Typed {
  readonly forms: string;
  readonly meaning: string;
  readonly zh: string;
  readonly pinyin: string;
  readonly gloss: string;
  readonly cues: string;
}

const linesOf = (typed: string): string[] => typed.split('\n').filter((line) => line.trim() !== '');

/** The term that is changed, or the forms that a new one begins with. */
export type Draft = { readonly term: OwnTerm } | { readonly forms: readonly string[] };

const typedOf = (draft: Draft): Typed => {
  const empty = { meaning: '', zh: '', pinyin: '', gloss: '', cues: '' };
  if (!('term' in draft)) return { ...empty, forms: draft.forms.join('\n') };
  const { forms, cues, ...texts } = draft.term;
  return { ...texts, forms: forms.join('\n'), cues: cues.join('\n') };
};

export interface OwnFormProps {
  readonly draft: Draft;
  /** What else the forms stand for. */
  readonly conflicts: (forms: readonly string[]) => readonly Wording[];
  /** Hears what would be saved now; undefined while something is missing. */
  readonly onTyped: (content: OwnContent | undefined) => void;
  readonly onSave: (content: OwnContent) => void;
  readonly onCancel: () => void;
}

export function OwnForm({ draft, conflicts, onTyped, onSave, onCancel }: OwnFormProps) {
  const [typed, setTyped] = useState<Typed>(() => typedOf(draft));
  const [faults, setFaults] = useState<readonly Wording[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const told = useMemo(() => conflicts(linesOf(typed.forms)), [conflicts, typed.forms]);
  useLayoutEffect(() => {
    const first = typedOf(draft).forms === '' || 'term' in draft ? '#own-forms' : '#own-meaning';
    form.current?.querySelector<HTMLElement>(first)?.focus();
  }, [draft]);
  const on = 'term' in draft ? draft.term.on : true;
  const read = useMemo(
    () => readOwnTerm({ ...typed, forms: linesOf(typed.forms), cues: linesOf(typed.cues), on }),
    [typed, on],
  );
  useEffect(() => {
    onTyped('content' in read ? read.content : undefined);
    return () => onTyped(undefined);
  }, [read, onTyped]);
  const save = (event: Event): void => {
    event.preventDefault();
    if ('content' in read) {
      onSave(read.content);
      return;
    }
    const place = text('ownPlace');
    setFaults(read.faults.map(({ key, thing, values }) => [key, place, labelOf(thing), ...values]));
    form.current?.querySelector<HTMLElement>(`#own-${read.faults[0]?.thing}`)?.focus();
  };
  const field = (name: keyof Typed, label: string, hint?: string) => (
    <Field
      id={`own-${name}`}
      label={label}
      lines={name === 'forms' || name === 'cues' ? 3 : 1}
      value={typed[name]}
      {...(hint === undefined ? {} : { hint })}
      isFaulty={faults.some(([, , thing]) => thing === labelOf(name))}
      onInput={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  return (
    <form
      ref={form}
      class="own-form"
      aria-label={text('term' in draft ? 'ownEdit' : 'ownAdd')}
      onSubmit={save}
    >
      {field('forms', text('ownForms'), text('ownFormsHint'))}
      <div class="conflicts" role="status">
        {told.map((words) => (
          <p key={words.join(' ')}>{text(...words)}</p>
        ))}
      </div>
      {field('meaning', text('ownMeaning'))}
      {field('zh', text('ownZh'))}
      {field('pinyin', text('ownPinyin'))}
      {field('gloss', text('ownGloss'))}
      {field('cues', text('ownCues'), text('ownCuesHint'))}
      <div role="alert">
        {faults.map((fault) => (
          <p key={fault.join(' ')} class="fault">
            {text(...fault)}
          </p>
        ))}
      </div>
      <div class="row">
        <button type="submit">{text('ownSave')}</button>
        <button type="button" onClick={onCancel}>
          {text('ownCancel')}
        </button>
      </div>
    </form>
  );
}

const LABELS: Readonly<Record<string, TextKey>> = {
  ...{ forms: 'ownForms', meaning: 'ownMeaning', zh: 'ownZh' },
  ...{ pinyin: 'ownPinyin', gloss: 'ownGloss', cues: 'ownCues' },
};

/** A value's name in the form, where it has one. */
function labelOf(thing: string): string {
  const key = LABELS[thing];
  return key === undefined ? thing : text(key);
}
