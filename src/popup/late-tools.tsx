// Puts off what a reader does not look for first: its script is read once what stands beside it is painted.
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../extension/browser';
import { text } from '../extension/text';
import { messageOf } from '../text/message-of';
import type { PageTools } from './page-tools';
import type { PageState } from './use-page';

/** Loads the script of the tools. Rejects where the browser cannot read it. */
export type LoadTools = () => Promise<{ readonly PageTools: typeof PageTools }>;

export interface LateToolsProps {
  readonly page: PageState;
  readonly load: LoadTools;
}

/** Draws the tools once their script is there and the page has answered; the way to the settings needs no script. */
export function LateTools({ page, load }: LateToolsProps) {
  const [loaded, setLoaded] = useState<Awaited<ReturnType<LoadTools>>>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    load()
      .then(setLoaded)
      .catch((reason: unknown) => setFailure(messageOf(reason)));
  }, [load]);
  if (page.known !== 'answered' || !(loaded || failure)) return null;
  return (
    <>
      {failure && (
        <p class="error" role="alert">
          {text('failed', failure)}
        </p>
      )}
      {loaded && <loaded.PageTools page={page} />}
      <footer>
        <button type="button" class="settings" onClick={() => void browser.runtime.openOptionsPage()}>
          {text('openSettings')}
        </button>
      </footer>
    </>
  );
}
