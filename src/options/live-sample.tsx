// A sample that shows what the settings make of a page, by the code that does it on pages.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Settings, wishesFor } from '../extension/settings';
import { text } from '../extension/text';
import type { ExplainedSample } from '../sample/explain-sample';
import { SAMPLE_TEXT } from '../sample/sample-text';

export interface LiveSampleProps {
  readonly settings: Settings;
}

/** The sample stands for a site that has no rule of its own and is worked on. */
const wishesOf = (settings: Settings) => wishesFor({ ...settings, sites: 'everywhere' }, location.hostname);

export function LiveSample({ settings }: LiveSampleProps) {
  const sample = useRef<HTMLParagraphElement>(null);
  const [seen, setSeen] = useState(false);
  const [explained, setExplained] = useState<ExplainedSample>();
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      setSeen(true);
      observer.disconnect();
    });
    if (sample.current) observer.observe(sample.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const { current } = sample;
    if (!seen || !current) return;
    // Right words are shorter: what stands below shall not move under a reader's finger.
    current.style.minHeight = getComputedStyle(current).height;
    void import('../sample/explain-sample')
      .then(({ explainSample }) => explainSample(current))
      .then(setExplained)
      // Without a background the sample stays as it is.
      .catch(() => undefined);
  }, [seen]);
  useEffect(() => explained?.wish(wishesOf(settings)), [explained, settings]);
  return (
    <>
      <p>{text(settings.annotate ? 'lookSample' : 'lookSampleOff')}</p>
      <p ref={sample} class="marked sample" lang="en">
        {SAMPLE_TEXT}
      </p>
    </>
  );
}
