// The sample paragraph, explained as a web page is.
import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../extension/text';
import type { ExplainedSample } from '../sample/explain-sample';
import { SAMPLE_TEXT } from '../sample/sample-text';

export function Sample() {
  const sample = useRef<HTMLParagraphElement>(null);
  const [explained, setExplained] = useState<ExplainedSample>();
  useEffect(() => {
    // Not before the page is drawn.
    void import('./begin-sample')
      .then(async ({ beginSample }) => {
        if (sample.current) setExplained(await beginSample(sample.current));
      })
      // Without a background the sample stays as it is.
      .catch(() => undefined);
  }, []);
  // The dialog takes the focus; here it goes back, so that the button may be pressed again and again.
  const next = (button: HTMLElement): void => {
    explained?.next();
    button.focus({ preventScroll: true });
  };
  return (
    <section aria-labelledby="sample">
      <h2 id="sample">{text('welcomeSample')}</h2>
      {/* Above the sample: a sheet that explains a term of it lies below. */}
      <div class="row">
        <p>{text('welcomePoint')}</p>
        <button type="button" disabled={!explained} onClick={({ currentTarget }) => next(currentTarget)}>
          {text('welcomeNext')}
        </button>
      </div>
      <p ref={sample} class="sample" lang="en">
        {SAMPLE_TEXT}
      </p>
    </section>
  );
}
