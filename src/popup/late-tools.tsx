// Puts off what a reader does not look for first: its script is read once what stands beside it is painted.
import { useEffect, useState } from 'preact/hooks';
import type { PageTools } from './page-tools';
import type { PageState } from './use-page';

/** Loads the script of the tools. Rejects where the browser cannot read it. */
export type LoadTools = () => Promise<{ readonly PageTools: typeof PageTools }>;

export interface LateToolsProps {
  readonly page: PageState;
  readonly load: LoadTools;
}

/** Draws the tools once their script is there and the page has answered. */
export function LateTools({ page, load }: LateToolsProps) {
  const [loaded, setLoaded] = useState<Awaited<ReturnType<LoadTools>>>();
  const { failed } = page;
  useEffect(() => {
    load().then(setLoaded).catch(failed);
  }, [load, failed]);
  return loaded && page.known === 'answered' ? <loaded.PageTools page={page} /> : null;
}
