// The section about meanings: the dictionary's, the reader's own, and a box to try them in.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../extension/settings';
import { text } from '../extension/text';
import { type OwnTerm, ownIdOf } from '../lexicon/own-term';
import { readHash, type Wanted } from './address';
import type { Loaded } from './loaded';
import { Meanings } from './meanings';
import { OwnData } from './own-data';
import type { Draft } from './own-form';
import { OwnTerms } from './own-terms';
import { TryIt } from './try-it';
import { type OwnState, useOwnTerms } from './use-own-terms';

export interface DictionaryProps {
  readonly settings: Settings;
  /** The dictionary once it is there, and what begins to load it. */
  readonly loaded: Loaded | undefined;
  readonly load: () => void;
  /** Waits for a change of a list to be stored. */
  readonly onStored: (stored: Promise<void>) => unknown;
}

/** The part of the address behind "#", and how often it has changed: the same may be asked for twice. */
function useHash(): readonly [wanted: Wanted, times: number] {
  const [state, setState] = useState<readonly [Wanted, number]>(() => [readHash(location.hash), 0]);
  useEffect(() => {
    const changed = (): void => setState(([, times]) => [readHash(location.hash), times + 1]);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return state;
}

/** What the form for own terms is open for, as the address asks. */
function draftFor(wanted: Wanted, { stored }: OwnState): Draft | undefined {
  if (wanted === undefined) return undefined;
  if ('form' in wanted) return { forms: wanted.form === '' ? [] : [wanted.form] };
  const term = stored?.terms.find(({ id }) => id === ownIdOf(wanted.meaning));
  return term && { term };
}

export function Dictionary({ settings, loaded, load, onStored }: DictionaryProps) {
  const own = useOwnTerms();
  const [wanted, times] = useHash();
  const section = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState<readonly OwnTerm[]>();
  const isReady = own.stored !== undefined;
  const meaning =
    wanted && 'meaning' in wanted && ownIdOf(wanted.meaning) === undefined ? wanted.meaning : '';
  // `wanted` is another object each time that the address is asked for, also for the same address.
  useEffect(() => {
    if (wanted === undefined || !isReady) return;
    load();
    const form = section.current?.querySelector<HTMLElement>('.own-form');
    const place = meaning === '' && form ? form : section.current;
    place?.scrollIntoView?.({ block: 'start' });
    const search = section.current?.querySelector<HTMLElement>('#meanings');
    if (meaning !== '') search?.focus({ preventScroll: true });
  }, [wanted, isReady, meaning, load]);
  return (
    <section ref={section} class="dictionary" aria-labelledby="dictionary" onFocusCapture={load}>
      <h2 id="dictionary">{text('settingsDictionary')}</h2>
      <div role="alert">{own.error && <p class="fault">{text('failed', own.error)}</p>}</div>
      {own.stored && own.stored.damaged.length > 0 && (
        <p class="fault">{text('ownDamaged', String(own.stored.damaged.length))}</p>
      )}
      {isReady && (
        <>
          <Meanings key={times} loaded={loaded} wanted={meaning} settings={settings} onStored={onStored} />
          <OwnTerms
            key={`own${times}`}
            own={own}
            loaded={loaded}
            wanted={draftFor(wanted, own)}
            onTyped={setTyped}
            settings={settings}
            onStored={onStored}
          />
          <TryIt loaded={loaded} terms={typed ?? own.stored?.terms ?? []} settings={settings} />
          <OwnData own={own} />
        </>
      )}
    </section>
  );
}
