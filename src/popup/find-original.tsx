// Looks for the Chinese original of the page: proposes words, which the reader may change, and opens a search in a tab.
import { useEffect, useState } from 'preact/hooks';
import { text } from '../extension/text';
import { ENGINES, type Engine, engineNames, loadEngine, saveEngine } from './engines';

export interface FindOriginalProps {
  /** The words that are proposed. */
  readonly query: string;
  readonly onSearch: (engine: Engine, query: string) => void;
}

export function FindOriginal({ query, onSearch }: FindOriginalProps) {
  /** Undefined until the reader types: then the page no longer decides. */
  const [typed, setTyped] = useState<string>();
  const [engine, setEngine] = useState<Engine>('baidu');
  useEffect(() => {
    // Where nothing can be read, the first engine is as good as any.
    loadEngine().then(setEngine, () => undefined);
  }, []);
  const names = engineNames();
  const words = (typed ?? query).trim();
  const choose = (name: string): void => {
    const chosen = ENGINES.find((it) => it === name) ?? engine;
    setEngine(chosen);
    // The search works all the same; it is only not remembered.
    saveEngine(chosen).catch(() => undefined);
  };
  return (
    <details class="original">
      <summary>{text('originalHeading')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (words !== '') onSearch(engine, words);
        }}
      >
        <input
          type="text"
          lang="zh-Hans"
          aria-label={text('originalQuery')}
          value={typed ?? query}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <select
          aria-label={text('originalEngine')}
          value={engine}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {ENGINES.map((it) => (
            <option key={it} value={it}>
              {names[it]}
            </option>
          ))}
        </select>
        <button type="submit" disabled={words === ''}>
          {text('originalSearch')}
        </button>
      </form>
    </details>
  );
}
